import { Field, Int, InterfaceType } from "type-graphql";
import { Recorded } from "../../platform/graphql/recorded.js";
import { LanguageScalar } from "../../platform/graphql/scalars.js";
import { TextKind } from "../legislation/legislation.vocabulary.js";
import type { StoredEdition } from "../legislation/provision.row.js";
import { TextEdition } from "../legislation/text-edition.type.js";
import { DaysRestOn } from "./wording.vocabulary.js";

/** What is told of an expression, whether the whole of it is shown or a unit. */
export interface ExpressionRow {
  readonly work: string;
  readonly language: string;
  readonly kind: "OFFICIAL" | "TRANSLATION";
  readonly title: string;
  readonly valid_from: string;
  readonly days_rest_on: DaysRestOn;
  readonly edition: StoredEdition;
  readonly appeared: number;
}

/** The base of types that show an imported text, or a part of one. */
@InterfaceType()
export abstract class OfExpression<Row extends ExpressionRow> extends Recorded<Row> {
  @Field(() => TextKind, { description: "Whether it is the official text or a translation." }) get kind() {
    return this.row.kind;
  }
  @Field(() => LanguageScalar, { description: "The language of its words." }) get language() {
    return this.row.language;
  }
  @Field(() => DaysRestOn, { description: "What `firstDay` rests on." }) get daysRestOn() {
    return this.row.days_rest_on;
  }
  @Field(() => TextEdition, { description: "Where it comes from, and on what terms it may be used." }) get edition() {
    const { kind, language, edition } = this.row;
    return new TextEdition({ kind, language, edition }, this.moment);
  }
  @Field(() => Int, { description: "The number of the import that brought it." }) get import() {
    return this.row.appeared;
  }
}
