import sql, { join, raw, type Sql } from "sql-template-tag";
import { BOOKKEEPING } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { RESEARCHED } from "../../platform/database/tables.js";
import type { PageInput } from "../../platform/graphql/args.js";
import { connectionOf, PlacedPage } from "../../platform/graphql/connection.js";
import type { Context } from "../../platform/graphql/context.js";
import { type Page, readPage } from "../../platform/graphql/page.js";
import { type Loader, readEach } from "../../platform/kernel/loader.js";
import { andThen } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { RecordChange, type StoredChange } from "./release.type.js";

/** The records of each table that a release added, changed or removed, called c: those that are public. */
function changesOf(release: Sql): Sql {
  const tables = RESEARCHED.map(
    (table) => sql`
      SELECT ${raw(`'${table}'`)} AS record, coalesce(n.id, o.id) AS id,
        to_jsonb(o) - ${BOOKKEEPING} AS before, to_jsonb(n) - ${BOOKKEEPING} AS after
      FROM (SELECT * FROM ${raw(table)} WHERE appeared = ${release} AND private IS NULL) n
      FULL JOIN (SELECT * FROM ${raw(table)} WHERE ceased = ${release} AND private IS NULL) o ON o.id = n.id`,
  );
  return sql`(${join(tables, " UNION ALL ")}) c`;
}

interface Slice {
  readonly rows: readonly StoredChange[];
  readonly more: boolean;
}

/** Keys are JSON of [release, page]. */
const changePage: Loader<Database, Slice> = {
  name: "release.changes",
  timeless: true,
  read: readEach(async (database, _moment, key) => {
    const [release, { size, backward, from }] = JSON.parse(key) as [number, Page];
    const beyond = from === null ? sql`TRUE` : sql`c.id COLLATE "C" ${raw(backward ? "<" : ">")} ${from[0] ?? ""}`;
    const rows = await database.rows<StoredChange>(sql`
        SELECT c.* FROM ${changesOf(sql`${release}::int`)}
        WHERE ${beyond} ORDER BY c.id COLLATE "C" ${raw(backward ? "DESC" : "ASC")} LIMIT ${size + 1}`);
    const shown = rows.slice(0, size);
    return { rows: backward ? shown.reverse() : shown, more: rows.length > size };
  }),
};

export const RecordChangeConnection = connectionOf(() => RecordChange, "RecordChange");

/** A page of what a release changed, record by record, by id. */
export function changesIn(context: Context, moment: Moment, release: { number: number; changes: number }, input: PageInput) {
  const list = () => `releaseChanges:${release.number}`;
  const page = readPage(list, input);
  const key = JSON.stringify([release.number, page]);
  return andThen(context.library.load(changePage, moment, key), (slice) => {
    const rows = slice?.rows ?? [];
    const changes = rows.map((row) => new RecordChange(row));
    const [more, cameFrom] = [slice?.more ?? false, page.from !== null];
    const beyond = page.backward ? { next: cameFrom, previous: more } : { next: more, previous: cameFrom };
    return new RecordChangeConnection(
      new PlacedPage(
        list,
        changes,
        (index) => [rows[index]?.id ?? ""],
        beyond,
        () => release.changes,
      ),
    );
  });
}
