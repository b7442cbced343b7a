import { isDay } from "../../platform/kernel/day.js";
import { isEmpty, type Span } from "../../platform/kernel/period.js";

type Value = (name: string) => string | null;

interface Interval {
  readonly start: string | null;
  readonly end: string | null;
  readonly duration: string | null;
}

/** Days that only stand for an unknown one, or for none. */
export const UNKNOWN_DAYS = /^(?:9999|1900-01-01|0)/;

/**
 * The periods that a document of Akoma Ntoso gives its units: `period` names a group, its interval two events, and these have days.
 * The event that ends one period is that which begins the next, so its day is the first on which the words stand no more.
 */
export class UnitPeriods {
  readonly #days = new Map<string, string>();
  readonly #groups = new Map<string, Interval[]>();
  #open: Interval[] = [];

  /** An element of the metadata. */
  element(local: string, value: Value): void {
    const eId = value("eId") ?? value("id");
    if (local === "eventRef" && eId) this.#days.set(`#${eId}`, value("date")?.slice(0, 10) ?? "");
    else if (local === "temporalGroup") {
      this.#open = [];
      if (eId) this.#groups.set(`#${eId}`, this.#open);
    } else if (local === "timeInterval")
      this.#open.push({ start: value("start"), end: value("end"), duration: value("duration") });
  }

  /** What a `period` says; null where that is nothing, or more than from one day to another. */
  of(reference: string): Span | null {
    const [interval, ...more] = this.#groups.get(reference) ?? [];
    if (!interval || interval.duration !== null || more.length > 0) return null;
    const from = this.#day(interval.start);
    const until = this.#day(interval.end);
    if (from === undefined || until === undefined || (from === null && until === null)) return null;
    return isEmpty({ from, until }) ? null : { from, until };
  }

  /** Null where no event is named, or one that never comes; undefined where its day is not told. */
  #day(event: string | null): string | null | undefined {
    if (event === null) return null;
    const day = this.#days.get(event);
    if (day?.startsWith("9999")) return null;
    return day && isDay(day) && !UNKNOWN_DAYS.test(day) ? day : undefined;
  }
}

/** The days of both: the parts of a unit stand no longer than it does. Null is every day. */
export function within(outer: Span | null, inner: Span | null): Span | null {
  if (!outer || !inner) return inner ?? outer;
  return { from: later(outer.from, inner.from), until: earlier(outer.until, inner.until) };
}

const later = (one: string | null, other: string | null) => (one === null || (other !== null && other > one) ? other : one);
const earlier = (one: string | null, other: string | null) => (one === null || (other !== null && other < one) ? other : one);
