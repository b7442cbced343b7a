import { UNCOVERED } from "../../law/jurisdiction/country-codes.js";
import { jurisdictionId } from "../../platform/kernel/id.js";
import { remembered } from "../../platform/kernel/lazily.js";
import { regionNamesIn } from "../../platform/kernel/region-names.js";
import { CONCEPT_ID } from "../../questions/search/lexicon.js";
import { namesOf } from "../../questions/search/term.seed.js";
import type { Contents, Records } from "../rows.js";
import { authorityTerms } from "./authority-terms.js";

type SearchTerm = Contents["search_term"];
type Labels = Readonly<Record<string, readonly string[]>>;

/** Languages in whose words a country is known: those of the dataset, and those in which the world asks. */
const LANGUAGES =
  "en ru kk uk zh es pt fr de nb sv fa ar tr ja ko it nl pl cs sk ro hu el fi da et lv lt sr hy az ka uz id ms vi th he hr bg sl".split(
    " ",
  );

const DISPLAY_NAMES = LANGUAGES.map((language) => [language, regionNamesIn(language)] as const);

/** Names of countries that are ordinary words of their language: "financial" in Persian and Arabic. */
const ORDINARY_WORDS: ReadonlySet<string> = new Set(["مالی", "مالي"]);

/** Words of formal names that everyday names leave out. */
const FORMAL = new RegExp(
  "\\b(?:the|republic|kingdom|state|states of|commonwealth|federative|federation|federal|hashemite|islamic|arab|plurinational|oriental|hellenic republic|" +
    "people[’']s|democratic|socialist|special administrative region|uygur autonomous region|autonomous region|autonomous|province|oblast|krai|region|of)\\b" +
    "|(?<!\\p{L})(?:республика|федерация|область|край|автономный округ|республикасы)(?!\\p{L})",
  "giu",
);

/**
 * The terms of a release: notions with their labels, the concepts of the dataset by their own, and places by every name that
 * they have. They are records, so what a word meant to a search in a release stays what it meant.
 */
export function searchTerms(records: Records): SearchTerm[] {
  const given = [...records.search_term.values()];
  const everyday = new Map(given.filter(({ kind }) => kind !== "NOTION").map((term) => [term.id, term]));
  return [
    ...given.filter(({ kind }) => kind === "NOTION"),
    ...conceptTerms(records),
    ...authorityTerms(records),
    ...coveredPlaces(records, everyday),
    ...uncoveredPlaces(records, everyday),
  ];
}

function conceptTerms({ concept }: Records): SearchTerm[] {
  return [...concept.values()].map(({ code, pref_labels, alt_labels, private: added }) => {
    const labels: Record<string, string[]> = {};
    for (const [language, text] of Object.entries(pref_labels)) labels[language] = [text];
    for (const { language, text } of alt_labels) labels[language] = [...(labels[language] ?? []), text];
    return {
      id: CONCEPT_ID + code.replaceAll("-", ""),
      kind: "NOTION",
      labels,
      related: [],
      prefers: null,
      within: [],
      languages: [],
      ...(added && { private: true as const }),
    };
  });
}

function coveredPlaces({ jurisdiction }: Records, everyday: ReadonlyMap<string, SearchTerm>): SearchTerm[] {
  return [...jurisdiction.values()].map(({ id, code, names, languages, private: added }) => ({
    id,
    kind: "PLACE",
    labels: merged(plainNames(names), regionNames(code), everyday.get(namesOf(code))?.labels ?? {}),
    related: [],
    prefers: null,
    within: placesAround(id, jurisdiction).slice(1),
    languages,
    ...(added && { private: true as const }),
  }));
}

/** A place and all that it lies in, the nearest first. */
export function placesAround(id: string, places: Records["jurisdiction"]): string[] {
  const around: string[] = [];
  for (let at: string | null = id; at !== null && !around.includes(at); at = places.get(at)?.parent_id ?? null) around.push(at);
  return around;
}

function uncoveredPlaces({ jurisdiction }: Records, everyday: ReadonlyMap<string, SearchTerm>): SearchTerm[] {
  const countries = allCountries().map((code) => ({ code, names: regionNames(code) }));
  const named = [...everyday.values()].map(({ id, labels, within }) => ({
    code: id.slice(namesOf("").length),
    names: labels,
    within,
  }));
  const uncovered = new Map<string, SearchTerm>();
  for (const { code, names, within = [] } of [...countries, ...named] as {
    code: string;
    names: Labels;
    within?: readonly string[];
  }[]) {
    if (jurisdiction.has(jurisdictionId(code))) continue;
    const known = uncovered.get(code);
    uncovered.set(code, {
      id: UNCOVERED + code,
      kind: "UNCOVERED_PLACE",
      labels: merged(known?.labels ?? {}, names),
      related: [],
      prefers: null,
      within: within
        .flatMap((around) => placesAround(jurisdictionId(around), jurisdiction))
        .filter((around) => jurisdiction.has(around)),
      languages: [],
    });
  }
  return [...uncovered.values()];
}

/** ISO 3166 codes of countries that have a name. */
function allCountries(): string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const english = regionNamesIn("en");
  return letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .filter((code) => !NO_COUNTRIES.has(code) && english.of(code) !== undefined);
}

/** Codes that stand for no country of today, or for no country at all. */
const NO_COUNTRIES = new Set(
  "EZ UN XA XB ZZ QO EU AN BU CS DD DY FX HV NH NT PC RH SU TP VD WK YD YU ZR UK AA AP CT FQ JT MI NQ PU PZ WV".split(" "),
);

/** What a country is called, by its code: worked out once, since each ingest asks for all of them. */
const regionNames = remembered((code) => (/^[A-Z]{2}$/.test(code) ? countryNames(code) : {}));

function countryNames(code: string): Labels {
  const names = DISPLAY_NAMES.flatMap(([language, display]) => {
    const name = display.of(code);
    return name && !ORDINARY_WORDS.has(name) ? [[language, [name]] as const] : [];
  });
  return Object.fromEntries(names);
}

/** Recorded names, also without what stands in brackets and without the words that only formal names have. */
function plainNames(names: Readonly<Record<string, string>>): Labels {
  return Object.fromEntries(
    Object.entries(names).map(([language, name]) => {
      const bare = name.replace(/\s*\(.*?\)/gu, "").trim();
      const everyday = bare.replace(FORMAL, " ").replace(/\s+/gu, " ").trim();
      return [language, [...new Set([name, bare, ...(everyday.length > 3 ? [everyday] : [])])]];
    }),
  );
}

function merged(...all: readonly Labels[]): Labels {
  const labels: Record<string, string[]> = {};
  for (const each of all) {
    for (const [language, names] of Object.entries(each))
      labels[language] = [...new Set([...(labels[language] ?? []), ...names])];
  }
  return labels;
}
