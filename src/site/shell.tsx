import { render } from "preact-render-to-string";
import { citeAsBibtex } from "../kits/formats/bibtex.js";
import { type Citable, citeInWords } from "../kits/formats/cite.js";
import { citeAsCsl } from "../kits/formats/csl.js";
import { type FormatName, formatOf } from "../kits/formats/formats.js";
import { LICENCE, termsOf } from "../kits/formats/notice.js";
import { citeAsRis } from "../kits/formats/ris.js";
import { atTime, type PageRequest, searchOfFormats, without } from "../kits/page-request.js";
import { ASKING, KeepTime } from "../kits/parts/keep-time.js";
import { Link, RequestProvider } from "../kits/parts/request.js";
import { Term } from "../kits/parts/term.js";
import { Quoting } from "../kits/parts/text.js";
import { inLabelLanguage, isMessage, type LabelLanguage, recordedLanguage, say, tell } from "../kits/words/say.js";
import { PlaceLink } from "../law/jurisdiction/jurisdiction.line.js";
import { Force, ForceBanner, isDraft } from "../law/source/force.js";
import { dayOf } from "../platform/kernel/day.js";
import { asset } from "./assets.js";
import { HeadMeta } from "./head-meta.js";
import { isForMemo } from "./memo/records.js";
import type { Frame } from "./page.js";
import { PLACES, SiteHead } from "./parts/site-head.js";
import { printReview } from "./review-reach.js";

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
    <html lang={request.labels} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title
          lang={page.titleLanguage ?? (page.titleRecorded ? recordedLanguage() : undefined)}
        >{`${draft ? say("proposedTitle", { title: page.title }) : page.title} | Minelaw`}</title>
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
        {page.private && <meta name="robots" content="noindex" />}
        <HeadMeta request={request} frame={frame} />
        <script src={asset("pages.js")} defer />
      </head>
      <body class={draft ? "of-draft" : undefined}>
        <SiteHead
          home={atTime("/", request)}
          kept={<KeepTime />}
          inLanguage={(language) => addressIn(language, request)}
          finds={page.finds}
        >
          {PLACES.map(([to, name]) => (
            <Link to={to}>{say(name)}</Link>
          ))}
        </SiteHead>
        <main id="main" tabIndex={-1}>
          {page.force && <ForceBanner force={page.force} />}
          <p class="kicker">
            {page.kind}
            {page.place && (
              <>
                {" · "}
                <PlaceLink place={page.place} />
              </>
            )}
            {page.force && (
              <>
                {" "}
                <Term of="LegalForce" code={page.force}>
                  <Force force={page.force} />
                </Term>
              </>
            )}
          </p>
          <h1 lang={page.titleLanguage ?? (page.titleRecorded ? recordedLanguage() : undefined)}>{page.title}</h1>
          {page.narrowed && (
            <p class="lead narrowed">
              <Quoting>{page.narrowed}</Quoting>
            </p>
          )}
          {page.private && <p class="note private">{say("privateAddition")}</p>}
          <When request={request} page={page} draft={draft} />
          {page.body}
        </main>
        <Foot request={request} frame={frame} />
      </body>
    </html>
  );
}

