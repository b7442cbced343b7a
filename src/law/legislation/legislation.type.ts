import { Arg, Field, ObjectType } from "type-graphql";
import type { Database } from "../../platform/database/query.js";
import { Node } from "../../platform/graphql/node.js";
import { allLanguages, IN_LANGUAGE, inLanguage, LocalizedText, NOTE, Recorded } from "../../platform/graphql/recorded.js";
import { DateScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import type { Reads } from "../../platform/kernel/loader.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import type { Territories } from "../jurisdiction/scope.js";
import { DAYS_OF_LAW, IN_FORCE_BY, inForceByOf, Period, periodOf, UNBOUNDED } from "../source/period.type.js";
import { Citation, citationsOf, EvidencedNode } from "../source/source.type.js";
import { DatePrecision, FORCE_ON_DAY, LegalForce, precisionOf } from "../source/source.vocabulary.js";
import type { Forced } from "./force.sql.js";
import { StatuteKind, TextKind } from "./legislation.vocabulary.js";
import { numberIn } from "./letters-of-numbers.js";
import type { ProvisionRow, ProvisionVersionRow, StoredText } from "./provision.row.js";
import type { StatuteRow } from "./statute.row.js";
import { territoriesIn } from "./territories.reads.js";
import { TextEdition } from "./text-edition.type.js";

@ObjectType({ implements: Node, description: "A legal instrument: an act, a code, a decree, a notice, a bill." })
export class Statute extends EvidencedNode<StatuteRow & Forced> implements Node {
  /** A statute holds where its rules do. */
  territoriesOfLaw(library: Reads<Database>): Maybe<readonly Territories[]> {
    return andThen(library.load(territoriesIn, this.moment, this.row.id), (territories) => territories ?? []);
  }

  @Field(() => StatuteKind, { description: "What kind of instrument it is." }) get kind() {
    return this.row.kind;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Its official number in Latin letters: 221-FZ; for a language in Cyrillic in the letters in which the law prints it: 221-ФЗ. Null where it has none.",
  })
  number(@Arg("language", () => LanguageScalar, IN_LANGUAGE) language: string | null): string | null {
    const { number, id } = this.row;
    return number && numberIn(language, number, id);
  }

  @Field(() => [String], { description: "Other numbers it goes by: of the bill that became it, of its registration." })
  get otherNumbers() {
    return this.row.other_numbers;
  }

  @Field(() => String, { description: "Its title in the language asked for, or else in English." })
  title(@Arg("language", () => LanguageScalar, IN_LANGUAGE) language: string | null): string {
    return inLanguage(this.row.titles, language);
  }

  @Field(() => [LocalizedText], { description: "Its title in every recorded language, English among them." }) get titles() {
    return allLanguages(this.row.titles);
  }

  @Field(() => [LocalizedText], { description: "Names by which practitioners call it, as sources write them." })
  get shortTitles() {
    return this.row.short_titles;
  }

  @Field(() => LegalForce, { description: "Its force on `asOf`, derived from its lifecycle and its provisions." })
  get legalForce() {
    return this.row.legal_force;
  }

  @Field(() => Period, DAYS_OF_LAW)
  get inForce() {
    return periodOf(this.row);
  }

  @Field(() => DateScalar, IN_FORCE_BY)
  get inForceBy() {
    return inForceByOf(this.row);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day it was put on the books; see `enactedPrecision`. Null where it was not, or no source gives the day.",
  })
  get enacted() {
    return this.row.enacted;
  }

  @Field(() => DatePrecision, precisionOf("enacted")) get enactedPrecision() {
    return this.row.enacted_precision;
  }
  @Field(() => String, {
    nullable: true,
    description: "Where its maker publishes it on the web; null where no address is recorded.",
  })
  get officialUrl() {
    return this.row.official_url;
  }

  @Field(() => String, NOTE) get note() {
    return this.row.note;
  }
}

/** A provision joined with its version on the day. The columns of the version are null on a day when the provision did not exist. */
export interface ProvisionOnDay extends ProvisionRow {
  readonly version_e_id: string | null;
  readonly texts: readonly StoredText[] | null;
  readonly proposed: boolean | null;
  readonly valid: string | null;
  readonly from_precision: ProvisionVersionRow["from_precision"];
  readonly until_precision: ProvisionVersionRow["until_precision"];
}

const IN_TEXT_LANGUAGE = {
  nullable: true,
  description: "The language wanted; without it, or where no text is recorded in it, our restatement.",
};

/** The text in the language asked for, the official one first; else our restatement; else any text. */
export function chooseText(texts: readonly StoredText[], language: string | null | undefined): StoredText | null {
  const rank = ["OFFICIAL", "TRANSLATION", "RESTATEMENT"];
  const asked = texts.filter((text) => text.language === language).sort((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind));
  return asked[0] ?? texts.find((text) => text.kind === "RESTATEMENT") ?? texts[0] ?? null;
}

/** Stands for the text of a provision that has none: whatever is said of it is in our words. */
const OURS: StoredText = { kind: "RESTATEMENT", language: "en" };

