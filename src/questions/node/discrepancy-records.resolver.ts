import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { recordsOfDiscrepancy } from "../../law/source/source.reads.js";
import { Discrepancy } from "../../law/source/source.type.js";
import type { Context } from "../../platform/graphql/context.js";
import { Node } from "../../platform/graphql/node.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { loadNode } from "./node.resolver.js";

@Resolver(() => Discrepancy)
export class DiscrepancyRecordsResolver {
  @FieldResolver(() => [Node], { description: "The records that the point is of, the one that it was read from among them." })
  records(@Root() { row, moment }: Discrepancy, @Ctx() context: Context): Maybe<readonly Node[]> {
    return andThen(context.library.load(recordsOfDiscrepancy, moment, row.id), (ids) =>
      andThen(Promise.all((ids ?? []).map((id) => loadNode(context, moment, id))), (nodes) =>
        nodes.filter((node) => node !== null),
      ),
    );
  }
}
