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
    const found = new Map<string, PartialDay>();
    for (const key of keys) {
      const named = key === "" ? sql`TRUE` : sql`t.id = ANY(${key.split(" ")}::text[])`;
      // A part that says nothing of its own is reviewed with the whole.
      const [least] = await database.rows<{ day: PartialDay["day"] | null; precision: PartialDay["precision"] }>(sql`
        SELECT coalesce(t.reviewed_through, p.reviewed_through)::text AS day,
          coalesce(t.reviewed_through_precision, p.reviewed_through_precision) AS precision
        FROM jurisdiction t LEFT JOIN jurisdiction p ON p.id = t.parent_id AND ${stands("p", moment)}
        WHERE ${stands("t", moment)} AND ${named} ORDER BY 1 NULLS FIRST LIMIT 1`);
      if (least?.day) found.set(key, { day: least.day, precision: least.precision });
    }
    return found;
  },
};
