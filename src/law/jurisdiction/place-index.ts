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
import { type Message, message } from "../../platform/kernel/message.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { regionNamesIn } from "../../platform/kernel/region-names.js";
import { slipsBetween } from "../../platform/kernel/slips.js";
import { asCompared, isCountryName, namesOfCountry } from "./country-names.js";
import type { JurisdictionRow } from "./jurisdiction.row.js";

/** A recorded place, as other places lie around it or in it. */
export type PlaceRow = Pick<
  JurisdictionRow,
  "id" | "code" | "parent_id" | "names" | "reviewed_through" | "reviewed_through_precision"
>;

const nameOf = (place: PlaceRow) => inLanguage(place.names, "en");

/** What a place takes beside its row, as measured: its names as they are compared. */
const PLACE_BYTES = 2_500;

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
    const found = this.#names.get(asCompared(name)) ?? [];
    const parts = partsOf(name);
    if (found.length > 0 || !parts) return found;
    const around = this.meant(parts.around);
    return this.meant(parts.place).filter((place) => this.chainOf(place).some((each) => around.includes(each)));
  }

  /** The places that a code or a name is of. */
  meant(text: string): readonly PlaceRow[] {
    const place = this.byId(jurisdictionId(text));
    return place ? [place] : this.named(text);
  }

  /** The place whose name is written almost like this; null where none is, or several are. */
  almostNamed(text: string): PlaceRow | null {
    const written = asCompared(text);
    const slips = (name: string) =>
      Math.abs(name.length - written.length) > MOST_SLIPS ? MOST_SLIPS + 1 : slipsBetween(name, written, MOST_SLIPS);
    const most = Math.min(MOST_SLIPS, Math.floor(written.length / 4));
    const near = [...this.#names].filter(([name]) => slips(name) <= most).flatMap(([, places]) => places);
    const [only, ...others] = new Set(near);
    return only && others.length === 0 ? only : null;
  }

  /** The recorded state around a place of which nothing is recorded, as its code or its name tells: US of US-VT. */
  around(text: string): PlaceRow | null {
    const state = /^([a-z]{2})-/i.exec(text)?.[1];
    const around = partsOf(text)?.around ?? (kindOfId(jurisdictionId(text)) === "jurisdiction" ? state : undefined);
    const [only, ...others] = around === undefined ? [] : this.meant(around);
    return only && others.length === 0 ? only : null;
  }

  get #names(): ReadonlyMap<string, readonly PlaceRow[]> {
    this.#byName ??= byName(this.all);
    return this.#byName;
  }
}

const MOST_SLIPS = 2;

/** A place and what it lies in, where a comma tells them apart. */
function partsOf(name: string): { readonly place: string; readonly around: string } | null {
  const comma = name.indexOf(",");
  const [place, around] = [name.slice(0, comma).trim(), name.slice(comma + 1).trim()];
  return comma < 0 || !place || !around ? null : { place, around };
}

function byName(places: readonly PlaceRow[]): ReadonlyMap<string, readonly PlaceRow[]> {
  const full = placesByName(places, namesOf);
  // A name cut short is nobody's whose full name it is: Washington is no county.
  const short = [...placesByName(places, shortNamesOf)].filter(([name]) => !full.has(name) && !isCountryName(name));
  return new Map([...full, ...short]);
}

function placesByName(places: readonly PlaceRow[], names: (place: PlaceRow) => readonly string[]) {
  const named = places.flatMap((place) => [...new Set(names(place).map(asCompared))].map((name) => ({ name, place })));
  return new Map([...groupBy(named, ({ name }) => name)].map(([name, each]) => [name, each.map(({ place }) => place)]));
}

/** What kind of part of a country it is, as its official name says before or after the name in use: Republic of Dagestan. */
const KIND_IN_NAME =
  /^Republic of | (?:Province|Oblast|Krai|Region|Autonomous Region|Uygur Autonomous Region)$|^Республика | (?:область|край)$/;

/** The names in use of a part of a country. */
function shortNamesOf({ code, names }: PlaceRow): string[] {
  if (!/^[A-Z]{2}-[A-Z\d]+$/.test(code)) return [];
  return Object.values(names).flatMap((name) => (KIND_IN_NAME.test(name) ? [name.replace(KIND_IN_NAME, "")] : []));
}

/** The recorded names, which are official ones, and of a state those in common use, in the languages of pages and its own: Kazakhstan. */
function namesOf({ code, names }: PlaceRow): string[] {
  const isState = /^[A-Z]{2}$/.test(code);
  const common = Object.keys(isState ? names : {}).map((language) => regionNamesIn(language).of(code));
  const all = [...Object.values(names), ...common.filter((name) => name !== undefined), ...(isState ? namesOfCountry(code) : [])];
  // What stands in brackets tells places of one name apart: Georgia (US state).
  return [...all, ...all.map((name) => name.replace(/ \([^)]*\)$/, ""))];
}

/** Under the one key "": places are few, and whoever asks for one looks up and down among them. Days do not change them. */
const placeIndex: Loader<Database, PlaceIndex> = {
  name: "jurisdiction.index",
  timeless: true,
  index: true,
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
 * The place that a text means: by its code, or by its name in any recorded language or one of the pages'. Null where nothing is
 * recorded of it: of a code that no recorded place has, of another country, of a part of a country that is not recorded. A
 * name that is none of these, or that several places have, is refused.
 */
export function recordedPlace(index: PlaceIndex, argument: string, text: string): PlaceRow | null {
  const [found, ...others] = index.meant(text);
  const said = JSON.stringify(text);
  if (found && others.length === 0) return found;
  if (found) {
    const codes = [found, ...others].map(({ code }) => code);
    throw badInput(argument, message`${said} is the name of ${codes.join(" and of ")}; write one of these codes`);
  }
  if (kindOfId(jurisdictionId(text)) === "jurisdiction" || isCountryName(text)) return null;
  const parts = partsOf(text);
  const isAround = parts !== null && (index.meant(parts.around).length > 0 || isCountryName(parts.around));
  if (isAround && (index.meant(parts.place).length > 0 || isCountryName(parts.place))) {
    throw badInput(
      argument,
      message`${parts.place} is not recorded to lie in ${parts.around}; write the name or the code of one place`,
    );
  }
  const meant = index.almostNamed(isAround ? parts.place : text);
  if (isAround && !meant) return null;
  const mend = meant
    ? message`did you mean ${meant.code} (${nameOf(meant)})?`
    : message`write ISO 3166 codes such as RU or US-NY, or a name such as Kazakhstan`;
  throw badInput(
    argument,
    message`${said} is neither a jurisdiction code nor the name of a recorded place: under that name nothing is recorded; ${mend}`,
  );
}

/** Says that nothing is recorded of a place, and whose law is recorded around it. */
export function nothingRecorded(index: PlaceIndex, text: string): Message {
  const around = index.around(text);
  return around
    ? message`the dataset has no data on ${text}; it has on ${nameOf(around)}, around it: ask for ${around.code}`
    : message`the dataset has no data on ${text}`;
}
