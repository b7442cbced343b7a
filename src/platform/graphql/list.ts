import sql, { join, raw, type Sql } from "sql-template-tag";
import type { Database } from "../database/query.js";
import { RECORDS, type RowMapping, selectRows } from "../database/row-mapping.js";
import { groupBy } from "../kernel/group.js";
import type { Loader } from "../kernel/loader.js";
import { andThen, type Maybe } from "../kernel/maybe.js";
import type { Moment } from "../kernel/moment.js";
import type { PageInput } from "./args.js";
import { type Asked, type Connection, type PageOf, PlacedPage } from "./connection.js";
import type { Context } from "./context.js";
import { type CursorList, cursorsOf, type Page, readPage } from "./page.js";

/** A column of t in a list's order, and the type that its cursor text is cast to. */
export interface OrderColumn {
  readonly column: string;
  readonly type: string;
}

export const BY_ID: readonly OrderColumn[] = [{ column: "id", type: "text" }];

/** A list that the API gives in pages: the whole list, or the part that belongs to one record. */
export interface ListDefinition<Row extends object, T, Filter extends object> {
  readonly name: string;
  readonly mapping: RowMapping<Row, T>;
  /** The columns are unique together, so that a cursor marks one place. */
  readonly order: readonly OrderColumn[];
  readonly descending?: boolean;
  readonly where: (filter: Filter, moment: Moment) => readonly Sql[];
  /** Whether a filter leaves so few that they are counted as the page is read; what belongs to a record always is. */
  readonly leavesFew?: (filter: Filter) => boolean;
  /** The condition by which a row t belongs to the record whose id is k.key in SQL, by the name of the link. */
  readonly links: Readonly<Record<string, Sql>>;
  readonly connection: new (page: PageOf<T>) => Connection<T>;
}

/** The record that a list belongs to, and by which link. */
export interface Parent {
  readonly link: string;
  readonly id: string;
}

export interface List<T, Filter extends object> {
  page(context: Context, moment: Moment, filter: Filter, input: PageInput, parent?: Parent): Maybe<Connection<T>>;
}

interface Slice<T> {
  readonly nodes: readonly T[];
  /** The sort key of each node. */
  readonly keys: readonly (readonly string[])[];
  readonly more: boolean;
  /** How many items the whole list has; null where they were not counted. */
  readonly total: number | null;
}

/** What one request asks of a list; null instead of a page where only the whole is counted. */
interface ListRequest<Filter> {
  readonly filter: Filter;
  readonly page: Page | null;
  /** Whether the whole is counted as the page is read. */
  readonly counted?: boolean;
}

/** Builds the reads of a list. A field asked of many records reads the lists of all of them in one statement. */
export function listOf<Row extends object, T, Filter extends object>(
  definition: ListDefinition<Row, T, Filter>,
): List<T, Filter> {
  const links = new Map<string, Sql>([["", sql`TRUE`], ...Object.entries(definition.links)]);
  const pages = new Map<string, Loader<Database, Slice<T>>>();
  const counts = new Map<string, Loader<Database, number>>();
  for (const [name, link] of links) {
    pages.set(name, pageLoader(definition, name, link));
    counts.set(name, countLoader(definition, name, link));
  }
  return {
    page(context, moment, filter, input, parent = { link: "", id: "" }) {
      const cursors = cursorsOf(definition.name, moment, () => ({ ...filter, of: parent.id || null }));
      const page = readPage(cursors, input);
      // graphql-js gives the fields of a filter in the order of the schema, so equal filters have equal JSON.
      const key = (request: ListRequest<Filter>) => `${JSON.stringify(request)}\n${parent.id}`;
      const isShort = parent.link !== "" || definition.leavesFew?.(filter) === true;
      const counted = input.counted === true && page.from === null && isShort;
      const request = { filter, page, ...(counted && { counted }) };
      const slice = context.library.load(pages.get(parent.link) as Loader<Database, Slice<T>>, moment, key(request));
      const countAll = () =>
        andThen(
          context.library.load(counts.get(parent.link) as Loader<Database, number>, moment, key({ filter, page: null })),
          (number) => number ?? 0,
        );
      const asked = { moment, filter, parent: parent.id };
      return andThen(slice, (found) => {
        const count = () => found?.total ?? wholeLength(page, found) ?? countAll();
        return new definition.connection(toPage(cursors, page, found, { count, asked }));
      });
    },
  };
}

/** How long a list is that has all its items on the page; null where others may lie before or after it. */
function wholeLength<T>({ from }: Page, slice: Slice<T> | null): number | null {
  return from === null && !slice?.more ? (slice?.nodes.length ?? 0) : null;
}

interface OfList {
  readonly count: () => Maybe<number>;
  readonly asked: Asked;
}

