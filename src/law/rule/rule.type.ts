import { Field, ID, Int, ObjectType } from "type-graphql";
import { Node } from "../../platform/graphql/node.js";
import { LegalStatement } from "../statement/statement.type.js";
import { conditionIdOf } from "./condition-id.js";
import type { RuleRow, StoredCondition, StoredSeason } from "./rule.row.js";
import { ConditionOperator, MinerFact, Modality, Subject } from "./rule.vocabulary.js";

@ObjectType({ description: "Month and day, both ends included; an end before the start runs into the next year." })
class Season {
  @Field(() => Int, { description: "The month of the first day, 1 to 12." }) fromMonth!: number;
  @Field(() => Int, { description: "The first day, 1 to 31, in `fromMonth`." }) fromDay!: number;
  @Field(() => Int, { description: "The month of the last day, 1 to 12." }) toMonth!: number;
  @Field(() => Int, { description: "The last day, 1 to 31, in `toMonth`." }) toDay!: number;
}

@ObjectType({ description: "A condition of applicability: a fact about the miner, compared with values." })
export class Condition {
  constructor(
    private readonly stored: StoredCondition,
    private readonly statement: string,
  ) {}

  @Field(() => ID, {
    nullable: true,
    description:
      "What `MinerInput.otherFacts` takes to say whether it holds, where the fact is OTHER and told only in words; null elsewhere. Other words have another id.",
  })
  get conditionId() {
    return this.stored.fact === "OTHER" ? conditionIdOf(this.statement, this.stored.text) : null;
  }

  @Field(() => MinerFact, { description: "The fact about the miner that is compared." })
  get fact() {
    return this.stored.fact;
  }

  @Field(() => ConditionOperator, { description: "How the fact is compared with `values`." })
  get operator() {
    return this.stored.operator;
  }

  @Field(() => [String], {
    description: "What the fact is compared with: a decimal, a code, true or false. Several only with IN and NOT_IN.",
  })
  get values() {
    return this.stored.values;
  }

  @Field(() => String, {
    nullable: true,
    description: "The unit of `values`: kWh/month, MW, or a currency (ISO 4217); null for what is not counted.",
  })
  get unit() {
    return this.stored.unit ?? null;
  }

  @Field(() => String, { description: "The condition in words." })
  get text() {
    return this.stored.text;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Why only an exception, an aggravation or a disability makes it true, so that it is presumed not to hold unless said; null for what an ordinary case can meet.",
  })
  get extraordinary() {
    return this.stored.extraordinary ?? null;
  }
}

/** The conditions of a statement of law, as the API shows them. */
export function conditionsOf(stored: readonly StoredCondition[], statement: string): Condition[] {
  return stored.map((condition) => new Condition(condition, statement));
}

function seasonOf({ from, to }: StoredSeason): Season {
  const [fromMonth, fromDay] = from.split("-").map(Number) as [number, number];
  const [toMonth, toDay] = to.split("-").map(Number) as [number, number];
  return { fromMonth, fromDay, toMonth, toDay };
}

@ObjectType({
  implements: [LegalStatement, Node],
  description: "An obligation, prohibition, permission, right or exemption (LegalRuleML's deontic modalities).",
})
export class Rule extends LegalStatement<RuleRow> {
  override territoriesOfLaw() {
    return [this.row.territories];
  }

  @Field(() => Modality, { description: "Whether it demands, forbids, allows, entitles or frees." }) get modality() {
    return this.row.modality;
  }
  @Field(() => [Subject], { description: "Whom it is addressed to." }) get subjects() {
    return this.row.subjects;
  }
  @Field(() => String, { description: "What they must, must not or may do." }) get action() {
    return this.row.action;
  }

  @Field(() => [Condition], { description: "All of them must hold for the rule to apply." })
  get conditions() {
    return conditionsOf(this.row.conditions, this.address);
  }

  @Field(() => Boolean, {
    description:
      "Whether it is about mining itself: whether one may mine at all, or what one must be or have before one does; false for an act beside it, such as paying, advertising, importing or reporting.",
  })
  get ofMining() {
    return this.row.of_mining;
  }

  @Field(() => [Condition], {
    description:
      "For an obligation: the facts about a miner that together show that it is met; empty where no fact about a miner shows it.",
  })
  get metWhen() {
    return conditionsOf(this.row.met_when, this.address);
  }

  @Field(() => String, { nullable: true, description: 'How often, or by when: "monthly", "before mining starts".' })
  get timing() {
    return this.row.timing;
  }

  @Field(() => [Season], { description: "The parts of each year in which it applies; empty: all year." })
  get seasons() {
    return this.row.seasons.map(seasonOf);
  }
}
