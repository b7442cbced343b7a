import type { Day } from "../../platform/kernel/day.js";

/** How long ago a review was, in whole months: of a month or year alone, from its first day on. */
export function ageOf(through: Day, today: Day): string {
  const [year = 0, month = 0, dayOfMonth = 0] = through.split("-").map(Number);
  const [nowYear = 0, nowMonth = 0, nowDay = 0] = today.split("-").map(Number);
  const months = (nowYear - year) * 12 + nowMonth - month - (nowDay < dayOfMonth ? 1 : 0);
  if (months < 1) return "less than a month ago";
  return months === 1 ? "a month ago" : `${months} months ago`;
}
