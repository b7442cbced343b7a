import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { type Columns, csvTable } from "../../kits/formats/csv.js";
import { csvMetadata } from "../../kits/formats/csvw.js";
import { plainJson } from "../../kits/formats/json.js";
import { type PageRequest, without } from "../../kits/page-request.js";
import { TIME } from "../../kits/parameters.js";
import { Link } from "../../kits/parts/request.js";
import { Table } from "../../kits/parts/table.js";
import { Wide } from "../../kits/parts/wide.js";
import { inLabelLanguage, labelLanguage, recordedLanguage, say } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
import type { Resource } from "../resource.js";
import { printPage } from "../shell.js";
import { creditOf, Drawing, printSvg } from "./drawing.js";
import type { Picture, Shown, Value } from "./picture.js";
import { PICTURES } from "./pictures.js";
import { printPng } from "./png.js";

/** The resource of a picture: its page, the picture alone, and its data. */
export function pictureResource(picture: Picture): Resource {
  const path = `/pictures/${picture.name}`;
  const shown =
    (print: (shown: Shown, request: PageRequest) => string | Promise<string | Buffer>) => async (request: PageRequest) =>
      // A picture is one in all languages: it goes along to other sites, and its file is in English.
      print(await inLabelLanguage("en", () => picture.show(request)), request);
  const canonical = ({ search }: PageRequest) => path + (search.size > 0 ? `?${search}` : "");
  return {
    printers: {
      html: shown((each, request) =>
        printPage(request, {
          page: {
            kind: say("picture"),
            title: each.title,
            titleRecorded: true,
            description: picture.about,
            image: `${request.base}${path}.png${without(request.search, "language")}`,
            dated: true,
            body: <Body picture={picture} shown={each} request={request} />,
          },
          canonical: canonical(request),
          formats: ["svg", "png", "csv", "csvw", "json"],
          asked: each.asked,
          // A picture is in English, whatever the language of the page around it.
          embed: `${request.base}${path}${without(request.search, "language")}`,
        }),
      ),
      svg: shown(printSvg),
      png: shown((each, request) => printPng(printSvg(each, request), each.width)),
      csv: shown((each) => csvTable(readersOf(each), each.rows)),
      csvw: shown((each, request) => csvMetadata(request, { title: each.title, dated: true, columns: readersOf(each) })),
      json: shown((each, request) => plainJson(request, { title: each.title, credit: creditOf(request), rows: recordsOf(each) })),
    },
    parameters: [...TIME, ...picture.parameters],
    dated: true,
    canonical,
  };
}

const readersOf = ({ columns }: Shown): Columns<readonly Value[]> =>
  Object.fromEntries(columns.map(({ name }, index) => [name, (row: readonly Value[]) => row[index]]));

const recordsOf = ({ columns, rows }: Shown) =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));

function Body({ picture, shown, request }: { picture: Picture; shown: Shown; request: PageRequest }) {
  return (
    <>
      <p class="lead" lang={recordedLanguage()}>
        {picture.about}
      </p>
      {shown.beside}
      <Wide label={say("thePicture")}>
        <InEnglish>{() => <Drawing shown={shown} request={request} />}</InEnglish>
      </Wide>
      <p lang={recordedLanguage()}>{shown.description}</p>
      <TakeAlong picture={picture} request={request} />
      <details>
        <summary>{say("tableBehind")}</summary>
        <div lang={recordedLanguage()}>
          <Data shown={shown} />
        </div>
      </details>
    </>
  );
}

/** A part of a page that is in English on every page. */
function InEnglish({ children }: { children: () => VNode }) {
  if (labelLanguage() === "en") return children();
  const html = inLabelLanguage("en", () => render(children()));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is what preact has just printed, every text in it escaped
  return <div lang="en" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** How to show the picture elsewhere, and where it stays as it is. */
function TakeAlong({ picture: { name, title }, request }: { picture: Picture; request: PageRequest }) {
  const { base, release, day } = request;
  const search = new URLSearchParams(without(request.search, "language"));
  search.delete("knownAt");
  search.set("asOf", day);
  const fixed = `/release/${release.number}/pictures/${name}`;
  return (
    <section class="on-screen">
      <h2>{say("takeItAlong")}</h2>
      <p>
        {say("asInThisRelease")}{" "}
        {["svg", "png", "csv", "json"].map((format) => (
          <>
            <a href={`${fixed}.${format}?${search}`} rel="nofollow">
              {format.toUpperCase()}
            </a>{" "}
          </>
        ))}
      </p>
      <p>{say("toShowOnYours")}</p>
      <pre
        data-copy={say("copy")}
        data-copied={say("copied")}
      >{`<iframe src="${base}/embed/${name}?${search}" title="${title}" width="100%" height="640" loading="lazy"></iframe>`}</pre>
    </section>
  );
}

function Data({ shown: { title, columns, rows } }: { shown: Shown }) {
  const seen = columns.map((column, index) => ({ ...column, index })).filter(({ label }) => label !== undefined);
  const address = columns.findIndex(({ name }) => name === "address");
  return (
    <Table label={title} heads={seen.map(({ label }) => label as string)}>
      {rows.map((row) => (
        <tr>
          {seen.map(({ name, coded, index }) => {
            const text = inLabelLanguage("en", () => cell(columns, row, { name, coded, index }));
            const to = address >= 0 ? row[address] : null;
            const isHead = LINKED.has(name);
            return <td>{isHead && to ? <Link to={String(to)}>{text}</Link> : text}</td>;
          })}
        </tr>
      ))}
    </Table>
  );
}

/** The columns that lead to the record of their row. */
const LINKED = new Set(["conduct", "title", "payer"]);

const PRECISION = { YEAR: 4, MONTH: 7, DAY: 10 } as const;

/** A cell as words; a day as far as it is known. */
function cell(columns: Shown["columns"], row: readonly Value[], given: { name: string; coded?: boolean; index: number }): string {
  const value = row[given.index];
  if (value === null || value === undefined) return "";
  if (given.coded) return words(String(value));
  const precision = columns.findIndex(({ name }) => name === `${given.name}Precision`);
  const known = precision >= 0 ? row[precision] : null;
  return known ? String(value).slice(0, PRECISION[known as keyof typeof PRECISION]) : String(value);
}

/** The page that shows what pictures there are. */
export const PICTURES_PAGE: Resource = {
  printers: {
    html: async (request) =>
      printPage(request, {
        page: {
          kind: say("pictures"),
          title: say("picturesTitle"),
          description: say("picturesAbout"),
          dated: false,
          body: (
            <>
              <p class="lead">{say("picturesLead")}</p>
              <ul class="lines">
                {PICTURES.map(({ name, title, about }) => (
                  <li>
                    <p class="head">
                      <Link to={`/pictures/${name}`} recorded>
                        {title}
                      </Link>
                    </p>
                    <p lang={recordedLanguage()}>{about}</p>
                  </li>
                ))}
              </ul>
            </>
          ),
        },
        canonical: "/pictures",
        formats: ["html"],
        asked: null,
      }),
  },
  parameters: [],
  dated: false,
  canonical: () => "/pictures",
};
