import { type PageRequest, timeOf } from "../../kits/page-request.js";
import { inLabelLanguage, inOneLanguage, recordedLanguage, say } from "../../kits/words/say.js";
import { groupDigits, printDay, printDays, unitWords } from "../../kits/words.js";
import { placeName } from "../../law/jurisdiction/jurisdiction.line.js";
import { placeNames } from "../../law/jurisdiction/place-field.line.js";
import { LegalForce } from "../../law/source/source.vocabulary.js";
import { addDays, type Day } from "../../platform/kernel/day.js";
import { badInput } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";
import { leastReviewed } from "../review-reach.js";
import { placeSpan, recordedSpan } from "../spans.js";
import { HATCHED_KEY, INK, Legend, legendHeight, QUIET, STRIPED } from "./looks.js";
import { RATES, type Rate } from "./operations.js";
import { Others, unitsOf } from "./other-rates.js";
import { COLUMNS_OF_DAYS, type Column, type Picture, type Shown, type Value } from "./picture.js";
import { listAll } from "./read-list.js";
import { endOf, type TimeScale, xOf, Years } from "./time-axis.js";

const WIDTH = 900;
const LEFT = 70;
const HEIGHT = 340;
/** How far apart two texts must stand to be read. */
const TEXT = 10;
const BLUE = "#1a4b84";

/** What is shown where the address names nothing. */
const USUAL = { jurisdiction: "KZ", unit: "KZT per kWh" };

/** A rate over time, in steps. */
export const RATE: Picture = {
  name: "rate",
  title: "pictureRate",
  about: "pictureRateAbout",
  parameters: [
    { name: "jurisdiction", means: "The code of the place whose rates are shown; KZ by default." },
    { name: "unit", whole: true, many: true, means: "The unit of the rates, as recorded; by default the one of most rates." },
  ],
  show: async (request) => {
    const jurisdiction = request.search.get("jurisdiction") ?? USUAL.jurisdiction;
    const variables = { filter: { jurisdictions: [jurisdiction], legalForce: Object.keys(LegalForce) } };
    const rates = await listAll(request, RATES, variables);
    const units = unitsOf(rates);
    const places = await placeNames(request);
    const unit = unitAsked(request, jurisdiction, units);
    const asked = { operation: RATES, variables: { ...variables, ...timeOf(request) } };
    return {
      ...shown(ofUnit(rates, unit), unit, request.day),
      beside: <Others units={units} of={jurisdiction} places={places} />,
      asked,
    };
  },
};

function unitAsked(request: PageRequest, jurisdiction: string, units: readonly string[]): string {
  if (units.length === 0) throw badInput("jurisdiction", message`no rate with a figure is recorded for ${jurisdiction}`);
  const usual = jurisdiction === USUAL.jurisdiction && units.includes(USUAL.unit) ? USUAL.unit : (units[0] as string);
  const [asked = usual, second] = request.search.getAll("unit");
  if (second !== undefined) throw badInput("unit", message`is given twice; give it once`);
  if (units.includes(asked)) return asked;
  const known = units.join("; ");
  throw badInput("unit", message`no rate of ${jurisdiction} is recorded in ${JSON.stringify(asked)}; there are: ${known}`);
}

/** The rates in a unit, and those on the same things of which no figure is known. */
function ofUnit(rates: readonly Rate[], unit: string): Rate[] {
  const named = rates.filter(({ rate, rateUnit }) => rate !== null && rateUnit === unit);
  const unknown = rates.filter(({ address, rate }) => rate === null && named.some((each) => kin(each.address, address)));
  return [...named, ...unknown].sort(
    (a, b) => (firstOf(a) ?? "").localeCompare(firstOf(b) ?? "") || a.address.localeCompare(b.address),
  );
}

/** Whether two charges go by one name: mining-fee-2022 and mining-fee-2023-cheap-power. */
const kin = (a: string, b: string) => stem(a) === stem(b) && /-\d{4}/.test(a);
const stem = (address: string) => address.replace(/-\d{4}.*$/, "");

const firstOf = ({ inForce }: Rate) => inForce?.firstDay ?? null;
const isDraft = ({ legalForce }: Rate) => legalForce === "PROPOSED" || legalForce === "WITHDRAWN";

const KEYS = [
  { paint: BLUE, label: "generalRate" },
  { paint: "#9db9d9", label: "rateUnderConditions" },
  { paint: "#ffffff", label: "openBoxFigure", dashed: true },
  { paint: STRIPED, label: "stripedProposed" },
  { paint: HATCHED_KEY, label: "brokenLine" },
] as const;

