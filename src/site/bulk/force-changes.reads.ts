import sql from "sql-template-tag";
import type { LegalForce } from "../../law/source/source.vocabulary.js";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import type { Day } from "../../platform/kernel/day.js";
import { groupBy } from "../../platform/kernel/group.js";
import type { Loader } from "../../platform/kernel/loader.js";

/** A day that is known already on which the force of a record becomes another. */
export interface ForceChange {
  readonly on: Day;
  /** Null where nothing is said of its force from then on. */
  readonly to: LegalForce | null;
}

/** What of records changes after the day of the moment, by their ids; of a penalty, what changes of its offence. */
export const forceChangesAfter: Loader<Database, readonly ForceChange[]> = {
  name: "bulk.forceChanges",
  async read(database, moment, ids) {
    const rows = await database.rows<ForceChange & { id: string }>(sql`
      SELECT k.key AS id, d.day::text AS "on", n.force AS "to" FROM unnest(${ids}::text[]) AS k(key)
      JOIN LATERAL (
        SELECT coalesce((SELECT p.offence_id FROM penalty p WHERE p.id = k.key AND ${stands("p", moment)}), k.key) AS subject
      ) s ON TRUE
      JOIN LATERAL (
        SELECT unnest(ARRAY[lower(f.valid), upper(f.valid)]) AS day FROM legal_force f
        WHERE f.subject_id = s.subject AND ${stands("f", moment)}
      ) d ON d.day > ${moment.day}::date
      LEFT JOIN legal_force n ON n.subject_id = s.subject AND ${stands("n", moment)} AND n.valid @> d.day
      GROUP BY k.key, d.day, n.force ORDER BY k.key, d.day`);
    const found = groupBy(rows, ({ id }) => id);
    return new Map(ids.map((id) => [id, (found.get(id) ?? []).map(({ on, to }) => ({ on, to }))]));
  },
};

/** The records of which something begins or ends on a day: their force, the status of mining, the words of a provision. Keys are days. */
export const turningOn: Loader<Database, readonly string[]> = {
  name: "bulk.turning",
  timeless: true,
  async read(database, moment, days) {
    const found = new Map<string, readonly string[]>();
    for (const day of days) {
      const turns = sql`(lower(t.valid) = ${day}::date OR upper(t.valid) = ${day}::date) AND ${stands("t", moment)}`;
      const rows = await database.rows<{ id: string }>(sql`
        SELECT DISTINCT id COLLATE "C" AS id FROM (
          SELECT t.subject_id AS id FROM legal_force t WHERE ${turns}
          UNION ALL SELECT p.id FROM legal_force t JOIN penalty p ON p.offence_id = t.subject_id AND ${stands("p", moment)} WHERE ${turns}
          UNION ALL SELECT t.jurisdiction_id FROM mining_status t WHERE ${turns}
          UNION ALL SELECT t.provision_id FROM provision_version t WHERE ${turns}
        ) turning ORDER BY 1`);
      found.set(
        day,
        rows.map(({ id }) => id),
      );
    }
    return found;
  },
};
