import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/graphql/context.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import type { PartialDay } from "../../platform/kernel/day.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { DatePrecision } from "../source/source.vocabulary.js";

/** Options of the field that says how much of a review's day is known. */
export const REVIEW_PRECISION = { nullable: true, description: "How much of `reviewedThrough` is known." };

/** The two fields of a type that say how far the law behind it was reviewed, as a class that its resolver extends. */
export function reviewedFields<T extends object>(
  type: () => abstract new (...parameters: never[]) => T,
  description: string,
  reviewOf: (root: T, context: Context) => Maybe<PartialDay | null>,
) {
  @Resolver(type as () => new () => T)
  class ReviewedFields {
    @FieldResolver(() => DateScalar, { nullable: true, description })
    reviewedThrough(@Root() root: T, @Ctx() context: Context): Maybe<PartialDay["day"] | null> {
      return andThen(reviewOf(root, context), (review) => review?.day ?? null);
    }

    @FieldResolver(() => DatePrecision, REVIEW_PRECISION)
    reviewedThroughPrecision(@Root() root: T, @Ctx() context: Context): Maybe<DatePrecision | null> {
      return andThen(reviewOf(root, context), (review) => review?.precision ?? null);
    }
  }
  return ReviewedFields;
}
