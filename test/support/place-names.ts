import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { COUNTRY_CODES } from "../../src/law/jurisdiction/country-codes.js";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import { seedRecords } from "./seed-records.js";

interface PlaceNames {
  readonly placeNames: readonly { readonly code: string; readonly names: Readonly<Record<string, readonly string[]>> }[];
}

const { placeNames } = parse(readFileSync(join(PACKAGE_ROOT, "seeds", "vocabulary", "place-names.yaml"), "utf8")) as PlaceNames;
const COVERED = new Set([...seedRecords().jurisdiction.values()].map(({ code }) => code));

/** Names of one place by the vocabulary that are recorded, or given by the vocabulary, of another too. */
export const OF_SEVERAL: Readonly<Record<string, readonly string[]>> = { Georgia: ["GE", "US-GA"] };

/** The code that each name of the vocabulary means; the code of a country is that country's, whoever else goes by it. */
const MEANT: readonly (readonly [name: string, code: string])[] = placeNames.flatMap(({ code, names }) =>
  [...new Set(Object.values(names).flat())].map((name): [string, string] => {
    const letters = name.toUpperCase();
    return [name, COUNTRY_CODES.includes(letters) ? letters : code];
  }),
);
export const COVERED_NAMES = MEANT.filter(([name, code]) => COVERED.has(code) && !OF_SEVERAL[name]);
export const UNCOVERED_NAMES = MEANT.filter(([name, code]) => !COVERED.has(code) && !OF_SEVERAL[name]);
