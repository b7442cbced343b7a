import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { IN_WORDS_OF, inWordsOf } from "../../kits/in-words.js";
import { sayMessage } from "../../kits/words/sentences.js";
import { amendmentById } from "../../law/amendment/amendment.reads.js";
import { Amendment } from "../../law/amendment/amendment.type.js";
import { diffWords } from "../../law/amendment/text-diff.js";
import { PLACES_OF_LAW, SCOPES } from "../../law/jurisdiction/jurisdiction.type.js";
import { LawScope } from "../../law/jurisdiction/jurisdiction.vocabulary.js";
import { withPlaces } from "../../law/jurisdiction/places.js";
import { statuteById, versionsOf } from "../../law/legislation/legislation.reads.js";
import { chooseText, Provision, type ProvisionVersion, Statute } from "../../law/legislation/legislation.type.js";
import { PageArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { DateScalar, DateTimeScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import { badInput } from "../../platform/kernel/errors.js";
import { andThen } from "../../platform/kernel/maybe.js";
import { message } from "../../platform/kernel/message.js";
import { contains, parseRange } from "../../platform/kernel/period.js";
import { LawChangeConnection, lawChanges } from "./law-change.reads.js";
import { LawChange, TextDiff } from "./law-change.type.js";

@ArgsType()
class LawChangesArgs extends PageArgs {
  @Field(() => DateScalar, { description: "The first day." }) from!: string;
  @Field(() => DateScalar, { description: "The last day; it may lie in the future." }) to!: string;

  @Field(() => [String], PLACES_OF_LAW) jurisdictions?: string[] | null;
  @Field(() => [LawScope], SCOPES) scope?: LawScope[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The instant in the past at which this dataset said so; now if left out.",
  })
  knownAt?: Date | null;
}

@Resolver(() => LawChange)
export class LawChangeResolver {
  @Query(() => LawChangeConnection, {
    nullable: true,
    description: "What happened to the law between two days, both included, the future too; newest first.",
  })
  lawChanges(@Args(() => LawChangesArgs) args: LawChangesArgs, @Ctx() context: Context) {
    requireOrder(args.from, args.to);
    const { from, to, jurisdictions, scope } = args;
    const moment = momentOf(context, args);
    return withPlaces(
      context,
      moment,
      { from, to, jurisdictions, scope },
      (filter) => lawChanges.page(context, moment, filter, args),
      "jurisdictions",
    );
  }

  @FieldResolver(() => String, { description: "What happens, in one sentence." })
  summary(@Root() { row }: LawChange, @Arg("language", () => LanguageScalar, IN_WORDS_OF) language: string | null) {
    return inWordsOf(language, () => (row.told && sayMessage(row.told)) ?? row.summary);
  }

  @FieldResolver(() => DateTimeScalar, {
    description: "The instant of the release since which this dataset says so, in these words.",
  })
  recordedSince(@Root() { row }: LawChange, @Ctx() { releases }: Context): Date {
    return releases.published().find(({ number }) => number === row.appeared)?.publishedAt ?? releases.at(null).publishedAt;
  }

  @FieldResolver(() => Statute, { description: "The statute that it happens to." })
  statute(@Root() { row, moment }: LawChange, @Ctx() { library }: Context) {
    return library.load(statuteById, moment, row.statute_id);
  }

  @FieldResolver(() => Amendment, { nullable: true, description: "The amendment, where it is one." })
  amendment(@Root() { row, moment }: LawChange, @Ctx() { library }: Context) {
    return row.amendment_id && library.load(amendmentById, moment, row.amendment_id);
  }
}

@Resolver(() => Provision)
export class ProvisionDiffResolver {
  @FieldResolver(() => TextDiff, {
    description: "What changed between two days, word by word. On a day when the provision did not exist its text is empty.",
  })
  diff(
    @Arg("from", () => DateScalar, { description: "The day of the earlier text." }) from: string,
    @Arg("to", () => DateScalar, { description: "The day of the later text; not before `from`." }) to: string,
    @Arg("language", () => LanguageScalar, {
      nullable: true,
      description: "Compare the texts in this language, where there are any.",
    })
    language: string | null,
    @Root() { row, moment }: Provision,
    @Ctx() { library }: Context,
  ) {
    requireOrder(from, to);
    return andThen(library.load(versionsOf, moment, row.id), (versions) => ({
      from,
      to,
      changes: diffWords(textOn(versions ?? [], from, language), textOn(versions ?? [], to, language)),
    }));
  }
}

function requireOrder(from: string, to: string): void {
  if (to < from) throw badInput("to", message`${to} comes before from, ${from}`);
}

function textOn(versions: readonly ProvisionVersion[], day: string, language: string | null): string | null {
  const version = versions.find(({ row }) => contains(parseRange(row.valid), day));
  return (version && chooseText(version.row.texts, language)?.text) ?? null;
}
