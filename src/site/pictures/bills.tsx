import { timeOf } from "../../kits/page-request.js";
import { JURISDICTIONS } from "../../kits/parameters.js";
import { inOneLanguage, recordedLanguage, say } from "../../kits/words/say.js";
import { inSentence, printDay, words } from "../../kits/words.js";
import type { Day } from "../../platform/kernel/day.js";
import { leastReviewed } from "../review-reach.js";
import { namedSpan, placeSpan } from "../spans.js";
import { cut, INK, Legend, legendHeight, QUIET, STRIPED } from "./looks.js";
import { BILLS, type Bill } from "./operations.js";
import type { Picture, Value } from "./picture.js";
import { listAll } from "./read-list.js";

const WIDTH = 980;
const NAMES = 400;
const SEEN = 190;
const ROW = 20;

/** The stages of a bill, in the order of most parliaments; `last` has what ends one. */
const STAGES = [
  { kinds: ["DRAFT_PUBLISHED"], head: "stageDraft" },
  { kinds: ["INTRODUCED"], head: "stageTabled" },
  { kinds: ["COMMITTEE_STAGE"], head: "stageCommittee" },
  { kinds: ["FIRST_READING"], head: "stageFirst" },
  { kinds: ["SECOND_READING"], head: "stageSecond" },
  { kinds: ["THIRD_READING"], head: "stageThird" },
  { kinds: ["ADOPTED", "SIGNED", "PUBLISHED"], head: "stageAdopted" },
] as const;

const ENDS: ReadonlySet<string> = new Set(["REJECTED", "VETOED", "SHELVED", "FAILED", "WITHDRAWN", "EXPIRED", "REPEALED"]);
const COLUMN = (WIDTH - NAMES - SEEN) / STAGES.length;
const xOf = (stage: number) => Math.round(NAMES + (stage + 0.5) * COLUMN);

/** Every bill, how far it came, and when it was last seen as one. */
export const BILLS_BY_STAGE: Picture = {
  name: "bills",
  title: "pictureBills",
  about: "pictureBillsAbout",
  parameters: [JURISDICTIONS],
  show: async (request) => {
    const places = request.search.getAll("jurisdiction");
    const filter = { legalForce: ["PROPOSED", "WITHDRAWN"], ...(places.length > 0 && { jurisdictions: places }) };
    const bills = (await listAll(request, BILLS, { filter })).sort(inOrder(request.day));
    const pending = bills.filter(({ legalForce }) => legalForce === "PROPOSED").length;
    const keys = KEYS.map(({ paint, label }) => ({ paint, label: say(label) }));
    const top = legendHeight(keys, WIDTH - 16) + 26;
    return {
      title: say("pictureBillsOn", { day: request.day }),
      description: say("pictureBillsTold", { n: pending, over: bills.length - pending, day: request.day }),
      width: WIDTH,
      height: top + bills.length * ROW + 8,
      body: (
        <>
          <Legend keys={keys} x={8} y={0} width={WIDTH - 16} />
          <Heads top={top} bottom={top + bills.length * ROW} />
          {bills.map((bill, index) => (
            <Row bill={bill} day={request.day} y={top + index * ROW} />
          ))}
        </>
      ),
      columns: COLUMNS,
      rows: bills.map((bill) => rowOf(bill, request.day)),
      reviewed: leastReviewed(bills),
      asked: { operation: BILLS, variables: { filter, ...timeOf(request) } },
    };
  },
};

const KEYS = [
  { paint: STRIPED, label: "billUnderWay" },
  { paint: "#d5d7da", label: "billOver" },
  { paint: "#97310a", label: "stageTold" },
] as const;

const reached = ({ lifecycle }: Bill, day: Day) => lifecycle.filter(({ date, inPart }) => date <= day && !inPart);
const stageOf = (kind: string) => STAGES.findIndex(({ kinds }) => kinds.some((each) => each === kind));
const furthest = (bill: Bill, day: Day) => Math.max(-1, ...reached(bill, day).map(({ kind }) => stageOf(kind)));

const inOrder = (day: Day) => (a: Bill, b: Bill) =>
  Number(a.legalForce === "WITHDRAWN") - Number(b.legalForce === "WITHDRAWN") ||
  furthest(b, day) - furthest(a, day) ||
  a.jurisdiction.name.localeCompare(b.jurisdiction.name, "en") ||
  a.address.localeCompare(b.address);

