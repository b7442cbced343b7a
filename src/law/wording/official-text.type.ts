import { Field, Int, ObjectType } from "type-graphql";
import { Recorded } from "../../platform/graphql/recorded.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import { Period } from "../source/period.type.js";
import { IN_EFFECT, inEffectOf } from "./in-effect.js";
import { type ExpressionRow, OfExpression } from "./of-expression.type.js";

/** An expression that stands on a day, as an answer shows it. */
export interface OfficialTextRow extends ExpressionRow {
  readonly id: string;
  readonly collection: string;
  readonly place: string | null;
  readonly number_key: string | null;
  /** The import that the answer shows. */
  readonly shown: number;
}

@ObjectType({
  description: "The whole text of a law in one language, as the operator of this server imported it; no part of any release.",
})
export class OfficialText extends OfExpression<OfficialTextRow> {
  @Field(() => String, { description: "The work, as its source names it." }) get work() {
    return this.row.work;
  }
  @Field(() => String, { description: "The title of the work." }) get title() {
    return this.row.title;
  }
  @Field(() => String, { description: "The collection that it was imported with." }) get collection() {
    return this.row.collection;
  }
  @Field(() => DateScalar, { description: "The day from which it stands; see `daysRestOn`." }) get firstDay() {
    return this.row.valid_from;
  }
}

/** A unit of an expression, without its words. */
export interface TextUnitRow {
  readonly position: number;
  readonly above: string | null;
  readonly parts: number;
  readonly e_id: string;
  readonly element: string;
  readonly number: string | null;
  readonly heading: string | null;
  readonly valid: string | null;
  readonly text: OfficialTextRow;
}

@ObjectType({ description: "A unit of an official text: a chapter, an article, a paragraph." })
export class TextUnit extends Recorded<TextUnitRow> {
  @Field(() => String, { description: "Its Akoma Ntoso eId in the source, or one made from its number." }) get eId() {
    return this.row.e_id;
  }
  @Field(() => String, { description: "Its element in Akoma Ntoso: article, section, chapter." }) get element() {
    return this.row.element;
  }
  @Field(() => String, { nullable: true, description: "Its number as its source prints it; null where it has none." })
  get number() {
    return this.row.number;
  }
  @Field(() => String, { nullable: true, description: "Its heading; null where it has none." }) get heading() {
    return this.row.heading;
  }
  @Field(() => Period, IN_EFFECT) get inEffect() {
    return inEffectOf(this.row);
  }
  @Field(() => String, { nullable: true, description: "The eId of the unit that it is part of; null for one of the whole text." })
  get above() {
    return this.row.above;
  }
  @Field(() => Int, { description: "How many units are part of it, at every depth." }) get parts() {
    return this.row.parts;
  }
}
