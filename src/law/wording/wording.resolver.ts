import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/graphql/context.js";
import { LanguageScalar } from "../../platform/graphql/scalars.js";
import { andThen } from "../../platform/kernel/maybe.js";
import { parseNodeId } from "../../platform/kernel/node-id.js";
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
    @Ctx() { library, texts, releases }: Context,
    @Arg("language", () => LanguageScalar, {
      nullable: true,
      description: "Only those in this language; in every language if left out.",
    })
    language?: string | null,
  ) {
    if (!texts) return null;
    const chosen = parseNodeId(moment.chosen)?.release;
    const release = chosen ? releases.published().find(({ number }) => number === chosen) : undefined;
    const number = release ? texts.countedAt(release) : texts.latest;
    return andThen(library.load(wordingsOf, moment, wordingKey(number, row.statute_id, eId)), (found) =>
      (found ?? []).filter((each) => !language || each.language === language),
    );
  }
}
