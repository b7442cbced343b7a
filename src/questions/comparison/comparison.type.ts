import { Field, Int, ObjectType } from "type-graphql";
import { Concept, Definition, ELEMENT_CODE, ELEMENT_LABEL } from "../../law/definition/definition.type.js";
import { Stance } from "../../law/definition/definition.vocabulary.js";
import { ConvertedAmount } from "../../law/indicator/converted-amount.type.js";
import { Jurisdiction } from "../../law/jurisdiction/jurisdiction.type.js";
import { Amount } from "../../law/offence/amount.type.js";
import { Offence } from "../../law/offence/offence.type.js";
import { ConductKind, OffenceBranch } from "../../law/offence/offence.vocabulary.js";
import { LegalForce } from "../../law/source/source.vocabulary.js";
import { DurationScalar } from "../../platform/graphql/scalars.js";
import type { Moment } from "../../platform/kernel/moment.js";

@ObjectType({ description: "An element that definitions of the concept can turn on, and how many rows take which stance on it." })
export class ComparedElement {
  @Field(() => String, ELEMENT_CODE) code!: string;
  @Field(() => String, ELEMENT_LABEL) label!: string;
  @Field(() => Int, { description: "Rows whose definition includes it." }) includedIn!: number;
  @Field(() => Int, { description: "Rows whose definition excludes it." }) excludedIn!: number;
  @Field(() => Int, { description: "Rows whose definition says nothing of it, and rows without a definition." })
  silentIn!: number;
}

@ObjectType({ description: "One definition in a comparison; or a jurisdiction that has none in force, as far as recorded." })
export class ComparisonRow {
  @Field(() => Jurisdiction, { description: "The place whose row it is." }) jurisdiction!: Jurisdiction;
  @Field(() => Definition, { nullable: true, description: "The definition; null where the place has none in force." })
  definition!: Definition | null;
  @Field(() => [Stance], { description: "What the definition says of each element, in the order of Comparison.elements." })
  stances!: readonly Stance[];

  @Field(() => String, { nullable: true, description: "For a row without a definition: what that does and does not mean." })
  note!: string | null;
}

@ObjectType({ description: "Definitions of one concept side by side: a row a definition, a column an element." })
export class Comparison {
  readonly moment!: Moment;
  @Field(() => Concept, { description: "The concept whose definitions are compared." }) concept!: Concept;
  @Field(() => [ComparedElement], { description: "The columns: each element that definitions of the concept can turn on." })
  elements!: readonly ComparedElement[];

  @Field(() => [ComparisonRow], {
    description: "By jurisdiction; one that has several definitions of the concept in force has a row for each.",
  })
  rows!: readonly ComparisonRow[];

  @Field(() => Int, { description: "How many rows have no definition." }) withoutDefinition!: number;
}

@ObjectType({
  description: "One offence in a comparison; or a jurisdiction that was asked for and has none, as far as recorded.",
})
export class OffenceComparisonRow {
  @Field(() => Jurisdiction, { description: "The place whose row it is." }) jurisdiction!: Jurisdiction;
  @Field(() => Offence, { nullable: true, description: "The offence; null where the place has none with the force asked for." })
  offence!: Offence | null;
  @Field(() => OffenceBranch, { nullable: true, description: "The branch of law that punishes it." })
  branch!: OffenceBranch | null;
  @Field(() => LegalForce, { nullable: true, description: "The offence's force on `asOf`." }) legalForce!: LegalForce | null;

  @Field(() => Amount, {
    nullable: true,
    description:
      "The highest fine of any option for a first offence, in the currency or unit of the law; null where one is open above or a share, and where bounds cannot be compared.",
  })
  maximumFine!: Amount | null;

  @Field(() => Amount, {
    nullable: true,
    description:
      "The highest fine of the options that are for repetition alone, in the currency or unit of the law; null as `maximumFine` is.",
  })
  maximumFineOnRepetition!: Amount | null;

  @Field(() => ConvertedAmount, {
    nullable: true,
    description:
      "The highest fine in the currency asked for, at a recorded rate, and due for each of the same; null where no rate is recorded, or none was asked for.",
  })
  maximumFineIn!: ConvertedAmount | null;

  @Field(() => ConvertedAmount, {
    nullable: true,
    description: "The highest fine on repetition in the currency asked for; null as `maximumFineIn` is.",
  })
  maximumFineOnRepetitionIn!: ConvertedAmount | null;

  @Field(() => DurationScalar, {
    nullable: true,
    description: "The longest imprisonment of any option for a first offence; null where there is none, or one is open above.",
  })
  maximumImprisonment!: string | null;

  @Field(() => DurationScalar, {
    nullable: true,
    description: "The longest imprisonment of the options that are for repetition alone; null as `maximumImprisonment` is.",
  })
  maximumImprisonmentOnRepetition!: string | null;

  @Field(() => Boolean, { description: "Whether sources disagree about the offence; its discrepancies say on what." })
  disputed!: boolean;

  @Field(() => String, { nullable: true, description: "For a row without an offence: what that does and does not mean." })
  note!: string | null;
}

@ObjectType({ description: "What jurisdictions lay down for one kind of conduct, side by side." })
export class OffenceComparison {
  readonly moment!: Moment;
  @Field(() => ConductKind, { description: "The kind of conduct that is compared." }) conduct!: ConductKind;
  @Field(() => [OffenceComparisonRow], { description: "By jurisdiction, then by offence." })
  rows!: readonly OffenceComparisonRow[];
}
