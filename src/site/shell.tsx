import { render } from "preact-render-to-string";
import { citeAsBibtex } from "../kits/formats/bibtex.js";
import { type Citable, citeInWords } from "../kits/formats/cite.js";
import { citeAsCsl } from "../kits/formats/csl.js";
import { type FormatName, formatOf } from "../kits/formats/formats.js";
import { LICENCE, termsOf } from "../kits/formats/notice.js";
import { citeAsRis } from "../kits/formats/ris.js";
import { type PageRequest, searchOfFormats, without } from "../kits/page-request.js";
import { KeepTime } from "../kits/parts/keep-time.js";
import { Link, RequestProvider } from "../kits/parts/request.js";
import type { Reviewed } from "../kits/record-page.js";
import { printDay } from "../kits/words.js";
import { Force, ForceBanner, isDraft } from "../law/source/force.js";
import { type Day, dayOf } from "../platform/kernel/day.js";
import { asset } from "./assets.js";
import { HeadMeta } from "./head-meta.js";
import { isForMemo } from "./memo/records.js";
import type { Frame } from "./page.js";
import { PLACES, SiteHead } from "./parts/site-head.js";

/** A whole page as HTML. */
export function printPage(request: PageRequest, frame: Frame): string {
  return `<!doctype html>${render(
    <RequestProvider value={request}>
      <Shell request={request} frame={frame} />
    </RequestProvider>,
  )}`;
}

