import { ENERGY_SOURCES } from "../../law/rule/rule.vocabulary.js";

const CARBON = ["COAL", "OIL", "NATURAL_GAS"];
const GRIDS = ["NATIONAL_GRID", "IMPORTED"];
const NOT = "NOT_";

/**
 * Every way in which power can come, as the names that are true of it. Power from a grid is what the grid gives; power from
 * a plant has a fuel, and the plant may be the miner's own and off the grid, or not.
 */
export const WAYS: readonly ReadonlySet<string>[] = [
  ...GRIDS.map((grid) => new Set([grid])),
  ...[...CARBON.map((fuel) => ["CARBON_BASED_FUEL", fuel]), ["CARBON_BASED_FUEL"], ["RENEWABLE"], []].flatMap((fuel) => [
    new Set(fuel),
    new Set([...fuel, "OWN_OFF_GRID"]),
  ]),
];

/** The words of a description of power: known kinds that are true together, or with NOT_ before them are not true. */
export function energyWords(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

export function unknownEnergyWords(words: readonly string[]): string[] {
  return words.filter((word) => !(ENERGY_SOURCES as readonly string[]).includes(word.replace(NOT, "")));
}

/** Whether all the words are true of a way in which power comes. */
export function describesWay(words: readonly string[], way: ReadonlySet<string>): boolean {
  return words.every((word) => (word.startsWith(NOT) ? !way.has(word.slice(NOT.length)) : way.has(word)));
}

/** The ways in which power can come of which all the words are true; none where the words exclude each other. */
export function waysOfPower(words: readonly string[]): readonly ReadonlySet<string>[] {
  return WAYS.filter((way) => describesWay(words, way));
}

/**
 * The fewest words that tell the ways of power that share a set of kinds from all others, as far as those kinds tell them:
 * what is so, and with NOT_ what is not.
 */
export function wordsFor(way: ReadonlySet<string>, kinds: readonly string[]): string[] {
  const so = kinds.filter((kind) => way.has(kind));
  const literals = [...so, ...kinds.filter((kind) => !way.has(kind)).map((kind) => NOT + kind)];
  const wanted = waysOfPower(literals).length;
  // Words that go without saying are left out, what is not so before what is.
  return [...literals].reverse().reduce<string[]>((kept, word) => {
    const fewer = kept.filter((each) => each !== word);
    return waysOfPower(fewer).length === wanted ? fewer : kept;
  }, literals);
}
