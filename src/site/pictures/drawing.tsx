import { render } from "preact-render-to-string";
import type { PageRequest } from "../../kits/page-request.js";
import { dayOf } from "../../platform/kernel/day.js";
import { INK, Patterns, QUIET } from "./looks.js";
import type { Shown } from "./picture.js";

const HEAD = 34;
const FOOT = 26;

/** A picture with its title, and whose it is; readable to whoever does not see it. */
export function Drawing({ shown, request, width }: { shown: Shown; request: PageRequest; width?: number }) {
  const { title, description, body } = shown;
  const height = shown.height + HEAD + FOOT;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="picture"
      viewBox={`0 0 ${shown.width} ${height}`}
      width={width}
      height={width && Math.round((width * height) / shown.width)}
      role="img"
      aria-labelledby="picture-title picture-description"
      font-family="'Source Sans 3', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif"
    >
      <title id="picture-title">{title}</title>
      <desc id="picture-description">{description}</desc>
      <Patterns />
      <rect width={shown.width} height={height} fill="#ffffff" />
      <text x={8} y={22} font-size={17} font-weight={700} fill={INK}>
        {title}
      </text>
      <g transform={`translate(0 ${HEAD})`}>{body}</g>
      <text x={8} y={height - 9} font-size={11} fill={QUIET}>
        {creditOf(request)}
      </text>
    </svg>
  );
}

/** Whose a picture is, and of which release. */
export const creditOf = ({ release, day }: PageRequest) =>
  `Minelaw, release ${release.number} of ${dayOf(release.publishedAt)}, CC BY 4.0. Law of ${day}, as far as it was reviewed; no legal advice.`;

/** A picture as a file. */
export function printSvg(shown: Shown, request: PageRequest): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(<Drawing shown={shown} request={request} width={shown.width} />)}\n`;
}
