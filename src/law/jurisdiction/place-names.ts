import { inLanguage } from "../../platform/graphql/recorded.js";
import { badInput } from "../../platform/kernel/errors.js";
import { jurisdictionId, kindOfId } from "../../platform/kernel/id.js";
import { WEIGHT, weightOfText } from "../../platform/kernel/memory.js";
import { type Message, message } from "../../platform/kernel/message.js";
import { slipsBetween } from "../../platform/kernel/slips.js";
import { COUNTRY_CODES, UNCOVERED } from "./country-codes.js";
import { namesOfCountry } from "./country-names.js";
import { asCompared, withoutKind } from "./name-forms.js";
import type { PlaceIndex, PlaceRow } from "./place-index.js";

/** What a release has of names beside the recorded ones: adjectives, abbreviations, everyday names, covered place or not. */
export interface OtherNames {
  /** Of a covered place its id, else UNCOVERED and its code. */
  readonly id: string;
  readonly labels: Readonly<Record<string, readonly string[]>>;
  /** What it lies in. */
  readonly within: readonly string[];
}

/** A place that a text can mean; without a row nothing is recorded of it. */
interface Named {
  readonly code: string;
  readonly row: PlaceRow | null;
  readonly within: readonly string[];
}

/** What a name takes, as measured. */
const NAME_BYTES = 110;
const MOST_SLIPS = 2;

/** Reads places by what people call them: the one reader of places wherever a place is taken. */
export class PlaceNames {
  readonly #byName = new Map<string, Named[]>();
  /** Parts of countries by their names without what kind of part they are: New York State, State of New York. */
  readonly #byBareName = new Map<string, Named[]>();
  readonly #byCode = new Map<string, Named>();

  constructor(
    readonly places: PlaceIndex,
    others: readonly OtherNames[],
  ) {
    const labels = new Map(others.map((each) => [each.id, each]));
    for (const row of places.all) {
      const named = { code: row.code, row, within: [] };
      this.#add(named, [...recordedNames(row), ...labelsOf(labels.get(row.id))]);
    }
    const uncovered = others.filter(({ id }) => id.startsWith(UNCOVERED)).map(({ id }) => id.slice(UNCOVERED.length));
    for (const code of new Set([...uncovered, ...COUNTRY_CODES])) {
      if (places.byCode(code)) continue;
      const other = labels.get(UNCOVERED + code);
      this.#add({ code, row: null, within: other?.within ?? [] }, [...labelsOf(other), ...officialNames(code)]);
    }
  }

  /** Beside the index of places, which has a weight of its own. */
  get [WEIGHT](): number {
    const names = [...this.#byName.keys(), ...this.#byBareName.keys()];
    return this.places[WEIGHT] + names.reduce((sum, name) => sum + NAME_BYTES + weightOfText(name), 0);
  }

  #add(place: Named, names: readonly string[]): void {
    this.#byCode.set(place.code.toLowerCase(), place);
    const compared = new Set(names.map(asCompared));
    for (const name of compared) append(this.#byName, name, place);
    if (!isPart(place.code)) return;
    for (const name of new Set([...compared].map((each) => withoutKind(each) ?? each))) append(this.#byBareName, name, place);
  }

  /** The recorded place that a text means; null where nothing is recorded of it. What means none or several is refused. */
  read(argument: string, text: string): PlaceRow | null {
    const meant = this.#meant(text);
    const [first, ...others] = meant;
    const said = JSON.stringify(text);
    if (first && (others.length === 0 || meant.every(({ row }) => row === null))) return first.row;
    if (first) {
      const codes = meant.map(({ code }) => code);
      throw badInput(argument, message`${said} is the name of ${codes.join(" and of ")}; write one of these codes`);
    }
    if (isCode(text)) return null;
    const parts = partsOfText(text);
    const around = parts ? this.#meant(parts.around) : [];
    if (parts && around.length > 0 && this.#meant(parts.place).length > 0) {
      throw badInput(
        argument,
        message`${parts.place} is not recorded to lie in ${parts.around}; write the name or the code of one place`,
      );
    }
    const near = this.#almostNamed(parts && around.length > 0 ? parts.place : text);
    if (parts && around.length > 0 && !near) return null;
    const mend = near
      ? message`did you mean ${near.code} (${inLanguage(near.names, "en")})?`
      : message`write ISO 3166 codes such as RU or US-NY, or a name such as Kazakhstan`;
    throw badInput(
      argument,
      message`${said} is neither a jurisdiction code nor the name of a recorded place: under that name nothing is recorded; ${mend}`,
    );
  }

  /** Whether a text, commas and all, is a name. */
  isName(text: string): boolean {
    return this.#meant(text).length > 0;
  }

  /** The recorded place around one of which nothing is recorded, as its code or its name tells: US of US-VT and of Vermont. */
  around(text: string): PlaceRow | null {
    const [meant] = this.#meant(text);
    const within = meant?.within.map((id) => this.places.byId(id)).find((place) => place !== null);
    if (within) return within;
    const state = isCode(text) ? /^([a-z]{2})-/i.exec(text)?.[1] : undefined;
    const around = state ?? partsOfText(text)?.around;
    const [only, ...others] = around === undefined ? [] : this.#meant(around);
    return only && others.length === 0 ? only.row : null;
  }

  /**
   * The places that a text means. A code is nobody's name: PA is Panama and not Pennsylvania, SC the Seychelles, of which nothing
   * is recorded. After a comma may follow what a place lies in, by name or code: Irkutsk Oblast, Russia.
   */
  #meant(text: string): readonly Named[] {
    const coded = this.#byCode.get(text.trim().toLowerCase());
    if (coded) return [coded];
    const compared = asCompared(text);
    const named = this.#byName.get(compared) ?? this.#byBareName.get(withoutKind(compared) ?? compared);
    const parts = partsOfText(text);
    if (named || !parts) return named ?? [];
    const around = this.#meant(parts.around);
    return this.#meant(parts.place).filter((place) => around.some((each) => this.#liesIn(place, each)));
  }

  #liesIn({ code, row, within }: Named, around: Named): boolean {
    if (around.row === null) return code === around.code;
    const ids = row ? this.places.chainOf(row).map(({ id }) => id) : within;
    return ids.includes(around.row.id);
  }

