import { Field, ObjectType } from "type-graphql";
import { Node } from "../../platform/graphql/node.js";
import { DecimalScalar } from "../../platform/graphql/scalars.js";
import { Condition, conditionsOf } from "../rule/rule.type.js";
import { Subject } from "../rule/rule.vocabulary.js";
import { LegalStatement } from "../statement/statement.type.js";
import type { TaxRow } from "./tax.row.js";
import { TaxEvent } from "./tax.vocabulary.js";

@ObjectType({
  implements: [LegalStatement, Node],
  description: "A tax, charge, fee or tariff that falls on mining, or a relief from one.",
})
export class Tax extends LegalStatement<TaxRow> {
  @Field(() => [Subject], { description: "Who pays: the kinds of persons." }) get taxpayers() {
    return this.row.taxpayers;
  }
  @Field(() => String, { description: "Who pays, in words." }) get payer() {
    return this.row.payer;
  }
  @Field(() => TaxEvent, { description: "What it falls on." }) get event() {
    return this.row.event;
  }
  @Field(() => String, { description: "What it is counted on, in words: income, a kilowatt hour." }) get base() {
    return this.row.base;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The figure of the rate, in `rateUnit`; null where the sources give none.",
  })
  get rate() {
    return this.row.rate;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The unit of `rate`: "percent", "KZT per kWh", the id of a reckoning unit.',
  })
  get rateUnit() {
    return this.row.rate_unit;
  }

  @Field(() => [Condition], { description: "All of them must hold for this rate to apply: the bands of a graded rate." })
  get conditions() {
    return conditionsOf(this.row.conditions, this.address);
  }

  @Field(() => String, { description: "The tax in one sentence." }) get summary() {
    return this.row.summary;
  }
  @Field(() => String, { nullable: true, description: "When a return or a payment is due." }) get timing() {
    return this.row.timing;
  }
}
