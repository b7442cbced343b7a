import { Field, ID, ObjectType } from "type-graphql";
import { MiningStatus } from "../../law/jurisdiction/jurisdiction.type.js";
import { Offence } from "../../law/offence/offence.type.js";
import { Condition, Rule } from "../../law/rule/rule.type.js";
import { MinerFact, type Subject } from "../../law/rule/rule.vocabulary.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import type { Moment } from "../../platform/kernel/moment.js";
import type { Presumed, Result } from "./assess.js";
import { FindingReason, Outcome, Verdict } from "./assessment.vocabulary.js";
import type { OffenceFinding, RuleFinding } from "./findings.js";
import type { MinerAnswer as Answer, MinerQuestion as Question } from "./questions.js";

@ObjectType({ description: "An answer that a question can have: every value is in exactly one of them." })
export class MinerAnswer implements Answer {
  label!: string;

  @Field(() => String, { description: "As the field of the miner's description takes it; of a band, one value in it." })
  value!: string;

  @Field(() => Verdict, {
    nullable: true,
    description: "The verdict where only this were known in addition; null where the question is not asked for the verdict.",
  })
  verdict!: Verdict | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether `verdict` would then turn on nothing more: where it is UNDETERMINED, no source tells. Null where there is no verdict.",
  })
  ends!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Of a place that has recorded parts: what `MinerInput.outsideRecordedParts` says beside it. Null elsewhere, where that field is to be left out.",
  })
  outsideRecordedParts!: boolean | null;
}

@ObjectType({ description: "A fact on which an answer turns, as a question." })
export class MinerQuestion implements Question {
  @Field(() => MinerFact, { description: "The fact that is asked for." }) fact!: MinerFact;

  @Field(() => ID, {
    nullable: true,
    description: "The id of the condition, where the fact is told only in words; what `otherFacts` takes.",
  })
  conditionId!: string | null;

  @Field(() => String, {
    description: "The field of `MinerInput` that takes the answer's value; of `otherFacts`, whether the condition holds.",
  })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: "What a number is counted in: kWh/month, MW, or a currency; null for what is no number.",
  })
  unit!: string | null;

  question!: string;

  @Field(() => [MinerAnswer], {
    description: "Every value of the fact is in exactly one of them. Numbers are the bands that the law's own thresholds make.",
  })
  answers!: readonly MinerAnswer[];
}

@ObjectType({ description: "A condition held against what was said of the miner." })
export class ConditionTest {
  @Field(() => Condition, { description: "The condition." }) condition!: Condition;
  @Field(() => Outcome, { description: "Whether it holds." }) outcome!: Outcome;

  @Field(() => String, { nullable: true, description: "What was said of the fact; null where nothing was." })
  given!: string | null;

  @Field(() => Boolean, { description: "Whether it is taken not to hold because nothing was said of the fact." })
  presumed!: boolean;

  ownText!: string | null;
}

@ObjectType({ description: "Whether a rule applies to the miner, and why." })
class Finding implements RuleFinding {
  @Field(() => Rule, { description: "The rule." }) rule!: Rule;
  @Field(() => Outcome, { description: "Whether it applies." }) outcome!: Outcome;
  @Field(() => FindingReason, { description: "What decided the outcome." }) reason!: FindingReason;

  @Field(() => [ConditionTest], {
    description: "The rule's conditions one by one, before them its territory where that is not the whole of a larger place.",
  })
  tests!: readonly ConditionTest[];

  @Field(() => [Rule], { description: "Exceptions to the rule that apply to the miner or might." })
  liftedBy!: readonly Rule[];

  @Field(() => [MinerQuestion], {
    description: "What the outcome turns on where it is UNDETERMINED; their answers have no verdict.",
  })
  turnsOn!: readonly MinerQuestion[];
}

@ObjectType({ description: "An offence that the miner, as described, would commit or might." })
export class Exposure implements OffenceFinding {
  offender!: Subject;
  @Field(() => Offence, { description: "The offence." }) offence!: Offence;
  @Field(() => Outcome, { description: "APPLIES: would commit; UNDETERMINED: might." }) outcome!: Outcome;
  @Field(() => [ConditionTest], { description: "The offence's conditions one by one." }) tests!: readonly ConditionTest[];
}

