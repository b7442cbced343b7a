import { addDays, type Day, type Precision } from "./day.js";

/** A half-open span of days: `from` is in it, `until` is not; null is without end. */
export interface Span {
  readonly from: Day | null;
  readonly until: Day | null;
}

/** Reads a daterange as PostgreSQL prints it: [2024-11-01,2025-03-16), (,2021-01-01), [2024-11-01,). */
export function parseRange(range: string): Span {
  const match = /^\[?\(?([^,]*),([^)\]]*)[)\]]$/.exec(range);
  if (!match) throw new Error(`no half-open range: ${range}`);
  const bound = (text: string | undefined) => (!text || text.includes("infinity") ? null : text);
  return { from: bound(match[1]), until: bound(match[2]) };
}

/** Prints a span as a daterange. */
export function printRange({ from, until }: Span): string {
  return `${from ? "[" : "("}${from ?? ""},${until ?? ""})`;
}

export function contains({ from, until }: Span, day: Day): boolean {
  return (from === null || from <= day) && (until === null || day < until);
}

export function overlap(a: Span, b: Span): boolean {
  return (a.until === null || b.from === null || b.from < a.until) && (b.until === null || a.from === null || a.from < b.until);
}

/** Whether a span has no day. */
export function isEmpty({ from, until }: Span): boolean {
  return from !== null && until !== null && until <= from;
}

/** A period as the API shows it: both ends included, each with its precision. */
export interface InclusivePeriod {
  readonly firstDay: Day | null;
  readonly firstDayPrecision: Precision | null;
  readonly lastDay: Day | null;
  readonly lastDayPrecision: Precision | null;
}

/** A stored span as the API shows it. A start without a precision is a bound only: no source gives the first day. */
export function inclusive(span: Span, from: Precision | null, until: Precision | null): InclusivePeriod {
  return {
    firstDay: from ? span.from : null,
    firstDayPrecision: from,
    lastDay: span.until ? addDays(span.until, -1) : null,
    lastDayPrecision: span.until ? until : null,
  };
}
