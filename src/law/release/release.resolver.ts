import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { AFTER, FIRST } from "../../platform/graphql/args.js";
import { connectionOf, PlacedPage } from "../../platform/graphql/connection.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { readPage } from "../../platform/graphql/page.js";
import { badInput } from "../../platform/kernel/errors.js";
import { correctionsIn } from "../jurisdiction/correction.reads.js";
import { Correction } from "../jurisdiction/correction.type.js";
import { changesIn, RecordChangeConnection } from "./release.reads.js";
import { Release } from "./release.type.js";

const ReleaseConnection = connectionOf(() => Release, "Release");

@Resolver(() => Release)
export class ReleaseResolver {
  @Query(() => ReleaseConnection, {
    nullable: true,
    description: "The published states of the dataset, newest first. An instant of one is a `knownAt`.",
  })
  releases(
    @Arg("first", () => Int, FIRST) first: number | null,
    @Arg("after", () => String, AFTER) after: string | null,
    @Ctx() context: Context,
  ) {
    const page = readPage("releases", { first, after });
    const published = context.releases.published().toReversed();
    const from = page.from && Number(page.from[0]);
    if (from !== null && !Number.isInteger(from)) throw badInput("after", "is no cursor of this list");
    const rest = from === null ? published : published.filter((release) => release.number < from);
    const shown = rest.slice(0, page.size);
    const nodes = shown.map((release) => new Release(release));
    const beyond = { next: rest.length > page.size, previous: from !== null };
    return new ReleaseConnection(
      new PlacedPage(
        "releases",
        nodes,
        (index) => [String(shown[index]?.number)],
        beyond,
        () => published.length,
      ),
    );
  }

  @FieldResolver(() => RecordChangeConnection, { description: "What it added, changed and removed, record by record, by id." })
  changes(
    @Root() { row }: Release,
    @Arg("first", () => Int, FIRST) first: number | null,
    @Arg("after", () => String, AFTER) after: string | null,
    @Ctx() context: Context,
  ) {
    const { number, added, changed, removed } = row;
    return changesIn(context, momentOf(context, {}), { number, changes: added + changed + removed }, { first, after });
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
