import type { ComponentChildren } from "preact";
import type { MiningStatusCode } from "../../kits/answers.generated.js";
import { timeOf } from "../../kits/page-request.js";
import { inOneLanguage, recordedLanguage, say } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
import { placeName } from "../../law/jurisdiction/jurisdiction.line.js";
import { MiningStatusCode as CODES } from "../../law/jurisdiction/jurisdiction.vocabulary.js";
import { localNameOf } from "../../law/jurisdiction/local-name.js";
import type { Day } from "../../platform/kernel/day.js";
import { countedPlaces } from "../counted-places.js";
import { leastReviewed, reviewsOf } from "../review-reach.js";
import { placeSpan } from "../spans.js";
import { HATCHED, HATCHED_KEY, INK, Legend, legendHeight, paintOf, textOn } from "./looks.js";
import { type PlaceTile, STATUS_TILES } from "./operations.js";
import type { Picture, Value } from "./picture.js";
import { listAll } from "./read-list.js";
import { GRID, type Tile, tileOf } from "./tiles.js";
import { endOf } from "./time-axis.js";

const SQUARE = 22;
const PAD = 8;
const WIDTH = GRID.width * SQUARE + 2 * PAD;

/** Every place about where it lies, with its status on a day. */
export const MAP: Picture = {
  name: "map",
  title: "pictureMap",
  about: "pictureMapAbout",
  parameters: [],
  show: async (request) => {
    const places = await listAll(request, STATUS_TILES);
    const unreviewed = behind(places, request.day);
    const keys = [
      ...Object.keys(CODES).map((code) => ({ paint: paintOf(code as MiningStatusCode), label: countedPlaces(places, code) })),
      { paint: "#ffffff", label: say("noStatusOfOwn"), dashed: true },
      { paint: HATCHED_KEY, label: say("hatchedPlaces", { n: unreviewed.size }) },
    ];
    const top = legendHeight(keys, WIDTH - 2 * PAD) + 10;
    const unplaced = places.filter(({ code }) => !tileOf(code));
    const rows = Math.ceil((unplaced.length * 2) / GRID.width);
    return {
      title: say("pictureMapOn", { day: request.day }),
      description: say("pictureMapTold", { keys: keys.map(({ label }) => label).join(". ") }),
      width: WIDTH,
      height: top + (GRID.height + rows * 2) * SQUARE + 6,
      body: (
        <>
          <Legend keys={keys} x={PAD} y={0} width={WIDTH - 2 * PAD} />
          <g transform={`translate(${PAD} ${top})`}>
            {inOrder(places).map((place) => (
              <Place
                place={place}
                tile={tileOf(place.code) ?? spare(unplaced.indexOf(place))}
                hatched={unreviewed.has(place.code)}
              />
            ))}
          </g>
        </>
      ),
      columns: COLUMNS,
      rows: places.map(rowOf),
      reviewed: leastReviewed(places.map(reviewsOf(places))),
      asked: { operation: STATUS_TILES, variables: timeOf(request) },
    };
  },
};

/** A place that the grid does not know yet stands below it, and is not left out. */
const spare = (index: number): Tile => [(index * 2) % GRID.width, GRID.height + Math.floor((index * 2) / GRID.width) * 2, 2, 2];

/** The places whose law nobody reviewed up to the day. */
function behind(places: readonly PlaceTile[], day: Day): ReadonlySet<string> {
  const reviewOf = reviewsOf(places);
  const reaches = (place: PlaceTile) => {
    const { reviewedThrough, reviewedThroughPrecision } = reviewOf(place);
    return reviewedThrough !== null && endOf(reviewedThrough, reviewedThroughPrecision) > day;
  };
  return new Set(places.filter((place) => !reaches(place)).map(({ code }) => code));
}

/** Countries first: parts lie on them. */
const inOrder = (places: readonly PlaceTile[]) => [...places].sort((a, b) => Number(isPart(a)) - Number(isPart(b)));
const isPart = ({ kind }: PlaceTile) => kind !== "COUNTRY" && kind !== "SUPRANATIONAL";

