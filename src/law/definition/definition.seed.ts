import { z } from "zod";
import type { ContentOf, RowsOf } from "../../kits/seeds/content.js";
import { type FoundBy, localName, sentences } from "../../kits/seeds/found-by.js";
import { idOf, localizedText, prose, slug, words } from "../../kits/seeds/primitives.js";
import type { ChangeText } from "../../kits/seeds/seed-kind.js";
import { message } from "../../platform/kernel/message.js";
import type { StatuteContext } from "../legislation/statute-context.js";
import { type StatementParts, statement, statementColumns, statementParts } from "../statement/statement.seed.js";
import { conceptId } from "./concept.seed.js";
import type { DefinitionRow } from "./definition.row.js";
import { Stance } from "./definition.vocabulary.js";

const definition = z.strictObject({
  id: idOf("definition"),
  concept: slug,
  term: words,
  localTerm: localizedText.optional(),
  meaning: prose,
  /** What belongs to the notion and what does not, in the research's words. */
  includes: z.array(words).default([]),
  excludes: z.array(words).default([]),
  /** Stance on the elements of the concept; an element that is left out is SILENT. */
  stances: z
    .array(z.strictObject({ element: slug, stance: z.enum(Stance).exclude(["SILENT"]), note: prose.optional() }))
    .default([]),
  ...statement,
});

type DefinitionSeed = z.infer<typeof definition>;
type Content = ContentOf<DefinitionRow>;

function rows(seed: DefinitionSeed, context: StatuteContext): RowsOf<{ definition: DefinitionRow } & StatementParts> {
  const { term, meaning, includes, excludes, stances } = seed;
  return {
    definition: [
      {
        ...statementColumns(seed, context),
        concept_id: conceptId(seed.concept),
        term,
        local_term: seed.localTerm ?? null,
        meaning,
        includes,
        excludes,
        stances,
      },
    ],
    ...statementParts(seed, context),
  };
}

const foundBy: FoundBy<Content, unknown> = {
  kindWords: () => "definition meaning определение",
  texts:
    () =>
    ({ term, meaning, local_term, includes, excludes }) => [
      { language: "en", title: term, body: sentences(meaning, ...includes, ...excludes) },
      ...localName(local_term),
    ],
};

const changeText = ({ term, meaning }: Content): ChangeText => ({ name: message`the definition of “${term}”`, says: meaning });

export const definitionSeeds = {
  file: "statute",
  list: "definitions",
  after: "amendments",
  schema: definition,
  rows,
  foundBy,
  changeText,
} as const;
