import sql from "sql-template-tag";
import { oneOf } from "../../platform/database/filter.sql.js";
import { allOf } from "../../platform/database/row-mapping.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { conceptId } from "../definition/definition.reads.js";
import { ReviewedList } from "../jurisdiction/reviewed-list.type.js";
import { type StatementConditions, statementReads } from "../statement/statement.reads.js";
import type { TokenClassRow } from "./token-class.row.js";
import { TokenClass } from "./token-class.type.js";

export const TokenClassConnection = connectionOf(() => TokenClass, "TokenClass", ReviewedList);

export interface TokenClassConditions extends StatementConditions {
  readonly concepts?: readonly string[] | null;
}

export const tokenClasses = statementReads<TokenClassRow, TokenClass, TokenClassConditions>({
  table: "token_class",
  list: "tokenClasses",
  type: TokenClass,
  connection: TokenClassConnection,
  where: (filter) => oneOf(sql`t.concept_id`, filter.concepts?.map(conceptId)),
});
export const tokenClassById = tokenClasses.byId;

export const subclassesOf = allOf("token_class.children", tokenClasses.mapping, sql`t.parent_id = k.key`, sql`t.id`);
