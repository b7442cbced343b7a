import { Field, Float, Int, ObjectType } from "type-graphql";
import type { PageOf } from "../../platform/graphql/connection.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import type { Context } from "../../platform/graphql/context.js";
import type { Maybe } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { SearchKind } from "./search.vocabulary.js";

@ObjectType({ description: "Something that a search found." })
export class SearchHit {
  constructor(
    readonly subject: string,
    readonly moment: Moment,
    score: number,
    snippet: string,
  ) {
    this.score = score;
    this.snippet = snippet;
  }

  @Field(() => Float, { description: "Greater is better; comparable within one search." })
  readonly score: number;

  @Field(() => String, { description: "The best passage, HTML-escaped, matches in <mark>." })
  readonly snippet: string;
}

/** How many hits there are, in all and by what they have in common. */
export interface Tally {
  readonly total: number;
  readonly jurisdictions: readonly JurisdictionCount[];
  readonly kinds: readonly KindCount[];
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

@ObjectType({ description: "How the hits of a search are spread, all pages of it; most first. Counted only when asked for." })
export class SearchFacets {
  @Field(() => [JurisdictionCount], { description: "Hits by the place whose law they are." })
  readonly jurisdictions!: readonly JurisdictionCount[];
  @Field(() => [KindCount], { description: "Hits by their kind." }) readonly kinds!: readonly KindCount[];
}

/** A page of hits, with what a search knows of them beside. */
export interface SearchPage extends PageOf<SearchHit> {
  /** The query with its typing errors put right; null where it was taken as written. */
  readonly readAs: string | null;
  readonly tally: (context: Context) => Maybe<Tally>;
}

export const SearchHitConnection = connectionOf<SearchHit, SearchPage>(() => SearchHit, "SearchHit");
