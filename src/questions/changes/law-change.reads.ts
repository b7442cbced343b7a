import sql from "sql-template-tag";
import { oneOf } from "../../platform/database/filter.sql.js";
import type { RowMapping } from "../../platform/database/row-mapping.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { listOf } from "../../platform/graphql/list.js";
import type { Day } from "../../platform/kernel/day.js";
import type { LawChangeRow } from "./law-change.row.js";
import { LawChange } from "./law-change.type.js";

export const LawChangeConnection = connectionOf(() => LawChange, "LawChange");

export interface LawChangeConditions {
  readonly from: Day;
  readonly to: Day;
  readonly jurisdictions?: readonly string[] | null;
}

const lawChange: RowMapping<LawChangeRow, LawChange> = {
  table: "law_change",
  build: (row, moment) => new LawChange(row, moment),
};

export const lawChanges = listOf<LawChangeRow, LawChange, LawChangeConditions>({
  name: "lawChanges",
  mapping: lawChange,
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
