import type { StoredCondition } from "../../src/law/rule/rule.row.js";
import type { Rule } from "../../src/law/rule/rule.type.js";
import type { MinerInput } from "../../src/questions/assessment/miner.input.js";
import { type Place, withinOf } from "../../src/questions/assessment/place.js";

type Value = number | ReadonlySet<string>;
type World = ReadonlyMap<string, Value>;

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

/**
 * Finds the outcome of a rule the long way: it completes what is unknown in every possible way, and looks whether the rule
 * comes out the same each time. Shares no code with the assessment; seasons are tested by themselves.
 */
export function outcomeByBruteForce(
  rule: Rule,
  exceptions: readonly Rule[],
  miner: MinerInput,
  place: Place,
  inSeason: (rule: Rule) => boolean,
): string {
  const statements = [rule, ...exceptions];
  const conditions = statements.flatMap(({ row }) => row.conditions);
  const facts = new Set([
    "AREA",
    ...conditions.map(nameOf),
    ...statements.filter(({ legalForce }) => legalForce === "UNKNOWN").map(({ id }) => id),
  ]);
  const seen = new Set<boolean>();
  const before = (each: Rule, world: World) =>
    (each.subjects.includes("ANYONE") || each.subjects.includes(miner.subject)) &&
    inSeason(each) &&
    (each.legalForce !== "UNKNOWN" || has(world, each.id, "true")) &&
    territoryOf(each).some((code) => has(world, "AREA", code)) &&
    each.row.conditions.every((condition) => holds(condition, world));
  for (const world of worlds([...facts], (fact) => domain(fact, conditions, miner, place))) {
    seen.add(before(rule, world) && !exceptions.some((other) => before(other, world)));
    if (seen.size === 2) return "UNDETERMINED";
  }
  return seen.has(true) ? "APPLIES" : "DOES_NOT_APPLY";
}

function territoryOf({ row }: Rule): string[] {
  return (row.territories.length > 0 ? row.territories : [row.jurisdiction_id]).map((id) => {
    const [country = "", ...area] = id.replace("/akn/", "").split(".");
    return [country.toUpperCase(), ...area].join(".");
  });
}

const nameOf = ({ fact, text }: StoredCondition) => (fact === "OTHER" ? `OTHER ${text}` : fact);
const has = (world: World, fact: string, name: string) => (world.get(fact) as ReadonlySet<string>).has(name);

function holds(condition: StoredCondition, world: World): boolean {
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

function domain(fact: string, conditions: readonly StoredCondition[], miner: MinerInput, place: Place): Value[] {
  if (fact === "AREA") return place.possible.map(withinOf);
  if (fact === "ENERGY_SOURCE") {
    const words = miner.energySource?.split(",") ?? [];
    return POWER.filter((way) => words.every((word) => way.includes(word))).map((way) => new Set(way));
  }
  const given = FIELDS[fact] && miner[FIELDS[fact]];
  if (fact === "ELECTRICITY_KWH_PER_MONTH" || fact === "CAPACITY_MW") {
    if (typeof given === "number") return [given];
    const bounds = conditions.filter((condition) => condition.fact === fact).flatMap(({ values }) => values.map(Number));
    return [
      0,
      ...bounds,
      ...bounds.map((bound) => bound - 0.001).filter((number) => number > 0),
      ...bounds.map((bound) => bound + 0.001),
    ];
  }
  const other = miner.otherFacts?.find(({ text }) => `OTHER ${text}` === fact);
  const said = other?.holds ?? given;
  return (typeof said === "boolean" ? [said] : [true, false]).map((truth) => new Set([String(truth)]));
}

function* worlds(facts: readonly string[], values: (fact: string) => readonly Value[]): Generator<World> {
  const [fact, ...others] = facts;
  if (fact === undefined) {
    yield new Map();
    return;
  }
  for (const rest of worlds(others, values)) for (const value of values(fact)) yield new Map(rest).set(fact, value);
}
