import { requireDay } from "../kits/parameters.js";
import type { Day } from "../platform/kernel/day.js";

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The days between which changes are asked for; those that an address leaves out are the usual ones. */
export function readDays(search: URLSearchParams, usual: Days): Days {
  return { from: requireDay("from", search.get("from") || usual.from), to: requireDay("to", search.get("to") || usual.to) };
}
