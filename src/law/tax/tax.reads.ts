import sql from "sql-template-tag";
import { oneOf } from "../../platform/database/filter.sql.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { ReviewedList } from "../jurisdiction/reviewed-list.type.js";
import { addressedTo } from "../rule/rule.reads.js";
import type { Subject } from "../rule/rule.vocabulary.js";
import { type StatementConditions, statementReads } from "../statement/statement.reads.js";
import type { TaxRow } from "./tax.row.js";
import { Tax } from "./tax.type.js";
import type { TaxEvent } from "./tax.vocabulary.js";

export const TaxConnection = connectionOf(() => Tax, "Tax", ReviewedList);

export interface TaxConditions extends StatementConditions {
  readonly events?: readonly TaxEvent[] | null;
  readonly taxpayers?: readonly Subject[] | null;
}

export const taxes = statementReads<TaxRow, Tax, TaxConditions>({
  table: "tax",
  list: "taxes",
  type: Tax,
  connection: TaxConnection,
  where: (filter) => [...oneOf(sql`t.event`, filter.events), ...addressedTo(sql`t.taxpayers`, filter.taxpayers)],
});
export const taxById = taxes.byId;
