import type { PageInput } from "../../platform/graphql/args.js";
import type { Context } from "../../platform/graphql/context.js";
import type { List } from "../../platform/graphql/list.js";
import { badInput } from "../../platform/kernel/errors.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { message } from "../../platform/kernel/message.js";
import type { Moment } from "../../platform/kernel/moment.js";
import type { Law, PageHere } from "./here.type.js";
import { loadPlaces } from "./place-index.js";
import { chainOfId } from "./places.js";
import type { PlacedFilter } from "./scope.sql.js";
import { asArray } from "./scope.sql.js";

interface Here<T, F extends PlacedFilter> {
  /** A list with the link `here`. */
  readonly list: List<T, F>;
  /** The place. */
  readonly id: string;
  readonly filter: F;
  readonly input: PageInput;
  readonly connection: new (here: PageHere<T>) => PageHere<T>;
  readonly check?: <R>(context: Context, moment: Moment, filter: F, next: (filter: F) => Maybe<R>) => Maybe<R>;
}

/** Reads a page of the law of a kind that holds in a place. */
export function readHere<T extends Law, F extends PlacedFilter>(
  context: Context,
  moment: Moment,
  { list, id, filter, input, connection, check }: Here<T, F>,
): Maybe<PageHere<T>> {
  if (filter.jurisdictions) throw badInput("filter.jurisdictions", message`the list is of what holds in one place; leave it out`);
  const read = (checked: F) =>
    andThen(loadPlaces(context, moment), (index) => {
      const chain = chainOfId(index, id);
      const found = list.page(context, moment, { ...checked, here: true }, input, { link: "here", id: asArray(chain) });
      return andThen(found, ({ page }) => new connection({ page, chain }));
    });
  return check ? check(context, moment, filter, read) : read(filter);
}
