import { movedTo } from "../database/address.reads.js";
import type { Database } from "../database/query.js";
import type { Loader } from "../kernel/loader.js";
import { andThen, type Maybe } from "../kernel/maybe.js";
import type { Moment } from "../kernel/moment.js";
import type { Context } from "./context.js";

/** The record of an id at the moment. An id that a record had before leads to the record too; null for an id of no record. */
export function find<T>({ library }: Context, moment: Moment, loader: Loader<Database, T>, id: string): Maybe<T | null> {
  return andThen(library.load(loader, moment, id), (found) => {
    if (found !== null) return found;
    return andThen(library.load(movedTo, moment, id), (now) => (now === null ? null : library.load(loader, moment, now)));
  });
}
