import { render } from "preact-render-to-string";
import { labelLanguage, recordedLanguage, say, tell } from "../kits/words/say.js";
import type { ProblemDetails } from "../platform/http/errors.js";
import { asset } from "./assets.js";
import { PLACES, SiteHead } from "./parts/site-head.js";

/** The page that says why there is none. It knows no release: it must do without one. */
export function printProblemPage({ title, detail }: ProblemDetails): string {
  return `<!doctype html>${render(
    <html lang={labelLanguage()} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title lang={recordedLanguage()}>{title} | Minelaw</title>
        <link rel="stylesheet" href={asset("pages.css")} />
        <link rel="icon" href={asset("minelaw.svg")} type="image/svg+xml" />
      </head>
      <body>
        <SiteHead>
          {PLACES.map(([to, name]) => (
            <a href={to}>{say(name)}</a>
          ))}
        </SiteHead>
        <main id="main">
          <h1 lang={recordedLanguage()}>{title}</h1>
          <p lang={recordedLanguage()}>{sentence(detail)}</p>
          <p>
            {tell("errorHelp", {
              place: <code>/akn/ru</code>,
              concept: <code>/concept/digital-mining</code>,
              places: (inside) => <a href="/jurisdictions">{inside}</a>,
              start: (inside) => <a href="/">{inside}</a>,
            })}
          </p>
        </main>
      </body>
    </html>,
  )}`;
}

/** Messages are written to follow a code; on a page they stand alone. */
const sentence = (text: string) =>
  `${/^\w+:/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
