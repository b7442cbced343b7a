import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/graphql/context.js";
import { Node } from "../../platform/graphql/node.js";
import { SearchHit } from "../search/search.type.js";
import { loadNode } from "./node.resolver.js";

@Resolver(() => SearchHit)
export class SearchHitNodeResolver {
  @FieldResolver(() => Node, { description: "What was found, as it was on `asOf`." })
  node(@Root() { subject, moment }: SearchHit, @Ctx() context: Context) {
    return loadNode(context, moment, subject);
  }
}
