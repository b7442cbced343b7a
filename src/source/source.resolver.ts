import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { sourceById } from "./source.reads.js";
import { Citation, Source } from "./source.type.js";

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => Source)
  source(@Root() citation: Citation, @Ctx() { library }: Context) {
    return library.load(sourceById, citation.moment, citation.row.source);
  }
}
