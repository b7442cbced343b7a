import sql from "sql-template-tag";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import type { Context } from "../../platform/graphql/context.js";
import { inLanguage } from "../../platform/graphql/recorded.js";
import { badInput } from "../../platform/kernel/errors.js";
import { groupBy } from "../../platform/kernel/group.js";
import { jurisdictionId, kindOfId } from "../../platform/kernel/id.js";
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

export const nameOf = (place: PlaceRow) => inLanguage(place.names, "en");

/** What a place takes beside its row, as measured: its names as they are compared. */
const PLACE_BYTES = 2_000;

/** All recorded places, to be found by id or name, with what they lie in and what lies in them. */
export class PlaceIndex {
  readonly #byId: ReadonlyMap<string, PlaceRow>;
  readonly #children: ReadonlyMap<string, readonly PlaceRow[]>;
  /** Made when a place is first asked for by name: most are asked for by code. */
  #byName: ReadonlyMap<string, readonly PlaceRow[]> | null = null;

  /** Their English names. */
  readonly namesByCode: ReadonlyMap<string, string>;

  constructor(readonly all: readonly PlaceRow[]) {
    this.namesByCode = new Map(all.map((place) => [place.code, nameOf(place)]));
    this.#byId = new Map(all.map((place) => [place.id, place]));
    this.#children = groupBy(
      all.filter(({ parent_id }) => parent_id !== null),
      (place) => place.parent_id as string,
    );
  }

  /** With the names as they are compared, whether or not they are there yet. */
  get [WEIGHT](): number {
    return this.all.reduce((sum, place) => sum + PLACE_BYTES + weightOf(place), 0);
  }

  byId(id: string): PlaceRow | null {
    return this.#byId.get(id) ?? null;
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

  /**
   * The places that have a name, official or common, in whatever recorded language, capitals and accents apart. After a comma
   * may follow what a place lies in, by name or code: Irkutsk Oblast, Russia.
   */
  named(name: string): readonly PlaceRow[] {
    this.#byName ??= byName(this.all);
    const found = this.#byName.get(asCompared(name)) ?? [];
    const comma = name.indexOf(",");
    if (found.length > 0 || comma < 0) return found;
    const around = this.#meant(name.slice(comma + 1).trim());
    return this.#meant(name.slice(0, comma).trim()).filter((place) => this.chainOf(place).some((each) => around.includes(each)));
  }

  #meant(text: string): readonly PlaceRow[] {
    const place = this.byId(jurisdictionId(text));
    return place ? [place] : this.named(text);
  }
}

function byName(places: readonly PlaceRow[]): ReadonlyMap<string, readonly PlaceRow[]> {
  const named = places.flatMap((place) => [...new Set(namesOf(place).map(asCompared))].map((name) => ({ name, place })));
  return new Map([...groupBy(named, ({ name }) => name)].map(([name, each]) => [name, each.map(({ place }) => place)]));
}

/** The recorded names, which are official ones, and of a state the common one in each of their languages: Kazakhstan. */
function namesOf({ code, names }: PlaceRow): string[] {
  const isState = /^[A-Z]{2}$/.test(code);
  const common = Object.keys(isState ? names : {}).map((language) =>
    new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(code),
  );
  const all = [...Object.values(names), ...common.filter((name) => name !== undefined)];
  // What stands in brackets tells places of one name apart: Georgia (US state).
  return [...all, ...all.map((name) => name.replace(/ \([^)]*\)$/, ""))];
}

function asCompared(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").trim().replace(/\s+/g, " ").toLowerCase();
}

/** Under the one key "": places are few, and whoever asks for one looks up and down among them. Days do not change them. */
const placeIndex: Loader<Database, PlaceIndex> = {
  name: "jurisdiction.index",
  timeless: true,
  async read(database, moment) {
    const rows = await database.rows<PlaceRow>(sql`
      SELECT t.id, t.code, t.parent_id, t.names, t.reviewed_through, t.reviewed_through_precision
      FROM jurisdiction t WHERE ${stands("t", moment)} ORDER BY t.id`);
    return new Map([["", new PlaceIndex(rows)]]);
  },
};

export function loadPlaces({ library }: Context, moment: Moment): Maybe<PlaceIndex> {
  return andThen(library.load(placeIndex, moment, ""), (index) => index ?? new PlaceIndex([]));
}

/**
 * The id of the place that a text means: its code, or its name in any recorded language. A code of a place that is not
 * recorded has an id too. A name that no recorded place has, or that several have, is refused.
 */
export function idOfPlace(index: PlaceIndex, argument: string, text: string): string {
  const id = jurisdictionId(text);
  if (kindOfId(id) === "jurisdiction") return id;
  const found = index.named(text);
  if (found.length === 1) return (found[0] as PlaceRow).id;
  const said = JSON.stringify(text);
  if (found.length === 0) {
    throw badInput(
      argument,
      `${said} is neither a jurisdiction code nor the name of a recorded place; write ISO 3166 codes such as RU or US-NY, or a name such as Kazakhstan`,
    );
  }
  throw badInput(argument, `${said} is the name of ${found.map(({ code }) => code).join(" and of ")}; write one of these codes`);
}
