import { z } from "zod";
import type { RowsOf } from "../../kits/seeds/content.js";
import { readDay } from "../../kits/seeds/days.js";
import { idOf, language, partialDay, prose, webAddress, words } from "../../kits/seeds/primitives.js";
import type { SourceRow } from "./source.row.js";
import { SourceKind } from "./source.vocabulary.js";

const source = z.strictObject({
  id: idOf("source"),
  title: words,
  publisher: words.optional(),
  kind: z.enum(SourceKind),
  url: webAddress.optional(),
  published: partialDay.optional(),
  /** The day on which it was read. */
  retrieved: partialDay.optional(),
  /** Its copy in an archive. */
  archived: webAddress.optional(),
  /** The day on which its address was found not to answer. */
  dead: partialDay.optional(),
  language: language.optional(),
  note: prose.optional(),
});

function rows(seed: z.infer<typeof source>): RowsOf<{ source: SourceRow }> {
  const [published, retrieved] = [readDay(seed.published), readDay(seed.retrieved)];
  return {
    source: [
      {
        id: seed.id,
        title: seed.title,
        publisher: seed.publisher ?? null,
        kind: seed.kind,
        url: seed.url ?? null,
        published: published?.day ?? null,
        published_precision: published?.precision ?? null,
        retrieved: retrieved?.day ?? null,
        retrieved_precision: retrieved?.precision ?? null,
        archived: seed.archived ?? null,
        dead: readDay(seed.dead)?.day ?? null,
        language: seed.language ?? null,
        note: seed.note ?? null,
      },
    ],
  };
}

export const sourceSeeds = { file: "jurisdiction", list: "sources", after: "remarks", schema: source, rows } as const;