@ObjectType({ implements: Node, description: "An article, section, paragraph or point of a statute, as it stood on `asOf`." })
export class Provision extends EvidencedNode<ProvisionOnDay & Forced> implements Node {
  @Field(() => String, {
    description:
      "Akoma Ntoso eId on `asOf`: art_14-2__para_3 is article 14.2, paragraph 3. Renumbering changes it; the id stays.",
  })
  get eId() {
    return this.row.version_e_id ?? this.row.e_id;
  }

  @Field(() => String, {
    nullable: true,
    description: "Its own number as the statute prints it, where the eId writes it otherwise: 14.2 for art_14-2.",
  })
  get number() {
    return this.row.number;
  }

  @Field(() => String, { nullable: true, description: "Its heading on `asOf`; null where it has none." })
  heading(@Arg("language", () => LanguageScalar, IN_TEXT_LANGUAGE) language?: string | null): string | null {
    return this.chosen(language)?.heading ?? null;
  }

  @Field(() => String, { nullable: true, description: "The text on `asOf`; null on a day when the provision did not exist." })
  text(@Arg("language", () => LanguageScalar, IN_TEXT_LANGUAGE) language?: string | null): string | null {
    return this.chosen(language)?.text ?? null;
  }

  @Field(() => TextKind, { description: "Whose words `text` is, for the same `language`." })
  textKind(@Arg("language", () => LanguageScalar, IN_TEXT_LANGUAGE) language?: string | null): TextKind {
    return this.chosen(language)?.kind ?? TextKind.RESTATEMENT;
  }

  @Field(() => LanguageScalar, { description: "The language of `text`, for the same `language` asked for." })
  textLanguage(@Arg("language", () => LanguageScalar, IN_TEXT_LANGUAGE) language?: string | null): string {
    return this.chosen(language)?.language ?? "en";
  }

  @Field(() => [Citation], { description: "Where the text is taken from, for the same `language`." })
  textCitations(@Arg("language", () => LanguageScalar, IN_TEXT_LANGUAGE) language?: string | null): Citation[] {
    const citations = this.chosen(language)?.citations;
    return citations ? citations.map((citation) => new Citation(citation, this.moment)) : citationsOf(this);
  }

  @Field(() => TextEdition, { description: "Where `text` comes from, and on what terms, for the same `language`." })
  textEdition(@Arg("language", () => LanguageScalar, IN_TEXT_LANGUAGE) language?: string | null): TextEdition {
    return new TextEdition(this.chosen(language) ?? OURS, this.moment);
  }

  @Field(() => [LanguageScalar], { description: "The languages in which a text of it stands on `asOf`, in order." })
  get textLanguages(): string[] {
    return [...new Set((this.row.texts ?? []).map(({ language }) => language))].sort();
  }

  @Field(() => LegalForce, FORCE_ON_DAY)
  get legalForce() {
    return this.row.legal_force;
  }

  @Field(() => Period, {
    nullable: true,
    description: "The days of the version that stood on `asOf`; null when there was none, and while it is only proposed.",
  })
  get inForce() {
    return this.row.proposed ? null : periodOf(this.row);
  }

  @Field(() => String, NOTE) get note() {
    return this.row.note;
  }

  private chosen(language: string | null | undefined): StoredText | null {
    return this.row.texts && chooseText(this.row.texts, language);
  }
}

/** A version of a provision with the number that the statute prints for it; null where the number is not recorded. */
export interface NumberedVersion extends ProvisionVersionRow {
  readonly number: string | null;
}

@ObjectType({ description: "The text of a provision on certain days." })
export class ProvisionVersion extends Recorded<NumberedVersion> {
  @Field(() => String, { description: "Akoma Ntoso eId on these days: art_14-2__para_3." }) get eId() {
    return this.row.e_id;
  }
  @Field(() => String, {
    nullable: true,
    description: "Its number as the statute printed it on these days, where the eId writes it otherwise and it is recorded.",
  })
  get number() {
    return this.row.number;
  }
  @Field(() => String, { nullable: true, description: "Its heading on these days; null where it has none." })
  heading(@Arg("language", () => LanguageScalar, IN_TEXT_LANGUAGE) language?: string | null): string | null {
    return chooseText(this.row.texts, language)?.heading ?? null;
  }
  @Field(() => String, { nullable: true, description: "Its text on these days, in our restatement where there is one." })
  text(@Arg("language", () => LanguageScalar, IN_TEXT_LANGUAGE) language?: string | null): string | null {
    return chooseText(this.row.texts, language)?.text ?? null;
  }
  @Field(() => TextKind, { description: "Whose words `text` is, for the same `language`." })
  textKind(@Arg("language", () => LanguageScalar, IN_TEXT_LANGUAGE) language?: string | null): TextKind {
    return chooseText(this.row.texts, language)?.kind ?? TextKind.RESTATEMENT;
  }
  @Field(() => LanguageScalar, { description: "The language of `text`, for the same `language` asked for." })
  textLanguage(@Arg("language", () => LanguageScalar, IN_TEXT_LANGUAGE) language?: string | null): string {
    return chooseText(this.row.texts, language)?.language ?? "en";
  }
  @Field(() => Period, { description: "The days on which it is law; both ends null while it is only proposed." })
  get inForce() {
    return this.row.proposed ? UNBOUNDED : periodOf(this.row);
  }
}
