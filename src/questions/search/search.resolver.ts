import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { coveredIds, jurisdictionById } from "../../law/jurisdiction/jurisdiction.reads.js";
import { Jurisdiction } from "../../law/jurisdiction/jurisdiction.type.js";
import { LegalForce } from "../../law/source/source.vocabulary.js";
import { MomentArgs } from "../../platform/graphql/args.js";
import { type Connection, PlacedPage } from "../../platform/graphql/connection.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { cursorsOf, readPage } from "../../platform/graphql/page.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { LONGEST_QUERY, printQuery, readQuery } from "./query.js";
import { cursorListOf, keyOf, pageOf, readingOf, type Slice, tallyOf } from "./search.reads.js";
import type { Question } from "./search.sql.js";
import {
  JurisdictionCount,
  SearchFacets,
  type SearchHit,
  SearchHitConnection,
  type SearchPage,
  type Tally,
} from "./search.type.js";
import { SearchKind } from "./search.vocabulary.js";

@ArgsType()
class SearchArgs extends MomentArgs {
  @Field(() => String, {
    description: `Words, numbers and citations, at most ${LONGEST_QUERY} characters; all must be found. "In quotes": as a phrase; \`or\`: either; -minus: not.`,
  })
  query!: string;

  @Field(() => [String], {
    nullable: true,
    description: "Jurisdiction codes; a place that the dataset does not cover is refused.",
  })
  jurisdictions?: string[] | null;

  @Field(() => [SearchKind], { nullable: true, description: "Only records of these kinds." }) kinds?: SearchKind[] | null;

  @Field(() => [LegalForce], { nullable: true, description: "Without it: what is in force on `asOf`." })
  legalForce?: LegalForce[] | null;

  @Field(() => Int, { nullable: true, description: "How many, from the start or after `after`: 1 to 100; 20 if left out." })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of the same search: what comes after it." })
  after?: string | null;
}

type Hits = Connection<SearchHit, SearchPage>;

@Resolver(() => SearchHitConnection)
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    nullable: true,
    description:
      "Statutes, provisions, definitions, token classes, rules, offences and taxes by words, numbers and citations, best first. Words are forgiven their typing errors only where nothing is found as written.",
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: Context): Maybe<Hits> {
    const moment = momentOf(context, args);
    const asked = { pieces: readQuery(args.query), kinds: args.kinds, legalForce: args.legalForce };
    const places = args.jurisdictions ? coveredIds(context, moment, "jurisdictions", args.jurisdictions) : null;
    return andThen(places, (jurisdictions) => answer(context, moment, { ...asked, jurisdictions }, args));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The query as it was read, where nothing was found as written and typing errors were forgiven; else null.",
  })
  readAs(@Root() { page }: Hits) {
    return page.readAs;
  }

  @FieldResolver(() => SearchFacets)
  facets(@Root() { page }: Hits, @Ctx() context: Context): Maybe<Tally> {
    return page.tally(context);
  }
}

@Resolver(() => JurisdictionCount)
export class JurisdictionCountResolver {
  @FieldResolver(() => Jurisdiction)
  jurisdiction(@Root() { place, moment }: JurisdictionCount, @Ctx() { library }: Context) {
    return library.load(jurisdictionById, moment, place);
  }
}

function answer(context: Context, moment: Moment, asked: Question, args: SearchArgs): Maybe<Hits> {
  const { library } = context;
  const list = cursorsOf(cursorListOf(asked), moment);
  const { size, from } = readPage(list, { first: args.first, after: args.after });
  const pageFor = (question: Question) => library.load(pageOf, moment, keyOf({ question, size, from }));
  return andThen(pageFor(asked), (found) => {
    if (found && found.hits.length > 0) return hitsOf(context, moment, asked, { list, from, slice: found, readAs: null });
    return andThen(library.load(readingOf, moment, keyOf(asked)), (reading) => {
      const question = { ...asked, pieces: reading ?? asked.pieces };
      const read = printQuery(question.pieces);
      if (read === printQuery(asked.pieces)) return hitsOf(context, moment, asked, { list, from, slice: found, readAs: null });
      return andThen(pageFor(question), (slice) => hitsOf(context, moment, question, { list, from, slice, readAs: read }));
    });
  });
}

interface Found {
  readonly list: string;
  readonly from: readonly string[] | null;
  readonly slice: Slice | null;
  readonly readAs: string | null;
}

function hitsOf({ library }: Context, moment: Moment, question: Question, { list, from, slice, readAs }: Found): Hits {
  const tally = (): Maybe<Tally> =>
    andThen(library.load(tallyOf, moment, keyOf(question)), (found) => found ?? { total: 0, jurisdictions: [], kinds: [] });
  const beyond = { next: slice?.more ?? false, previous: from !== null };
  return new SearchHitConnection(
    new PageOfHits(list, slice?.hits ?? [], (index) => slice?.keys[index] ?? [], beyond, tally, readAs),
  );
}

class PageOfHits extends PlacedPage<SearchHit> implements SearchPage {
  constructor(
    list: string,
    hits: readonly SearchHit[],
    keyOf: (index: number) => readonly string[],
    beyond: { readonly next: boolean; readonly previous: boolean },
    readonly tally: () => Maybe<Tally>,
    readonly readAs: string | null,
  ) {
    super(list, hits, keyOf, beyond, () => andThen(tally(), ({ total }) => total));
  }
}
