import { Ctx, Field, InterfaceType } from "type-graphql";
import type { Asked, PageOf } from "../../platform/graphql/connection.js";
import type { Context } from "../../platform/graphql/context.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import { jurisdictionId, placeOfId } from "../../platform/kernel/id.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { DatePrecision } from "../source/source.vocabulary.js";
import { leastReviewed } from "./least-reviewed.reads.js";
import { REVIEW_PRECISION } from "./reviewed-fields.js";

/** What the field says of several places. */
export const LEAST_REVIEWED =
  "How far the law of all its places was reviewed: the earliest day of theirs, and what is missing after it may be law. Null where that of one was never noted.";

/** The base of connections of law: a list of a day says how far anybody looked. */
@InterfaceType()
export abstract class ReviewedList {
  constructor(readonly page: PageOf<object>) {}

  @Field(() => DateScalar, { nullable: true, description: LEAST_REVIEWED })
  reviewedThrough(@Ctx() context: Context): Maybe<string | null> {
    return andThen(this.#review(context), (review) => review?.day ?? null);
  }

  @Field(() => DatePrecision, REVIEW_PRECISION)
  reviewedThroughPrecision(@Ctx() context: Context): Maybe<DatePrecision | null> {
    return andThen(this.#review(context), (review) => review?.precision ?? null);
  }

  /** The ids of the places whose law is listed: those that its filter names, or that of the record that it belongs to; else all. */
  protected placesOf({ filter, parent }: Asked): readonly string[] {
    const { jurisdictions } = filter as { readonly jurisdictions?: readonly string[] | null };
    const place = placeOfId(parent);
    return jurisdictions ?? (place ? [jurisdictionId(place)] : []);
  }

  #review({ library }: Context) {
    const { asked } = this.page;
    return asked ? library.load(leastReviewed, asked.moment, this.placesOf(asked).toSorted().join(" ")) : null;
  }
}
