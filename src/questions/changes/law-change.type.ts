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

  @Field(() => DatePrecision)
  get precision() {
    return this.row.precision;
  }

  @Field(() => LawChangeKind)
  get kind() {
    return this.row.kind;
  }

  @Field(() => String, { description: "What happens, in one sentence." })
  get summary() {
    return this.row.summary;
  }
}

@ObjectType({ description: "A run of words that was kept, inserted or deleted." })
export class TextChange {
  @Field(() => TextChangeKind) kind!: TextChangeKind;
  @Field(() => String) text!: string;
}

@ObjectType({ description: "What changed in a text between two days, word by word." })
export class TextDiff {
  @Field(() => DateScalar) from!: string;
  @Field(() => DateScalar) to!: string;

  @Field(() => [TextChange], {
    description: "In reading order. Kept and inserted words make the later text, kept and deleted ones the earlier.",
  })
  changes!: readonly TextChange[];
}
