import { Field, InputType } from "type-graphql";
import { Subject } from "../rule/rule.vocabulary.js";
import { StatementFilter, statementLists } from "../statement/statement.lists.js";
import { TaxConnection, taxes } from "./tax.reads.js";
import { Tax } from "./tax.type.js";
import { TaxEvent } from "./tax.vocabulary.js";

@InputType({ description: "Which taxes." })
class TaxFilter extends StatementFilter {
  @Field(() => [TaxEvent], { nullable: true, description: "Only taxes that fall on these." }) events?: TaxEvent[] | null;
  @Field(() => [Subject], { nullable: true, description: "Only taxes that any of these pay, those on ANYONE included." })
  taxpayers?: Subject[] | null;
}

export const taxLists = statementLists({
  field: "taxes",
  what: "taxes and charges",
  node: () => Tax,
  filter: TaxFilter,
  connection: TaxConnection,
  list: taxes.list,
});
