import { Field, ObjectType } from "type-graphql";
import { Offence } from "../../law/offence/offence.type.js";
import { Condition, Rule } from "../../law/rule/rule.type.js";
import { MinerFact } from "../../law/rule/rule.vocabulary.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import type { OffenceFinding, Result, RuleFinding } from "./assess.js";
import { FindingReason, Outcome, Verdict } from "./assessment.vocabulary.js";

@ObjectType({ description: "A condition held against what was said of the miner." })
export class ConditionTest {
  @Field(() => Condition, { description: "The condition that is tested." }) condition!: Condition;
  @Field(() => Outcome, { description: "Whether the condition holds." }) outcome!: Outcome;
  @Field(() => String, { nullable: true, description: "What was said of the fact; null where nothing was." })
  given!: string | null;
}

@ObjectType({ description: "Whether a rule applies to the miner, and why." })
export class Finding implements RuleFinding {
  @Field(() => Rule, { description: "The rule that is held against the miner." }) rule!: Rule;
  @Field(() => Outcome, { description: "Whether the rule applies to the miner." }) outcome!: Outcome;
  @Field(() => FindingReason, { description: "What decided the outcome." }) reason!: FindingReason;

  @Field(() => [ConditionTest], {
    description: "The rule's conditions one by one, before them its territory where that is not the whole of a larger place.",
  })
  tests!: readonly ConditionTest[];

  @Field(() => [Rule], { description: "Exceptions to the rule that apply to the miner or might." })
  liftedBy!: readonly Rule[];
}

@ObjectType({ description: "An offence that the miner, as described, would commit or might." })
export class Exposure implements OffenceFinding {
  @Field(() => Offence, { description: "The offence." }) offence!: Offence;
  @Field(() => Outcome, { description: "APPLIES: would commit; UNDETERMINED: might." }) outcome!: Outcome;
  @Field(() => [ConditionTest], { description: "The offence's conditions one by one." }) tests!: readonly ConditionTest[];
}

@ObjectType({ description: "What bills and published drafts would add if they passed as they are. It moves no verdict." })
export class IfProposalsPass {
  @Field(() => [Finding], { description: "The proposed rules that would apply to the miner, or might." })
  findings!: readonly Finding[];
  @Field(() => [Exposure], { description: "The proposed offences that the miner, as described, would commit or might." })
  exposure!: readonly Exposure[];
}

@ObjectType({
  description: "What the recorded law says of one miner on one day, with the reason for each finding. Not legal advice.",
})
export class Assessment implements Result {
  @Field(() => DateScalar, { description: "The day whose law was asked for." }) asOf!: string;
  @Field(() => Verdict, { description: "Whether the recorded law lets the miner, as described, mine." }) verdict!: Verdict;
  @Field(() => String, { description: "What the verdict rests on, in a sentence." }) because!: string;

  @Field(() => [Finding], {
    description:
      "Every rule that is or may be in force in the place, in those it lies in and in its parts: what applies first, then what might.",
  })
  findings!: readonly Finding[];

  @Field(() => [Exposure], { description: "Offences in force that the miner, as described, would commit or might." })
  exposure!: readonly Exposure[];

  @Field(() => [MinerFact], { description: "The facts that would settle what is undetermined." })
  missingFacts!: readonly MinerFact[];

  @Field(() => IfProposalsPass, { description: "What bills and drafts would add; never part of the verdict." })
  ifProposalsPass!: IfProposalsPass;

  @Field(() => String, { description: "What the assessment is not, and how far the law of the place was reviewed." })
  notice!: string;
}
