import { Arg, Field, ObjectType } from "type-graphql";
import { Node } from "../../platform/graphql/node.js";
import { allLanguages, inLanguage, LocalizedText, RecordedNode } from "../../platform/graphql/recorded.js";
import { DateScalar, DecimalScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import { Citation, citationsOf } from "../source/source.type.js";
import { DatePrecision, Evidence } from "../source/source.vocabulary.js";
import type { IndicatorRow } from "./indicator.row.js";
import type { ReckoningUnitRow } from "./unit.row.js";

@ObjectType({ implements: Node, description: "A published figure about mining: registered miners, an electricity price." })
export class Indicator extends RecordedNode<IndicatorRow> implements Node {
  @Field(() => String) get name() {
    return this.row.name;
  }
  @Field(() => DecimalScalar) get value() {
    return this.row.value;
  }

  @Field(() => String, { nullable: true, description: "The word that makes the figure vague: about, fewer than, over." })
  get qualifier() {
    return this.row.qualifier;
  }

  @Field(() => String) get unit() {
    return this.row.unit;
  }

  @Field(() => String, {
    nullable: true,
    description: "For a rate: the currency or reckoning unit of which one is worth `value` of `unit`. Null for any other figure.",
  })
  get converts() {
    return this.row.converts;
  }

  @Field(() => DateScalar, {
    description: "The day of the figure; the first of the month or year where `precision` says that no more is known.",
  })
  get date() {
    return this.row.date;
  }

  @Field(() => DatePrecision) get precision() {
    return this.row.precision;
  }
  @Field(() => String, { nullable: true }) get note() {
    return this.row.note;
  }
  @Field(() => [Citation]) get citations() {
    return citationsOf(this);
  }
  @Field(() => Evidence) get evidence() {
    return this.row.evidence;
  }
}

@ObjectType({
  implements: Node,
  description: "A legal reckoning unit, in which fines and fees are counted: a monthly calculation index, a base unit.",
})
export class ReckoningUnit extends RecordedNode<ReckoningUnitRow> implements Node {
  @Field(() => String, { description: "Its name in the language asked for, or else in English." })
  name(@Arg("language", () => LanguageScalar, { nullable: true, defaultValue: "en" }) language: string | null): string {
    return inLanguage(this.row.names, language);
  }

  @Field(() => [LocalizedText]) get names() {
    return allLanguages(this.row.names);
  }
  @Field(() => String, { nullable: true }) get note() {
    return this.row.note;
  }
  @Field(() => [Citation]) get citations() {
    return citationsOf(this);
  }
}
