import { LRUCache } from "lru-cache";
import type { Day } from "./day.js";

/**
 * The two times of an answer: the release that it is read from, and the day of the law. The day is snapped to the last change
 * day on or before the day asked for, so that equal answers share a key. On a change day something in the release changes.
 */
export interface Moment {
  readonly release: number;
  readonly day: Day;
  /** What of it the client chose, as ids say it after an address: empty, @2024-01-01, or @2024-01-01,r3. */
  readonly chosen: string;
  /** Whether private additions are left out: whatever is published, as files, feeds and sitemaps, is read so. */
  readonly publicOnly: boolean;
}

/** Moments that were asked for lately. */
const KNOWN = new LRUCache<string, Moment>({ max: 500 });

/** One object for equal moments: what is kept of a moment is found by it (shelves.ts), and records that are kept hold it. */
export function oneMoment(moment: Moment): Moment {
  const { release, day, chosen, publicOnly } = moment;
  const key = `${release}|${day}|${chosen}|${publicOnly}`;
  const known = KNOWN.get(key);
  if (known) return known;
  KNOWN.set(key, moment);
  return moment;
}

/** The day that stands for all days before the first change day. */
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
