import { Field, ObjectType } from "type-graphql";
import { LawChangeKind, TextChangeKind } from "../../law/amendment/amendment.vocabulary.js";
import { DatePrecision } from "../../law/source/source.vocabulary.js";
import { Recorded } from "../../platform/graphql/recorded.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import type { LawChangeRow } from "./law-change.row.js";

@ObjectType({ description: "One thing that happened, or will happen, to the law." })
export class LawChange extends Recorded<LawChangeRow> {
  @Field(() => DateScalar, {
    description: "The day; the first of the month or year where `precision` says that no more is known.",
  })
  get date() {
    return this.row.date;
  }

  @Field(() => DatePrecision, { description: "How much of `date` the sources give." })
  get precision() {
    return this.row.precision;
  }

  @Field(() => LawChangeKind, { description: "What kind of change it is." })
  get kind() {
    return this.row.kind;
  }

  @Field(() => String, {
    description:
      "A name of the change that stays, whatever words are corrected: the address of what it happens to, `#`, and the event.",
  })
  get key() {
    return this.row.id;
  }

  @Field(() => Boolean, {
    complexity: 0,
    description: "Whether it follows from private additions of whoever runs this server; see `Node.private`.",
  })
  get private(): boolean {
    return this.row.private ?? false;
  }
}

@ObjectType({ description: "A run of words that was kept, inserted or deleted." })
export class TextChange {
  @Field(() => TextChangeKind, { description: "What became of the words." }) kind!: TextChangeKind;
  @Field(() => String, { description: "The words." }) text!: string;
}

@ObjectType({ description: "What changed in a text between two days, word by word." })
export class TextDiff {
  @Field(() => DateScalar, { description: "The day of the earlier text." }) from!: string;
  @Field(() => DateScalar, { description: "The day of the later text." }) to!: string;

  @Field(() => [TextChange], {
    description: "In reading order. Kept and inserted words make the later text, kept and deleted ones the earlier.",
  })
  changes!: readonly TextChange[];
}
