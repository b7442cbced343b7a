import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type Context, isForAll } from "../../platform/graphql/context.js";
import { Node } from "../../platform/graphql/node.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { Suggestion } from "../search/suggest.resolver.js";
import { loadNode } from "./node.resolver.js";
import { privateAddresses } from "./private-addresses.reads.js";

@Resolver(() => Suggestion)
export class SuggestionNodeResolver {
  @FieldResolver(() => Node, { description: "What is meant." })
  node(@Root() { subject, moment }: Suggestion, @Ctx() context: Context) {
    return loadNode(context, moment, subject);
  }

  @FieldResolver(() => Boolean, {
    complexity: 0,
    description: "Whether what is meant is a private addition of whoever runs this server; see `Node.private`.",
  })
  private(@Root() { subject, moment }: Suggestion, @Ctx() context: Context): Maybe<boolean> {
    // A list of names is of the latest release.
    if (isForAll(context, context.releases.at(null))) return false;
    return andThen(context.library.load(privateAddresses, moment, ""), (added) => added?.has(subject) ?? false);
  }
}