  /** The recorded place whose name is written almost like this; null where none is, or several are as much. */
  #almostNamed(text: string): PlaceRow | null {
    const written = asCompared(text);
    let fewest = Math.min(MOST_SLIPS, Math.floor(written.length / 4)) + 1;
    let near = new Set<Named>();
    for (const [name, places] of this.#byName) {
      // Slips seldom change both ends of a name; to compare all of them letter by letter would take longer than an answer.
      if (Math.abs(name.length - written.length) > fewest || !sharesAnEnd(name, written)) continue;
      const slips = slipsBetween(name, written, fewest);
      if (slips > fewest || slips > MOST_SLIPS) continue;
      if (slips < fewest) [near, fewest] = [new Set(), slips];
      for (const place of places) near.add(place);
    }
    const [only, ...others] = near;
    return only && others.length === 0 ? only.row : null;
  }
}

/** Says that nothing is recorded of a place, and whose law is recorded around it. */
export function nothingRecorded(names: PlaceNames, text: string): Message {
  const around = names.around(text);
  return around
    ? message`the dataset has no data on ${text}; it has on ${inLanguage(around.names, "en")}, around it: ask for ${around.code}`
    : message`the dataset has no data on ${text}`;
}

const isCode = (text: string) => kindOfId(jurisdictionId(text)) === "jurisdiction";
const isCountry = (code: string) => /^[A-Z]{2}$/.test(code);
const isPart = (code: string) => /^[A-Z]{2}-[A-Z\d]+$/.test(code);

const sharesAnEnd = (one: string, other: string) => one[0] === other[0] || one.at(-1) === other.at(-1);

function append(names: Map<string, Named[]>, name: string, place: Named): void {
  const known = names.get(name);
  if (known) known.push(place);
  else names.set(name, [place]);
}

/** A place and what it lies in, where a comma tells them apart. */
function partsOfText(name: string): { readonly place: string; readonly around: string } | null {
  const comma = name.indexOf(",");
  const [place, around] = [name.slice(0, comma).trim(), name.slice(comma + 1).trim()];
  return comma < 0 || !place || !around ? null : { place, around };
}

const labelsOf = (other: OtherNames | undefined) => Object.values(other?.labels ?? {}).flat();
const officialNames = (code: string) => (isCountry(code) ? namesOfCountry(code) : []);

/** The recorded names; what stands in brackets tells places of one name apart: Georgia (US state). */
function recordedNames({ code, names }: PlaceRow): string[] {
  const all = [...Object.values(names), ...officialNames(code)];
  return [...all, ...all.map((name) => name.replace(/ \([^)]*\)$/, ""))];
}
