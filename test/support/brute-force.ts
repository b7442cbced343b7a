import type { StoredCondition } from "../../src/law/rule/rule.row.js";
import type { Rule } from "../../src/law/rule/rule.type.js";
import type { MinerInput } from "../../src/questions/assessment/miner.input.js";
import type { Place } from "../../src/questions/assessment/place.js";

export type Value = number | ReadonlySet<string>;
export type Facts = ReadonlyMap<string, Value>;

/** The force of what counts as law. */
export const LAW = ["IN_FORCE", "PARTLY_IN_FORCE", "UNKNOWN"];

const FIELDS: Readonly<Record<string, keyof MinerInput>> = {
  FOREIGN: "foreign",
  REGISTERED: "registered",
  LICENSED: "licensed",
  ORGANISED_GROUP: "organisedGroup",
  OUTSIZED_PROFIT: "outsizedProfit",
  USES_GRID: "usesGrid",
  NOTIFIED_AUTHORITY: "notifiedAuthority",
  MEMBER_OF_ACCREDITED_POOL: "memberOfAccreditedPool",
  ELECTRICITY_KWH_PER_MONTH: "electricityKwhPerMonth",
  CAPACITY_MW: "capacityMw",
};
const FUELS = [
  [],
  ["RENEWABLE"],
  ["CARBON_BASED_FUEL"],
  ...["COAL", "OIL", "NATURAL_GAS"].map((fuel) => [fuel, "CARBON_BASED_FUEL"]),
];
const POWER = [["NATIONAL_GRID"], ["IMPORTED"], ...FUELS, ...FUELS.map((fuel) => [...fuel, "OWN_OFF_GRID"])];

type InSeason = (rule: Rule) => boolean;

/**
 * Finds the outcome of a rule the long way: it completes what is unknown in every possible way, and looks whether the rule
 * comes out the same each time. Shares no code with the assessment; seasons are tested by themselves.
 */
export function outcomeByBruteForce(
  rule: Rule,
  exceptions: readonly Rule[],
  miner: MinerInput,
  place: Place,
  inSeason: InSeason,
): string {
  const statements = [rule, ...exceptions];
  const conditions = statements.flatMap(({ row }) => row.conditions);
  const facts = new Set([
    "AREA",
    ...conditions.map(nameOf),
    ...statements.filter(({ legalForce }) => legalForce === "UNKNOWN").map(({ row }) => row.id),
  ]);
  const seen = new Set<boolean>();
  for (const world of completions([...facts], (fact) => domain(fact, conditions, miner, place))) {
    seen.add(appliesIn(rule, exceptions, miner, world, inSeason));
    if (seen.size === 2) return "UNDETERMINED";
  }
  return seen.has(true) ? "APPLIES" : "DOES_NOT_APPLY";
}

/** Whether a rule would apply in a world where everything is known, exceptions apart. */
export function stands(each: Rule, { subject }: MinerInput, world: Facts, inSeason: InSeason): boolean {
  return (
    (each.subjects.includes("ANYONE") || each.subjects.includes(subject)) &&
    holdsHere(each, world, inSeason) &&
    each.row.conditions.every((condition) => holds(condition, world))
  );
}

export function holdsHere(each: Rule, world: Facts, inSeason: InSeason): boolean {
  return (
    inSeason(each) &&
    (each.legalForce !== "UNKNOWN" || has(world, each.row.id, "true")) &&
    territoryOf(each).some((code) => has(world, "AREA", code))
  );
}

export function appliesIn(rule: Rule, exceptions: readonly Rule[], miner: MinerInput, world: Facts, inSeason: InSeason) {
  return stands(rule, miner, world, inSeason) && !exceptions.some((other) => stands(other, miner, world, inSeason));
}

export function territoryOf({ row }: { row: { jurisdiction_id: string; territories?: readonly string[] } }): string[] {
  return (row.territories?.length ? row.territories : [row.jurisdiction_id]).map((id) => {
    const [country = "", ...area] = id.replace("/akn/", "").split(".");
    return [country.toUpperCase(), ...area].join(".");
  });
}

export const nameOf = ({ fact, text }: StoredCondition) => (fact === "OTHER" ? `OTHER ${text}` : fact);
export const has = (world: Facts, fact: string, name: string) => (world.get(fact) as ReadonlySet<string>).has(name);

export function holds(condition: StoredCondition, world: Facts): boolean {
  const value = world.get(nameOf(condition)) as Value;
  const hit = condition.values.some((each) => (typeof value === "number" ? value === Number(each) : value.has(each)));
  const bound = Number(condition.values[0]);
  switch (condition.operator) {
    case "EQ":
    case "IN":
      return hit;
    case "NE":
    case "NOT_IN":
      return !hit;
    case "LT":
      return (value as number) < bound;
    case "LTE":
      return (value as number) <= bound;
    case "GT":
      return (value as number) > bound;
    case "GTE":
      return (value as number) >= bound;
  }
}

/** Every value that a fact can have, as far as the miner's description leaves it open. */
export function domain(fact: string, conditions: readonly StoredCondition[], miner: MinerInput, place: Place): Value[] {
  if (fact === "AREA") {
    const outside = miner.outsideRecordedParts;
    const spots = place.spots.filter((_, index) => outside == null || (index === 0) === outside);
    return spots.map(({ chain }) => new Set(chain.map(({ code }) => code)));
  }
  if (fact === "ENERGY_SOURCE") {
    const words = miner.energySource?.split(/[, ]+/) ?? [];
    const fits = (way: string[]) =>
      words.every((word) => (word.startsWith("NOT_") ? !way.includes(word.slice(4)) : way.includes(word)));
    return POWER.filter(fits).map((way) => new Set(way));
  }
  const given = FIELDS[fact] && miner[FIELDS[fact]];
  if (fact === "ELECTRICITY_KWH_PER_MONTH" || fact === "CAPACITY_MW") {
    if (typeof given === "number") return [given];
    const bounds = conditions.filter((condition) => condition.fact === fact).flatMap(({ values }) => values.map(Number));
    const all = [0, ...bounds, ...bounds.map((bound) => bound - 0.001), ...bounds.map((bound) => bound + 0.001)];
    return [...new Set(all.filter((number) => number >= 0))];
  }
  if (fact === "USES_GRID" && given == null) {
    const words = miner.energySource?.split(/[, ]+/) ?? [];
    if (words.includes("NATIONAL_GRID")) return [new Set(["true"])];
    if (words.includes("OWN_OFF_GRID")) return [new Set(["false"])];
  }
  const other = miner.otherFacts?.find(({ text }) => `OTHER ${text}` === fact);
  const said = other?.holds ?? given;
  return (typeof said === "boolean" ? [said] : [true, false]).map((truth) => new Set([String(truth)]));
}

export function* completions(facts: readonly string[], values: (fact: string) => readonly Value[]): Generator<Facts> {
  const [fact, ...others] = facts;
  if (fact === undefined) {
    yield new Map();
    return;
  }
  for (const rest of completions(others, values)) for (const value of values(fact)) yield new Map(rest).set(fact, value);
}
