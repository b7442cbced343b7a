/** Calendar days without a zone, as ISO 8601 strings; strings of this form compare in time order. */
export type Day = string;

/** How much of a date the sources give. */
export type Precision = "DAY" | "MONTH" | "YEAR";

/** A date as the research gives it: the first day that it can mean, and its precision. */
export interface PartialDay {
  readonly day: Day;
  readonly precision: Precision;
}

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads 2024-11-01, 2024-11 or 2024. Null for any other text, and for a day that does not exist, such as 2023-02-30. */
export function parsePartialDay(text: string): PartialDay | null {
  const match = PARTIAL.exec(text);
  if (!match) return null;
  const [, year, month, dayOfMonth] = match;
  const day = `${year}-${month ?? "01"}-${dayOfMonth ?? "01"}`;
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day || year === "0000") return null;
  return { day, precision: dayOfMonth ? "DAY" : month ? "MONTH" : "YEAR" };
}

/** Whether a text is a day that exists, such as 2024-02-29. */
export function isDay(text: string): boolean {
  return parsePartialDay(text)?.precision === "DAY";
}

/** The day so many days later, or earlier where the number is negative. */
export function addDays(day: Day, days: number): Day {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

const DAY_MILLISECONDS = 86_400_000;

/** The last day that was printed: each request asks for today's. */
let printed: { readonly number: number; readonly day: Day } | null = null;

/** The UTC day of an instant. */
export function dayOf(instant: Date): Day {
  const number = Math.floor(instant.getTime() / DAY_MILLISECONDS);
  if (printed?.number !== number) printed = { number, day: instant.toISOString().slice(0, 10) };
  return printed.day;
}
