import sql, { type Sql } from "sql-template-tag";
import { anyOf, oneOf } from "../../platform/database/filter.sql.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { ReviewedList } from "../jurisdiction/reviewed-list.type.js";
import { type StatementConditions, statementReads } from "../statement/statement.reads.js";
import type { RuleRow } from "./rule.row.js";
import { Rule } from "./rule.type.js";
import { type Modality, Subject } from "./rule.vocabulary.js";

export const RuleConnection = connectionOf(() => Rule, "Rule", ReviewedList);

export interface RuleConditions extends StatementConditions {
  readonly modalities?: readonly Modality[] | null;
  readonly subjects?: readonly Subject[] | null;
}

export const rules = statementReads<RuleRow, Rule, RuleConditions>({
  table: "rule",
  list: "rules",
  type: Rule,
  connection: RuleConnection,
  reach: {
    laidDownFor: (places) => sql`t.territories && ${places}`,
    general: (around) => sql`(t.territories = '{}' OR t.territories && ${around})`,
  },
  where: (filter) => [...oneOf(sql`t.modality`, filter.modalities), ...addressedTo(sql`t.subjects`, filter.subjects)],
});
export const ruleById = rules.byId;

/** Narrows to records that are addressed to any of the subjects. Records for ANYONE are addressed to every subject. */
export function addressedTo(column: Sql, subjects: readonly Subject[] | null | undefined): readonly Sql[] {
  return anyOf(column, subjects && [...subjects, Subject.ANYONE]);
}
