import sql from "sql-template-tag";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { groupBy } from "../../platform/kernel/group.js";
import type { Loader } from "../../platform/kernel/loader.js";
import type { Territories } from "../jurisdiction/scope.js";

/** The territories of each rule of a statute, of whatever force. */
export const territoriesIn: Loader<Database, readonly Territories[]> = {
  name: "statute.territories",
  async read(database, moment, keys) {
    const rows = await database.rows<{ of: string; territories: Territories }>(sql`
      SELECT t.statute_id AS of, t.territories FROM rule t WHERE t.statute_id = ANY(${keys}::text[]) AND ${stands("t", moment)}`);
    const groups = groupBy(rows, (row) => row.of);
    return new Map([...groups].map(([id, group]) => [id, group.map(({ territories }) => territories)]));
  },
};