@ObjectType({ description: "What bills and published drafts would add if they passed as they are. It moves no verdict." })
class IfProposalsPass {
  @Field(() => [Finding], { description: "Rules of proposals." }) findings!: readonly Finding[];
  @Field(() => [Exposure], { description: "Offences of proposals." }) exposure!: readonly Exposure[];
}

@ObjectType({
  description:
    "A condition that was taken not to hold, because nothing was said of its fact and only an exception, an aggravation or a disability would make it true.",
})
export class PresumedFact implements Presumed {
  text!: string;
  @Field(() => String, { description: "Why it is out of the ordinary." }) reason!: string;

  @Field(() => Condition, {
    description:
      "The condition. To say otherwise, say its fact in the miner's description; where it is told only in words, in `otherFacts` by its `conditionId`.",
  })
  condition!: Condition;

  @Field(() => String, { description: "The field of `MinerInput` that says otherwise." }) field!: string;
  @Field(() => Rule, { nullable: true, description: "The rule that it would make apply; null where it is an offence." })
  rule!: Rule | null;
  @Field(() => Offence, {
    nullable: true,
    description: "The offence that it would make of the conduct; null where it is a rule.",
  })
  offence!: Offence | null;
}

@ObjectType({
  description: "What the recorded law says of one miner on one day, with the reason for each finding. Not legal advice.",
})
export class Assessment implements Result {
  constructor(
    private readonly result: Result,
    asOf: string,
    /** Only a notice that is asked for depends on the day on which it is read. */
    private readonly noticeOnReading: () => string,
    miningStatuses: readonly MiningStatus[],
    /** The place that was meant, and the moment whose record of it is shown; null where the dataset does not cover it. */
    readonly asked: { readonly placeId: string; readonly moment: Moment } | null,
  ) {
    this.asOf = asOf;
    this.miningStatuses = miningStatuses;
  }

  @Field(() => DateScalar, { description: "The day whose law was asked for." }) asOf: string;

  @Field(() => Verdict, {
    description: "Whether the miner may mine. What else binds the miner never makes it UNDETERMINED: see `duties`.",
  })
  get verdict() {
    return this.result.verdict;
  }

  get because() {
    return this.result.because;
  }

  @Field(() => [MinerQuestion], {
    description:
      "What the verdict turns on, most telling first: each fact two of whose answers can lead to different verdicts. Empty where it is settled. Where it is UNDETERMINED and this is empty, `because` says what no source tells.",
  })
  get turnsOn() {
    return this.result.turnsOn;
  }

  @Field(() => [PresumedFact], {
    description:
      "What was taken as not so, because nothing was said and only an exception, an aggravation or a disability would make it true. Empty with `presume: NOTHING`.",
  })
  get presumed() {
    return this.result.presumed;
  }

  @Field(() => [MiningStatus], {
    description:
      "The mining status of the place, of those that it lies in and of its parts, as far as recorded: what holds for those whom no rule addresses is in it, with its sources.",
  })
  miningStatuses: readonly MiningStatus[];

  @Field(() => [Finding], {
    description: "Obligations, and prohibitions of other acts than mining: what applies first, then what might.",
  })
  get duties() {
    return this.result.duties;
  }

  @Field(() => [Finding], {
    description:
      "Every rule that is or may be in force in the place, in those it lies in and in its parts: what applies first, then what might.",
  })
  get findings() {
    return this.result.findings;
  }

  @Field(() => [Exposure], { description: "Offences in force that the miner, as described, would commit or might." })
  get exposure() {
    return this.result.exposure;
  }

  @Field(() => [MinerFact], { description: "The facts that would settle what is undetermined." })
  get missingFacts() {
    return this.result.missingFacts;
  }

  @Field(() => IfProposalsPass, { description: "What bills and drafts would add; never part of the verdict." })
  get ifProposalsPass() {
    return this.result.ifProposalsPass;
  }

  get notice() {
    return this.noticeOnReading();
  }
}