function shown(rates: readonly Rate[], unit: string, day: Day): Omit<Shown, "asked"> {
  const of = rates[0]?.jurisdiction ?? null;
  const title = () => say("pictureRateOf", { place: of ? placeName(of) : "", unit: unitWords(unit) ?? unit });
  // A title is in one language: that of the unit and the place.
  const recorded = unitWords(unit) === null || (of !== null && placeSpan(of).recorded);
  const keys = KEYS.map(({ label, ...key }) => ({ ...key, label: say(label) }));
  const scale = scaleOf(rates, day);
  const most = Math.max(...rates.map(({ rate }) => Number(rate ?? 0)), 0) || 1;
  const top = legendHeight(keys, WIDTH - 16) + 24;
  const bottom = top + HEIGHT;
  const yOf = (value: number) => Math.round((bottom - 40 - (value / (most * 1.1)) * (HEIGHT - 60)) * 10) / 10;
  return {
    title: inOneLanguage(recorded, title),
    titleRecorded: recorded,
    description: say("pictureRateTold", {
      n: rates.length,
      most: groupDigits(String(most)),
      rates: rates.map((rate, index) => `${index + 1}: ${sayRate(rate)}`).join("; "),
    }),
    width: WIDTH,
    height: bottom + 10,
    body: (
      <>
        <Legend keys={keys} x={8} y={0} width={WIDTH - 16} />
        <Years scale={scale} top={top - 14} bottom={bottom} />
        <Heights rates={rates} yOf={yOf} bottom={bottom} unit={unit} />
        <line
          x1={xOf(scale, day)}
          y1={top}
          x2={xOf(scale, day)}
          y2={bottom}
          stroke="#b35900"
          stroke-width={2}
          stroke-dasharray="4 3"
        >
          <title>{day}</title>
        </line>
        <Joints rates={rates} scale={scale} yOf={yOf} />
        {rates.map((rate, index) => (
          <Step
            rate={rate}
            number={index + 1}
            shift={shiftOf(rates, index)}
            aside={asideOf(rates, index)}
            scale={scale}
            y={rate.rate ? yOf(Number(rate.rate)) : null}
            bottom={bottom}
          />
        ))}
      </>
    ),
    columns: COLUMNS,
    rows: rates.map(rowOf),
    reviewed: leastReviewed(rates),
  };
}

function sayRate(rate: Rate): string {
  const what = [rate.rate ?? say("noFigureKnown"), rate.inForce && printDays(rate.inForce)].filter(Boolean).join(" ");
  return isDraft(rate) ? say("proposedColon", { what }) : what;
}

function scaleOf(rates: readonly Rate[], day: Day): TimeScale {
  const days = rates.flatMap(({ inForce }) => [inForce?.firstDay, inForce?.lastDay]).filter((each) => typeof each === "string");
  const all = [...days, day].sort();
  const [first, last] = [all[0] as Day, all.at(-1) as Day];
  return { from: `${first.slice(0, 4)}-01-01`, to: addDays(endOf(last, "YEAR"), 0), left: LEFT, right: WIDTH - 20 };
}

/** How many lines at the same height at the same time stand before it: it is moved a little, so that all are seen. */
function shiftOf(rates: readonly Rate[], index: number): number {
  const own = rates[index] as Rate;
  return rates.slice(0, index).filter((each) => each.rate === own.rate && overlap(each, own)).length;
}

/** How many that begin on the same day stand before it: their numbers stand side by side. */
const asideOf = (rates: readonly Rate[], index: number) =>
  rates.slice(0, index).filter((each) => firstOf(each) === firstOf(rates[index] as Rate)).length;

const overlap = (a: Rate, b: Rate) =>
  (firstOf(a) ?? "") <= (b.inForce?.lastDay ?? "9999") && (firstOf(b) ?? "") <= (a.inForce?.lastDay ?? "9999");

function Heights(given: { rates: readonly Rate[]; yOf: (value: number) => number; bottom: number; unit: string }) {
  const { rates, yOf, bottom, unit } = given;
  const values = [...new Set(["0", ...rates.flatMap(({ rate }) => rate ?? [])])].sort((a, b) => Number(a) - Number(b));
  const written = values.filter((value, index) => index === 0 || yOf(Number(values[index - 1])) - yOf(Number(value)) >= TEXT);
  return (
    <g font-size={11} fill={QUIET}>
      {values.map((value) => (
        <>
          <line x1={LEFT} y1={yOf(Number(value))} x2={WIDTH - 20} y2={yOf(Number(value))} stroke="#d9d5cb" />
          {written.includes(value) && (
            <text x={LEFT - 6} y={yOf(Number(value)) + 4} text-anchor="end">
              {value}
            </text>
          )}
        </>
      ))}
      <text x={8} y={bottom - 4} lang={unitWords(unit) === null ? recordedLanguage() : undefined}>
        {unitWords(unit) ?? unit}
      </text>
    </g>
  );
}

