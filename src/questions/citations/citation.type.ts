import { Field, Int, ObjectType } from "type-graphql";
import { LegalForce } from "../../law/source/source.vocabulary.js";
import type { Moment } from "../../platform/kernel/moment.js";

/** What a citation names, before its records are read. */
export interface CitationFound {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly recordIds: readonly string[];
  readonly legalForce: LegalForce | null;
  readonly moment: Moment;
}

@ObjectType({ description: "A citation in a text, and what it names in the dataset." })
export class ResolvedCitation implements CitationFound {
  readonly recordIds!: readonly string[];
  readonly moment!: Moment;

  @Field(() => String, { description: "As it stands in the text." })
  readonly text!: string;

  @Field(() => Int, { description: "Where it begins in the text, in UTF-16 code units, as JavaScript and Java count." })
  readonly start!: number;

  @Field(() => Int, { description: "Where it ends: the first code unit after it." })
  readonly end!: number;

  @Field(() => LegalForce, {
    nullable: true,
    description: "The force of what it names on the day; null where nothing, or more than one force, is named.",
  })
  readonly legalForce!: LegalForce | null;
}
