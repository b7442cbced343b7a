import type { LawScope } from "./jurisdiction.vocabulary.js";

/** The ids of a place and of all that it lies in, from the inside out. */
export type Chain = readonly string[];

/** The places that law is limited to; empty: it holds everywhere in the place that lays it down. */
export type Territories = readonly string[];

/**
 * How law comes to hold in a place; null where it does not. `laws` has the territories of each rule that it consists of, or
 * whose breach it is; none where nothing limits it.
 */
export function scopeOf(chain: Chain, laidDownBy: string, laws: readonly Territories[]): LawScope | null {
  const level = chain.indexOf(laidDownBy);
  if (level <= 0) return level === 0 ? "OWN" : null;
  const [within, around] = [chain.slice(0, level), chain.slice(level)];
  const meets = (places: Chain) => laws.some((territories) => territories.some((id) => places.includes(id)));
  if (meets(within)) return "LAID_DOWN";
  const general = laws.length === 0 || laws.some((territories) => territories.length === 0) || meets(around);
  return general ? "PARENT" : null;
}

const ORDER: readonly LawScope[] = ["OWN", "LAID_DOWN", "PARENT"];

/** The nearest of several. */
export function nearest(scopes: readonly (LawScope | null)[]): LawScope | null {
  return ORDER.find((scope) => scopes.includes(scope)) ?? null;
}
