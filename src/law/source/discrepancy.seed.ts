import { z } from "zod";
import type { ContentOf } from "../../kits/seeds/content.js";
import { readDay } from "../../kits/seeds/days.js";
import { partialDay, prose, words } from "../../kits/seeds/primitives.js";
import type { DiscrepancyRow } from "./discrepancy.row.js";
import { citations, storedCitations } from "./evidence.seed.js";
import { ReadingKind } from "./source.vocabulary.js";

/** Two or more readings of one point by sources that disagree. */
const discrepancy = z.strictObject({
  about: words,
  readings: z
    .array(
      z.strictObject({
        says: prose,
        /** DISPUTED left out: sources disagree; OUTDATED: it was so once; EARLIER_READING: this project said so before. */
        kind: z.enum(ReadingKind).exclude(["DISPUTED"]).optional(),
        /** The day on which it was said. */
        said: partialDay.optional(),
        citations,
      }),
    )
    .min(2, "a disagreement has two readings or more"),
});

export const discrepancies = z.array(discrepancy).default([]);

export function discrepancyRows(
  subject: string,
  seeds: readonly z.infer<typeof discrepancy>[],
): readonly ContentOf<DiscrepancyRow>[] {
  return seeds.map(({ about, readings }, position) => ({
    id: `${subject}#discrepancy-${position + 1}`,
    subject_id: subject,
    position,
    about,
    readings: readings.map(({ says, kind, said, citations }) => ({
      says,
      kind,
      said: readDay(said) ?? undefined,
      citations: storedCitations(citations),
    })),
  }));
}
