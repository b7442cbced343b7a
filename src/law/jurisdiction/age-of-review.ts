import type { Day } from "../../platform/kernel/day.js";

/** How many whole months ago a review was: of a month or year alone, from its first day on. */
export function monthsSince(through: Day, today: Day): number {
  const [year = 0, month = 0, dayOfMonth = 0] = through.split("-").map(Number);
  const [nowYear = 0, nowMonth = 0, nowDay = 0] = today.split("-").map(Number);
  return Math.max(0, (nowYear - year) * 12 + nowMonth - month - (nowDay < dayOfMonth ? 1 : 0));
}
