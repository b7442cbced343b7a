import sql from "sql-template-tag";
import { ReviewedList } from "../../law/jurisdiction/reviewed-list.type.js";
import { namesPlaces, ofPlaces, type PlacedFilter, reachOfRules } from "../../law/jurisdiction/scope.sql.js";
import type { RowMapping } from "../../platform/database/row-mapping.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { listOf } from "../../platform/graphql/list.js";
import type { Day } from "../../platform/kernel/day.js";
import type { LawChangeRow } from "./law-change.row.js";
import { LawChange } from "./law-change.type.js";

export const LawChangeConnection = connectionOf(() => LawChange, "LawChange", ReviewedList);

export interface LawChangeConditions extends PlacedFilter {
  readonly from: Day;
  readonly to: Day;
}

const lawChange: RowMapping<LawChangeRow, LawChange> = {
  table: "law_change",
  build: (row, moment) => new LawChange(row, moment),
};

/** What happens to a rule matters where the rule holds; what happens to a statute, where any of its rules does. */
const REACH = reachOfRules(
  sql`r.statute_id = t.statute_id AND (t.subject_id IS NULL OR t.subject_id NOT LIKE '/rule/%' OR r.id = t.subject_id)`,
);

export const lawChanges = listOf<LawChangeRow, LawChange, LawChangeConditions>({
  name: "lawChanges",
  mapping: lawChange,
  order: [
    { column: "date", type: "date" },
    { column: "id", type: "text" },
  ],
  descending: true,
  connection: LawChangeConnection,
  links: {},
  leavesFew: namesPlaces,
  where: ({ from, to, ...filter }, moment) => [
    sql`t.date BETWEEN ${from}::date AND ${to}::date`,
    ...ofPlaces(filter, moment, REACH),
  ],
});
