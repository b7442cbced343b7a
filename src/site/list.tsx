import { csvTableOf } from "../kits/formats/csv.js";
import { csvMetadata } from "../kits/formats/csvw.js";
import type { FormatName } from "../kits/formats/formats.js";
import { plainJson } from "../kits/formats/json.js";
import { type PageRequest, timeOf } from "../kits/page-request.js";
import { AFTER, TIME } from "../kits/parameters.js";
import { AskingForm } from "../kits/parts/keep-time.js";
import { Table } from "../kits/parts/table.js";
import type { Filter, RecordList } from "../kits/record-list.js";
import type { Reviewed } from "../kits/record-page.js";
import { PAGE_SIZE, type Paged, readAll, walk } from "../kits/walk.js";
import { say } from "../kits/words/say.js";
import { printDay, words } from "../kits/words.js";
import { placeName } from "../law/jurisdiction/jurisdiction.line.js";
import { PlaceField, type PlaceNames, placeNames } from "../law/jurisdiction/place-field.line.js";
import { isDraft } from "../law/source/force.js";
import type { LegalForce } from "../law/source/source.vocabulary.js";
import type { Precision } from "../platform/kernel/day.js";
import { factsOf } from "../platform/kernel/kinds.js";
import { Cell, Head, SumCell } from "./parts/cell.js";
import { Found } from "./parts/found.js";
import type { AnyRecord, ListAt } from "./records.js";
import type { Resource } from "./resource.js";
import { leastReviewed } from "./review-reach.js";
import { printPage } from "./shell.js";

/** The resource of a list: a page of lines, and the whole of it in every other format. */
export function listResource({ kind, path, name, list }: ListAt): Resource {
  const canonical = ({ search }: PageRequest) => `${path}${search.size > 0 ? `?${search}` : ""}`;
  const dated = factsOf(kind).dated || list.filters.some(({ name: filter }) => filter === "force");
  // A download of a release has no private additions, so its tables need no such column.
  const columns = { ...list.columns, private: (record: AnyRecord) => record.private };
  const whole =
    (print: (all: readonly AnyRecord[], request: PageRequest) => string) =>
    async (request: PageRequest): Promise<string> =>
      print(await readAll((after) => list.read(request, PAGE_SIZE, after)), request);
  const printers: Resource["printers"] = {
    html: (request) => page(request),
    json: whole((records, request) => plainJson(request, { records })),
    csv: (request) =>
      csvTableOf(
        columns,
        walk((after) => list.read(request, PAGE_SIZE, after)),
      ),
    csvw: async (request) => csvMetadata(request, { title: name, dated, columns }),
    ...Object.fromEntries(Object.entries(list.printers ?? {}).map(([format, print]) => [format, whole(print)])),
  };
  const formats = Object.keys(printers) as FormatName[];

  async function page(request: PageRequest): Promise<string> {
    const after = request.search.get("after");
    const answer = await list.read(request, PAGE_SIZE, after);
    const { nodes, totalCount, pageInfo } = answer;
    const reviewed = list.reviewed ? leastReviewed(nodes.map(list.reviewed)) : reviewOf(answer, request);
    const places = await placeNames(request);
    return printPage(request, {
      page: {
        kind: say("recordsCount", { n: totalCount }),
        title: headingOf(say(`kinds.${kind}`), request, places),
        // Words and sources have no day: nothing is said of them as in force on one.
        dated: list.reviewed !== undefined || reviewed !== undefined,
        asks: list.filters.some(({ links }) => !links),
        finds: true,
        ofForce: request.search.has("force"),
        reviewed,
        body: (
          <>
            <Filters path={path} list={list} request={request} places={places} />
            <Found>
              <Rows name={say(`kinds.${kind}`)} list={list} rows={nodes} places={places} />
            </Found>
            {pageInfo.hasNextPage && (
              <p>
                <a href={`${path}?${withAfter(request.search, pageInfo.endCursor ?? "")}`}>{say("nextPage")}</a>
              </p>
            )}
          </>
        ),
      },
      canonical: canonical(request),
      formats,
      asked: {
        operation: list.operation,
        variables: { ...list.variables(request, PAGE_SIZE, after), ...timeOf(request) },
      },
    });
  }

  const parameters = [
    ...TIME,
    ...list.filters.map(({ name: filter, field, choices: values }) => ({ name: filter, graphql: field, many: true, values })),
  ];
  return {
    printers,
    parameters,
    json: { operation: list.operation, name: "records", at: list.at },
    onPage: [AFTER],
    card: async () => ({ kind: say("cardList"), title: say(`kinds.${kind}`) }),
    dated,
    canonical,
  };
}

/** A list that is narrowed to places says so in its heading. */
export function headingOf(list: string, { search }: PageRequest, places: PlaceNames): string {
  const asked = search.getAll("jurisdiction").map((each) => {
    const code = each.toUpperCase();
    const name = places.get(code);
    return name === undefined ? each : placeName({ code, name });
  });
  return asked.length > 0 ? say("listOf", { list, places: asked.join(", ") }) : list;
}