/** The upright lines between a general rate and the one that follows it the next day. */
function Joints({ rates, scale, yOf }: { rates: readonly Rate[]; scale: TimeScale; yOf: (value: number) => number }) {
  const general = rates.filter((rate) => rate.rate !== null && rate.conditions.length === 0 && !isDraft(rate));
  const pairs = general.flatMap((from) =>
    general
      .filter((to) => from.inForce?.lastDay && to.inForce?.firstDay === addDays(from.inForce.lastDay, 1))
      .map((to) => [from, to] as const),
  );
  return (
    <>
      {pairs.map(([from, to]) => {
        const x = xOf(scale, to.inForce?.firstDay as Day);
        return <line x1={x} y1={yOf(Number(from.rate))} x2={x} y2={yOf(Number(to.rate))} stroke={BLUE} stroke-width={3} />;
      })}
    </>
  );
}

function Step(given: {
  rate: Rate;
  number: number;
  shift: number;
  aside: number;
  scale: TimeScale;
  y: number | null;
  bottom: number;
}) {
  const { rate, number, shift, aside, scale, y, bottom } = given;
  if (isDraft(rate) && !rate.inForce?.firstDay) return null;
  const start = rate.inForce?.firstDay ? xOf(scale, rate.inForce.firstDay) : scale.left;
  const end = rate.inForce?.lastDay ? xOf(scale, addDays(rate.inForce.lastDay, 1)) : scale.right;
  const general = rate.conditions.length === 0;
  const at = y === null ? bottom - 26 : y + shift * 6;
  return (
    <g>
      <title lang={recordedLanguage()}>{`${inLabelLanguage("en", () => sayRate(rate))}, ${rate.payer}`}</title>
      {y === null || isDraft(rate) ? (
        <rect
          x={start}
          y={at - 7}
          width={Math.max(4, end - start)}
          height={14}
          fill={isDraft(rate) ? STRIPED : "#ffffff"}
          stroke={INK}
          stroke-dasharray="3 2"
        />
      ) : (
        <Line from={start} to={end} reviewed={reviewedTo(rate, scale)} y={at} general={general} />
      )}
      <circle cx={start + 12 + aside * 19} cy={at} r={8} fill="#ffffff" stroke={INK} />
      <text x={start + 12 + aside * 19} y={at + 4} font-size={11} text-anchor="middle" fill={INK}>
        {number}
      </text>
    </g>
  );
}

const reviewedTo = ({ reviewedThrough, reviewedThroughPrecision }: Rate, scale: TimeScale) =>
  reviewedThrough ? xOf(scale, endOf(reviewedThrough, reviewedThroughPrecision)) : scale.left;

/** A rate as a line, broken from where nobody has reviewed the law. */
function Line({ from, to, reviewed, y, general }: { from: number; to: number; reviewed: number; y: number; general: boolean }) {
  const until = Math.min(to, Math.max(from, reviewed));
  const look = { stroke: general ? BLUE : "#5d86b8", "stroke-width": general ? 5 : 2 };
  return (
    <>
      {until > from && <line x1={from} y1={y} x2={until} y2={y} {...look} />}
      {to > until && <line x1={until} y1={y} x2={to} y2={y} {...look} stroke-dasharray="5 4" />}
    </>
  );
}

const COLUMNS: readonly Column[] = [
  { name: "number", label: "number" },
  { name: "address" },
  { name: "jurisdiction" },
  { name: "rate", label: "rate" },
  { name: "rateUnit", label: "head.rateUnit" },
  { name: "payer", label: "payer" },
  { name: "conditions", label: "conditionsHead" },
  { name: "legalForce", label: "force", coded: true },
  ...COLUMNS_OF_DAYS,
];

const rowOf = (rate: Rate, index: number): Value[] => [
  index + 1,
  rate.address,
  rate.jurisdiction.code,
  rate.rate,
  rate.rateUnit && recordedSpan(rate.rateUnit),
  recordedSpan(rate.payer),
  recordedSpan(rate.conditions.map(({ text }) => text).join(" ")),
  rate.legalForce,
  rate.inForce?.firstDay,
  rate.inForce?.firstDay && rate.inForce.firstDayPrecision,
  rate.inForce?.lastDay,
  rate.inForce?.lastDay && rate.inForce.lastDayPrecision,
  rate.evidence,
  rate.reviewedThrough && printDay(rate.reviewedThrough, rate.reviewedThroughPrecision),
  rate.reviewedThrough && rate.reviewedThroughPrecision,
];
