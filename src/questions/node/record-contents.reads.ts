import sql, { join, raw, type Sql } from "sql-template-tag";
import { BOOKKEEPING, stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { canonicalJson, sha256 } from "../../platform/kernel/canonical.js";
import { groupBy } from "../../platform/kernel/group.js";
import { kindOfId } from "../../platform/kernel/id.js";
import { factsOf, KINDS, type Kind, type RecordedKind } from "../../platform/kernel/kinds.js";
import type { Loader } from "../../platform/kernel/loader.js";
import type { Moment } from "../../platform/kernel/moment.js";

/** What a release holds of one record: its row, then the rows of its parts and disagreements, each with the name of its table. */
export interface RecordContents {
  readonly __typename: string;
  readonly id: string;
  readonly contentHash: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * What a row says. Columns that say nothing are left out, so that a column which tables gain later changes no hash, and numbers
 * are texts, so that they stay exact in every language that reads them.
 */
const said = (alias: string, table: string) => sql`(
  SELECT jsonb_build_object('table', ${raw(`'${table}'`)}) || jsonb_object_agg(
    e.key, CASE jsonb_typeof(e.value) WHEN 'number' THEN to_jsonb(e.value #>> '{}') ELSE e.value END
  ) FROM jsonb_each(to_jsonb(${raw(alias)}) - ${BOOKKEEPING}) e WHERE e.value NOT IN ('null', '[]', '{}')
)`;

/** What a record is made of hangs on its id by a fragment: such ids lie between id# and id$. */
function contentsOf(kind: RecordedKind, ids: readonly string[], moment: Moment): Sql {
  const [own, ...parts] = KINDS[kind].tables;
  const ofParts = [...parts, "discrepancy"].map(
    (table, index) => sql`
      SELECT k.key AS of, ${raw(String(index + 1))} AS place, p.id, ${said("p", table)} AS row
      FROM unnest(${ids}::text[]) AS k(key)
      JOIN ${raw(table)} p ON p.id COLLATE "C" > k.key || '#' AND p.id COLLATE "C" < k.key || '$' AND ${stands("p", moment)}`,
  );
  return sql`
    SELECT c.of, c.row FROM (
      SELECT t.id AS of, 0 AS place, t.id, ${said("t", own)} AS row
      FROM ${raw(own)} t WHERE t.id = ANY(${ids}::text[]) AND ${stands("t", moment)}
      UNION ALL ${join(ofParts, " UNION ALL ")}
    ) c ORDER BY c.of COLLATE "C", c.place, c.id COLLATE "C"`;
}

/** Reads the contents of records, by id; whether a record is law on a day makes no difference to what is recorded of it. */
function contentsLoader<V>(name: string, toValue: (contents: RecordContents) => V): Loader<Database, V> {
  return {
    name,
    timeless: true,
    async read(database, moment, ids) {
      const values = new Map<string, V>();
      for (const [kind, some] of groupBy(ids, (id) => kindOfId(id) ?? "release")) {
        if (kind === "release") continue;
        const contents = contentsOf(kind as RecordedKind, some, moment);
        const found = await database.rows<{ of: string; row: Record<string, unknown> }>(contents);
        for (const [id, group] of groupBy(found, ({ of }) => of)) {
          const rows = group.map(({ row }) => row);
          values.set(id, toValue({ __typename: factsOf(kind as Kind).type, id, contentHash: sha256(canonicalJson(rows)), rows }));
        }
      }
      return values;
    },
  };
}

export const contentsById = contentsLoader("record.contents", (contents) => contents);
export const contentHashById = contentsLoader("record.contentHash", ({ contentHash }) => contentHash);
