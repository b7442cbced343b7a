import sql from "sql-template-tag";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import type { PartialDay } from "../../platform/kernel/day.js";
import type { Loader } from "../../platform/kernel/loader.js";

/** The earliest day up to which the law of some places was reviewed. Keys are their ids with spaces between; empty for all. */
export const leastReviewed: Loader<Database, PartialDay> = {
  name: "jurisdiction.least-reviewed",
  timeless: true,
  async read(database, moment, keys) {
    // A part that says nothing of its own is reviewed with the whole.
    const rows = await database.rows<{ key: string; day: PartialDay["day"] | null; precision: PartialDay["precision"] }>(sql`
      SELECT k.key, least.* FROM unnest(${keys}::text[]) AS k(key) CROSS JOIN LATERAL (
        SELECT coalesce(t.reviewed_through, p.reviewed_through)::text AS day,
          coalesce(t.reviewed_through_precision, p.reviewed_through_precision) AS precision
        FROM jurisdiction t LEFT JOIN jurisdiction p ON p.id = t.parent_id AND ${stands("p", moment)}
        WHERE ${stands("t", moment)} AND (k.key = '' OR t.id = ANY(string_to_array(k.key, ' ')))
        ORDER BY 1 NULLS FIRST LIMIT 1
      ) least`);
    return new Map(rows.flatMap(({ key, day, precision }) => (day ? [[key, { day, precision }] as const] : [])));
  },
};
