import { timeOf } from "../../kits/page-request.js";
import { plural, words } from "../../kits/words.js";
import { ConductKind } from "../../law/offence/offence.vocabulary.js";
import { firstFine, imprisonment, type Measure, otherKinds, repeatedFine } from "./fines.js";
import { cut, INK, Legend, legendHeight, QUIET, STRIPED } from "./looks.js";
import { PUNISHED, type Punished } from "./operations.js";
import type { Picture, Value } from "./picture.js";
import { listAll } from "./read-list.js";

const WIDTH = 980;
const ROW = 20;
const BOX = 15;
const AT = { place: 8, fine: 170, repeated: 420, prison: 640, other: 800 };
const WIDE = { place: 158, fine: 242, repeated: 212, prison: 152, other: 172 };
const HEADS = {
  place: "Place",
  fine: "Fine, first offence",
  repeated: "Fine on repetition",
  prison: "Imprisonment, at most",
  other: "Other",
};

const FORCES = ["IN_FORCE", "PARTLY_IN_FORCE", "PROPOSED"];
const VARIABLES = { filter: { conductKinds: Object.keys(ConductKind), legalForce: FORCES } };

/** What the same conduct costs from place to place. */
export const PENALTIES: Picture = {
  name: "penalties",
  title: "What it costs to break the law of mining, by conduct",
  about: "The penalties of each kind of conduct, place by place: unknown sums as open boxes, drafts striped, repeat fines apart.",
  parameters: [],
  show: async (request) => {
    const offences = await listAll(request, PUNISHED, VARIABLES);
    const groups = Object.keys(ConductKind).map((kind) => ({
      kind,
      offences: offences.filter(({ conductKinds }) => conductKinds.some((each) => each === kind)).sort(inOrder),
    }));
    const longest = Math.max(1, ...offences.map((offence) => imprisonment(offence).months));
    const drafts = offences.filter(isDraft).length;
    let y = legendHeight(KEYS, WIDTH - 16) + 8;
    const parts = groups.map(({ kind, offences: of }) => {
      const top = y;
      y += 46 + of.length * ROW;
      return <Group kind={kind} offences={of} top={top} longest={longest} />;
    });
    return {
      title: `What it costs to break the law of mining, on ${request.day}`,
      description: `${plural(offences.length, "offence")}, ${drafts} of them only proposed, under ${groups.length} kinds of conduct. Bars are lengths of imprisonment; sums are written, since currencies are not compared. What is due on repetition alone stands in a column of its own.`,
      width: WIDTH,
      height: y + 6,
      body: (
        <>
          <Legend keys={KEYS} x={8} y={0} width={WIDTH - 16} />
          {parts}
        </>
      ),
      columns: COLUMNS,
      rows: groups.flatMap(({ kind, offences: of }) => of.map((offence) => rowOf(kind, offence))),
      asked: { operation: PUNISHED, variables: { ...VARIABLES, ...timeOf(request) } },
    };
  },
};

const KEYS = [
  { paint: "#c9d8ea", label: "Known" },
  { paint: "#ffffff", label: "Open box: not known", dashed: true },
  { paint: STRIPED, label: "Striped: proposed, not law" },
];

const isDraft = ({ legalForce }: Punished) => legalForce === "PROPOSED";

const inOrder = (a: Punished, b: Punished) =>
  Number(isDraft(a)) - Number(isDraft(b)) ||
  a.jurisdiction.name.localeCompare(b.jurisdiction.name, "en") ||
  a.address.localeCompare(b.address);

function Group(given: { kind: string; offences: readonly Punished[]; top: number; longest: number }) {
  const { kind, offences, top, longest } = given;
  return (
    <g>
      <text x={8} y={top + 18} font-size={14} font-weight={700} fill={INK}>
        {words(kind)}: {offences.length}
      </text>
      {Object.entries(HEADS).map(([name, head]) => (
        <text x={AT[name as keyof typeof AT]} y={top + 35} font-size={11} fill={QUIET}>
          {head}
        </text>
      ))}
      {offences.map((offence, index) => (
        <Row offence={offence} y={top + 42 + index * ROW} longest={longest} />
      ))}
    </g>
  );
}

function Row({ offence, y, longest }: { offence: Punished; y: number; longest: number }) {
  const draft = isDraft(offence);
  const prison = imprisonment(offence);
  const name = `${draft ? "Draft: " : ""}${offence.jurisdiction.name}`;
  return (
    <g font-size={11.5} fill={INK}>
      <title>{`${name}: ${offence.conduct}`}</title>
      <text x={AT.place} y={y + 11}>
        {cut(name, 11.5, WIDE.place)}
      </text>
      <Box measure={firstFine(offence)} draft={draft} x={AT.fine} y={y} width={WIDE.fine} />
      <text x={AT.repeated} y={y + 11}>
        {cut(repeatedFine(offence).text, 11.5, WIDE.repeated)}
      </text>
      <Box measure={prison} draft={draft} x={AT.prison} y={y} width={WIDE.prison} bar={prison.months / longest} />
      <text x={AT.other} y={y + 11}>
        {cut(otherKinds(offence).map(words).join(", "), 11.5, WIDE.other)}
      </text>
    </g>
  );
}

/** A measure: its box is full where the figure is known, open where it is not; none where there is no such measure. */
function Box(given: { measure: Measure; draft: boolean; x: number; y: number; width: number; bar?: number }) {
  const { measure, draft, x, y, width, bar = 1 } = given;
  if (measure.known === "NONE") return null;
  const open = measure.known === "UNKNOWN";
  const size = 11.5;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={open ? width : Math.max(4, Math.round(width * bar))}
        height={BOX}
        fill={draft ? STRIPED : open ? "#ffffff" : "#c9d8ea"}
        stroke={INK}
        stroke-width={0.8}
        stroke-dasharray={open || draft ? "3 2" : undefined}
      />
      <text
        x={x + 5}
        y={y + 11.5}
        stroke={draft ? "#fff3ea" : open ? "#ffffff" : "none"}
        stroke-width={draft ? 4 : 2}
        paint-order="stroke"
      >
        {cut(measure.text, size, width - 8)}
      </text>
    </>
  );
}

const COLUMNS = [
  { name: "conductKind", label: "Conduct", coded: true },
  { name: "address" },
  { name: "jurisdiction" },
  { name: "place", label: "Place" },
  { name: "conduct", label: "Offence" },
  { name: "legalForce", label: "Force", coded: true },
  { name: "fineFirstOffence", label: "Fine, first offence" },
  { name: "fineFirstOffenceKnown" },
  { name: "fineOnRepetition", label: "Fine on repetition" },
  { name: "imprisonment", label: "Imprisonment" },
  { name: "imprisonmentKnown" },
  { name: "otherMeasures", label: "Other" },
  { name: "evidence", label: "Evidence", coded: true },
  { name: "reviewedThrough", label: "Reviewed through" },
  { name: "reviewedThroughPrecision" },
];

function rowOf(kind: string, offence: Punished): Value[] {
  const [first, prison] = [firstFine(offence), imprisonment(offence)];
  return [
    kind,
    offence.address,
    offence.jurisdiction.code,
    offence.jurisdiction.name,
    offence.conduct,
    offence.legalForce,
    first.text,
    first.known,
    repeatedFine(offence).text,
    prison.text,
    prison.known,
    otherKinds(offence).map(words).join(", "),
    offence.evidence,
    offence.reviewedThrough,
    offence.reviewedThrough && offence.reviewedThroughPrecision,
  ];
}
