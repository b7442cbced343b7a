import type { StoredCondition } from "../../src/law/rule/rule.row.js";
import type { Rule } from "../../src/law/rule/rule.type.js";
import type { MinerInput } from "../../src/questions/assessment/miner.input.js";
import { inSeason } from "../../src/questions/assessment/season.js";
import type { Status } from "../../src/questions/assessment/verdict.js";
import {
  appliesIn,
  completions,
  domain,
  type Facts,
  has,
  holds,
  holdsHere,
  nameOf,
  stands,
  territoryOf,
  type Value,
} from "./brute-force.js";
import { placeOf, statusesOf, type World } from "./random-law.js";

const LAW = ["IN_FORCE", "PARTLY_IN_FORCE", "UNKNOWN"];
const MOST_COMPLETIONS = 6_000;

export type MayMine = "MAY" | "MAY NOT" | "OPEN";

/** The verdict, and the facts that can change it, by trying every case; null where there are too many cases to try. */
export function verdictByBruteForce(given: World, miner: MinerInput, presume: boolean) {
  const law = given.rules.filter(({ legalForce }) => LAW.includes(legalForce));
  const punished = given.offences.filter(({ legalForce }) => LAW.includes(legalForce));
  const conditions = [
    ...law.flatMap(({ row }) => [...row.conditions, ...row.met_when]),
    ...punished.flatMap(({ row }) => row.conditions),
  ];
  const place = placeOf(miner);
  const forces = law.filter(({ legalForce }) => legalForce === "UNKNOWN").map(({ row }) => row.id);
  const facts = [...new Set(["AREA", ...conditions.map(nameOf)])];
  const domains = new Map([...facts, ...forces].map((fact) => [fact, domain(fact, conditions, miner, place)]));
  const cases = [...domains.values()].reduce((product, values) => product * values.length, 1);
  if (cases > MOST_COMPLETIONS) return null;
  const valuesOf = (fact: string) => domains.get(fact) as Value[];
  const ordinary = presume ? ordinaryIn(given, miner, valuesOf) : (facts: Facts) => facts;
  const verdicts = new Map<string, { world: Facts; verdict: MayMine }>();
  for (const world of completions(facts, valuesOf)) {
    const seen = new Set<MayMine>();
    for (const force of completions(forces, valuesOf)) {
      seen.add(verdictWhere(given, miner, new Map([...ordinary(world), ...force])));
    }
    verdicts.set(keyOf(world), { world, verdict: seen.size === 1 ? ([...seen][0] as MayMine) : "OPEN" });
  }
  const all = new Set([...verdicts.values()].map(({ verdict }) => verdict));
  const deciding = facts.filter((fact) =>
    [...verdicts.values()].some(({ world, verdict }) =>
      valuesOf(fact).some((value) => verdicts.get(keyOf(new Map(world).set(fact, value)))?.verdict !== verdict),
    ),
  );
  return { verdict: all.size === 1 ? ([...all][0] as MayMine) : "OPEN", deciding };
}

const keyOf = (world: Facts) =>
  [...world]
    .map(([fact, value]) => `${fact}=${typeof value === "number" ? value : [...value]}`)
    .sort()
    .join("; ");

/** Makes of a world the one that is presumed: what a rule of the place marks as extraordinary and nobody said is not so. */
function ordinaryIn(given: World, miner: MinerInput, valuesOf: (fact: string) => Value[]): (facts: Facts) => Facts {
  const statements = [...given.rules, ...given.offences].filter(
    ({ legalForce, subjects }) => LAW.includes(legalForce) && (subjects.includes("ANYONE") || subjects.includes(miner.subject)),
  );
  const isSaid = (fact: string) => {
    if (fact === "ENERGY_SOURCE") return miner.energySource != null;
    return valuesOf(fact).length === 1;
  };
  return (world) => {
    const marked = new Map<string, StoredCondition[]>();
    for (const statement of statements) {
      if (!territoryOf(statement as never).some((code) => has(world, "AREA", code))) continue;
      for (const condition of statement.row.conditions.filter(({ extraordinary }) => extraordinary)) {
        marked.set(nameOf(condition), [...(marked.get(nameOf(condition)) ?? []), condition]);
      }
    }
    const made = new Map(world);
    for (const [fact, conditions] of marked) {
      if (isSaid(fact)) continue;
      const plain = valuesOf(fact).filter((value) => !conditions.some((condition) => holds(condition, new Map([[fact, value]]))));
      if (plain.length > 0 && !plain.includes(world.get(fact) as Value)) made.set(fact, plain[0] as Value);
    }
    return made;
  };
}

