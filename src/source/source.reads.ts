import sql from "sql-template-tag";
import { allOf, byId } from "../database/shape.js";
import type { DiscrepancyRow } from "./discrepancy.row.js";
import type { SourceRow } from "./source.row.js";
import { Discrepancy, Source } from "./source.type.js";

export const sourceById = byId<SourceRow, Source>("source", {
  table: "source",
  timeless: true,
  build: (row, moment) => new Source(row, moment),
});

/** The points on which sources disagree about a record. */
export const discrepanciesOf = allOf<DiscrepancyRow, Discrepancy>(
  "discrepancy.of",
  { table: "discrepancy", timeless: true, build: (row, moment) => new Discrepancy(row, moment) },
  sql`t.subject_id = k.key`,
  sql`t.position`,
);
