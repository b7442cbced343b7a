import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { diffWords } from "../../law/amendment/text-diff.js";
import { versionsOf } from "../../law/legislation/legislation.reads.js";
import { Provision } from "../../law/legislation/legislation.type.js";
import { wordingKey, wordingsOf } from "../../law/wording/wording.reads.js";
import { importAt, onOtherDay } from "../../law/wording/wording.resolver.js";
import { Wording } from "../../law/wording/wording.type.js";
import { MomentArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { DateScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import { badInput } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";
import { contains, parseRange } from "../../platform/kernel/period.js";
import { LIMITS } from "../../platform/limits/limits.js";
import { TextDiff } from "../changes/law-change.type.js";
import { type OfficialWordsQuery, officialWords } from "./official-words.reads.js";

const FIRST = 20;
const LONGEST = 400;

@Resolver(() => Provision)
export class OfficialWordsResolver {
  @Query(() => [Wording], {
    nullable: true,
    description:
      "Units of the law whose own official words hold all words of a query, best first; null where the operator of this server shows none.",
  })
  officialWords(
    @Arg("query", () => String, {
      description: 'What to look for, at most 400 characters: words, "phrases", -words that must not be there.',
    })
    query: string,
    @Arg("language", () => LanguageScalar, { nullable: true, description: "Only words in this language; in any if left out." })
    language: string | null,
    @Arg("first", () => Int, { nullable: true, description: "How many: 1 to 100; 20 where no number is given." })
    first: number | null,
    @Args(() => MomentArgs) time: MomentArgs,
    @Ctx() context: Context,
  ) {
    if (query.trim() === "" || query.length > LONGEST) throw badInput("query", message`write 1 to ${LONGEST} characters`);
    const most = first ?? FIRST;
    if (most < 1 || most > LIMITS.page) throw badInput("first", message`ask for 1 to ${LIMITS.page}`);
    const moment = momentOf(context, time);
    const number = importAt(context, moment);
    if (number === null) return null;
    const asked: OfficialWordsQuery = { query, language: language ?? null, first: most, number };
    return context.library.load(officialWords, moment, JSON.stringify(asked));
  }

  @FieldResolver(() => TextDiff, {
    nullable: true,
    description:
      "What changed in its official words in a language between two days, word by word; notes and blanks make no difference. Null where the operator of this server shows none.",
  })
  async wordingDiff(
    @Arg("from", () => DateScalar, { description: "The day of the earlier text." }) from: string,
    @Arg("to", () => DateScalar, { description: "The day of the later text; not before `from`." }) to: string,
    @Arg("language", () => LanguageScalar, { description: "The language in which the texts are compared." }) language: string,
    @Root() { row, moment }: Provision,
    @Ctx() context: Context,
  ) {
    if (to < from) throw badInput("to", message`${to} comes before from, ${from}`);
    const number = importAt(context, moment);
    if (number === null) return null;
    const versions = (await context.library.load(versionsOf, moment, row.id)) ?? [];
    const textOn = async (day: string) => {
      const version = versions.find((each) => contains(parseRange(each.row.valid), day));
      const key = wordingKey(number, row.statute_id, version?.eId ?? row.e_id);
      const found = await context.library.load(wordingsOf, onOtherDay(context, moment, day), key);
      return (found ?? [])
        .filter((each) => each.language === language)
        .map(({ text }) => text)
        .join("\n");
    };
    return { from, to, changes: diffWords(await textOn(from), await textOn(to)) };
  }
}