/** How far the law of the places of a list was reviewed; none where no law is listed. */
export function reviewOf(
  {
    reviewedThrough: day,
    reviewedThroughPrecision: precision = null,
  }: Pick<Paged<unknown>, "reviewedThrough" | "reviewedThroughPrecision">,
  { search }: PageRequest,
): Reviewed | undefined {
  return day === undefined ? undefined : { day, precision, least: search.getAll("jurisdiction").length !== 1 };
}

function withAfter(search: URLSearchParams, cursor: string): URLSearchParams {
  const next = new URLSearchParams(search);
  next.set("after", cursor);
  return next;
}

interface Filtering {
  readonly path: string;
  readonly request: PageRequest;
  readonly places: PlaceNames;
}

function Filters({ path, list, request, places }: Filtering & { list: RecordList<AnyRecord> }) {
  const links = list.filters.filter((filter) => filter.links);
  const fields = list.filters.filter((filter) => !filter.links);
  return (
    <>
      {links.map((filter) => (
        <FilterLinks path={path} filter={filter} search={request.search} />
      ))}
      {fields.length > 0 && <FilterForm path={path} fields={fields} request={request} places={places} />}
    </>
  );
}

/** A filter as links, each of which keeps what else is chosen. */
function FilterLinks({ path, filter, search }: { path: string; filter: Filter; search: URLSearchParams }) {
  const { name, choices = [] } = filter;
  const label = say(filter.label);
  const to = (value: string | null) => {
    const query = new URLSearchParams([...search].filter(([each]) => each !== name && each !== "after"));
    if (value !== null) query.set(name, value);
    return query.size > 0 ? `${path}?${query}` : path;
  };
  const chosen = search.getAll(name);
  return (
    <nav aria-label={label} class="filter-links">
      {label}:{" "}
      {[null, ...choices].map((value) => (
        <>
          <a href={to(value)} aria-current={(value === null ? chosen.length === 0 : chosen.includes(value)) ? "true" : undefined}>
            {value === null ? say("any") : words(value)}
          </a>{" "}
        </>
      ))}
    </nav>
  );
}

function FilterForm({ path, fields, request, places }: Filtering & { fields: readonly Filter[] }) {
  return (
    <AskingForm action={path} fields={fields.map(({ name }) => name)}>
      {fields.map(({ name, label, choices }) => (
        <span>
          <label for={`filter-${name}`}>{say(label)}</label>{" "}
          {choices ? (
            <select id={`filter-${name}`} name={name}>
              <option value="">{name === "force" ? say("inForce") : say("any")}</option>
              {choices.map((choice) => (
                <option value={choice} selected={request.search.get(name) === choice}>
                  {words(choice)}
                </option>
              ))}
            </select>
          ) : name === "jurisdiction" ? (
            <PlaceField id={`filter-${name}`} value={request.search.getAll(name).join(", ")} places={places} />
          ) : (
            <input id={`filter-${name}`} name={name} value={request.search.getAll(name).join(", ")} size={16} />
          )}
        </span>
      ))}
      <button type="submit">{say("show")}</button>
    </AskingForm>
  );
}

/** What a table on a screen shows: not the address, which the headline links to. */
function Rows(given: { name: string; list: RecordList<AnyRecord>; rows: readonly AnyRecord[]; places: PlaceNames }) {
  const { name: label, list, rows, places } = given;
  if (rows.length === 0) return <p class="note">{say("noneSuch")}</p>;
  const beside = list.sums ? /precision$|Unit$|Per$/i : /precision$/i;
  const columns = Object.entries(list.columns).filter(([name]) => name !== "id" && !beside.test(name));
  const rank = (name: string) => (name === list.headline ? 0 : FIRST.includes(name) ? 1 + FIRST.indexOf(name) : 1 + FIRST.length);
  const shown = columns.sort(([a], [b]) => rank(a) - rank(b));
  return (
    <Table label={label} heads={shown.map(([name]) => <Head name={name} />)}>
      {rows.map((row) => (
        <tr class={isDraft(list.columns.legalForce?.(row) as LegalForce | undefined) ? "draft" : undefined}>
          {shown.map(([name, read]) => (
            <td>
              {list.sums?.[name] ? (
                <SumCell sum={list.sums[name](row)} />
              ) : (
                <Cell
                  name={name}
                  value={shownDay(list, name, row) ?? read(row)}
                  headline={name === list.headline}
                  id={row.address}
                  places={places}
                />
              )}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

/** As much of a day as its sources give, where its precision is a column too. */
function shownDay(list: RecordList<AnyRecord>, name: string, row: AnyRecord): string | null {
  const precision = list.columns[name === "date" ? "precision" : `${name}Precision`]?.(row) as Precision | null | undefined;
  const day = list.columns[name]?.(row);
  return precision && typeof day === "string" ? printDay(day, precision) : null;
}

/** What a reader wants to see of a record beside its headline, before the screen ends. */
const FIRST = ["jurisdiction", "territories", "legalForce", "kind", "miningStatus", "branch", "modality"];
