import { render } from "preact-render-to-string";
import type { PageRequest } from "../../kits/page-request.js";
import { labelLanguage, recordedLanguage, say } from "../../kits/words/say.js";
import { printDay } from "../../kits/words.js";
import { dayOf } from "../../platform/kernel/day.js";
import { INK, Patterns, QUIET } from "./looks.js";
import type { Shown } from "./picture.js";

const HEAD = 34;
const FOOT = 26;

/** A picture with its title, and whose it is; readable to whoever does not see it. */
export function Drawing({ shown, request, width }: { shown: Shown; request: PageRequest; width?: number }) {
  const { title, titleRecorded, description, body } = shown;
  const lang = titleRecorded ? recordedLanguage() : undefined;
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
      lang={labelLanguage()}
      font-family="'Source Sans 3', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif"
    >
      <title id="picture-title" lang={lang}>
        {title}
      </title>
      <desc id="picture-description">{description}</desc>
      <Patterns />
      <rect width={shown.width} height={height} fill="#ffffff" />
      <text x={8} y={22} font-size={17} font-weight={700} fill={INK} lang={lang}>
        {title}
      </text>
      <g transform={`translate(0 ${HEAD})`}>{body}</g>
      <text x={8} y={height - 9} font-size={11} fill={QUIET}>
        {creditOf(shown, request)}
      </text>
    </svg>
  );
}

/** Whose a picture is, and of which release. */
export function creditOf({ reviewed }: Shown, { release, day }: PageRequest): string {
  const of = { number: String(release.number), published: dayOf(release.publishedAt), day };
  if (!reviewed?.day || reviewed.day >= day) return say("pictureCredit", of);
  return say("pictureCreditReviewed", { ...of, reviewed: printDay(reviewed.day, reviewed.precision) });
}

/** A picture as a file. */
export function printSvg(shown: Shown, request: PageRequest): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(<Drawing shown={shown} request={request} width={shown.width} />)}\n`;
}