/** Whether one may mine where everything is known. docs/assessment.md in code, written a second time. */
function verdictWhere(given: World, miner: MinerInput, world: Facts): MayMine {
  const law = given.rules.filter(({ legalForce }) => LAW.includes(legalForce));
  const season = (rule: Rule) => inSeason(rule.row.seasons, given.day);
  const exceptionsTo = (rule: Rule) => law.filter(({ row }) => row.except_to.includes(rule.id));
  const applies = (rule: Rule) => appliesIn(rule, exceptionsTo(rule), miner, world, season);
  const ofMining = law.filter((rule) => rule.ofMining);
  const bans = ofMining.filter(({ modality }) => modality === "PROHIBITION");
  const unmet = (rule: Rule) => rule.row.met_when.length > 0 && !rule.row.met_when.every((each) => holds(each, world));
  const punished = given.offences.filter(
    ({ legalForce, conductKinds, row, subjects }) =>
      LAW.includes(legalForce) &&
      row.breaks.length === 0 &&
      conductKinds.some((kind) => kind === "UNREGISTERED_MINING" || kind === "MINING_WHERE_BANNED") &&
      (subjects.includes("ANYONE") || subjects.includes(miner.subject)) &&
      territoryOf(given.offences.find((each) => each.row === row) as never).some((code) => has(world, "AREA", code)) &&
      row.conditions.every((each) => holds(each, world)),
  );
  if (bans.some(applies) || ofMining.some((rule) => applies(rule) && unmet(rule)) || punished.length > 0) return "MAY NOT";
  const lifted = bans.some(
    (rule) => stands(rule, miner, world, season) && exceptionsTo(rule).some((each) => stands(each, miner, world, season)),
  );
  const naming = ofMining.filter(({ modality }) => modality !== "PROHIBITION");
  const allowed = lifted || naming.some((rule) => rule.modality !== "OBLIGATION" && applies(rule));
  const named = lifted || naming.some(applies);
  const here = (rule: Rule) => holdsHere(rule, world, season);
  const status = statusHere(given, miner, world);
  const code = status?.code;
  const others = !status?.unaddressed || status.unaddressed.evidence === "UNVERIFIED" ? "UNKNOWN" : status.unaddressed.code;
  const recorded = (rule: Rule) => season(rule) && territoryOf(rule).some((each) => has(world, "AREA", each));
  if (code === "BANNED" && !bans.some(recorded) && !allowed) return "MAY NOT";
  if (others === "RESERVED" && !named && (code === "BANNED" ? bans.some(here) || !bans.some(recorded) : naming.some(here)))
    return "MAY NOT";
  if (allowed || others === "FREE") return "MAY";
  if (code === "LEGAL_UNREGULATED") return status?.unaddressed?.code === "UNKNOWN" ? "OPEN" : "MAY";
  if (code !== "LEGAL_REGULATED" && code !== "RESTRICTED") return "OPEN";
  const spoken = ofMining.some(
    (rule) =>
      (rule.modality === "OBLIGATION" || rule.modality === "PROHIBITION") &&
      (rule.subjects.includes("ANYONE") || rule.subjects.includes(miner.subject)) &&
      here(rule),
  );
  return (others === "RESERVED" ? named : spoken) ? "MAY" : "OPEN";
}

function statusHere(given: World, miner: MinerInput, world: Facts): Status | null {
  const [code] = world.get("AREA") as ReadonlySet<string>;
  const spot = placeOf(miner).spots.findIndex(({ chain: [place] }) => place.code === code);
  return statusesOf(given, miner)[spot] ?? null;
}
