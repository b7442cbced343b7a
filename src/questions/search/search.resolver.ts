import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { jurisdictionById } from "../../law/jurisdiction/jurisdiction.reads.js";
import { Jurisdiction, PLACES_OF_LAW, SCOPES } from "../../law/jurisdiction/jurisdiction.type.js";
import { LawScope } from "../../law/jurisdiction/jurisdiction.vocabulary.js";
import { withPlaces } from "../../law/jurisdiction/places.js";
import { LegalForce } from "../../law/source/source.vocabulary.js";
import { RootPageArgs } from "../../platform/graphql/args.js";
import { type Asked, type Connection, PlacedPage } from "../../platform/graphql/connection.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { type CursorList, cursorsOf, type Page, readPage } from "../../platform/graphql/page.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { LONGEST_QUERY, readQuery } from "./query.js";
import { readQueryAt, type UnderstoodQuery } from "./read-query.js";
import { COUNT_POINTS, searchCost } from "./search.cost.js";
import { type AskedQuestion, cursorListOf, forcesOf, keyOf, pageOf, type Slice, tallyOf } from "./search.reads.js";
import {
  ForceCount,
  JurisdictionCount,
  type ReadQuery,
  SearchFacets,
  type SearchHit,
  SearchHitConnection,
  type SearchPage,
  SearchReading,
  type Tally,
} from "./search.type.js";
import { SearchKind, SearchMatch } from "./search.vocabulary.js";

@ArgsType()
class SearchArgs extends RootPageArgs {
  @Field(() => String, {
    description: `Words, numbers, citations, amounts and places in any language, at most ${LONGEST_QUERY} characters. "In quotes": must be there, as a phrase; \`or\`: either; -minus: not.`,
  })
  query!: string;

  @Field(() => SearchMatch, { defaultValue: "BEST", description: "How much of the query a record must answer." })
  match!: SearchMatch;

  @Field(() => [String], PLACES_OF_LAW) jurisdictions?: string[] | null;
  @Field(() => [LawScope], SCOPES) scope?: LawScope[] | null;

  @Field(() => [SearchKind], { nullable: true, description: "Only records of these kinds." }) kinds?: SearchKind[] | null;

  @Field(() => [LegalForce], {
    nullable: true,
    description: "Without it: what is in force on `asOf`, and the pages of places, which have no force.",
  })
  legalForce?: LegalForce[] | null;

  @Field(() => [Int], {
    nullable: true,
    description: "Only what has had its force since one of these years: 2024 for what came into force, or was proposed, in 2024.",
  })
  years?: number[] | null;
}

type Hits = Connection<SearchHit, SearchPage>;

@Resolver(() => SearchHitConnection)
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    nullable: true,
    complexity: searchCost,
    description:
      "Statutes, provisions, definitions, token classes, rules, offences, taxes and places by what people type, best first: what answers all of the query, then what answers a part of it. Words that no record holds are forgiven their typing errors.",
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: Context): Maybe<Hits> {
    const moment = momentOf(context, args);
    const pieces = readQuery(args.query);
    const { match, jurisdictions, scope, kinds, legalForce, years } = args;
    const asked = { match, jurisdictions, scope, kinds, legalForce, ...(years && { years }) };
    const read = (filters: typeof asked) =>
      andThen(readQueryAt({ library: context.library, moment, filters }, pieces), (query) =>
        answer(context, moment, query, { ...args, jurisdictions: filters.jurisdictions ?? null }),
      );
    return withPlaces(context, moment, asked, read, "jurisdictions");
  }

  @FieldResolver(() => Int, {
    complexity: COUNT_POINTS,
    description:
      "How many can be paged through: all that answer the whole query, and of those that answer a part of it the best. Counted only when asked for.",
  })
  totalCount(@Root() { page }: Hits, @Ctx() context: Context): Maybe<number> {
    return page.count(context);
  }

  @FieldResolver(() => Int, {
    complexity: COUNT_POINTS,
    description:
      "How many answer all of the query; `totalCount` has also those that answer a part of it. Counted only when asked for.",
  })
  completeCount(@Root() { page }: Hits, @Ctx() context: Context): Maybe<number> {
    return andThen(page.tally(context), ({ complete }) => complete);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The query as it was read, where words of it were put right and something was found so; else null.",
  })
  readAs(@Root() { page }: Hits) {
    return page.readAs;
  }

  @FieldResolver(() => [String], { description: "Known words near to unknown ones that were not put right." })
  didYouMean(@Root() { page }: Hits) {
    return page.didYouMean;
  }

  @FieldResolver(() => SearchReading, { description: "How the query was understood, part by part." })
  reading(@Root() { page }: Hits): ReadQuery {
    return page.reading;
  }

  @FieldResolver(() => [ForceCount], {
    complexity: COUNT_POINTS,
    description:
      "How many records answer all of the query, by their force on the day, whatever `legalForce` asks for: nothing in force, three in proposals. Counted only when asked for.",
  })
  legalForces(@Root() { page }: Hits, @Ctx() context: Context): Maybe<readonly ForceCount[]> {
    return page.forces(context);
  }

  @FieldResolver(() => SearchFacets, {
    description: "How the hits are spread, all pages of them.",
    complexity: ({ childComplexity }) => COUNT_POINTS + childComplexity,
  })
  facets(@Root() { page }: Hits, @Ctx() context: Context): Maybe<Tally> {
    return page.tally(context);
  }
}

