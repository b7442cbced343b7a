import { Args, ArgsType, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import { badInput } from "../../platform/kernel/errors.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { message } from "../../platform/kernel/message.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { forceOf } from "../citations/citations.reads.js";
import { LONGEST_QUERY } from "./query.js";
import { suggestionCost } from "./search.cost.js";
import { suggestionsOf } from "./suggest.reads.js";

/** What is suggested, before its record is read. */
export interface SuggestedRecord {
  readonly text: string;
  readonly subject: string;
  readonly moment: Moment;
}

@ObjectType({ description: "Something that a reader may mean who has begun to type." })
export class Suggestion implements SuggestedRecord {
  readonly subject!: string;
  readonly moment!: Moment;

  @Field(() => String, { description: "A name of it, to be shown." })
  readonly text!: string;
}

const MOST = 20;
const DEFAULT = 8;

@ArgsType()
class SuggestArgs {
  @Field(() => String, { description: `What was typed so far, at most ${LONGEST_QUERY} characters.` })
  prefix!: string;

  @Field(() => Int, { nullable: true, defaultValue: DEFAULT, description: `How many: 1 to ${MOST}.` })
  first?: number | null;

  @Field(() => DateScalar, { nullable: true, description: "The day whose law is asked for; today (UTC) if left out." })
  asOf?: string | null;
}

@Resolver()
export class SuggestResolver {
  @Query(() => [Suggestion], {
    nullable: true,
    complexity: suggestionCost,
    description:
      "What a reader may mean who has typed so much: places, concepts, statutes by their numbers, titles and short titles, articles by theirs, in a statute or a place (art 659 kz). Drafts are left out.",
  })
  suggest(
    @Args(() => SuggestArgs) { prefix, first: given, asOf }: SuggestArgs,
    @Ctx() context: Context,
  ): Maybe<readonly SuggestedRecord[]> {
    const first = given ?? DEFAULT;
    if (first < 1 || first > MOST) throw badInput("first", message`must be from 1 to ${MOST}, and is ${first}`);
    if ([...prefix].length > LONGEST_QUERY) throw badInput("prefix", message`is longer than ${LONGEST_QUERY} characters`);
    const moment = momentOf(context, { asOf });
    return andThen(context.library.load(suggestionsOf, moment, ""), (suggestions) => {
      const found = suggestions?.for(prefix, first * MORE_THAN_SHOWN) ?? [];
      const forces = found.map(({ id }) => (/\/(?:act|bill|doc)\//.test(id) ? context.library.load(forceOf, moment, id) : null));
      return andThen(Promise.all(forces), (all) =>
        found
          .filter((_, at) => all[at] !== "PROPOSED" && all[at] !== "WITHDRAWN")
          .slice(0, first)
          .map(({ text, id }) => ({ text, subject: id, moment })),
      );
    });
  }
}

/** Drafts are taken out of what is found. */
const MORE_THAN_SHOWN = 3;
