import { Field, ObjectType } from "type-graphql";
import type { Database } from "../../platform/database/query.js";
import { Node } from "../../platform/graphql/node.js";
import { RecordedNode } from "../../platform/graphql/recorded.js";
import type { Reads } from "../../platform/kernel/loader.js";
import { andThen } from "../../platform/kernel/maybe.js";
import { ruleById } from "../rule/rule.reads.js";
import { Condition, conditionsOf } from "../rule/rule.type.js";
import { Subject } from "../rule/rule.vocabulary.js";
import { LegalStatement } from "../statement/statement.type.js";
import { Amount, AmountRange, DurationRange, FineMultiple } from "./amount.type.js";
import type { OffenceRow } from "./offence.row.js";
import { ConductKind, OffenceBranch, PenaltyKind } from "./offence.vocabulary.js";
import type { PenaltyRow } from "./penalty.row.js";

@ObjectType({ implements: [LegalStatement, Node], description: "Conduct that a law punishes, and how." })
export class Offence extends LegalStatement<OffenceRow> {
  override territoriesOfLaw(library: Reads<Database>) {
    return andThen(library.loadMany(ruleById, this.moment, this.row.breaks), (rules) => rules.map(({ row }) => row.territories));
  }

  @Field(() => OffenceBranch, { description: "The branch of law that punishes it." }) get branch() {
    return this.row.branch;
  }
  @Field(() => String, { description: "What is punished, in words." }) get conduct() {
    return this.row.conduct;
  }
  @Field(() => [ConductKind], { description: "The kinds of conduct, as compared across jurisdictions, that it plainly is." })
  get conductKinds() {
    return this.row.conduct_kinds;
  }
  @Field(() => [Subject], { description: "Who can commit it." }) get subjects() {
    return this.row.subjects;
  }

  @Field(() => [String], {
    description: "What makes it this offence and not a lesser one, or its penalty heavier: an organised group, outsized profit.",
  })
  get aggravatedBy() {
    return this.row.aggravated_by;
  }

  @Field(() => [Condition], { description: "All of them must hold for the conduct to be this offence." })
  get conditions() {
    return conditionsOf(this.row.conditions, this.address);
  }
}

@ObjectType({ implements: Node, description: "One consequence of an offence." })
export class Penalty extends RecordedNode<PenaltyRow> implements Node {
  @Field(() => PenaltyKind, { description: "What kind of consequence it is." }) get kind() {
    return this.row.kind;
  }
  @Field(() => Boolean, { description: "Whether the court may add it to the rest of its option, or leave it out." })
  get discretionary() {
    return this.row.discretionary;
  }
  @Field(() => Boolean, { description: "Whether its option is for repetition of the offence alone." }) get onRepetition() {
    return this.row.on_repetition;
  }

  @Field(() => [Subject], {
    description:
      "Where the law has a penalty for each class of offender: who can suffer this one, of those who can commit the offence. Empty where all can.",
  })
  get subjects() {
    return this.row.subjects;
  }
  @Field(() => String, {
    nullable: true,
    description:
      "The class of offender in words, which may be narrower than `subjects`: large business, officials. Null where the penalty is for no class.",
  })
  get appliesTo() {
    return this.row.applies_to;
  }

  @Field(() => AmountRange, {
    nullable: true,
    description: "The bounds of a fine; null for another penalty, and where no figure is known.",
  })
  get fine(): AmountRange | null {
    const { fine_minimum, fine_maximum, fine_unit, fine_per } = this.row;
    if (fine_unit === null) return null;
    const amount = (value: string | null) => value && new Amount(value, fine_unit, fine_per, this.moment);
    return { minimum: amount(fine_minimum) || null, maximum: amount(fine_maximum) || null };
  }

  @Field(() => FineMultiple, {
    nullable: true,
    description: "How many times what the fine is, where it is counted so; null for a fine of a sum, and for another penalty.",
  })
  get fineMultiple(): FineMultiple | null {
    const { fine_multiple_minimum: minimum, fine_multiple_maximum: maximum, fine_multiple_of: of } = this.row;
    return of === null ? null : { minimum, maximum, of };
  }

  @Field(() => DurationRange, {
    nullable: true,
    description: "The bounds of its length; null where it has none, or none is known.",
  })
  get duration(): DurationRange | null {
    const { duration_minimum: minimum, duration_maximum: maximum } = this.row;
    return minimum || maximum ? { minimum, maximum } : null;
  }

  @Field(() => String, { description: "The penalty in words, with what the figures leave out." }) get summary() {
    return this.row.summary;
  }
}

@ObjectType({ description: "One of the alternatives that a court chooses from; its penalties are imposed together." })
export class PenaltyOption {
  @Field(() => [Penalty], { description: "What is imposed together where this option is chosen." })
  penalties!: readonly Penalty[];
}
