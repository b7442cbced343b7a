import { say } from "../../kits/words/say.js";
import type { Day } from "../../platform/kernel/day.js";

/** How many whole months ago a review was: of a month or year alone, from its first day on. */
function monthsSince(through: Day, today: Day): number {
  const [year = 0, month = 0, dayOfMonth = 0] = through.split("-").map(Number);
  const [nowYear = 0, nowMonth = 0, nowDay = 0] = today.split("-").map(Number);
  return Math.max(0, (nowYear - year) * 12 + nowMonth - month - (nowDay < dayOfMonth ? 1 : 0));
}

/** From here on an age is told in years. */
const MOST_MONTHS = 24;

/** How long ago a review was, in words: 2 months ago, 5 years ago. */
export function sayAge(through: Day, today: Day): string {
  const months = monthsSince(through, today);
  return months < MOST_MONTHS ? say("monthsAgo", { n: months }) : say("yearsAgo", { n: Math.floor(months / 12) });
}
