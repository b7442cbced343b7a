import sql, { join, raw } from "sql-template-tag";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { tableOf } from "../../platform/database/tables.js";
import { RECORDED_KINDS } from "../../platform/kernel/kinds.js";
import type { Loader } from "../../platform/kernel/loader.js";

/** The addresses of all private additions of a release. The key is empty: the moment says which release. */
export const privateAddresses: Loader<Database, ReadonlySet<string>> = {
  name: "private.addresses",
  timeless: true,
  async read(database, moment, keys) {
    const ofKinds = RECORDED_KINDS.map(
      (kind) => sql`SELECT t.id FROM ${raw(tableOf(kind))} t WHERE t.private AND ${stands("t", moment)}`,
    );
    const rows = await database.rows<{ id: string }>(sql`${join(ofKinds, " UNION ALL ")}`);
    const found = new Set(rows.map(({ id }) => id));
    return new Map(keys.map((key) => [key, found]));
  },
};
