import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { RootPageArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { SourceConnection, sourceById, sources } from "./source.reads.js";
import { Citation, Source } from "./source.type.js";
import { SourceKind } from "./source.vocabulary.js";

@ArgsType()
class SourcesArgs extends RootPageArgs {
  @Field(() => [SourceKind], { nullable: true, description: "Only documents of these kinds; without it, of all." })
  kinds?: SourceKind[] | null;
}

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => SourceConnection, {
    nullable: true,
    description: "All sources that statements cite, by id; `asOf` does not narrow them.",
  })
  sources(@Args(() => SourcesArgs) args: SourcesArgs, @Ctx() context: Context) {
    return sources.page(context, momentOf(context, args), { kinds: args.kinds }, args);
  }
}

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => Source, { description: "The document that is cited." })
  source(@Root() citation: Citation, @Ctx() { library }: Context) {
    return library.load(sourceById, citation.moment, citation.row.source);
  }
}
