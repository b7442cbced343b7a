import sql from "sql-template-tag";
import { allOf } from "../../platform/database/row-mapping.js";
import type { CorrectionRow } from "./correction.row.js";
import { Correction } from "./correction.type.js";

/** The corrections that came with a release, by its number. One that is worded anew later came with its first release. */
export const correctionsIn = allOf<CorrectionRow, Correction>(
  "correction.in-release",
  { table: "correction", timeless: true, build: (row, moment) => new Correction(row, moment) },
  sql`t.appeared = k.key::int AND NOT EXISTS (SELECT FROM correction e WHERE e.id = t.id AND e.appeared < t.appeared)`,
  sql`t.id`,
);
