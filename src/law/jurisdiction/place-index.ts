import sql from "sql-template-tag";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import type { Context } from "../../platform/graphql/context.js";
import { inLanguage } from "../../platform/graphql/recorded.js";
import { groupBy } from "../../platform/kernel/group.js";
import { jurisdictionId } from "../../platform/kernel/id.js";
import type { Loader } from "../../platform/kernel/loader.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { WEIGHT, weightOf } from "../../platform/kernel/memory.js";
import type { Moment } from "../../platform/kernel/moment.js";
import type { JurisdictionRow } from "./jurisdiction.row.js";

/** A recorded place, as other places lie around it or in it. */
export type PlaceRow = Pick<
  JurisdictionRow,
  "id" | "code" | "parent_id" | "names" | "reviewed_through" | "reviewed_through_precision"
>;

/** What a place takes beside its row, as measured. */
const PLACE_BYTES = 500;

/** All recorded places, to be found by id or code, with what they lie in and what lies in them. */
export class PlaceIndex {
  readonly #byId: ReadonlyMap<string, PlaceRow>;
  readonly #children: ReadonlyMap<string, readonly PlaceRow[]>;

  /** Their English names. */
  readonly namesByCode: ReadonlyMap<string, string>;

  constructor(readonly all: readonly PlaceRow[]) {
    this.namesByCode = new Map(all.map(({ code, names }) => [code, inLanguage(names, "en")]));
    this.#byId = new Map(all.map((place) => [place.id, place]));
    this.#children = groupBy(
      all.filter(({ parent_id }) => parent_id !== null),
      (place) => place.parent_id as string,
    );
  }

  get [WEIGHT](): number {
    return this.all.reduce((sum, place) => sum + PLACE_BYTES + weightOf(place), 0);
  }

  byId(id: string): PlaceRow | null {
    return this.#byId.get(id) ?? null;
  }

  byCode(code: string): PlaceRow | null {
    return this.byId(jurisdictionId(code));
  }

  /** The place and those that it lies in, from the inside out. */
  chainOf(place: PlaceRow): readonly [PlaceRow, ...PlaceRow[]] {
    const parent = place.parent_id === null ? null : this.byId(place.parent_id);
    return parent ? [place, ...this.chainOf(parent)] : [place];
  }

  /** The recorded places that lie in it, however deep, by id. */
  partsOf({ id }: PlaceRow): readonly PlaceRow[] {
    const below = (this.#children.get(id) ?? []).flatMap((child) => [child, ...this.partsOf(child)]);
    return below.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

export async function readPlaces(database: Database, moment: Moment): Promise<PlaceIndex> {
  const rows = await database.rows<PlaceRow>(sql`
    SELECT t.id, t.code, t.parent_id, t.names, t.reviewed_through, t.reviewed_through_precision
    FROM jurisdiction t WHERE ${stands("t", moment)} ORDER BY t.id`);
  return new PlaceIndex(rows);
}

/** Under the one key "": places are few, and whoever asks for one looks up and down among them. Days do not change them. */
const placeIndex: Loader<Database, PlaceIndex> = {
  name: "jurisdiction.index",
  timeless: true,
  index: true,
  read: async (database, moment) => new Map([["", await readPlaces(database, moment)]]),
};

export function loadPlaces({ library }: Context, moment: Moment): Maybe<PlaceIndex> {
  return andThen(library.load(placeIndex, moment, ""), (index) => index ?? new PlaceIndex([]));
}
