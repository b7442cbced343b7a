import { Field, Int, ObjectType } from "type-graphql";
import { plainText } from "../../kits/unit-text.js";
import { Recorded } from "../../platform/graphql/recorded.js";
import { DateScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import { TextKind } from "../legislation/legislation.vocabulary.js";
import type { StoredEdition } from "../legislation/provision.row.js";
import { TextEdition } from "../legislation/text-edition.type.js";
import { DaysRestOn, WordingFit } from "./wording.vocabulary.js";

/** A unit of an imported text, and the expression that it is of. */
export interface WordingRow {
  readonly work: string;
  readonly language: string;
  readonly kind: "OFFICIAL" | "TRANSLATION";
  readonly title: string;
  readonly valid_from: string;
  readonly days_rest_on: DaysRestOn;
  readonly edition: StoredEdition;
  readonly appeared: number;
  readonly e_id: string;
  readonly number: string | null;
  readonly heading: string | null;
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
export class Wording extends Recorded<WordingRow> {
  @Field(() => TextKind, { description: "Whether it is the official text or a translation." }) get kind() {
    return this.row.kind;
  }
  @Field(() => LanguageScalar, { description: "The language of its words." }) get language() {
    return this.row.language;
  }
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
  @Field(() => DaysRestOn, { description: "What `firstDay` rests on." }) get daysRestOn() {
    return this.row.days_rest_on;
  }
  @Field(() => TextEdition, { description: "Where it comes from, and on what terms it may be used." }) get edition() {
    return new TextEdition({ kind: this.row.kind, language: this.row.language, edition: this.row.edition }, this.moment);
  }
  @Field(() => Int, { description: "The number of the import that brought it." }) get import() {
    return this.row.appeared;
  }
}
