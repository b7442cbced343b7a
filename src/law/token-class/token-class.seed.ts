import { z } from "zod";
import type { ContentOf, RowsOf } from "../../kits/seeds/content.js";
import { type FoundBy, localName, sentences } from "../../kits/seeds/found-by.js";
import { idOf, localizedText, prose, slug, words } from "../../kits/seeds/primitives.js";
import type { ChangeText } from "../../kits/seeds/seed-kind.js";
import { message } from "../../platform/kernel/message.js";
import { conceptId } from "../definition/concept.seed.js";
import type { StatuteContext } from "../legislation/statute-context.js";
import { type StatementParts, statement, statementColumns, statementParts } from "../statement/statement.seed.js";
import type { TokenClassRow } from "./token-class.row.js";

const tokenClass = z.strictObject({
  id: idOf("token_class"),
  concept: slug,
  name: words,
  localName: localizedText.optional(),
  parent: idOf("token_class").optional(),
  criteria: prose,
  rights: z.array(words).default([]),
  exclusions: z.array(words).default([]),
  examples: z.array(words).default([]),
  ...statement,
});

type TokenClassSeed = z.infer<typeof tokenClass>;
type Content = ContentOf<TokenClassRow>;

function rows(seed: TokenClassSeed, context: StatuteContext): RowsOf<{ token_class: TokenClassRow } & StatementParts> {
  const { name, criteria, rights, exclusions, examples } = seed;
  return {
    token_class: [
      {
        ...statementColumns(seed, context),
        concept_id: conceptId(seed.concept),
        name,
        local_name: seed.localName ?? null,
        parent_id: seed.parent ?? null,
        criteria,
        rights,
        exclusions,
        examples,
      },
    ],
    ...statementParts(seed, context),
  };
}

const foundBy: FoundBy<Content, unknown> = {
  kindWords: () => "token class",
  texts:
    () =>
    ({ name, local_name, criteria, rights, exclusions, examples }) => [
      { language: "en", title: name, body: sentences(criteria, ...rights, ...exclusions, ...examples) },
      ...localName(local_name),
    ],
};

const changeText = ({ name, criteria }: Content): ChangeText => ({ name: message`the token class “${name}”`, says: criteria });

export const tokenClassSeeds = {
  file: "statute",
  list: "tokenClasses",
  after: "definitions",
  schema: tokenClass,
  rows,
  foundBy,
  changeText,
} as const;
