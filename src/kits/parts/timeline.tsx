import type { Day } from "../../platform/kernel/day.js";
import type { Days } from "../answers.generated.js";
import { recordedLanguage, say } from "../words/say.js";

/** An event on the line; `number` ties its mark to the list below the drawing. */
export interface Mark {
  readonly day: Day;
  readonly number: number;
  readonly label: string;
  /** Whether its label is the dataset's words. */
  readonly recorded: boolean;
  readonly look: "law" | "change" | "draft";
}

/** A period on the line. */
export interface Band {
  readonly days: Days;
  readonly label: string;
  readonly look: string;
}

const WIDTH = 460;
const LEFT = 14;
const RIGHT = 14;
const LANE = 23;
const DAY = 86_400_000;

const time = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** Draws periods and events along a line of time; a dashed line marks the day shown. */
export function Timeline({
  title,
  marks,
  bands,
  shown,
}: {
  title: string;
  marks: readonly Mark[];
  bands: readonly Band[];
  shown: Day;
}) {
  const ends = [...marks.map(({ day }) => day), ...bands.flatMap(({ days }) => [days.firstDay, days.lastDay]), shown].filter(
    (day) => day !== null,
  );
  const first = time(ends.reduce((a, b) => (a < b ? a : b)));
  const last = time(ends.reduce((a, b) => (a > b ? a : b)));
  const margin = Math.max((last - first) * 0.04, 30 * DAY);
  const [from, to] = [first - margin, last + margin];
  const x = (instant: number) => LEFT + ((instant - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const placed = lanes(marks.map((mark) => ({ mark, x: x(time(mark.day)) })));
  const top = 10 + LANE * Math.max(1, ...placed.map(({ lane }) => lane + 1));
  const height = top + 44;
  return (
    <svg class="timeline" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      <title>{title}</title>
      {bands.map(({ days, label, look }) => {
        const start = days.firstDay ? x(time(days.firstDay)) : x(from);
        const end = days.lastDay ? x(time(days.lastDay) + DAY) : x(to);
        return (
          <rect class={`band ${look}`} x={round(start)} y={top} width={round(Math.max(end - start, 2))} height={14}>
            <title>{label}</title>
          </rect>
        );
      })}
      <line class="axis" x1={LEFT} y1={top + 14} x2={WIDTH - RIGHT} y2={top + 14} />
      {years(from, to).map((year) => (
        <g class="year">
          <line x1={round(x(time(`${year}-01-01`)))} y1={top + 14} x2={round(x(time(`${year}-01-01`)))} y2={top + 19} />
          <text x={round(x(time(`${year}-01-01`)))} y={top + 34}>
            {year}
          </text>
        </g>
      ))}
      <line class="shown" x1={round(x(time(shown)))} y1={0} x2={round(x(time(shown)))} y2={top + 19}>
        <title>{say("theDayShown", { day: shown })}</title>
      </line>
      {placed.map(({ mark, x: at, lane }) => (
        <line class={`stem ${mark.look}`} x1={round(at)} y1={top - 12 - lane * LANE} x2={round(at)} y2={top + 14} />
      ))}
      {placed.map(({ mark, x: at, lane }) => (
        <g class={`mark ${mark.look}`}>
          <title lang={mark.recorded ? recordedLanguage() : undefined}>{mark.label}</title>
          <circle cx={round(at)} cy={top - 12 - lane * LANE} r={10} />
          <text x={round(at)} y={top - 8 - lane * LANE}>
            {mark.number}
          </text>
        </g>
      ))}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Puts marks that would cover each other one above the other. */
function lanes<T extends { readonly x: number }>(marks: readonly T[]): (T & { lane: number })[] {
  const ends: number[] = [];
  return [...marks]
    .sort((a, b) => a.x - b.x)
    .map((mark) => {
      const free = ends.findIndex((end) => end + 22 <= mark.x);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = mark.x;
      return { ...mark, lane };
    });
}

/** The years to write below the line: not more than fit beside each other. */
function years(from: number, to: number): number[] {
  const [first, last] = [new Date(from).getUTCFullYear() + 1, new Date(to).getUTCFullYear()];
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => (last - first) / each < 10) ?? 100;
  const all: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) all.push(year);
  return all;
}
