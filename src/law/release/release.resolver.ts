import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../platform/graphql/args.js";
import { connectionOf, PlacedPage } from "../../platform/graphql/connection.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { readPage } from "../../platform/graphql/page.js";
import { badInput } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";
import { correctionsIn } from "../jurisdiction/correction.reads.js";
import { Correction } from "../jurisdiction/correction.type.js";
import { changesIn, RecordChangeConnection } from "./release.reads.js";
import { Release } from "./release.type.js";
import { digestOfRelease } from "./release-digest.reads.js";

/** It goes through all rows of the release, once as long as it is kept. */
const DIGEST_POINTS = 1_000;

const ReleaseConnection = connectionOf(() => Release, "Release");

const LIST = () => "releases";

@Resolver(() => Release)
export class ReleaseResolver {
  @Query(() => ReleaseConnection, {
    nullable: true,
    description: "The published states of the dataset, newest first. An instant of one is a `knownAt`.",
  })
  releases(@Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    const { size, backward, from: cursor } = readPage(LIST, args);
    const published = context.releases.published().toReversed();
    const from = cursor && Number(cursor[0]);
    if (from !== null && !Number.isInteger(from))
      throw badInput(backward ? "before" : "after", message`is no cursor of this list`);
    const isBeyond = ({ number }: { number: number }) => from === null || (backward ? number > from : number < from);
    const rest = published.filter(isBeyond);
    const shown = backward ? rest.slice(-size) : rest.slice(0, size);
    const nodes = shown.map((release) => new Release(release));
    const [more, cameFrom] = [rest.length > size, from !== null];
    const beyond = backward ? { next: cameFrom, previous: more } : { next: more, previous: cameFrom };
    return new ReleaseConnection(
      new PlacedPage(
        LIST,
        nodes,
        (index) => [String(shown[index]?.number)],
        beyond,
        () => published.length,
      ),
    );
  }

  @FieldResolver(() => String, {
    complexity: DIGEST_POINTS,
    description:
      "What it holds, private additions left out, as a SHA-256: equal on every host whose release holds the same, whatever its number is there.",
  })
  digest(@Root() { row }: Release, @Ctx() context: Context) {
    return context.library.load(
      digestOfRelease,
      { ...momentOf(context, {}), release: row.number, chosen: "", publicOnly: true },
      "",
    );
  }

  @FieldResolver(() => RecordChangeConnection, { description: "What it added, changed and removed, record by record, by id." })
  changes(@Root() { row }: Release, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    const { number, added, changed, removed } = row;
    return changesIn(context, momentOf(context, {}), { number, changes: added + changed + removed }, args);
  }

  @FieldResolver(() => [Correction], {
    description:
      "What the dataset had said wrongly and says rightly since this release; all else that differs is news of the law.",
  })
  corrections(@Root() { row }: Release, @Ctx() context: Context) {
    const moment = { ...momentOf(context, {}), release: row.number };
    return context.library.load(correctionsIn, moment, String(row.number));
  }
}
