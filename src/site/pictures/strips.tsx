import { timeOf } from "../../kits/page-request.js";
import { labelLanguage, say } from "../../kits/words/say.js";
import { printDay, printDays, words } from "../../kits/words.js";
import { placeName } from "../../law/jurisdiction/jurisdiction.line.js";
import { MiningStatusCode } from "../../law/jurisdiction/jurisdiction.vocabulary.js";
import type { Day } from "../../platform/kernel/day.js";
import { leastReviewed } from "../review-reach.js";
import { placeSpan } from "../spans.js";
import { cut, HATCHED, HATCHED_KEY, INK, Legend, legendHeight, paintOf, QUIET, statusKeys, widthOf } from "./looks.js";
import { type PlaceHistory, STATUS_HISTORIES } from "./operations.js";
import { COLUMNS_OF_DAYS, type Column, type Picture, type Shown, type Value } from "./picture.js";
import { listAll } from "./read-list.js";
import { endOf, type TimeScale, xOf, Years } from "./time-axis.js";

const SINCE = "2017-01-01";
const WIDTH = 960;
const NAMES = 215;
const NOW = 130;
const ROW = 17;
const BAR = 12;

const COUNTRIES = { kinds: ["COUNTRY"] };

/** One row a country: its status of mining since 2017. */
export const STRIPS: Picture = {
  name: "status-over-time",
  title: "pictureStrips",
  about: "pictureStripsAbout",
  parameters: [],
  show: async (request) => {
    const places = await listAll(request, STATUS_HISTORIES, COUNTRIES);
    const order = new Intl.Collator(labelLanguage());
    const known = places
      .filter(({ miningStatusHistory }) =>
        miningStatusHistory.some(({ period }) => !period.firstDay || period.firstDay <= request.day),
      )
      .sort((a, b) => order.compare(placeName(a), placeName(b)));
    return shown(known, request.day, { ...COUNTRIES, ...timeOf(request) });
  },
};

function shown(places: readonly PlaceHistory[], day: Day, variables: Shown["asked"]["variables"]): Shown {
  const from = day < SINCE ? `${day.slice(0, 4)}-01-01` : SINCE;
  const keys = [
    ...statusKeys(),
    { paint: HATCHED_KEY, label: say("hatchedThisFar") },
    { paint: "#ffffff", label: say("thinBar") },
  ];
  const now = Math.max(NOW, ...statusKeys().map(({ label }) => widthOf(label, 11) + 8));
  const scale: TimeScale = { from, to: endOf(day, null), left: NAMES, right: Math.floor(WIDTH - now) };
  const top = legendHeight(keys, WIDTH - 16) + 22;
  const bottom = top + places.length * ROW;
  return {
    title: say("pictureStripsSince", { year: from.slice(0, 4) }),
    description: describe(places, day),
    width: WIDTH,
    height: bottom + 8,
    body: (
      <>
        <Legend keys={keys} x={8} y={0} width={WIDTH - 16} />
        <Years scale={scale} top={top - 16} bottom={bottom} />
        {places.map((place, index) => (
          <Strip place={place} scale={scale} day={day} y={top + index * ROW} />
        ))}
      </>
    ),
    columns: COLUMNS,
    rows: places.flatMap(rowsOf),
    reviewed: leastReviewed(places.map(({ coverage }) => coverage)),
    asked: { operation: STATUS_HISTORIES, variables },
  };
}

const COLUMNS: readonly Column[] = [
  { name: "jurisdiction" },
  { name: "name", label: "code.COUNTRY" },
  { name: "status", label: "status", coded: true },
  ...COLUMNS_OF_DAYS,
];

const rowsOf = ({ code, name, coverage, miningStatusHistory }: PlaceHistory): Value[][] =>
  miningStatusHistory.map(({ code: status, evidence, period }) => [
    code,
    placeSpan({ code, name }),
    status,
    period.firstDay,
    period.firstDay && period.firstDayPrecision,
    period.lastDay,
    period.lastDay && period.lastDayPrecision,
    evidence,
    coverage.reviewedThrough,
    coverage.reviewedThrough && coverage.reviewedThroughPrecision,
  ]);

type Span = PlaceHistory["miningStatusHistory"][number];

const holdsOn = (day: Day, { period }: Span) =>
  (period.firstDay === null || period.firstDay <= day) && (period.lastDay === null || period.lastDay >= day);

function describe(places: readonly PlaceHistory[], day: Day): string {
  const counts = Object.keys(MiningStatusCode).map((code) => {
    const holds = (span: Span) => span.code === code && holdsOn(day, span);
    return `${words(code)}: ${places.filter(({ miningStatusHistory }) => miningStatusHistory.some(holds)).length}`;
  });
  const behind = places.filter(({ coverage }) => coverage.reviewedThrough === null || coverage.reviewedThrough < day).length;
  return say("pictureStripsTold", { n: places.length, day, counts: counts.join("; "), behind });
}

function Strip({ place, scale, day, y }: { place: PlaceHistory; scale: TimeScale; day: Day; y: number }) {
  const { reviewedThrough, reviewedThroughPrecision } = place.coverage;
  const reviewed = reviewedThrough ? xOf(scale, endOf(reviewedThrough, reviewedThroughPrecision)) : scale.left;
  const spans = place.miningStatusHistory.filter(({ period }) => period.firstDay === null || period.firstDay <= day);
  const now = spans.find((span) => holdsOn(day, span));
  const said = reviewedThrough
    ? say("reviewedThroughWithin", { day: printDay(reviewedThrough, reviewedThroughPrecision) })
    : say("noReviewDay");
  return (
    <g>
      <text x={NAMES - 6} y={y + 10} font-size={12} text-anchor="end" fill={INK}>
        {cut(placeName(place), 12, NAMES - 8)}
      </text>
      {spans.map((span) => (
        <Band
          span={span}
          scale={scale}
          y={y}
          label={`${placeName(place)}: ${words(span.code)} ${printDays(span.period)}; ${said}`}
        />
      ))}
      {reviewed < scale.right && <rect x={reviewed} y={y} width={round(scale.right - reviewed)} height={BAR} fill={HATCHED} />}
      <text x={scale.right + 6} y={y + 10} font-size={11} fill={QUIET}>
        {now ? words(now.code) : say("noStatusRecorded")}
      </text>
    </g>
  );
}

/** A span of a status: thin where the day of its beginning or end lies somewhere in a longer time. */
function Band({ span, scale, y, label }: { span: Span; scale: TimeScale; y: number; label: string }) {
  const { firstDay, firstDayPrecision, lastDay, lastDayPrecision } = span.period;
  const soft = firstDay ? xOf(scale, firstDay) : scale.left;
  const sure = firstDay === null ? null : firstDayPrecision === "DAY" ? soft : xOf(scale, endOf(firstDay, firstDayPrecision));
  const end = lastDay ? xOf(scale, endOf(lastDay, "DAY")) : scale.right;
  const softEnd = lastDay && lastDayPrecision !== "DAY" ? xOf(scale, endOf(lastDay, lastDayPrecision)) : end;
  const paint = paintOf(span.code);
  const [thick, until] = [Math.min(sure ?? end, end), Math.max(end, softEnd)];
  return (
    <g>
      <title>{label}</title>
      {thick > soft && <rect x={soft} y={y + 3} width={round(thick - soft)} height={6} fill={paint} />}
      {end > thick && (
        <rect x={thick} y={y} width={round(end - thick)} height={BAR} fill={paint} stroke={INK} stroke-width={0.5} />
      )}
      {until > end && <rect x={end} y={y + 3} width={round(until - end)} height={6} fill={paint} />}
    </g>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
