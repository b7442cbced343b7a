import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Correction } from "../../law/jurisdiction/correction.type.js";
import { Release } from "../../law/release/release.type.js";
import type { Database } from "../../platform/database/query.js";
import { type Context, namedBy } from "../../platform/graphql/context.js";
import { find } from "../../platform/graphql/find.js";
import { Node } from "../../platform/graphql/node.js";
import { LARGEST_PAGE } from "../../platform/graphql/page.js";
import { badInput } from "../../platform/kernel/errors.js";
import { kindOfId } from "../../platform/kernel/id.js";
import type { RecordedKind } from "../../platform/kernel/kinds.js";
import type { Loader } from "../../platform/kernel/loader.js";
import type { Maybe } from "../../platform/kernel/maybe.js";
import { message } from "../../platform/kernel/message.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { LawChange } from "../changes/law-change.type.js";
import { ReviewItem } from "../review/review.type.js";
import { READS_BY_ID } from "./reads.generated.js";

const LOADERS: Readonly<Record<RecordedKind, Loader<Database, Node>>> = READS_BY_ID;

/** Whatever has the address at the moment; null for one that nothing has. */
export function loadNode(context: Context, moment: Moment, id: string): Maybe<Node | null> {
  const kind = kindOfId(id);
  if (kind === null) return null;
  if (kind !== "release") return find(context, moment, LOADERS[kind], id);
  const release = context.releases.published().find(({ number }) => `/release/${number}` === id);
  return release && release.number <= moment.release ? new Release(release) : null;
}

function nodeById(context: Context, argument: string, id: string): Maybe<Node | null> {
  const { moment, addresses } = namedBy(context, argument, [id]);
  return loadNode(context, moment, addresses[0] as string);
}

function nodeOrFault(context: Context, id: string): Maybe<Node | null> | Error {
  try {
    return nodeById(context, "ids", id);
  } catch (fault) {
    if (fault instanceof Error) return fault;
    throw fault;
  }
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      "Anything by its id or address, or by one that it had before: its `id` is then another; null for one that nothing has. The moment is in the id: /rule/ru/over-limit@2024-01-01 is the rule on a day, and an address alone the rule today.",
  })
  node(
    @Arg("id", () => ID, { description: "The id or address of a record of any kind: /rule/ru/over-limit." }) id: string,
    @Ctx() context: Context,
  ) {
    return nodeById(context, "id", id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "Several by their ids or addresses, in their order, at most 100; null where one has nothing.",
  })
  nodes(
    @Arg("ids", () => [ID], {
      description: "Ids or addresses of records of any kinds, at most 100; each may name a moment of its own.",
    })
    ids: string[],
    @Ctx() context: Context,
  ) {
    // The list is never null, so a fault thrown here would take the other root fields with it: it stands in the list.
    if (ids.length > LARGEST_PAGE)
      return [badInput("ids", message`at most ${LARGEST_PAGE} at a time, and there are ${ids.length}`)];
    return ids.map((id) => nodeOrFault(context, id));
  }
}

@Resolver(() => LawChange)
export class LawChangeSubjectResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: "The provision or statement of law that begins or ends, where it is not the whole statute.",
  })
  subject(@Root() { row, moment }: LawChange, @Ctx() context: Context) {
    return row.subject_id && loadNode(context, moment, row.subject_id);
  }
}

@Resolver(() => Correction)
export class CorrectionRecordsResolver {
  @FieldResolver(() => [Node], { description: "The records that it mends, as they were in the release that it came with." })
  records(@Root() { row, moment }: Correction, @Ctx() context: Context) {
    return row.records.map((id) => loadNode(context, moment, id));
  }
}

@Resolver(() => ReviewItem)
export class ReviewItemSubjectResolver {
  @FieldResolver(() => Node, { nullable: true, description: "The record that it is about." })
  subject(@Root() { row, moment }: ReviewItem, @Ctx() context: Context) {
    return loadNode(context, moment, row.subject_id);
  }
}
