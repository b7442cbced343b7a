import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/graphql/context.js";
import { LanguageScalar } from "../../platform/graphql/scalars.js";
import { andThen } from "../../platform/kernel/maybe.js";
import { type Moment, snap } from "../../platform/kernel/moment.js";
import { parseNodeId } from "../../platform/kernel/node-id.js";
import { parseRange } from "../../platform/kernel/period.js";
import { Provision } from "../legislation/legislation.type.js";
import { wordingKey, wordingsOf } from "./wording.reads.js";
import { Wording } from "./wording.type.js";

@Resolver(() => Provision)
export class WordingResolver {
  @FieldResolver(() => [Wording], {
    nullable: true,
    description:
      "The law's own words on `asOf`, where this server's operator imported them; null where the operator shows none. With `knownAt`: as imported when that release was published.",
  })
  wordings(
    @Root() { row, moment, eId }: Provision,
    @Ctx() context: Context,
    @Arg("language", () => LanguageScalar, {
      nullable: true,
      description: "Only those in this language; in every language if left out.",
    })
    language?: string | null,
  ) {
    const number = importAt(context, moment);
    if (number === null) return null;
    const restated_from = row.texts?.some(({ kind }) => kind === "RESTATEMENT") && row.valid ? parseRange(row.valid).from : null;
    return andThen(context.library.load(wordingsOf, moment, wordingKey(number, row.statute_id, eId)), (found) =>
      (found ?? [])
        .filter((each) => !language || each.language === language)
        .map((each) => new Wording({ ...each.row, restated_from }, moment)),
    );
  }
}

/** The import whose texts an answer shows: that of the release that the client chose, else the latest; null where none are shown. */
export function importAt({ texts, releases }: Context, { chosen }: Moment): number | null {
  if (!texts) return null;
  const number = parseNodeId(chosen)?.release;
  const release = number ? releases.published().find((each) => each.number === number) : undefined;
  return release ? texts.countedAt(release) : texts.latest;
}

/** The moment on another day of the law. */
export const onOtherDay = ({ releases }: Context, moment: Moment, day: string): Moment => ({
  ...moment,
  day: snap(day, releases.published().find(({ number }) => number === moment.release)?.changeDays ?? []),
});
