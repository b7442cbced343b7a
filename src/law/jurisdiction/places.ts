import type { Context } from "../../platform/graphql/context.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { coveredIds } from "./jurisdiction.reads.js";

/** A filter that names jurisdictions by code. */
interface Placed {
  readonly jurisdictions?: readonly string[] | null;
}

/** Goes on with a filter whose jurisdiction codes have become ids; codes that the dataset does not cover are refused. */
export function withPlaces<F extends Placed, T>(
  context: Context,
  moment: Moment,
  filter: F,
  next: (filter: F) => Maybe<T>,
  argument = "filter.jurisdictions",
): Maybe<T> {
  if (!filter.jurisdictions) return next(filter);
  const ids = coveredIds(context, moment, argument, filter.jurisdictions);
  return andThen(ids, (jurisdictions) => next({ ...filter, jurisdictions }));
}
