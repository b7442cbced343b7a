import { type PartialDay, parsePartialDay } from "../../platform/kernel/day.js";
import { printRange, type Span } from "../../platform/kernel/period.js";

/** Days as seeds write them: `from` the first on which something holds, `until` the first on which it no longer does. */
export interface SeedSpan {
  readonly from?: string;
  readonly until?: string;
}

/** A date of the seeds, of which their schema has made sure; null where it is left out. */
export function readDay(text: string): PartialDay;
export function readDay(text: string | undefined): PartialDay | null;
export function readDay(text: string | undefined): PartialDay | null {
  return text === undefined ? null : parsePartialDay(text);
}

export function spanOf(seed: SeedSpan): Span {
  return { from: readDay(seed.from)?.day ?? null, until: readDay(seed.until)?.day ?? null };
}

/** The columns of a period. A start that no source gives is bounded by the earliest day on which it can have been. */
export function periodColumns(seed: SeedSpan, bound: string | null = null) {
  const span = spanOf(seed);
  return {
    valid: printRange({ from: span.from ?? bound, until: span.until }),
    from_precision: readDay(seed.from)?.precision ?? null,
    until_precision: readDay(seed.until)?.precision ?? null,
  };
}
