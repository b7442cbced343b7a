import { ENERGY_SOURCES } from "../../law/rule/rule.vocabulary.js";

const CARBON = ["COAL", "OIL", "NATURAL_GAS"];
const GRIDS = ["NATIONAL_GRID", "IMPORTED"];

/**
 * Every way in which power can come, as the names that are true of it. Power from a grid is what the grid gives; power from
 * a plant has a fuel, and the plant may be the miner's own and off the grid, or not.
 */
const WAYS: readonly ReadonlySet<string>[] = [
  ...GRIDS.map((grid) => new Set([grid])),
  ...[...CARBON.map((fuel) => ["CARBON_BASED_FUEL", fuel]), ["CARBON_BASED_FUEL"], ["RENEWABLE"], []].flatMap((fuel) => [
    new Set(fuel),
    new Set([...fuel, "OWN_OFF_GRID"]),
  ]),
];

/** The words of a description of power: one of the known kinds, or several that are true together. */
export function energyWords(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

export function unknownEnergyWords(words: readonly string[]): string[] {
  return words.filter((word) => !(ENERGY_SOURCES as readonly string[]).includes(word));
}

/** The ways in which power can come of which all the words are true; none where the words exclude each other. */
export function waysOfPower(words: readonly string[]): readonly ReadonlySet<string>[] {
  return WAYS.filter((way) => words.every((word) => way.has(word)));
}
