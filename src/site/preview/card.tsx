import { render } from "preact-render-to-string";
import type { PageRequest } from "../../kits/page-request.js";
import { say } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
import { isDraft } from "../../law/source/force.js";
import { dayOf } from "../../platform/kernel/day.js";
import { cut, INK, Patterns, QUIET, STRIPED } from "../pictures/looks.js";
import type { Card } from "../resource.js";

/** The size at which most sites show the image of a link. */
export const CARD = { width: 1200, height: 630 };

const LETTERS = 36;
const LINES = 5;

/** The image of a page: what it is about, and whether that is law. A draft is striped and says so. */
export function printCard(
  { kind, title, place, narrowed, force, private: isPrivate }: Card,
  { release, day }: PageRequest,
): string {
  const draft = isDraft(force);
  const { width, height } = CARD;
  return render(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      font-family="Source Sans 3"
    >
      <title>{title}</title>
      <Patterns />
      <rect width={width} height={height} fill="#fdfcf9" />
      <rect width={width} height={18} fill={draft ? STRIPED : "#1a4b84"} />
      <text x={60} y={92} font-size={34} fill={QUIET}>
        {cut([kind, place].filter(Boolean).join(" · "), 34, width - 120)}
      </text>
      {linesOf(title, narrowed ? LINES - 1 : LINES).map((line, index) => (
        <text x={60} y={180 + index * 68} font-size={58} font-weight={700} fill={INK}>
          {line}
        </text>
      ))}
      {narrowed && (
        <text x={60} y={482} font-size={30} fill={INK}>
          {cut(narrowed, 30, width - 120)}
        </text>
      )}
      {force && (
        <text x={60} y={530} font-size={36} font-weight={700} fill={draft ? "#97310a" : INK}>
          {draft ? say("notLaw", { force: words(force) }) : say("forceOnDayReviewed", { force: words(force), day })}
        </text>
      )}
      <text x={60} y={590} font-size={28} fill={QUIET}>
        {say(isPrivate ? "cardOfPrivate" : "memoCredit", {
          number: String(release.number),
          published: dayOf(release.publishedAt),
        })}
      </text>
    </svg>,
  );
}

/** A title in lines; what finds no room is cut. */
function linesOf(title: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > LETTERS ? `${word.slice(0, LETTERS - 1)}…` : word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}
