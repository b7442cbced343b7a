import { words } from "../../kits/words.js";
import { MiningStatusCode } from "../../law/jurisdiction/jurisdiction.vocabulary.js";

/** Ink of text and lines on white paper. */
export const INK = "#1d1f21";
export const QUIET = "#565b61";
const PAPER = "#ffffff";

/** How an area looks: a colour, and a pattern by which it is told apart without colour. */
interface Look {
  readonly fill: string;
  /** The colour of its pattern. */
  readonly mark: string;
  readonly pattern: "plain" | "dots" | "rising" | "crossed" | "upright";
  /** The colour of a text on it. */
  readonly text: string;
}

const STATUS_LOOKS: Readonly<Record<MiningStatusCode, Look>> = {
  LEGAL_REGULATED: { fill: "#1e5c3a", mark: "#1e5c3a", pattern: "plain", text: PAPER },
  LEGAL_UNREGULATED: { fill: "#d3ecf5", mark: "#1a5f7a", pattern: "dots", text: INK },
  RESTRICTED: { fill: "#ffd98f", mark: "#8a5200", pattern: "rising", text: INK },
  BANNED: { fill: "#8c1818", mark: "#d97b7b", pattern: "crossed", text: PAPER },
  UNCLEAR: { fill: "#ececec", mark: "#8d9095", pattern: "upright", text: INK },
};

/** The colour of a text on the area of a status, and of the rim that keeps the pattern away from it. */
export const textOn = (code: MiningStatusCode) => ({ fill: STATUS_LOOKS[code].text, stroke: STATUS_LOOKS[code].fill });

/** The paint of a status. Patterns are defined by `Patterns` in the same drawing. */
export const paintOf = (code: MiningStatusCode) => `url(#p-${code})`;
export const HATCHED = "url(#p-hatched)";
/** The same in a legend, on something that is hatched. */
export const HATCHED_KEY = "url(#p-hatched-key)";
export const STRIPED = "url(#p-striped)";

/** The patterns of a drawing. Nothing is styled but by attributes: no style sheet goes along where a picture is taken. */
export function Patterns() {
  return (
    <defs>
      {Object.entries(STATUS_LOOKS).map(([code, { fill, mark, pattern }]) => (
        <pattern id={`p-${code}`} width={6} height={6} patternUnits="userSpaceOnUse">
          <rect width={6} height={6} fill={fill} />
          <Motif pattern={pattern} mark={mark} />
        </pattern>
      ))}
      <pattern id="p-hatched" width={5} height={5} patternUnits="userSpaceOnUse">
        <path d="M-1,1 L1,-1 M0,5 L5,0 M4,6 L6,4" stroke={PAPER} stroke-width={2.6} />
      </pattern>
      <pattern id="p-hatched-key" width={5} height={5} patternUnits="userSpaceOnUse">
        <rect width={5} height={5} fill={QUIET} />
        <path d="M-1,1 L1,-1 M0,5 L5,0 M4,6 L6,4" stroke={PAPER} stroke-width={2.6} />
      </pattern>
      <pattern id="p-striped" width={7} height={7} patternUnits="userSpaceOnUse">
        <rect width={7} height={7} fill="#fff3ea" />
        <path d="M-1,1 L1,-1 M0,7 L7,0 M6,8 L8,6" stroke="#97310a" stroke-width={1.6} />
      </pattern>
    </defs>
  );
}

function Motif({ pattern, mark }: Pick<Look, "pattern" | "mark">) {
  if (pattern === "dots") return <circle cx={3} cy={3} r={1} fill={mark} />;
  if (pattern === "rising") return <path d="M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5" stroke={mark} stroke-width={1} />;
  if (pattern === "crossed") return <path d="M0,0 L6,6 M0,6 L6,0" stroke={mark} stroke-width={0.8} />;
  if (pattern === "upright") return <path d="M3,0 L3,6" stroke={mark} stroke-width={1} />;
  return null;
}

/** An entry of a legend. */
export interface Key {
  readonly paint: string;
  readonly label: string;
  readonly dashed?: boolean;
}

/** What the paints of statuses mean, in the language of the drawing. */
export const statusKeys = (): readonly Key[] =>
  Object.keys(MiningStatusCode).map((code) => ({ paint: paintOf(code as MiningStatusCode), label: words(code) }));

/** What the paints mean, in a row that wraps. */
export function Legend({ keys, x, y, width }: { keys: readonly Key[]; x: number; y: number; width: number }) {
  const placed = keysPlaced(keys, width);
  return (
    <g font-size={12} fill={INK}>
      {placed.map(({ paint, label, dashed, at, line }) => (
        <g>
          <rect
            x={x + at}
            y={y + line * LINE}
            width={22}
            height={13}
            fill={paint}
            stroke={INK}
            stroke-width={0.8}
            stroke-dasharray={dashed ? "3 2" : undefined}
          />
          <text x={x + at + 28} y={y + line * LINE + 11}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

const LINE = 20;

/** How high a legend is. */
export const legendHeight = (keys: readonly Key[], width: number) => ((keysPlaced(keys, width).at(-1)?.line ?? -1) + 1) * LINE;

function keysPlaced(keys: readonly Key[], width: number) {
  let [at, line] = [0, 0];
  return keys.map((key) => {
    const wide = widthOf(key.label, 12) + 46;
    if (at > 0 && at + wide > width) [at, line] = [0, line + 1];
    const placed = { ...key, at, line };
    at += wide;
    return placed;
  });
}

/** About how wide letters are, as a share of their height: fonts differ from one reader to the next, so it is reckoned generously. */
const shareOf = (text: string) => (/\p{Script=Cyrillic}/u.test(text) ? 0.63 : 0.56);

/** About how wide a text is. */
export const widthOf = (text: string, size: number) => text.length * size * shareOf(text);

/** A text cut to a width; what is cut off stands in the table. */
export function cut(text: string, size: number, width: number): string {
  const most = Math.floor(width / (size * shareOf(text)));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
