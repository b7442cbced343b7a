import { timeOf } from "../../kits/page-request.js";
import { inOneLanguage, recordedLanguage, say } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
import { placeName } from "../../law/jurisdiction/jurisdiction.line.js";
import { localNameOf } from "../../law/jurisdiction/local-name.js";
import { ConductKind } from "../../law/offence/offence.vocabulary.js";
import { leastReviewed } from "../review-reach.js";
import { placeSpan, recordedSpan, type Span } from "../spans.js";
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
  place: "place",
  fine: "fineFirst",
  repeated: "fineRepeated",
  prison: "imprisonmentAtMost",
  other: "other",
} as const;

const FORCES = ["IN_FORCE", "PARTLY_IN_FORCE", "PROPOSED"];
const VARIABLES = { filter: { conductKinds: Object.keys(ConductKind), legalForce: FORCES } };

/** What the same conduct costs from place to place. */
export const PENALTIES: Picture = {
  name: "penalties",
  title: "picturePenalties",
  about: "picturePenaltiesAbout",
  parameters: [],
  show: async (request) => {
    const offences = await listAll(request, PUNISHED, VARIABLES);
    const groups = Object.keys(ConductKind).map((kind) => ({
      kind,
      offences: offences.filter(({ conductKinds }) => conductKinds.some((each) => each === kind)).sort(inOrder),
    }));
    const longest = Math.max(1, ...offences.map((offence) => imprisonment(offence).months));
    const drafts = offences.filter(isDraft).length;
    const keys = KEYS.map(({ label, ...key }) => ({ ...key, label: say(label) }));
    let y = legendHeight(keys, WIDTH - 16) + 8;
    const parts = groups.map(({ kind, offences: of }) => {
      const top = y;
      y += 46 + of.length * ROW;
      return <Group kind={kind} offences={of} top={top} longest={longest} />;
    });
    return {
      title: say("picturePenaltiesOn", { day: request.day }),
      description: say("picturePenaltiesTold", { n: offences.length, drafts, kinds: groups.length }),
      width: WIDTH,
      height: y + 6,
      body: (
        <>
          <Legend keys={keys} x={8} y={0} width={WIDTH - 16} />
          {parts}
        </>
      ),
      columns: COLUMNS,
      reviewed: leastReviewed(offences),
      rows: groups.flatMap(({ kind, offences: of }) => of.map((offence) => rowOf(kind, offence))),
      asked: { operation: PUNISHED, variables: { ...VARIABLES, ...timeOf(request) } },
    };
  },
};

const KEYS = [
  { paint: "#c9d8ea", label: "knownKey" },
  { paint: "#ffffff", label: "openBox", dashed: true },
  { paint: STRIPED, label: "stripedProposed" },
] as const;

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
          {say(head)}
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
  // A label is in one language: that of the name of the place.
  const isLocal = localNameOf(offence.jurisdiction.code) !== null;
  const tell = () => {
    const place = placeName(offence.jurisdiction);
    return draft ? say("draftOf", { place }) : place;
  };
  const name = inOneLanguage(!isLocal, tell);
  const repeated = fitting(repeatedFine(offence), WIDE.repeated);
  return (
    <g font-size={11.5} fill={INK}>
      <title lang={recordedLanguage()}>{`${offence.jurisdiction.name}: ${offence.conduct}`}</title>
      <text x={AT.place} y={y + 11} lang={isLocal ? undefined : recordedLanguage()}>
        {cut(name, 11.5, WIDE.place)}
      </text>
      <Box measure={firstFine(offence)} draft={draft} x={AT.fine} y={y} width={WIDE.fine} />
      <text x={AT.repeated} y={y + 11} font-size={repeated.size} lang={repeated.recorded ? recordedLanguage() : undefined}>
        {repeated.text}
      </text>
      <Box measure={prison} draft={draft} x={AT.prison} y={y} width={WIDE.prison} bar={prison.months / longest} />
      <text x={AT.other} y={y + 11}>
        {cut(otherKinds(offence).map(words).join(", "), 11.5, WIDE.other)}
      </text>
    </g>
  );
}

/** The sizes of what stands in a box: the smaller where the larger has no room. */
const SIZES = [11.5, 8.5] as const;

/** A sum that is cut off is another sum: where there is no room for all of it, its bounds stand alone, or in small. */
function fitting({ text, recorded, brief = { text, recorded } }: Measure, width: number): Span & { readonly size: number } {
  const ways = [{ text, recorded, size: SIZES[0] }, ...SIZES.map((size) => ({ ...brief, size }))];
  const fits = ways.find((way) => cut(way.text, way.size, width) === way.text);
  return fits ?? { ...brief, text: cut(brief.text, SIZES[1], width), size: SIZES[1] };
}

/** A measure: its box is full where the figure is known, open where it is not; none where there is no such measure. */
function Box(given: { measure: Measure; draft: boolean; x: number; y: number; width: number; bar?: number }) {
  const { measure, draft, x, y, width, bar = 1 } = given;
  if (measure.known === "NONE") return null;
  const open = measure.known === "UNKNOWN";
  const shown = fitting(measure, width - 8);
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
        font-size={shown.size}
        lang={shown.recorded ? recordedLanguage() : undefined}
        stroke={draft ? "#fff3ea" : open ? "#ffffff" : "none"}
        stroke-width={draft ? 4 : 2}
        paint-order="stroke"
      >
        {shown.text}
      </text>
    </>
  );
}

const COLUMNS = [
  { name: "conductKind", label: "conduct", coded: true },
  { name: "address" },
  { name: "jurisdiction" },
  { name: "place", label: "place" },
  { name: "conduct", label: "kind.offence" },
  { name: "legalForce", label: "force", coded: true },
  { name: "fineFirstOffence", label: "fineFirst" },
  { name: "fineFirstOffenceKnown" },
  { name: "fineOnRepetition", label: "fineRepeated" },
  { name: "imprisonment", label: "imprisonment" },
  { name: "imprisonmentKnown" },
  { name: "otherMeasures", label: "other" },
  { name: "evidence", label: "head.evidence", coded: true },
  { name: "reviewedThrough", label: "reviewedThrough" },
  { name: "reviewedThroughPrecision" },
] as const;

function rowOf(kind: string, offence: Punished): Value[] {
  const [first, prison] = [firstFine(offence), imprisonment(offence)];
  return [
    kind,
    offence.address,
    offence.jurisdiction.code,
    placeSpan(offence.jurisdiction),
    recordedSpan(offence.conduct),
    offence.legalForce,
    first,
    first.known,
    repeatedFine(offence),
    prison.text,
    prison.known,
    otherKinds(offence).map(words).join(", "),
    offence.evidence,
    offence.reviewedThrough,
    offence.reviewedThrough && offence.reviewedThroughPrecision,
  ];
}