function toPage<T>(list: CursorList, page: Page, slice: Slice<T> | null, { count, asked }: OfList): PageOf<T> {
  const more = slice?.more ?? false;
  const cameFrom = page.from !== null;
  const beyond = page.backward ? { next: cameFrom, previous: more } : { next: more, previous: cameFrom };
  const keyOf = (index: number) => slice?.keys[index] ?? [];
  return new PlacedPage(list, slice?.nodes ?? [], keyOf, beyond, count, asked);
}

function pageLoader<Row extends object, T, Filter extends object>(
  definition: ListDefinition<Row, T, Filter>,
  linkName: string,
  link: Sql,
): Loader<Database, Slice<T>> {
  return {
    name: `${definition.name}.page.${linkName}`,
    async read(database, moment, keys) {
      const slices = new Map<string, Slice<T>>();
      for (const [text, parents] of byRequest(keys)) {
        const request = JSON.parse(text) as PageRequest<Filter>;
        const found = await readSlices(database, definition, moment, { linkName, link }, request, parents);
        for (const [parent, slice] of found) slices.set(`${text}\n${parent}`, slice);
      }
      return slices;
    },
  };
}

type PageRequest<Filter> = ListRequest<Filter> & { readonly page: Page };

async function readSlices<Row extends object, T, Filter extends object>(
  database: Database,
  definition: ListDefinition<Row, T, Filter>,
  moment: Moment,
  { linkName, link }: { readonly linkName: string; readonly link: Sql },
  { filter, page, counted = false }: PageRequest<Filter>,
  parents: readonly string[],
): Promise<Map<string, Slice<T>>> {
  const { mapping, order, descending = false } = definition;
  const down = descending !== page.backward;
  const sorted = raw(order.map(({ column }) => `t.${column} ${down ? "DESC" : "ASC"}`).join(", "));
  const conditions = [link, ...definition.where(filter, moment)];
  if (page.from) conditions.push(beyond(order, page.from, down));
  const selected = selectRows(mapping, moment, join(conditions, " AND "));
  // What is little is found before it is put in order: a plan that knows no parent may else go through all records in their order.
  const total = counted ? sql`, count(*) OVER ()::int AS total` : sql``;
  const found = counted || linkName !== "" ? sql`SELECT t.*${total} FROM (${selected} OFFSET 0) t` : selected;
  const rows = await database.rows<Row & { of: string; total: number }>(
    sql`
    SELECT k.key AS of, t.* FROM unnest(${parents}::text[]) WITH ORDINALITY AS k(key, place) CROSS JOIN LATERAL (
      ${found} ORDER BY ${sorted} LIMIT ${page.size + 1}
    ) t`,
    RECORDS,
  );
  const groups = groupBy(rows, (row) => row.of);
  const slices = new Map<string, Slice<T>>();
  for (const [parent, group] of groups) {
    const kept = group.slice(0, page.size);
    if (page.backward) kept.reverse();
    slices.set(parent, {
      nodes: kept.map((row) => mapping.build(row, moment)),
      keys: kept.map((row) => order.map(({ column }) => String(row[column as keyof Row]))),
      more: group.length > page.size,
      total: counted ? (group[0]?.total ?? 0) : null,
    });
  }
  return slices;
}

function countLoader<Row extends object, T, Filter extends object>(
  { name, mapping, where }: ListDefinition<Row, T, Filter>,
  linkName: string,
  link: Sql,
): Loader<Database, number> {
  return {
    name: `${name}.count.${linkName}`,
    async read(database, moment, keys) {
      const counts = new Map<string, number>();
      for (const [text, parents] of byRequest(keys)) {
        const { filter } = JSON.parse(text) as { filter: Filter };
        const counted = selectRows({ ...mapping, columns: undefined }, moment, join([link, ...where(filter, moment)], " AND "));
        const statement = sql`
          SELECT k.key AS of, (SELECT count(*)::int FROM (${counted}) counted) AS number FROM unnest(${parents}::text[]) AS k(key)`;
        // Counting the list of one record is short; counting a whole list may take long.
        const rows = await database.rows<{ of: string; number: number }>(statement, { long: linkName === "", plannedOnce: true });
        for (const row of rows) counts.set(`${text}\n${row.of}`, row.number);
      }
      return counts;
    },
  };
}

/** The condition for rows after a place in the order; before it where the order is descending. */
function beyond(order: readonly OrderColumn[], from: readonly string[], down: boolean): Sql {
  const columns = raw(order.map(({ column }) => `t.${column}`).join(", "));
  const values = order.map(({ type }, index) => sql`${from[index] ?? ""}::${raw(type)}`);
  return sql`(${columns}) ${raw(down ? "<" : ">")} (${join(values)})`;
}

/** Keys are a request and the id of a parent, parted by a line break; the parents of equal requests share a statement. */
function byRequest(keys: readonly string[]): Map<string, string[]> {
  const requests = groupBy(keys, (key) => key.slice(0, key.lastIndexOf("\n")));
  return new Map([...requests].map(([request, group]) => [request, group.map((key) => key.slice(request.length + 1))]));
}
