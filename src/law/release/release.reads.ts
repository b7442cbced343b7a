import sql, { join, raw, type Sql } from "sql-template-tag";
import type { Database } from "../../platform/database/query.js";
import { RESEARCHED } from "../../platform/database/tables.js";
import { connectionOf, PlacedPage } from "../../platform/graphql/connection.js";
import type { Context } from "../../platform/graphql/context.js";
import { readPage } from "../../platform/graphql/page.js";
import type { Loader } from "../../platform/kernel/loader.js";
import { andThen } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { RecordChange, type StoredChange } from "./release.type.js";

const LIST = "releaseChanges";

/** Columns of a row that are no content of its record. */
const BOOKKEEPING = sql`'{appeared,ceased,content_hash}'::text[]`;

/** A subquery c of the records of all tables that a release added, changed or removed. */
function changesOf(release: Sql): Sql {
  const tables = RESEARCHED.map(
    (table) => sql`
      SELECT ${raw(`'${table}'`)} AS record, coalesce(n.id, o.id) AS id,
        to_jsonb(o) - ${BOOKKEEPING} AS before, to_jsonb(n) - ${BOOKKEEPING} AS after
      FROM (SELECT * FROM ${raw(table)} WHERE appeared = ${release}) n
      FULL JOIN (SELECT * FROM ${raw(table)} WHERE ceased = ${release}) o ON o.id = n.id`,
  );
  return sql`(${join(tables, " UNION ALL ")}) c`;
}

interface Slice {
  readonly rows: readonly StoredChange[];
  readonly more: boolean;
}

/** Keys are JSON of [release, size, last id or null]. */
const changePage: Loader<Database, Slice> = {
  name: "release.changes",
  timeless: true,
  async read(database, _moment, keys) {
    const slices = new Map<string, Slice>();
    for (const key of keys) {
      const [release, size, after] = JSON.parse(key) as [number, number, string | null];
      const rows = await database.rows<StoredChange>(sql`
        SELECT c.* FROM ${changesOf(sql`${release}::int`)}
        WHERE ${after === null ? sql`TRUE` : sql`c.id COLLATE "C" > ${after}`} ORDER BY c.id COLLATE "C" LIMIT ${size + 1}`);
      slices.set(key, { rows: rows.slice(0, size), more: rows.length > size });
    }
    return slices;
  },
};

export const RecordChangeConnection = connectionOf(() => RecordChange, "RecordChange");

/** A page of the records that a release changed, by id. */
export function changesIn(
  context: Context,
  moment: Moment,
  release: { number: number; changes: number },
  input: { first?: number | null; after?: string | null },
) {
  const page = readPage(LIST, input);
  const key = JSON.stringify([release.number, page.size, page.from?.[0] ?? null]);
  return andThen(context.library.load(changePage, moment, key), (slice) => {
    const rows = slice?.rows ?? [];
    const changes = rows.map((row) => new RecordChange(row));
    const beyond = { next: slice?.more ?? false, previous: page.from !== null };
    return new RecordChangeConnection(
      new PlacedPage(
        LIST,
        changes,
        (index) => [rows[index]?.id ?? ""],
        beyond,
        () => release.changes,
      ),
    );
  });
}
