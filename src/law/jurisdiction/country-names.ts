import { createRequire } from "node:module";
import { LABEL_LANGUAGES } from "../../kits/words/say.js";
import { regionNamesIn } from "../../platform/kernel/region-names.js";
import { alpha3OfCode } from "./country-codes.js";

const require = createRequire(import.meta.url);

type NamesIn = (code: string) => readonly (string | undefined)[];
/** Read when a country is first asked for by name. */
let inLanguages: readonly NamesIn[] | null = null;

function namesIn(language: string): NamesIn {
  const { countries } = require(`i18n-iso-countries/langs/${language}.json`) as {
    countries: Readonly<Record<string, string | readonly string[]>>;
  };
  return (code) => [countries[code] ?? [], regionNamesIn(language).of(code)].flat();
}

/** What a country is called in the languages of pages, and its three letters, whether or not anything is recorded of it. */
export function namesOfCountry(code: string): readonly string[] {
  inLanguages ??= LABEL_LANGUAGES.map(namesIn);
  const all = [...inLanguages.flatMap((names) => names(code)), alpha3OfCode(code) ?? undefined];
  return all.filter((name) => name !== undefined);
}
