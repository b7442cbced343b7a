import sql from "sql-template-tag";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import type { Context } from "../../platform/graphql/context.js";
import type { Loader } from "../../platform/kernel/loader.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { loadPlaces, PlaceIndex, type PlaceRow, readPlaces } from "./place-index.js";
import { type OtherNames, PlaceNames } from "./place-names.js";

/** Under the one key "". Read when a place is first asked for by name: most are asked for by code. */
const placeNames: Loader<Database, PlaceNames> = {
  name: "jurisdiction.names",
  timeless: true,
  index: true,
  async read(database, moment) {
    const others = await database.rows<OtherNames>(sql`
      SELECT t.id, t.labels, t.within FROM search_term t
      WHERE t.kind <> 'NOTION' AND ${stands("t", moment)} ORDER BY t.id`);
    return new Map([["", new PlaceNames(await readPlaces(database, moment), others)]]);
  },
};

export function loadPlaceNames({ library }: Context, moment: Moment): Maybe<PlaceNames> {
  return andThen(library.load(placeNames, moment, ""), (names) => names ?? new PlaceNames(new PlaceIndex([]), []));
}

/**
 * The place that a text means: by its code, or by any name that it has. Null where nothing is recorded of it: of a code that no
 * recorded place has, of another country, of a part of a country that is not recorded. A name that is none of these, or that
 * several places have, is refused.
 */
export function recordedPlace(context: Context, moment: Moment, argument: string, text: string): Maybe<PlaceRow | null> {
  return andThen(loadPlaces(context, moment), (places) => {
    const coded = places.byCode(text);
    if (coded) return coded;
    return andThen(loadPlaceNames(context, moment), (names) => {
      const read = names.read(argument, text);
      return read && places.byId(read.id);
    });
  });
}
