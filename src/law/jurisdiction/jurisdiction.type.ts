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
  Recorded,
  RecordedNode,
} from "../../platform/graphql/recorded.js";
import { DateScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import { Period, periodOf } from "../source/period.type.js";
import { CitedRecord, EvidencedRecord } from "../source/source.type.js";
import { DatePrecision, precisionOf } from "../source/source.vocabulary.js";
import { Subject } from "../source/subject.vocabulary.js";
import type { AuthorityRow } from "./authority.row.js";
import { alpha3OfCountry } from "./country-codes.js";
import type { JurisdictionRow } from "./jurisdiction.row.js";
import { AuthorityRole, CoverageLevel, JurisdictionKind, MiningStatusCode, UnaddressedCode } from "./jurisdiction.vocabulary.js";
import type { MiningStatusRow, StoredUnaddressed } from "./mining-status.row.js";
import type { RemarkRow } from "./remark.row.js";

@ObjectType({ description: "How far the dataset has looked here. Law later than `reviewedThrough` may exist unrecorded." })
export class Coverage extends Recorded<JurisdictionRow> {
  @Field(() => CoverageLevel, { description: "How deep the search for its law went." }) get level(): CoverageLevel {
    return this.row.coverage_level;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day up to which its law was looked through; null where that was not noted.",
  })
  get reviewedThrough() {
    return this.row.reviewed_through;
  }

  @Field(() => DatePrecision, precisionOf("reviewedThrough")) get reviewedThroughPrecision() {
    return this.row.reviewed_through_precision;
  }
  @Field(() => String, { nullable: true, description: "What was read, and what was not." }) get note() {
    return this.row.coverage_note;
  }
}

const CODE =
  "ISO 3166-1 alpha-2 (RU) or ISO 3166-2 (US-NY); EU for the European Union; with a dot and a name for an AREA (RU-IRK.south)";

/** Options of arguments that name one jurisdiction, and that narrow a list to several. */
export const JURISDICTION_CODE = {
  description: `The code of a jurisdiction, or a name that people call it by: ${CODE}; Holland.`,
};
export const JURISDICTION_CODES = {
  nullable: true,
  description: "Only these places, by code or name: RU, US-NY, Kazakhstan. One that the dataset does not cover is refused.",
};
/** The same of lists of law. */
export const PLACES_OF_LAW = {
  nullable: true,
  description:
    "Only the law of these places, by code or name: RU, US-NY, Kazakhstan; with it what is laid down for them from above, unless `scope` says otherwise. A place that the dataset does not cover is refused.",
};

/** Options of the filter field and of the argument `scope`. */
export const SCOPES = {
  nullable: true,
  description: "Only law that holds in `jurisdictions` in one of these ways; OWN and LAID_DOWN where nothing is said.",
};

/** Options of the field `scopeIn`, and of its argument. */
export const SCOPE_IN = {
  nullable: true,
  description: "How it comes to hold in the nearest of some places; null where it holds in none.",
};
export const PLACES_ASKED = { description: "The places, by code or name." };

/** Options of the field `jurisdiction` of statutes and statements. */
export const WHOSE_LAW = { description: "The place whose law it is, or would be." };

@ObjectType({ implements: Node, description: "A place that makes law, or that a law singles out." })
export class Jurisdiction extends RecordedNode<JurisdictionRow> implements Node {
  @Field(() => String, { description: `${CODE}.` })
  get code() {
    return this.row.code;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "ISO 3166-1 alpha-3: RUS. Null for a part of a country, for the European Union, and for a place that the standard has not.",
  })
  get alpha3(): string | null {
    return alpha3OfCountry(this.row);
  }

  @Field(() => Coverage, { description: "How far the dataset has looked into its law." }) get coverage(): Coverage {
    return new Coverage(this.row, this.moment);
  }

  @Field(() => String, NAME)
  name(@Arg("language", () => LanguageScalar, IN_LANGUAGE) language: string | null): string {
    return inLanguage(this.row.names, language);
  }

  @Field(() => [LocalizedText], NAMES) get names() {
    return allLanguages(this.row.names);
  }
  @Field(() => JurisdictionKind, { description: "What kind of place it is." }) get kind() {
    return this.row.kind;
  }

  @Field(() => String, { nullable: true, description: "Its currency, ISO 4217: RUB. Null where none is recorded." })
  get currency() {
    return this.row.currency;
  }

  @Field(() => [LanguageScalar], { description: "Its official languages, as far as recorded." })
  get languages() {
    return this.row.languages;
  }

  @Field(() => String, { nullable: true, description: "The legal tradition, in words; null where that is not recorded." })
  get legalTradition() {
    return this.row.legal_tradition;
  }

  @Field(() => String, NOTE)
  get note() {
    return this.row.note;
  }
}

@ObjectType({
  description: "What holds for those whom no rule on mining addresses: whether mining is reserved to the named, or free.",
})
class Unaddressed extends EvidencedRecord<StoredUnaddressed> {
  @Field(() => UnaddressedCode, { description: "The answer in one word." }) get code() {
    return this.row.code;
  }
  @Field(() => String, { description: "Why, and how sure that is." }) get note() {
    return this.row.note;
  }
  @Field(() => [Subject], {
    description: "Of whom the sources say so; empty where they say it of all. Of those left out nothing is known.",
  })
  get subjects() {
    return this.row.subjects ?? [];
  }
}

@ObjectType({ description: "Whether mining is allowed in a place on certain days, in one word, and why." })
export class MiningStatus extends EvidencedRecord<MiningStatusRow> {
  @Field(() => MiningStatusCode, { description: "The status in one word." }) get code() {
    return this.row.code;
  }
  @Field(() => String, { description: "What the status rests on." }) get note() {
    return this.row.note;
  }
  @Field(() => Period, { description: "The days on which it held." }) get period() {
    return periodOf(this.row);
  }
  @Field(() => Unaddressed, {
    nullable: true,
    description: "What holds for those whom no rule addresses; null where no source was looked for.",
  })
  get unaddressed() {
    return this.row.unaddressed && new Unaddressed(this.row.unaddressed, this.moment);
  }
}

@ObjectType({ implements: Node, description: "A public body." })
export class Authority extends RecordedNode<AuthorityRow> implements Node {
  @Field(() => String, NAME)
  name(@Arg("language", () => LanguageScalar, IN_LANGUAGE) language: string | null): string {
    return inLanguage(this.row.names, language);
  }

  @Field(() => [LocalizedText], NAMES) get names() {
    return allLanguages(this.row.names);
  }
  @Field(() => [AuthorityRole], { description: "What it does for the law of mining." }) get roles() {
    return this.row.roles;
  }
  @Field(() => String, NOTE) get note() {
    return this.row.note;
  }
}

@ObjectType({ description: "What a source says about the law that is not law itself: a reason given, a forecast, a criticism." })
export class Remark extends CitedRecord<RemarkRow> {
  @Field(() => String, { description: "What the source says, restated." }) get text() {
    return this.row.text;
  }
}
