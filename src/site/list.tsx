import { csvTable } from "../kits/formats/csv.js";
import type { FormatName } from "../kits/formats/formats.js";
import { plainJson } from "../kits/formats/json.js";
import { timeOf, type Visit } from "../kits/page-request.js";
import { Force, isDraft } from "../kits/parts/force.js";
import { KeepTime } from "../kits/parts/keep-time.js";
import { Table } from "../kits/parts/table.js";
import { Link } from "../kits/parts/visit.js";
import { PAGE_SIZE, readAll } from "../kits/walk.js";
import { groupDigits, plural, printDuration, words } from "../kits/words.js";
import type { LegalForce } from "../law/source/source.vocabulary.js";
import { linkedDocument } from "./jsonld/terms.js";
import type { List } from "./lists/list.js";
import type { Resource } from "./resource.js";
import { printPage } from "./shell.js";

type Row = { readonly id: string };

/** The resource of a list: a page of lines, and the whole of it as JSON and CSV. */
export function listResource(given: List<never>): Resource {
  const list = given as unknown as List<Row>;
  const formats: readonly FormatName[] = list.path === "/concepts" ? ["html", "json", "jsonld", "csv"] : ["html", "json", "csv"];
  const canonical = ({ search }: Visit) => `${list.path}${search.size > 0 ? `?${search}` : ""}`;
  return {
    formats,
    timed: true,
    canonical,
    async answer(visit, format) {
      if (format !== "html") {
        const all = await readAll((after) => list.read(visit, PAGE_SIZE, after));
        if (format === "csv") return csvTable(list.columns, all);
        if (format === "jsonld") return linkedDocument(visit, scheme(visit, all));
        return plainJson(visit, { records: all });
      }
      const after = visit.search.get("after");
      const { nodes, totalCount, pageInfo } = await list.read(visit, PAGE_SIZE, after);
      return printPage(visit, {
        page: {
          kind: plural(totalCount, "record"),
          title: list.name,
          timed: true,
          body: (
            <>
              <Filters list={list} visit={visit} />
              <Rows list={list} rows={nodes} />
              {pageInfo.hasNextPage && (
                <p>
                  <a href={`${list.path}?${withAfter(visit.search, pageInfo.endCursor ?? "")}`}>The next page</a>
                </p>
              )}
            </>
          ),
        },
        canonical: canonical(visit),
        formats,
        asked: { question: { text: list.text }, variables: { ...list.variables(visit, PAGE_SIZE, after), ...timeOf(visit) } },
      });
    },
  };
}

function withAfter(search: URLSearchParams, cursor: string): URLSearchParams {
  const next = new URLSearchParams(search);
  next.set("after", cursor);
  return next;
}

/** The vocabulary of concepts as one SKOS scheme. */
function scheme(visit: Visit, concepts: readonly Row[]) {
  return {
    "@id": `${visit.base}/concepts`,
    "@type": "skos:ConceptScheme",
    "dct:title": "Concepts of crypto-mining law",
    "skos:hasTopConcept": concepts.map(({ id }) => ({ "@id": visit.base + id })),
  };
}

function Filters({ list, visit }: { list: List<Row>; visit: Visit }) {
  if (list.filters.length === 0) return null;
  return (
    <form class="inline" action={list.path}>
      <KeepTime />
      {list.filters.map(({ name, label, choices }) => (
        <span>
          <label for={`filter-${name}`}>{label}</label>{" "}
          {choices ? (
            <select id={`filter-${name}`} name={name}>
              <option value="">{name === "force" ? "In force" : "Any"}</option>
              {choices.map((choice) => (
                <option value={choice} selected={visit.search.get(name) === choice}>
                  {words(choice)}
                </option>
              ))}
            </select>
          ) : (
            <input id={`filter-${name}`} name={name} value={visit.search.get(name) ?? ""} size={10} />
          )}
        </span>
      ))}
      <button type="submit">Show</button>
    </form>
  );
}

/** What a table on a screen shows: not the address, which the headline links to. */
function Rows({ list, rows }: { list: List<Row>; rows: readonly Row[] }) {
  if (rows.length === 0)
    return <p class="note">The dataset holds none such on this day. That is no statement that there are none.</p>;
  const columns = Object.entries(list.columns).filter(([name]) => name !== "id" && !name.endsWith("Precision"));
  const rank = (name: string) => (name === list.headline ? 0 : FIRST.includes(name) ? 1 + FIRST.indexOf(name) : 1 + FIRST.length);
  const shown = columns.sort(([a], [b]) => rank(a) - rank(b));
  return (
    <Table label={list.name} heads={shown.map(([name]) => words(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)))}>
      {rows.map((row) => (
        <tr class={isDraft(list.columns.legalForce?.(row) as LegalForce | undefined) ? "draft" : undefined}>
          {shown.map(([name, read]) => (
            <td>
              <Cell name={name} value={read(row)} headline={name === list.headline} id={row.id} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

/** What a reader wants to see of a record beside its headline, before the screen ends. */
const FIRST = ["jurisdiction", "legalForce", "kind", "miningStatus", "branch", "modality"];

/** Columns of ISO 8601 durations. */
const DURATIONS = new Set(["maximumImprisonment", "durationMinimum", "durationMaximum"]);

/** Columns of sums, whose unit is in the next. */
const SUMS = new Set(["maximumFine", "fineMinimum", "fineMaximum", "value"]);

/** Columns of enum values, which are shown as words; units and places keep their codes. */
const CODED = new Set([
  "branch",
  "coverage",
  "event",
  "evidence",
  "kind",
  "miningStatus",
  "miningStatusEvidence",
  "modality",
  "operation",
  "roles",
  "subjects",
]);

function Cell({ name, value, headline, id }: { name: string; value: unknown; headline: boolean; id: string }) {
  if (value === null || value === undefined) return null;
  const text = String(value);
  if (headline) return <Link to={id}>{text}</Link>;
  if (name === "legalForce") return <Force force={text as LegalForce} />;
  if (text.startsWith("/")) return <Link to={text}>{text.slice(text.lastIndexOf("/") + 1)}</Link>;
  if (SUMS.has(name)) return <span class="number">{groupDigits(text)}</span>;
  if (DURATIONS.has(name)) return <>{printDuration(text)}</>;
  return <>{CODED.has(name) ? text.split(" ").map(words).join(", ") : text}</>;
}
