import { type Day, isDay } from "../platform/kernel/day.js";
import { badInput } from "../platform/kernel/errors.js";
import { message } from "../platform/kernel/message.js";

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The days between which changes are asked for; those that an address leaves out are the usual ones. */
export function readDays(search: URLSearchParams, usual: Days): Days {
  const days = { from: search.get("from") || usual.from, to: search.get("to") || usual.to };
  for (const [name, day] of Object.entries(days)) {
    if (!isDay(day)) throw badInput(name, message`${day} is no day; write it as 2024-11-01`);
  }
  return days;
}
