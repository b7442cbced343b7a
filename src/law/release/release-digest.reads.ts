import sql, { join, raw } from "sql-template-tag";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { RESEARCHED } from "../../platform/database/tables.js";
import type { Loader } from "../../platform/kernel/loader.js";

/** What a release holds, as one hash over the hashes of its rows. Its key is empty: the moment says which release. */
export const digestOfRelease: Loader<Database, string> = {
  name: "release.digest",
  timeless: true,
  async read(database, moment, keys) {
    const rows = RESEARCHED.map(
      (table) =>
        sql`SELECT ${raw(`'${table}'`)} AS place, t.id, t.content_hash FROM ${raw(table)} t WHERE ${stands("t", moment)}`,
    );
    const [found] = await database.rows<{ digest: string }>(
      sql`
        SELECT encode(sha256(convert_to(coalesce(
          string_agg(place || ' ' || id || ' ' || content_hash, E'\n' ORDER BY place COLLATE "C", id COLLATE "C"), ''), 'UTF8')), 'hex') AS digest
        FROM (${join(rows, " UNION ALL ")}) held`,
      { long: true },
    );
    return new Map(keys.map((key) => [key, found?.digest ?? ""]));
  },
};
