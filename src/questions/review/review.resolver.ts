import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { IN_WORDS_OF, inWordsOf } from "../../kits/in-words.js";
import { say } from "../../kits/words/say.js";
import { sayMessage } from "../../kits/words/sentences.js";
import { printDay } from "../../kits/words.js";
import { sayAge } from "../../law/jurisdiction/age-of-review.js";
import { jurisdictionById } from "../../law/jurisdiction/jurisdiction.reads.js";
import { Coverage, JURISDICTION_CODES, Jurisdiction } from "../../law/jurisdiction/jurisdiction.type.js";
import { withPlaces } from "../../law/jurisdiction/places.js";
import { PageArgs } from "../../platform/graphql/args.js";
import { type Context, dayOfReading, momentOf } from "../../platform/graphql/context.js";
import { DateTimeScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import type { Day } from "../../platform/kernel/day.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { ReviewItemConnection, reviewItems } from "./review.reads.js";
import { ReviewItem } from "./review.type.js";
import { ReviewKind } from "./review.vocabulary.js";

@ArgsType()
class ReviewArgs extends PageArgs {
  @Field(() => [String], JURISDICTION_CODES) jurisdictions?: string[] | null;
  @Field(() => [ReviewKind], { nullable: true, description: "Only what should be looked at for one of these reasons." })
  kinds?: ReviewKind[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The instant in the past at which this dataset said so; now if left out.",
  })
  knownAt?: Date | null;
}

@ArgsType()
class ReviewOfPlaceArgs extends PageArgs {
  @Field(() => [ReviewKind], { nullable: true, description: "Only what should be looked at for one of these reasons." })
  kinds?: ReviewKind[] | null;
}

@Resolver(() => ReviewItem)
export class ReviewResolver {
  @Query(() => ReviewItemConnection, {
    nullable: true,
    description: "What an editor should look at today, gravest first: what may be out of date, unsupported or contradictory.",
  })
  review(@Args(() => ReviewArgs) args: ReviewArgs, @Ctx() context: Context) {
    const moment = momentOf(context, args);
    const filter = { today: dayOfReading(context, args.knownAt), kinds: args.kinds, jurisdictions: args.jurisdictions };
    return withPlaces(context, moment, filter, (placed) => reviewItems.page(context, moment, placed, args), "jurisdictions");
  }

  @FieldResolver(() => String, { description: "What is the matter, in a sentence." })
  says(@Root() { row }: ReviewItem, @Arg("language", () => LanguageScalar, IN_WORDS_OF) language: string | null) {
    return inWordsOf(language, () => (row.told && sayMessage(row.told.says)) ?? row.says);
  }

  @FieldResolver(() => String, { description: "What would settle it." })
  settledBy(@Root() { row }: ReviewItem, @Arg("language", () => LanguageScalar, IN_WORDS_OF) language: string | null) {
    return inWordsOf(language, () => (row.told && sayMessage(row.told.settledBy)) ?? row.settled_by);
  }

  @FieldResolver(() => Jurisdiction, { description: "The place whose records it is about." })
  jurisdiction(@Root() { row, moment }: ReviewItem, @Ctx() { library }: Context) {
    return library.load(jurisdictionById, moment, row.jurisdiction_id);
  }
}

/** The day from which a record at a moment is looked at: that of its release, where one was chosen. */
function dayOfMoment(context: Context, { release, chosen }: Moment): Day {
  const released = context.releases.published().find(({ number }) => number === release);
  return dayOfReading(context, chosen.includes("r") ? released?.publishedAt : null);
}

@Resolver(() => Coverage)
export class CoverageReviewResolver {
  @FieldResolver(() => String, { description: "How far its law was looked through, and how long ago that is, in a sentence." })
  notice(
    @Root() { row, moment }: Coverage,
    @Arg("language", () => LanguageScalar, IN_WORDS_OF) language: string | null,
    @Ctx() context: Context,
  ): string {
    const through = row.reviewed_through;
    const today = dayOfMoment(context, moment);
    return inWordsOf(language, () => {
      if (!through) return say("lawReviewNotRecorded");
      const day = printDay(through, row.reviewed_through_precision);
      return say("lawReviewedThrough", { day, age: sayAge(through, today) });
    });
  }

  @FieldResolver(() => ReviewItemConnection, { description: "What an editor should look at here today, gravest first." })
  review(@Root() { row, moment }: Coverage, @Args(() => ReviewOfPlaceArgs) args: ReviewOfPlaceArgs, @Ctx() context: Context) {
    const parent = { link: "jurisdiction", id: row.id };
    return reviewItems.page(context, moment, { today: dayOfMoment(context, moment), kinds: args.kinds }, args, parent);
  }
}
