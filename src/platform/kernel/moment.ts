import type { Day } from "./day.js";

/**
 * The two times of an answer: what the dataset said (a release) of the law on a day. The day is snapped to the last day on
 * or before the one asked for on which anything in the release changes, so that equal answers share a key.
 */
export interface Moment {
  readonly release: number;
  readonly day: Day;
  /** What of it the client chose, as ids say it after an address: empty, @2024-01-01, or @2024-01-01,r3. */
  readonly chosen: string;
}

/** Stands before every change day: the state of things before the first recorded change. */
const BEFORE_EVERYTHING: Day = "0001-01-01";

/** The last change day on or before a day. Change days are in order. */
export function snap(day: Day, changeDays: readonly Day[]): Day {
  let low = 0;
  let high = changeDays.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changeDays[middle] as Day) <= day) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? BEFORE_EVERYTHING : (changeDays[low - 1] as Day);
}
