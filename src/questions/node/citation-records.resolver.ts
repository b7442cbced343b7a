import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/graphql/context.js";
import { Node } from "../../platform/graphql/node.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { ResolvedCitation } from "../citations/citation.type.js";
import { loadNode } from "./node.resolver.js";

@Resolver(() => ResolvedCitation)
export class CitationRecordsResolver {
  @FieldResolver(() => [Node], {
    description:
      "What it names: the part that is cited or, where that very part is not recorded, the nearest recorded one that it lies in. Several where several statutes go by the number; empty where the dataset has nothing under it, which does not mean that there is none.",
  })
  records(@Root() { recordIds, moment }: ResolvedCitation, @Ctx() context: Context): Maybe<readonly Node[]> {
    return andThen(Promise.all(recordIds.map((id) => loadNode(context, moment, id))), (nodes) =>
      nodes.filter((node) => node !== null),
    );
  }
}
