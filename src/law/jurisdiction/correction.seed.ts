import { z } from "zod";
import type { RowsOf } from "../../kits/seeds/content.js";
import { anyId, prose, slug } from "../../kits/seeds/primitives.js";
import type { SeedContext } from "../../kits/seeds/seed-kind.js";
import { citations, storedCitations } from "../source/evidence.seed.js";
import type { CorrectionRow } from "./correction.row.js";

/** What this project said wrongly, and says rightly since a release: no change of the law. */
const correction = z.strictObject({
  /** A name of its own among the corrections of the jurisdiction. */
  id: slug,
  records: z.array(anyId).min(1),
  was: prose,
  now: prose,
  why: prose,
  citations,
});

function rows(seed: z.infer<typeof correction>, { jurisdiction }: SeedContext): RowsOf<{ correction: CorrectionRow }> {
  const { records, was, now, why } = seed;
  return {
    correction: [
      {
        id: `${jurisdiction}#correction-${seed.id}`,
        jurisdiction_id: jurisdiction,
        records,
        was,
        now,
        why,
        citations: storedCitations(seed.citations),
      },
    ],
  };
}

export const correctionSeeds = { file: "corrections", list: "corrections", schema: correction, rows } as const;
