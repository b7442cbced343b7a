import type { StoredCitation } from "../../platform/database/record.row.js";
import { type PartialDay, parsePartialDay } from "../../platform/kernel/day.js";
import { printRange, type Span } from "../../platform/kernel/period.js";
import type { Citation } from "../shapes/common.js";
import type { Put } from "./build.js";

/** A date of the seeds, of which the shapes have made sure; null where it is left out. */
export function readDay(text: string | undefined): PartialDay | null {
  return text === undefined ? null : parsePartialDay(text);
}

export function spanOf(seed: { from?: string; until?: string }): Span {
  return { from: readDay(seed.from)?.day ?? null, until: readDay(seed.until)?.day ?? null };
}

/** The columns of a period. A start that no source gives is bounded by the earliest day on which it can have been. */
export function periodColumns(seed: { from?: string; until?: string }, bound: string | null = null) {
  const span = spanOf(seed);
  return {
    valid: printRange({ from: span.from ?? bound, until: span.until }),
    from_precision: readDay(seed.from)?.precision ?? null,
    until_precision: readDay(seed.until)?.precision ?? null,
  };
}

export function citationColumns(citations: readonly Citation[]): StoredCitation[] {
  return citations.map((citation) => (typeof citation === "string" ? { source: citation } : citation));
}

interface DiscrepancySeed {
  readonly about: string;
  readonly readings: readonly { readonly says: string; readonly citations: readonly Citation[] }[];
}

export function putDiscrepancies(put: Put, subject: string, discrepancies: readonly DiscrepancySeed[]): void {
  discrepancies.forEach(({ about, readings }, position) => {
    put("discrepancy", {
      id: `${subject}#discrepancy-${position + 1}`,
      subject_id: subject,
      position,
      about,
      readings: readings.map(({ says, citations }) => ({ says, citations: citationColumns(citations) })),
    });
  });
}
