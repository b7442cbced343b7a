import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/graphql/context.js";
import { Node } from "../../platform/graphql/node.js";
import { Suggestion } from "../search/suggest.resolver.js";
import { loadNode } from "./node.resolver.js";

@Resolver(() => Suggestion)
export class SuggestionNodeResolver {
  @FieldResolver(() => Node, { description: "What is meant." })
  node(@Root() { subject, moment }: Suggestion, @Ctx() context: Context) {
    return loadNode(context, moment, subject);
  }
}
