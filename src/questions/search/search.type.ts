import { Field, Float, Int, ObjectType } from "type-graphql";
import { ReviewedList } from "../../law/jurisdiction/reviewed-list.type.js";
import { LegalForce } from "../../law/source/source.vocabulary.js";
import type { PageOf } from "../../platform/graphql/connection.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import type { Context } from "../../platform/graphql/context.js";
import type { Maybe } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { ReadAs, SearchKind } from "./search.vocabulary.js";

type HitFacts = Pick<SearchHit, "score" | "complete" | "coverage" | "matched" | "missing" | "snippet">;

@ObjectType({ description: "Something that a search found." })
export class SearchHit {
  constructor(
    readonly subject: string,
    readonly moment: Moment,
    facts: HitFacts,
  ) {
    Object.assign(this, facts);
  }

  @Field(() => Float, { description: "Greater is better; comparable within one search, among hits that are alike complete." })
  readonly score!: number;

  @Field(() => Boolean, { description: "Whether it answers all of the query. Hits that do stand before all others." })
  readonly complete!: boolean;

  @Field(() => Float, {
    description:
      "How much of the query it answers, from 0 to 1, rare words counting for more than common ones. Below 0.25 it is near by chance.",
  })
  readonly coverage!: number;

  @Field(() => [String], { description: "The parts of the query that it answers, as they were typed or put right." })
  readonly matched!: readonly string[];

  @Field(() => [String], { description: "The parts of the query that it does not answer." })
  readonly missing!: readonly string[];

  @Field(() => String, { description: "The best passage, HTML-escaped, matches in <mark>." })
  readonly snippet!: string;
}

/** How many hits there are, in all and by what they have in common. */
export interface Tally {
  readonly total: number;
  readonly complete: number;
  readonly jurisdictions: readonly JurisdictionCount[];
  readonly kinds: readonly KindCount[];
  readonly years: readonly YearCount[];
}

@ObjectType({ description: "How many hits come from one jurisdiction." })
export class JurisdictionCount {
  constructor(
    readonly place: string,
    readonly moment: Moment,
    count: number,
  ) {
    this.count = count;
  }

  @Field(() => Int, { description: "How many hits." }) readonly count: number;
}

@ObjectType({ description: "How many hits are of one kind." })
export class KindCount {
  @Field(() => SearchKind, { description: "The kind of what was found." }) readonly kind!: SearchKind;
  @Field(() => Int, { description: "How many hits." }) readonly count!: number;
}

@ObjectType({ description: "How many hits have had their legal force since one year." })
export class YearCount {
  @Field(() => Int, { description: "The year in which what was found came to have the force that it has." })
  readonly year!: number;
  @Field(() => Int, { description: "How many hits." }) readonly count!: number;
}

@ObjectType({ description: "How many records of one legal force answer all of a query." })
export class ForceCount {
  constructor(legalForce: LegalForce, count: number) {
    this.legalForce = legalForce;
    this.count = count;
  }

  @Field(() => LegalForce, { description: "The force of the hits counted." })
  readonly legalForce: LegalForce;
  @Field(() => Int, { description: "How many hits have it." })
  readonly count: number;
}

@ObjectType({ description: "How the hits of a search are spread, all pages of it; most first. Counted only when asked for." })
export class SearchFacets {
  @Field(() => [JurisdictionCount], { description: "Hits by the place whose law they are." })
  readonly jurisdictions!: readonly JurisdictionCount[];
  @Field(() => [KindCount], { description: "Hits by their kind." }) readonly kinds!: readonly KindCount[];
  @Field(() => [YearCount], {
    description: "Hits by the year since which they have had their force; places, and what has no recorded day, are in none.",
  })
  readonly years!: readonly YearCount[];
}

@ObjectType({ description: "A part of a query, and how it was understood." })
export class ReadWord {
  @Field(() => String, { description: "As it was typed, or put right." })
  readonly text!: string;

  @Field(() => ReadAs, { description: "What it was taken for." })
  readonly as!: ReadAs;

  @Field(() => [String], { description: "What else it was looked for as: the same in other words and languages." })
  readonly meaning!: readonly string[];

  @Field(() => Boolean, {
    complexity: 0,
    description: "Whether a private addition of whoever runs this server says what it means; see `Node.private`.",
  })
  readonly private!: boolean;

  @Field(() => Int, { description: "About how many texts say it, of whatever force; 0 for what is not looked for in texts." })
  readonly documents!: number;
}

/** How a query was understood, before its places are read. */
export interface ReadQuery {
  readonly words: readonly ReadWord[];
  readonly placeIds: readonly string[];
  readonly uncoveredPlaces: readonly string[];
  readonly moment: Moment;
}

@ObjectType({ description: "How a query was understood." })
export class SearchReading implements ReadQuery {
  readonly placeIds!: readonly string[];
  readonly moment!: Moment;

  @Field(() => [ReadWord], { description: "Its parts, in their order." })
  readonly words!: readonly ReadWord[];

  @Field(() => [String], {
    description: "Places that were named and that the dataset does not cover: about their law it says nothing.",
  })
  readonly uncoveredPlaces!: readonly string[];
}

/** A page of hits, with what a search knows of them beside. */
export interface SearchPage extends PageOf<SearchHit> {
  readonly reading: ReadQuery;
  /** The query with its typing errors put right; null where it was taken as written, or nothing was found. */
  readonly readAs: string | null;
  readonly didYouMean: readonly string[];
  readonly tally: (context: Context) => Maybe<Tally>;
  readonly forces: (context: Context) => Maybe<readonly ForceCount[]>;
}

export const SearchHitConnection = connectionOf<SearchHit, SearchPage>(() => SearchHit, "SearchHit", ReviewedList);
