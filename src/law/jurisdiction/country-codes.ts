import { createRequire } from "node:module";
import type { JurisdictionRow } from "./jurisdiction.row.js";

// The codes alone: the main file of the package holds the names of countries in all languages too.
const codes = createRequire(import.meta.url)("i18n-iso-countries/codes.json") as readonly (readonly [
  string,
  string,
  string,
  string,
])[];
const ALPHA3 = new Map(codes.map(([alpha2, alpha3]) => [alpha2, alpha3]));

/** The two letters of every country in ISO 3166-1. */
export const COUNTRY_CODES: readonly string[] = [...ALPHA3.keys()];

/** Codes that the standard leaves to users: they are in use, and are no codes of the standard. */
const LEFT_TO_USERS = /^X/;

/** The three letters of a country in ISO 3166-1. */
export function alpha3OfCountry({ code, kind }: Pick<JurisdictionRow, "code" | "kind">): string | null {
  return kind === "COUNTRY" ? alpha3OfCode(code) : null;
}

/** The three letters for the two of a country in ISO 3166-1; null for what is no code of the standard. */
export function alpha3OfCode(code: string): string | null {
  return LEFT_TO_USERS.test(code) ? null : (ALPHA3.get(code) ?? null);
}

/** What the ids of names of a place that is not covered begin with, before its code. */
export const UNCOVERED = "uncovered-";
