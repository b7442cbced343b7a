import type { StoredSeason } from "../../law/rule/rule.row.js";
import type { Day } from "../../platform/kernel/day.js";

/** Whether a day lies in one of the yearly windows; with none, every day does. */
export function inSeason(seasons: readonly StoredSeason[], day: Day): boolean {
  const today = day.slice(5);
  return (
    seasons.length === 0 ||
    seasons.some(({ from, to }) => (from <= to ? from <= today && today <= to : from <= today || today <= to))
  );
}
