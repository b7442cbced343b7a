import { type Columns, csvTable } from "../../kits/formats/csv.js";
import { csvMetadata } from "../../kits/formats/csvw.js";
import { formatOf } from "../../kits/formats/formats.js";
import { plainJson } from "../../kits/formats/json.js";
import { type PageRequest, without } from "../../kits/page-request.js";
import { TIME } from "../../kits/parameters.js";
import { Link } from "../../kits/parts/request.js";
import { Table } from "../../kits/parts/table.js";
import { Wide } from "../../kits/parts/wide.js";
import { type MessageName, recordedLanguage, say } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
import type { Resource } from "../resource.js";
import { printPage } from "../shell.js";
import { creditOf, Drawing, printSvg } from "./drawing.js";
import { type Column, type Picture, plainValue, type Shown, type Value } from "./picture.js";
import { PICTURES } from "./pictures.js";
import { drawnFor, printPng } from "./png.js";

/** The resource of a picture: its page, the picture alone, and its data. */
export function pictureResource(picture: Picture): Resource {
  const path = `/pictures/${picture.name}`;
  const shown =
    (print: (shown: Shown, request: PageRequest) => string | Promise<string | Buffer>) => async (request: PageRequest) =>
      print(await picture.show(request), request);
  const canonical = ({ search }: PageRequest) => path + (search.size > 0 ? `?${search}` : "");
  return {
    printers: {
      html: shown((each, request) =>
        printPage(request, {
          page: {
            kind: say("picture"),
            title: each.title,
            titleRecorded: each.titleRecorded,
            description: say(picture.about),
            image: `${request.base}${path}.png${inItsLanguage(request)}`,
            dated: true,
            asks: each.beside !== undefined,
            reviewed: each.reviewed,
            body: <Body picture={picture} shown={each} request={request} />,
          },
          canonical: canonical(request),
          formats: ["svg", "png", "csv", "csvw", "json"],
          asked: each.asked,
          embed: `${request.base}${path}${inItsLanguage(request)}`,
        }),
      ),
      svg: shown(printSvg),
      png: shown((each, request) => printPng(printSvg(each, request), each.width, drawnFor(request))),
      csv: shown((each) => csvTable(readersOf(each), each.rows)),
      csvw: shown((each, request) => csvMetadata(request, { title: each.title, dated: true, columns: readersOf(each) })),
      json: shown((each, request) =>
        plainJson(request, { title: each.title, credit: creditOf(each, request), rows: recordsOf(each) }),
      ),
    },
    parameters: [...TIME, ...picture.parameters],
    dated: true,
    published: true,
    canonical,
  };
}

/** The query that shows the same picture, in the language of the page. */
function inItsLanguage({ search, labels }: PageRequest): string {
  const query = new URLSearchParams(search);
  query.delete("language");
  if (labels !== "en") query.set("language", labels);
  return query.size > 0 ? `?${query}` : "";
}

const readersOf = ({ columns }: Shown): Columns<readonly Value[]> =>
  Object.fromEntries(columns.map(({ name }, index) => [name, (row: readonly Value[]) => plainValue(row[index])]));

const recordsOf = ({ columns, rows }: Shown) =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, plainValue(row[index]) ?? null])));

function Body({ picture, shown, request }: { picture: Picture; shown: Shown; request: PageRequest }) {
  return (
    <>
      <p class="lead">{say(picture.about)}</p>
      {shown.beside}
      <Wide label={say("thePicture")}>
        <Drawing shown={shown} request={request} />
      </Wide>
      <p>{shown.description}</p>
      <TakeAlong picture={picture} request={request} />
      <details>
        <summary>{say("tableBehind")}</summary>
        <Data shown={shown} />
      </details>
    </>
  );
}

/** How to show the picture elsewhere, and where it stays as it is. */
function TakeAlong({ picture: { name, title }, request }: { picture: Picture; request: PageRequest }) {
  const { base, release, day } = request;
  const search = new URLSearchParams(without(request.search, "language"));
  search.delete("knownAt");
  search.set("asOf", day);
  const worded = new URLSearchParams([...search, ...(request.labels === "en" ? [] : [["language", request.labels]])]);
  const fixed = `/release/${release.number}/pictures/${name}`;
  return (
    <section class="on-screen">
      <h2>{say("takeItAlong")}</h2>
      <p>
        {say("asInThisRelease")}{" "}
        {(["svg", "png", "csv", "json"] as const).map((format) => (
          <>
            <a href={`${fixed}.${format}?${formatOf(format).worded ? worded : search}`} rel="nofollow">
              {format.toUpperCase()}
            </a>{" "}
          </>
        ))}
      </p>
      <p>{say("toShowOnYours")}</p>
      <pre
        data-copy={say("copy")}
        data-copied={say("copied")}
      >{`<iframe src="${base}/embed/${name}?${worded}" title="${say(title)}" width="100%" height="640" loading="lazy"></iframe>`}</pre>
    </section>
  );
}

function Data({ shown: { title, titleRecorded, columns, rows } }: { shown: Shown }) {
  const seen = columns.map((column, index) => ({ ...column, index })).filter(({ label }) => label !== undefined);
  const address = columns.findIndex(({ name }) => name === "address");
  return (
    <Table label={titleRecorded ? say("tableBehind") : title} heads={seen.map(({ label }) => say(label as MessageName))}>
      {rows.map((row) => (
        <tr>
          {seen.map((column) => {
            const text = cell(columns, row, column);
            const value = row[column.index];
            const isRecorded = typeof value === "object" && value?.recorded === true;
            const to = address >= 0 && LINKED.has(column.name) ? row[address] : null;
            return (
              <td lang={isRecorded && !to ? recordedLanguage() : undefined}>
                {to ? (
                  <Link to={String(to)} recorded={isRecorded}>
                    {text}
                  </Link>
                ) : (
                  text
                )}
              </td>
            );
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
function cell(columns: Shown["columns"], row: readonly Value[], given: Column & { readonly index: number }): string {
  const value = plainValue(row[given.index]);
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
                      <Link to={`/pictures/${name}`}>{say(title)}</Link>
                    </p>
                    <p>{say(about)}</p>
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