function Shell({ request, frame }: { request: PageRequest; frame: Frame }) {
  const { page, canonical } = frame;
  const draft = isDraft(page.force);
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${draft ? "Proposed: " : ""}${page.title} | Minelaw`}</title>
        <link rel="stylesheet" href={asset("pages.css")} />
        <link rel="icon" href={asset("minelaw.svg")} type="image/svg+xml" />
        <link rel="canonical" href={request.base + canonical} />
        {frame.formats
          .filter((name) => name !== "html")
          .map((name) => (
            <link rel="alternate" type={formatOf(name).types[0]} href={formatAddress(request, name)} />
          ))}
        {frame.feeds?.map(({ title, path }) => (
          <link rel="alternate" type={formatOf("atom").types[0]} title={title} href={path + formatOf("atom").suffix} />
        ))}
        <HeadMeta request={request} frame={frame} />
        <script src={asset("pages.js")} defer />
      </head>
      <body class={draft ? "of-draft" : undefined}>
        <SiteHead kept={<KeepTime />}>
          {PLACES.map(([to, name]) => (
            <Link to={to}>{name}</Link>
          ))}
        </SiteHead>
        <main id="main" tabIndex={-1}>
          {page.force && <ForceBanner force={page.force} />}
          <p class="kicker">
            {page.kind}
            {page.place && (
              <>
                {" · "}
                <Link to={page.place.address}>{page.place.name}</Link>
              </>
            )}
            {page.force && (
              <>
                {" "}
                <Force force={page.force} />
              </>
            )}
          </p>
          <h1>{page.title}</h1>
          <When request={request} dated={page.dated} draft={draft} reviewed={page.reviewed} />
          {page.body}
        </main>
        <Foot request={request} frame={frame} />
      </body>
    </html>
  );
}

/** The two times of the page, and how to choose another day. */
function When(given: { request: PageRequest; dated: boolean; draft: boolean; reviewed: Reviewed | undefined }) {
  const { request, dated, draft, reviewed } = given;
  const { day, release, knownAt } = request;
  return (
    <div class="when">
      <p>
        {dated && (
          <>
            {draft ? "A draft, asked for" : "As in force on"} <time dateTime={day}>{day}</time>.{" "}
            {reviewed && <strong class="reviewed">{printReview(reviewed, day, draft)}</strong>}{" "}
          </>
        )}
        As recorded in <a href={`/release/${release.number}`}>release {release.number}</a> of{" "}
        <time dateTime={release.publishedAt.toISOString()}>{dayOf(release.publishedAt)}</time>.
        {knownAt && (
          <>
            {" "}
            <a href={request.path + without(request.search, "knownAt")}>See what is known today</a>.
          </>
        )}
      </p>
      {dated && (
        <form action={request.id}>
          {request.language && !request.search.has("language") && (
            <input type="hidden" name="language" value={request.language} />
          )}
          {[...request.search]
            .filter(([name]) => name !== "asOf")
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          <label for="as-of">Another day</label> <input id="as-of" type="date" name="asOf" value={day} required />{" "}
          <button type="submit">Show</button>
        </form>
      )}
    </div>
  );
}

function Foot({ request, frame }: { request: PageRequest; frame: Frame }) {
  const { page, asked, formats } = frame;
  const others = formats.filter((name) => name !== "html");
  const terms = termsOf(page.texts ?? []);
  return (
    <footer>
      {page.cite && <p class="on-paper">{citeInWords(page.cite, request)}</p>}
      {page.cite && (
        <details>
          <summary>Cite this page</summary>
          {waysToCite(page.cite, request).map(([name, text]) => (
            <figure>
              <figcaption>{name}</figcaption>
              <pre data-copy>{text.trimEnd()}</pre>
            </figure>
          ))}
        </details>
      )}
      {page.cite && isForMemo(page.cite.id) && (
        <p class="on-screen">
          <Link to={`/memo?ids=${encodeURIComponent(page.cite.id)}`}>A memo with this record</Link>, to print or as a Word
          document; other records can be added.
        </p>
      )}
      {others.length > 0 && (
        <p class="on-screen">
          The same address as:{" "}
          {others.map((name) => (
            <a class="format" href={formatAddress(request, name)} type={formatOf(name).types[0]} rel="alternate nofollow">
              {formatOf(name).label}
            </a>
          ))}
        </p>
      )}
      {asked && (
        <p class="on-screen">
          This page is the answer to one{" "}
          <a href={editorAddress(asked.operation.text, asked.variables)} rel="nofollow">
            GraphQL query
          </a>
          , which you can change and ask again.
        </p>
      )}
      {terms.others.length > 0 && <p>{terms.notice}</p>}
      <p>
        Minelaw restates the law in its own words and names its sources. It is not legal advice. What the dataset does not hold
        may still be law: each jurisdiction says how far it was reviewed. The data are free to use with attribution (
        <a href={LICENCE} rel="license noopener external">
          CC BY 4.0
        </a>
        ).
      </p>
    </footer>
  );
}

function waysToCite(cite: Citable, request: PageRequest): (readonly [name: string, text: string])[] {
  return [
    ["Text", citeInWords(cite, request)],
    ["BibTeX", citeAsBibtex(cite, request)],
    ["CSL-JSON", citeAsCsl(cite, request)],
    ["RIS", citeAsRis(cite, request)],
    ...(cite.contentHash ? [["SHA-256 of what the release holds of the record", cite.contentHash] as const] : []),
  ];
}

/** The address of the page in another format, at the same time. */
function formatAddress(request: PageRequest, name: FormatName): string {
  const path = request.path === "/" ? "/index" : request.path;
  return `${path}${formatOf(name).suffix}${searchOfFormats(request)}`;
}

/** The address that opens the query editor with a query in it. */
function editorAddress(query: string, variables: object): string {
  return `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`;
}

/** How far the review reaches: nobody looked at the days after it. */
function printReview({ day, precision }: Reviewed, shown: Day, draft: boolean): string {
  if (!day)
    return draft ? "The day on which it was last seen as a draft was not noted." : "How far its law was reviewed was not noted.";
  const through = printDay(day, precision);
  if (draft) return `Last seen as a draft ${through}.`;
  return day < shown ? `Reviewed through ${through}; later changes may be missing.` : `Reviewed through ${through}.`;
}
