import type { Context } from "../../platform/graphql/context.js";
import { badInput } from "../../platform/kernel/errors.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { message } from "../../platform/kernel/message.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { coveredIds } from "./jurisdiction.reads.js";
import { loadPlaces, type PlaceIndex } from "./place-index.js";
import type { Chain } from "./scope.js";
import { type PlacedFilter, UNLESS_SAID } from "./scope.sql.js";

/** Goes on with a filter whose jurisdictions have become ids; places that the dataset does not cover are refused. */
export function withPlaces<F extends PlacedFilter, T>(
  context: Context,
  moment: Moment,
  filter: F,
  next: (filter: F) => Maybe<T>,
  argument = "filter.jurisdictions",
): Maybe<T> {
  if (!filter.jurisdictions) {
    if (!filter.scope) return next(filter);
    const name = argument.replace("jurisdictions", "scope");
    throw badInput(name, message`says how law comes to hold in the places of jurisdictions; name some, or leave it out`);
  }
  const ids = coveredIds(context, moment, argument, filter.jurisdictions);
  return andThen(ids, (jurisdictions) =>
    andThen(loadPlaces(context, moment), (index) =>
      next({ ...filter, jurisdictions, ...chainsFor(index, jurisdictions, filter) }),
    ),
  );
}

/** Chains are told only where the law above a place matters, so that other lists stay the short statements that they are. */
function chainsFor(index: PlaceIndex, ids: readonly string[], { scope }: PlacedFilter): Pick<PlacedFilter, "chains"> {
  const chains = ids.map((id) => chainOfId(index, id));
  const asked = scope ?? UNLESS_SAID;
  const ownAlone =
    asked.every((each) => each === "OWN") || (asked.includes("OWN") && chains.every((chain) => chain.length === 1));
  return ownAlone && asked.length > 0 ? {} : { chains };
}

export function chainOfId(index: PlaceIndex, id: string): Chain {
  const place = index.byId(id);
  return place ? index.chainOf(place).map((each) => each.id) : [id];
}

/** The chains of the places that texts mean. */
export function chainsOf(context: Context, moment: Moment, argument: string, texts: readonly string[]): Maybe<readonly Chain[]> {
  return andThen(coveredIds(context, moment, argument, texts), (ids) =>
    andThen(loadPlaces(context, moment), (index) => ids.map((id) => chainOfId(index, id))),
  );
}