/** The two times of the page, and how to choose another day. */
function When({ request, page, draft }: { request: PageRequest; page: Frame["page"]; draft: boolean }) {
  const { dated, reviewed, ofForce } = page;
  const { day, release, knownAt } = request;
  return (
    <div class="when">
      <p>
        {dated && (
          <>
            {say(draft ? "draftAskedFor" : ofForce ? "asItStoodOn" : "asInForceOn")} <time dateTime={day}>{day}</time>.{" "}
          </>
        )}
        {reviewed && <strong class="reviewed">{printReview(reviewed, request, draft)}</strong>}{" "}
        {tell("asRecordedIn", {
          number: release.number,
          link: (inside) => <a href={`/release/${release.number}`}>{inside}</a>,
        })}{" "}
        <time dateTime={release.publishedAt.toISOString()}>{dayOf(release.publishedAt)}</time>.
        {knownAt && (
          <>
            {" "}
            <a href={request.path + without(request.search, "knownAt")}>{say("seeWhatIsKnownToday")}</a>.
          </>
        )}
      </p>
      {dated && page.asks && <ChosenDay form={ASKING} day={request.dayAsked ? day : null} />}
      {dated && !page.asks && (
        <form action={request.id}>
          {request.language && !request.search.has("language") && (
            <input type="hidden" name="language" value={request.language} />
          )}
          {[...request.search]
            .filter(([name]) => name !== "asOf")
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          <ChosenDay day={day} />
        </form>
      )}
    </div>
  );
}

/** The choice of a day, in the form around it or in another; there it is empty where none was asked for, since it is sent each time. */
function ChosenDay({ day, form }: { day: string | null; form?: string }) {
  return (
    <p>
      <label for="as-of">{say("anotherDay")}</label>{" "}
      <input id="as-of" type="date" name="asOf" value={day ?? ""} form={form} required={!form} />{" "}
      <button type="submit" form={form}>
        {say("show")}
      </button>
    </p>
  );
}

function Foot({ request, frame }: { request: PageRequest; frame: Frame }) {
  const { page, asked, formats } = frame;
  const others = formats.filter((name) => name !== "html");
  const terms = termsOf(page.texts ?? [], { isPrivate: page.private });
  const { cite } = page;
  const ways = cite && inLabelLanguage("en", () => waysToCite(cite, request));
  return (
    <footer>
      {ways && (
        <p class="on-paper" lang="en">
          {ways[0]?.[1]}
        </p>
      )}
      {ways && (
        <details>
          <summary>{say("citeThisPage")}</summary>
          {ways.map(([name, text]) => (
            <figure>
              <figcaption>{isMessage(name) ? say(name) : name}</figcaption>
              <pre data-copy={say("copy")} data-copied={say("copied")} lang={recordedLanguage()}>
                {text.trimEnd()}
              </pre>
            </figure>
          ))}
        </details>
      )}
      {page.cite && isForMemo(page.cite.id) && (
        <p class="on-screen">
          {tell("memoWithThis", {
            link: (inside) => <Link to={`/memo?ids=${encodeURIComponent(cite?.id ?? "")}`}>{inside}</Link>,
          })}
        </p>
      )}
      {others.length > 0 && (
        <p class="on-screen">
          {say("sameAddressAs")}{" "}
          {others.map((name) => (
            <a class="format" href={formatAddress(request, name)} type={formatOf(name).types[0]} rel="alternate nofollow">
              {formatLabel(name)}
            </a>
          ))}
        </p>
      )}
      {asked && (
        <p class="on-screen">
          {tell("oneQuery", {
            link: (inside) => (
              <a href={editorAddress(asked.operation.text, asked.variables)} rel="nofollow">
                {inside}
              </a>
            ),
          })}
        </p>
      )}
      <p class="on-screen">
        <Link to="/glossary">{say("glossaryTitle")}</Link>
        {request.executor.context.texts && (
          <>
            {" "}
            <Link to="/texts">{say("officialTexts")}</Link>
          </>
        )}
      </p>
      {terms.others.length > 0 && (
        <p>
          <Quoting>{terms.notice}</Quoting>
        </p>
      )}
      {request.labels !== "en" && <p>{say("textsAsRecorded")}</p>}
      {!page.private && (request.privateAddresses?.size ?? 0) > 0 && <p>{say("somePrivate")}</p>}
      <p>
        {say("footer")}
        {!page.private && terms.others.length === 0 && (
          <>
            {" "}
            {tell("footerLicence", {
              link: (inside) => (
                <a href={LICENCE} rel="license noopener external">
                  {inside}
                </a>
              ),
            })}
          </>
        )}
      </p>
    </footer>
  );
}

function waysToCite(cite: Citable, request: PageRequest): (readonly [name: string, text: string])[] {
  return [
    ["citeAsText", citeInWords(cite, request)],
    ["BibTeX", citeAsBibtex(cite, request)],
    ["CSL-JSON", citeAsCsl(cite, request)],
    ["RIS", citeAsRis(cite, request)],
    ...(cite.contentHash ? [["citeDigest", cite.contentHash] as const] : []),
  ];
}

/** The name of a format, in the page's words where it is no proper name. */
function formatLabel(name: FormatName): string {
  const message = `format.${name}`;
  return isMessage(message) ? say(message) : formatOf(name).label;
}

/** The address of the page in another format, at the same time. */
function formatAddress(request: PageRequest, name: FormatName): string {
  const path = request.path === "/" ? "/index" : request.path;
  return `${path}${formatOf(name).suffix}${searchOfFormats(request, formatOf(name))}`;
}

/** The address that opens the query editor with a query in it. */
function editorAddress(query: string, variables: object): string {
  return `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`;
}

/** The page in a language that there are words in; texts come in it where they are recorded in it. */
const addressIn = (language: LabelLanguage, request: PageRequest) =>
  atTime(`${request.id}${without(request.search, "language")}`, { ...request, language });
