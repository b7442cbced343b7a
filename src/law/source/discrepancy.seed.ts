import { z } from "zod";
import type { ContentOf } from "../../kits/seeds/content.js";
import { readDay } from "../../kits/seeds/days.js";
import { partialDay, prose, words } from "../../kits/seeds/primitives.js";
import { kindOfId } from "../../platform/kernel/id.js";
import { type Kind, STATEMENT_KINDS } from "../../platform/kernel/kinds.js";
import type { DiscrepancyRow } from "./discrepancy.row.js";
import { citations, storedCitations } from "./evidence.seed.js";
import { ReadingKind } from "./source.vocabulary.js";

const DISPUTED_KINDS: readonly (Kind | null)[] = ["jurisdiction", "statute", "provision", ...STATEMENT_KINDS];

/** Two or more readings of one point by sources that disagree. */
const discrepancy = z.strictObject({
  about: words,
  /** Other records that the point is of: it is shown at each. */
  alsoAt: z
    .array(
      z.string().refine((id) => DISPUTED_KINDS.includes(kindOfId(id)), "is no id of a place, a statute or what one lays down"),
    )
    .optional(),
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
  return seeds.flatMap(({ about, readings, alsoAt = [] }, position) => {
    const stored = readings.map(({ says, kind, said, citations }) => ({
      says,
      kind,
      said: readDay(said) ?? undefined,
      citations: storedCitations(citations),
    }));
    const row = (at: string, name: string) => ({
      id: `${at}#discrepancy-${name}`,
      subject_id: at,
      position,
      about,
      readings: stored,
    });
    const whose = subject.slice(1).replaceAll("/", "-");
    return [row(subject, `${position + 1}`), ...alsoAt.map((at) => row(at, `${position + 1}-of-${whose}`))];
  });
}
