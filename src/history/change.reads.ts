import sql from "sql-template-tag";
import { oneOf } from "../database/filter.sql.js";
import type { Shape } from "../database/shape.js";
import { connectionOf } from "../graphql/connection.js";
import { listOf } from "../graphql/list.js";
import type { Day } from "../kernel/day.js";
import { LawChange } from "./change.type.js";
import type { LawChangeRow } from "./law-change.row.js";

export const LawChangeConnection = connectionOf(() => LawChange, "LawChange");

export interface LawChangeConditions {
  readonly from: Day;
  readonly to: Day;
  readonly jurisdictions?: readonly string[] | null;
}

const lawChange: Shape<LawChangeRow, LawChange> = { table: "law_change", build: (row, moment) => new LawChange(row, moment) };

export const lawChanges = listOf<LawChangeRow, LawChange, LawChangeConditions>({
  name: "lawChanges",
  shape: lawChange,
  order: [
    { column: "t.date", type: "date" },
    { column: "t.id", type: "text" },
  ],
  descending: true,
  connection: LawChangeConnection,
  links: {},
  where: ({ from, to, jurisdictions }) => [
    sql`t.date BETWEEN ${from}::date AND ${to}::date`,
    ...oneOf(sql`t.jurisdiction_id`, jurisdictions),
  ],
});
