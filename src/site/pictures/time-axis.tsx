import { addDays, type Day, type Precision } from "../../platform/kernel/day.js";
import { INK, QUIET } from "./looks.js";

const time = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** Days laid along a line. */
export interface TimeScale {
  readonly from: Day;
  /** The day after the last. */
  readonly to: Day;
  readonly left: number;
  readonly right: number;
}

/** Where a day begins on the line; days beyond an end are at the end. */
export function xOf({ from, to, left, right }: TimeScale, day: Day): number {
  const share = (time(day) - time(from)) / (time(to) - time(from));
  return Math.round((left + Math.min(1, Math.max(0, share)) * (right - left)) * 10) / 10;
}

/** The day after the last that a date can mean: of 2024, 2025-01-01. */
export function endOf(day: Day, precision: Precision | null): Day {
  if (precision !== "YEAR" && precision !== "MONTH") return addDays(day, 1);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (precision === "YEAR") return `${String(year + 1).padStart(4, "0")}-01-01`;
  return month === 12 ? endOf(day, "YEAR") : `${day.slice(0, 5)}${String(month + 1).padStart(2, "0")}-01`;
}

/** The years, as lines from top to bottom. */
export function Years({ scale, top, bottom }: { scale: TimeScale; top: number; bottom: number }) {
  const [first, last] = [Number(scale.from.slice(0, 4)), Number(addDays(scale.to, -1).slice(0, 4))];
  const every = Math.max(1, Math.ceil((last - first + 1) / 14));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => year % every === 0);
  return (
    <g font-size={11} fill={QUIET}>
      {years.map((year) => {
        const x = xOf(scale, `${year}-01-01`);
        return (
          <g>
            <line x1={x} y1={top} x2={x} y2={bottom} stroke="#d9d5cb" stroke-width={1} />
            {x < scale.right - 24 && (
              <text x={x + 3} y={top + 10}>
                {year}
              </text>
            )}
          </g>
        );
      })}
      <line x1={scale.right} y1={top} x2={scale.right} y2={bottom} stroke={INK} stroke-width={1} />
    </g>
  );
}