@Resolver(() => JurisdictionCount)
export class JurisdictionCountResolver {
  @FieldResolver(() => Jurisdiction, { description: "The place whose law the hits are." })
  jurisdiction(@Root() { place, moment }: JurisdictionCount, @Ctx() { library }: Context) {
    return library.load(jurisdictionById, moment, place);
  }
}

@Resolver(() => SearchReading)
export class SearchReadingResolver {
  @FieldResolver(() => [Jurisdiction], {
    description:
      "Places of the dataset that were named, or whose authority was (HMRC); their law, and that of what lies in them, comes first.",
  })
  places(@Root() { placeIds, moment }: SearchReading, @Ctx() { library }: Context) {
    return library.loadMany(jurisdictionById, moment, placeIds);
  }
}

const NO_TALLY: Tally = { total: 0, complete: 0, jurisdictions: [], kinds: [], years: [] };

/** `jurisdictions` has ids. Without a filter the places that the query names are those whose law is asked for. */
function answer(context: Context, moment: Moment, query: UnderstoodQuery, args: SearchArgs): Maybe<Hits> {
  const { library } = context;
  const named = query.places.length > 0 ? query.places : null;
  const asked = { moment, filter: { jurisdictions: args.jurisdictions ?? named }, parent: "" };
  const { question, total } = query;
  const list = cursorsOf(cursorListOf(question), moment);
  const page = readPage(list, args);
  const key = keyOf({ question, total, ...page });
  return andThen(
    library.load(pageOf, moment, key),
    (slice) => new SearchHitConnection(new PageOfHits(list, { slice, page, asked }, query)),
  );
}

class PageOfHits extends PlacedPage<SearchHit> implements SearchPage {
  readonly reading: ReadQuery;
  readonly readAs: string | null;
  readonly didYouMean: readonly string[];
  readonly #asked: string;
  readonly #moment: Moment;

  constructor(
    list: CursorList,
    { slice, page: { backward, from }, asked: of }: { readonly slice: Slice | null; readonly page: Page; readonly asked: Asked },
    { question, total, parts, places, uncovered, readAs, didYouMean }: UnderstoodQuery,
  ) {
    const { hits = [], more = false } = slice ?? {};
    super(
      list,
      hits,
      (index) => slice?.keys[index] ?? [],
      // Beyond the end that the page was counted from lies more; at the other, what the cursor was taken from.
      backward ? { next: from !== null, previous: more } : { next: more, previous: from !== null },
      (context) => andThen(this.tally(context), (tally) => tally.total),
      of,
    );
    this.#moment = of.moment;
    const asked: AskedQuestion = { question, total };
    this.#asked = keyOf(asked);
    this.readAs = hits.length > 0 ? readAs : null;
    this.didYouMean = didYouMean;
    this.reading = {
      words: parts.map(({ part, as, slot, meaning }) => ({
        text: part.text,
        as,
        meaning,
        private: part.terms.some((term) => term.private === true),
        documents: slot?.documents ?? 0,
      })),
      placeIds: places,
      uncoveredPlaces: uncovered,
      moment: of.moment,
    };
  }

  tally({ library }: Context): Maybe<Tally> {
    return andThen(library.load(tallyOf, this.#moment, this.#asked), (found) => found ?? NO_TALLY);
  }

  forces({ library }: Context): Maybe<readonly ForceCount[]> {
    return andThen(library.load(forcesOf, this.#moment, this.#asked), (found) => found ?? []);
  }
}
