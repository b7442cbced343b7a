import sql from "sql-template-tag";
import { oneOf } from "../../platform/database/filter.sql.js";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { allOf, byId, type RowMapping } from "../../platform/database/row-mapping.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { BY_ID, listOf } from "../../platform/graphql/list.js";
import type { Loader } from "../../platform/kernel/loader.js";
import type { DiscrepancyRow } from "./discrepancy.row.js";
import type { SourceRow } from "./source.row.js";
import { Discrepancy, Source } from "./source.type.js";
import type { SourceKind } from "./source.vocabulary.js";

const source: RowMapping<SourceRow, Source> = {
  table: "source",
  timeless: true,
  build: (row, moment) => new Source(row, moment),
};

export const sourceById = byId("source", source);

export const SourceConnection = connectionOf(() => Source, "Source");

export interface SourceConditions {
  readonly kinds?: readonly SourceKind[] | null;
}

export const sources = listOf<SourceRow, Source, SourceConditions>({
  name: "sources",
  mapping: source,
  order: BY_ID,
  connection: SourceConnection,
  links: {},
  where: ({ kinds }) => oneOf(sql`t.kind`, kinds),
});

/** The records that a point is of, by the id of what one of them holds of it: each holds the same readings. */
export const recordsOfDiscrepancy: Loader<Database, readonly string[]> = {
  name: "discrepancy.records",
  timeless: true,
  async read(database, moment, ids) {
    const rows = await database.rows<{ of: string; records: string[] }>(sql`
      SELECT t.id AS of, array_agg(o.subject_id ORDER BY o.subject_id) AS records
      FROM discrepancy t JOIN discrepancy o ON o.about = t.about AND o.readings = t.readings
      WHERE t.id = ANY(${ids}::text[]) AND ${stands("t", moment)} AND ${stands("o", moment)}
      GROUP BY t.id`);
    return new Map(rows.map(({ of, records }) => [of, records]));
  },
};

/** The points on which sources disagree about a record. */
export const discrepanciesOf = allOf<DiscrepancyRow, Discrepancy>(
  "discrepancy.of",
  { table: "discrepancy", timeless: true, build: (row, moment) => new Discrepancy(row, moment) },
  sql`t.subject_id = k.key`,
  sql`t.position`,
);
