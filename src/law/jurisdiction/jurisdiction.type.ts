import { Arg, Field, ObjectType } from "type-graphql";
import { Node } from "../../platform/graphql/node.js";
import { allLanguages, inLanguage, LocalizedText, Recorded, RecordedNode } from "../../platform/graphql/recorded.js";
import { DateScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import type { Precision } from "../../platform/kernel/day.js";
import { Period, periodOf } from "../source/period.type.js";
import { Citation, citationsOf } from "../source/source.type.js";
import { DatePrecision, Evidence } from "../source/source.vocabulary.js";
import type { AuthorityRow } from "./authority.row.js";
import type { JurisdictionRow } from "./jurisdiction.row.js";
import { AuthorityRole, CoverageLevel, JurisdictionKind, MiningStatusCode, UnaddressedCode } from "./jurisdiction.vocabulary.js";
import type { MiningStatusRow, StoredUnaddressed } from "./mining-status.row.js";
import type { RemarkRow } from "./remark.row.js";

@ObjectType({ description: "How far the dataset has looked here. Law later than `reviewedThrough` may exist unrecorded." })
export class Coverage {
  @Field(() => CoverageLevel) level!: CoverageLevel;
  @Field(() => DateScalar, { nullable: true }) reviewedThrough!: string | null;
  @Field(() => DatePrecision, { nullable: true }) reviewedThroughPrecision!: Precision | null;
  @Field(() => String, { nullable: true, description: "What was read, and what was not." }) note!: string | null;
}

@ObjectType({ implements: Node, description: "A place that makes law, or that a law singles out." })
export class Jurisdiction extends RecordedNode<JurisdictionRow> implements Node {
  @Field(() => String, {
    description: "ISO 3166-1 alpha-2 or ISO 3166-2; EU for the European Union; with a dot and a name for an AREA.",
  })
  get code() {
    return this.row.code;
  }

  @Field(() => Coverage) get coverage(): Coverage {
    const { coverage_level, reviewed_through, reviewed_through_precision, coverage_note } = this.row;
    return {
      level: coverage_level,
      reviewedThrough: reviewed_through,
      reviewedThroughPrecision: reviewed_through_precision,
      note: coverage_note,
    };
  }

  @Field(() => String, { description: "Its name in the language asked for, or else in English." })
  name(@Arg("language", () => LanguageScalar, { nullable: true, defaultValue: "en" }) language: string | null): string {
    return inLanguage(this.row.names, language);
  }

  @Field(() => [LocalizedText]) get names() {
    return allLanguages(this.row.names);
  }
  @Field(() => JurisdictionKind) get kind() {
    return this.row.kind;
  }

  @Field(() => String, { nullable: true, description: "ISO 4217." })
  get currency() {
    return this.row.currency;
  }

  @Field(() => [LanguageScalar], { description: "Its official languages, as far as recorded." })
  get languages() {
    return this.row.languages;
  }

  @Field(() => String, { nullable: true, description: "The legal tradition, in words." })
  get legalTradition() {
    return this.row.legal_tradition;
  }

  @Field(() => String, { nullable: true, description: "What a reader should know of the place or its name." })
  get note() {
    return this.row.note;
  }
}

@ObjectType({
  description: "What holds for those whom no rule on mining addresses: whether mining is reserved to the named, or free.",
})
class Unaddressed extends Recorded<StoredUnaddressed> {
  @Field(() => UnaddressedCode) get code() {
    return this.row.code;
  }
  @Field(() => String, { description: "Why, and how sure that is." }) get note() {
    return this.row.note;
  }
  @Field(() => Evidence) get evidence() {
    return this.row.evidence;
  }
  @Field(() => [Citation]) get citations() {
    return citationsOf(this);
  }
}

@ObjectType({ description: "Whether mining is allowed in a place on certain days, in one word, and why." })
export class MiningStatus extends Recorded<MiningStatusRow> {
  @Field(() => MiningStatusCode) get code() {
    return this.row.code;
  }
  @Field(() => String) get note() {
    return this.row.note;
  }
  @Field(() => Period) get period() {
    return periodOf(this.row);
  }
  @Field(() => Unaddressed, {
    nullable: true,
    description: "What holds for those whom no rule addresses; null where no source was looked for.",
  })
  get unaddressed() {
    return this.row.unaddressed && new Unaddressed(this.row.unaddressed, this.moment);
  }
  @Field(() => Evidence) get evidence() {
    return this.row.evidence;
  }
  @Field(() => [Citation]) get citations() {
    return citationsOf(this);
  }
}

@ObjectType({ implements: Node, description: "A public body." })
export class Authority extends RecordedNode<AuthorityRow> implements Node {
  @Field(() => String, { description: "Its name in the language asked for, or else in English." })
  name(@Arg("language", () => LanguageScalar, { nullable: true, defaultValue: "en" }) language: string | null): string {
    return inLanguage(this.row.names, language);
  }

  @Field(() => [LocalizedText]) get names() {
    return allLanguages(this.row.names);
  }
  @Field(() => [AuthorityRole]) get roles() {
    return this.row.roles;
  }
  @Field(() => String, { nullable: true }) get note() {
    return this.row.note;
  }
}

@ObjectType({ description: "What a source says about the law that is not law itself: a reason given, a forecast, a criticism." })
export class Remark extends Recorded<RemarkRow> {
  @Field(() => String) get text() {
    return this.row.text;
  }
  @Field(() => [Citation]) get citations() {
    return citationsOf(this);
  }
}