function Heads({ top, bottom }: { top: number; bottom: number }) {
  return (
    <g font-size={11} fill={QUIET} text-anchor="middle">
      {STAGES.map(({ head }, index) => (
        <>
          <line x1={xOf(index)} y1={top - 2} x2={xOf(index)} y2={bottom} stroke="#d9d5cb" />
          <text x={xOf(index)} y={top - 7}>
            {say(head)}
          </text>
        </>
      ))}
      <text x={WIDTH - SEEN + 6} y={top - 7} text-anchor="start">
        {say("lastSeenAsBill")}
      </text>
    </g>
  );
}

function Row({ bill, day, y }: { bill: Bill; day: Day; y: number }) {
  const events = reached(bill, day);
  const stages = events.map(({ kind }) => stageOf(kind)).filter((stage) => stage >= 0);
  const last = Math.max(0, ...stages);
  const over = bill.legalForce === "WITHDRAWN";
  const end = xOf(last);
  const names = [placeSpan(bill.jurisdiction), namedSpan(bill.address, bill.title)];
  // One element has one language: what has no name in the page's is told in English whole.
  const isRecorded = names.some(({ recorded }) => recorded);
  const label = isRecorded ? `${bill.jurisdiction.name}: ${bill.title}` : names.map(({ text }) => text).join(": ");
  const tellAll = () => `${label}. ${told(events)}`;
  const lang = isRecorded ? recordedLanguage() : undefined;
  return (
    <g>
      <title lang={lang}>{inOneLanguage(isRecorded, tellAll)}</title>
      <text x={NAMES - 8} y={y + 12} font-size={11.5} text-anchor="end" fill={INK} lang={lang}>
        {cut(label, 11.5, NAMES - 12)}
      </text>
      {stages.length > 0 && (
        <rect
          x={NAMES}
          y={y + 3}
          width={end - NAMES}
          height={9}
          fill={over ? "#d5d7da" : STRIPED}
          stroke={INK}
          stroke-width={0.6}
          stroke-dasharray="3 2"
        />
      )}
      {[...new Set(stages)].map((stage) => (
        <circle cx={xOf(stage)} cy={y + 7.5} r={5} fill="#97310a" stroke="#ffffff" />
      ))}
      {over && <path d={`M${end + 12},${y + 3} l9,9 m0,-9 l-9,9`} stroke={INK} stroke-width={2} />}
      <text x={WIDTH - SEEN + 6} y={y + 12} font-size={11} fill={INK}>
        {over ? endOf(bill, day) : printSeen(lastSeen(bill, day))}
      </text>
    </g>
  );
}

const told = (events: Bill["lifecycle"]) =>
  events.map(({ kind, date, precision }) => `${words(kind)} ${printDay(date, precision)}`).join(", ");

/** What was looked at after the day was a bill on it, whatever became of it since. */
function lastSeen({ reviewedThrough, reviewedThroughPrecision: precision }: Bill, day: Day) {
  if (!reviewedThrough) return null;
  return reviewedThrough > day ? { day, precision: "DAY" as const } : { day: reviewedThrough, precision };
}

const printSeen = (seen: ReturnType<typeof lastSeen>) => (seen ? printDay(seen.day, seen.precision) : say("notNoted"));

function endOf(bill: Bill, day: Day): string {
  const end = reached(bill, day).findLast(({ kind }) => ENDS.has(kind));
  return end ? `${inSentence(end.kind)} ${printDay(end.date, end.precision)}` : inSentence("WITHDRAWN");
}

const COLUMNS = [
  { name: "address" },
  { name: "jurisdiction" },
  { name: "place", label: "place" },
  { name: "title", label: "code.BILL" },
  { name: "legalForce", label: "force", coded: true },
  { name: "stage", label: "lastStage", coded: true },
  { name: "stageDate", label: "stageOn" },
  { name: "stageDatePrecision" },
  { name: "lastSeen", label: "lastSeenAsBill" },
  { name: "lastSeenPrecision" },
  { name: "evidence", label: "head.evidence", coded: true },
] as const;

function rowOf(bill: Bill, day: Day): Value[] {
  const last = reached(bill, day).at(-1);
  const seen = lastSeen(bill, day);
  return [
    bill.address,
    bill.jurisdiction.code,
    placeSpan(bill.jurisdiction),
    namedSpan(bill.address, bill.title),
    bill.legalForce,
    last?.kind,
    last?.date,
    last?.precision,
    seen?.day,
    seen?.precision,
    bill.evidence,
  ];
}
