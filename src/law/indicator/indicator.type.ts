import { Arg, Field, ObjectType } from "type-graphql";
import { Node } from "../../platform/graphql/node.js";
import {
  allLanguages,
  IN_LANGUAGE,
  inLanguage,
  LocalizedText,
  NAME,
  NAMES,
  NOTE,
  RecordedNode,
} from "../../platform/graphql/recorded.js";
import { DateScalar, DecimalScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import { CITATIONS, Citation, citationsOf, EvidencedNode } from "../source/source.type.js";
import { DatePrecision } from "../source/source.vocabulary.js";
import type { IndicatorRow } from "./indicator.row.js";
import type { UnitRow } from "./unit.row.js";

@ObjectType({ implements: Node, description: "A published figure about mining: registered miners, an electricity price." })
export class Indicator extends EvidencedNode<IndicatorRow> implements Node {
  @Field(() => String, { description: "What the figure tells: registered miners, the price of electricity for homes." })
  get name() {
    return this.row.name;
  }
  @Field(() => DecimalScalar, { description: "The figure, an exact decimal, in `unit`." }) get value() {
    return this.row.value;
  }

  @Field(() => String, { nullable: true, description: "The word that makes the figure vague: about, fewer than, over." })
  get qualifier() {
    return this.row.qualifier;
  }

  @Field(() => String, { description: 'The unit of `value`: "MW", "percent", "USD/kWh", a currency (ISO 4217).' }) get unit() {
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

  @Field(() => DatePrecision, { description: "How much of `date` the sources give." }) get precision() {
    return this.row.precision;
  }
  @Field(() => String, NOTE) get note() {
    return this.row.note;
  }
}

@ObjectType({
  implements: Node,
  description: "A legal reckoning unit, in which fines and fees are counted: a monthly calculation index, a base unit.",
})
export class ReckoningUnit extends RecordedNode<UnitRow> implements Node {
  @Field(() => String, NAME)
  name(@Arg("language", () => LanguageScalar, IN_LANGUAGE) language: string | null): string {
    return inLanguage(this.row.names, language);
  }

  @Field(() => [LocalizedText], NAMES) get names() {
    return allLanguages(this.row.names);
  }
  @Field(() => String, NOTE) get note() {
    return this.row.note;
  }
  @Field(() => [Citation], CITATIONS) get citations() {
    return citationsOf(this);
  }
}
