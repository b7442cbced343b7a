import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/graphql/context.js";
import { Node } from "../../platform/graphql/node.js";
import { Recorded } from "../../platform/graphql/recorded.js";
import { contentHashById } from "./record-contents.reads.js";

/** Points of a hash: what a record is made of is read once more, whole. */
const COMPLEXITY = 5;

@Resolver(() => Node)
export class ContentHashResolver {
  @FieldResolver(() => String, {
    nullable: true,
    complexity: COMPLEXITY,
    description:
      "SHA-256, in hexadecimal digits, of what the release holds of the record; the same on every day and for as long as nobody changes the record. Anybody can make it from the bulk file contents.ndjson. Null for a release.",
  })
  contentHash(@Root() node: Node | (Node & Recorded<{ id: string }>), @Ctx() { library }: Context) {
    return node instanceof Recorded ? library.load(contentHashById, node.moment, node.row.id) : null;
  }
}
