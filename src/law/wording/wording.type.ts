import { Field, ObjectType } from "type-graphql";
import { plainText } from "../../kits/unit-text.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import { Period } from "../source/period.type.js";
import { IN_EFFECT, inEffectOf } from "./in-effect.js";
import { type ExpressionRow, OfExpression } from "./of-expression.type.js";
import { WordingFit } from "./wording.vocabulary.js";

/** A unit of an imported text, and the expression that it is of. */
export interface WordingRow extends ExpressionRow {
  readonly e_id: string;
  readonly number: string | null;
  readonly heading: string | null;
  /** The days on which its source says that the unit stands; null where it says none. */
  readonly valid: string | null;
  /** It and its parts, as Akoma Ntoso. */
  readonly fragment: string;
  readonly changed_on: string | null;
  readonly fit: WordingFit | null;
  /** The first day of the restatement beside it; null where there is none. */
  readonly restated_from?: string | null;
}

@ObjectType({
  description:
    "The law's own words for a provision, as the operator of this server imported them. They are no part of any release.",
})
export class Wording extends OfExpression<WordingRow> {
  @Field(() => String, { description: "The work that it is from, as its source names it." }) get work() {
    return this.row.work;
  }
  @Field(() => String, { description: "The title of that work." }) get title() {
    return this.row.title;
  }
  @Field(() => String, { description: "Its Akoma Ntoso eId in the source, or one made from its number." }) get eId() {
    return this.row.e_id;
  }
  @Field(() => String, { nullable: true, description: "Its number as its source prints it; null where it has none." })
  get number() {
    return this.row.number;
  }
  @Field(() => String, { nullable: true, description: "Its heading; null where it has none." }) get heading() {
    return this.row.heading;
  }
  @Field(() => String, { description: "Its words and those of its parts, without marks of notes." }) get text() {
    return plainText(this.row.fragment);
  }
  @Field(() => String, { description: "It and its parts as a fragment of Akoma Ntoso 3.0, with lists, tables and notes." })
  get akn() {
    return this.row.fragment;
  }
  @Field(() => WordingFit, {
    nullable: true,
    description: "How much of the law it holds, beside the provision; null where it was found without one.",
  })
  get fit() {
    return this.row.fit;
  }
  @Field(() => DateScalar, { description: "The first day of the text that it is from; see `daysRestOn`." }) get firstDay() {
    return this.row.valid_from;
  }
  @Field(() => Period, IN_EFFECT) get inEffect() {
    return inEffectOf(this.row);
  }
  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which these words replaced others that were imported; null where no earlier ones were.",
  })
  get changedOn() {
    return this.row.changed_on;
  }
  @Field(() => Boolean, {
    description:
      "Whether these words replaced others after the first day of the restatement beside them: the restatement is of an older wording.",
  })
  get newerThanRestatement(): boolean {
    const { changed_on, restated_from } = this.row;
    return changed_on !== null && restated_from != null && changed_on > restated_from;
  }
}
