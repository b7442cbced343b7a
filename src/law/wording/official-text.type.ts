import { Field, Int, ObjectType } from "type-graphql";
import { Recorded } from "../../platform/graphql/recorded.js";
import { DateScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import { TextKind } from "../legislation/legislation.vocabulary.js";
import type { StoredEdition } from "../legislation/provision.row.js";
import { TextEdition } from "../legislation/text-edition.type.js";
import { DaysRestOn } from "./wording.vocabulary.js";

/** An expression that stands on a day, as an answer shows it. */
export interface OfficialTextRow {
  readonly id: string;
  readonly collection: string;
  readonly work: string;
  readonly place: string | null;
  readonly number_key: string | null;
  readonly language: string;
  readonly kind: "OFFICIAL" | "TRANSLATION";
  readonly title: string;
  readonly valid_from: string;
  readonly days_rest_on: DaysRestOn;
  readonly edition: StoredEdition;
  readonly appeared: number;
  /** The import that the answer shows. */
  readonly shown: number;
}

@ObjectType({
  description: "The whole text of a law in one language, as the operator of this server imported it; no part of any release.",
})
export class OfficialText extends Recorded<OfficialTextRow> {
  @Field(() => String, { description: "The work, as its source names it." }) get work() {
    return this.row.work;
  }
  @Field(() => String, { description: "The title of the work." }) get title() {
    return this.row.title;
  }
  @Field(() => TextKind, { description: "Whether it is the official text or a translation." }) get kind() {
    return this.row.kind;
  }
  @Field(() => LanguageScalar, { description: "The language of its words." }) get language() {
    return this.row.language;
  }
  @Field(() => String, { description: "The collection that it was imported with." }) get collection() {
    return this.row.collection;
  }
  @Field(() => DateScalar, { description: "The day from which it stands; see `daysRestOn`." }) get firstDay() {
    return this.row.valid_from;
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

/** A unit of an expression, without its words. */
export interface TextUnitRow {
  readonly position: number;
  readonly above: string | null;
  readonly parts: number;
  readonly e_id: string;
  readonly element: string;
  readonly number: string | null;
  readonly heading: string | null;
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
  @Field(() => String, { nullable: true, description: "The eId of the unit that it is part of; null for one of the whole text." })
  get above() {
    return this.row.above;
  }
  @Field(() => Int, { description: "How many units are part of it, at every depth." }) get parts() {
    return this.row.parts;
  }
}