const COLUMNS = [
  { name: "jurisdiction" },
  { name: "name", label: "place" },
  { name: "kind", label: "kind", coded: true },
  { name: "partOf", label: "partOf" },
  { name: "status", label: "status", coded: true },
  { name: "since", label: "since" },
  { name: "sincePrecision" },
  { name: "evidence", label: "head.evidence", coded: true },
  { name: "reviewedThrough", label: "reviewedThrough" },
  { name: "reviewedThroughPrecision" },
] as const;

const rowOf = ({ code, name, kind, parent, miningStatus, coverage }: PlaceTile): Value[] => [
  code,
  placeSpan({ code, name }),
  kind,
  parent?.code,
  miningStatus?.code,
  miningStatus?.period.firstDay,
  miningStatus?.period.firstDay && miningStatus.period.firstDayPrecision,
  miningStatus?.evidence,
  coverage.reviewedThrough,
  coverage.reviewedThrough && coverage.reviewedThroughPrecision,
];

function Place({ place, tile, hatched }: { place: PlaceTile; tile: Tile; hatched: boolean }) {
  const [x, y, width, height] = tile;
  const code = place.miningStatus?.code ?? null;
  const part = isPart(place);
  const gap = part ? 1.5 : 1;
  const big = !part && (width > 2 || height > 2 || HAS_PARTS.has(place.code));
  return (
    <g>
      <Told place={place} hatched={hatched} />
      <rect
        x={x * SQUARE + gap}
        y={y * SQUARE + gap}
        width={width * SQUARE - 2 * gap}
        height={height * SQUARE - 2 * gap}
        rx={part ? 1 : 3}
        fill={code ? paintOf(code) : "#ffffff"}
        stroke={part ? "#ffffff" : INK}
        stroke-width={part ? 1.2 : 0.7}
        stroke-dasharray={code ? undefined : "3 2"}
      />
      {hatched && (
        <rect
          x={x * SQUARE + gap + 1}
          y={y * SQUARE + gap + 1}
          width={width * SQUARE - 2 * gap - 2}
          height={height * SQUARE - 2 * gap - 2}
          fill={HATCHED}
          fill-opacity={0.4}
        />
      )}
      {part && !code && <Outline x={x * SQUARE} y={y * SQUARE} />}
      <Label
        code={code}
        size={part ? 9.5 : 13}
        x={(big ? x + 1 : x + width / 2) * SQUARE}
        y={(big ? y + 0.55 : y + height / 2) * SQUARE + (part ? 3.5 : 4.5)}
      >
        {labelOf(place.code)}
      </Label>
    </g>
  );
}

/** A tile in words: in the dataset's where its place has a name in them alone. */
function Told({ place, hatched }: { place: PlaceTile; hatched: boolean }) {
  const recorded = localNameOf(place.code) === null;
  const tell = () => {
    const status = place.miningStatus ? words(place.miningStatus.code) : say("noStatusOfOwn").toLowerCase();
    const told = `${place.code}, ${placeName(place)}: ${status}`;
    return hatched ? say("notReviewedToDay", { told }) : told;
  };
  return <title lang={recorded ? recordedLanguage() : undefined}>{inOneLanguage(recorded, tell)}</title>;
}

/** Countries of the usual size that hold parts: their code stands above these. */
const HAS_PARTS = new Set(["GE", "KZ", "UZ", "IQ", "AE", "MY"]);

const Outline = ({ x, y }: { x: number; y: number }) => (
  <rect
    x={x + 1.5}
    y={y + 1.5}
    width={SQUARE - 3}
    height={SQUARE - 3}
    fill="none"
    stroke={INK}
    stroke-width={0.7}
    stroke-dasharray="3 2"
  />
);

/** TX of US-TX, po of US-NC.polk. */
function labelOf(code: string): string {
  const [whole = "", part] = code.split(".");
  return part ? part.slice(0, 2) : (whole.split("-")[1] ?? whole);
}

function Label(given: { code: MiningStatusCode | null; size: number; x: number; y: number; children: ComponentChildren }) {
  const { code, size, x, y, children } = given;
  const { fill, stroke } = code ? textOn(code) : { fill: INK, stroke: "#ffffff" };
  return (
    <text
      x={x}
      y={y}
      font-size={size}
      font-weight={600}
      text-anchor="middle"
      fill={fill}
      stroke={stroke}
      stroke-width={3}
      stroke-linejoin="round"
      paint-order="stroke"
    >
      {children}
    </text>
  );
}
