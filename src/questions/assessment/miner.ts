import { Decimal } from "decimal.js";
import type { MinerFact } from "../../law/rule/rule.vocabulary.js";
import { UNIT_OF_FACT } from "../../law/rule/rule.vocabulary.js";
import { badInput } from "../../platform/kernel/errors.js";
import { energyWords, unknownEnergyWords, waysOfPower } from "./energy.js";
import { type Known, numberFact, otherFact } from "./facts.js";
import type { Value } from "./logic.js";
import type { MinerInput, MoneyInput } from "./miner.input.js";
import { type Place, withinOf } from "./place.js";

const YES_OR_NO = {
  foreign: "FOREIGN",
  registered: "REGISTERED",
  licensed: "LICENSED",
  organisedGroup: "ORGANISED_GROUP",
  outsizedProfit: "OUTSIZED_PROFIT",
  usesGrid: "USES_GRID",
  notifiedAuthority: "NOTIFIED_AUTHORITY",
  memberOfAccreditedPool: "MEMBER_OF_ACCREDITED_POOL",
} as const satisfies Partial<Record<keyof MinerInput, MinerFact>>;

const MOST_OTHER_FACTS = 50;
const MOST_HOURS_IN_A_MONTH = 744;

/** Refuses a description that cannot be true of anybody, by the field that is at fault. */
export function checkMiner(miner: MinerInput): void {
  const refuse = (field: keyof MinerInput, message: string) => {
    throw badInput(`miner.${field}`, message);
  };
  if (miner.subject === "ANYONE") refuse("subject", "say what the miner is, such as INDIVIDUAL; ANYONE says nothing");
  for (const field of ["electricityKwhPerMonth", "capacityMw"] as const) {
    if ((miner[field] ?? 0) < 0) refuse(field, `cannot be less than zero, and is ${miner[field]}`);
  }
  for (const field of ["electricityPrice", "income"] as const) {
    const money = miner[field];
    if (money && new Decimal(money.value).isNegative()) refuse(field, `cannot be less than zero, and is ${money.value}`);
    if (money && !/^[A-Z]{3}$/.test(money.currency)) refuse(field, `${JSON.stringify(money.currency)} is no ISO 4217 code`);
  }
  const { electricityKwhPerMonth: used, capacityMw: capacity } = miner;
  if (used != null && capacity != null && new Decimal(capacity).times(1000).times(MOST_HOURS_IN_A_MONTH).lessThan(used)) {
    refuse(
      "electricityKwhPerMonth",
      `a site of ${capacity} MW cannot use ${used} kWh in a month of ${MOST_HOURS_IN_A_MONTH} hours`,
    );
  }
  if (miner.energySource != null) checkEnergy(miner.energySource, miner.usesGrid ?? null, refuse);
  const others = miner.otherFacts ?? [];
  if (others.length > MOST_OTHER_FACTS) refuse("otherFacts", `at most ${MOST_OTHER_FACTS}, and there are ${others.length}`);
  const contradicted = others.find(({ text, holds }) => others.some((other) => other.text === text && other.holds !== holds));
  if (contradicted) refuse("otherFacts", `is said both to hold and not to hold: ${contradicted.text}`);
}

function checkEnergy(text: string, usesGrid: boolean | null, refuse: (field: keyof MinerInput, message: string) => void): void {
  const words = energyWords(text);
  const unknown = unknownEnergyWords(words);
  if (unknown.length > 0 || words.length === 0) {
    refuse(
      "energySource",
      `${JSON.stringify(unknown.join(", "))} is no known source; write NATIONAL_GRID, RENEWABLE or OWN_OFF_GRID`,
    );
  }
  if (waysOfPower(words).length === 0) refuse("energySource", `${words.join(" and ")} cannot be true together`);
  if (usesGrid === false && words.includes("NATIONAL_GRID")) {
    refuse("usesGrid", "cannot be false where energySource is NATIONAL_GRID");
  }
  if (usesGrid === true && words.includes("OWN_OFF_GRID"))
    refuse("usesGrid", "cannot be true where energySource is OWN_OFF_GRID");
}

/** What a description that was found good says of each fact, and what it leaves open. */
export function knownOf(miner: MinerInput, place: Place): Known {
  const possible = new Map<string, readonly Value[]>();
  const said = new Map<string, string>();
  const say = (fact: string, values: readonly Value[], words: string) => {
    possible.set(fact, values);
    said.set(fact, words);
  };
  for (const [field, fact] of Object.entries(YES_OR_NO)) {
    const value = miner[field as keyof typeof YES_OR_NO];
    if (value != null) say(fact, [new Set([String(value)])], String(value));
  }
  const number = (fact: MinerFact, value: number | null | undefined) => {
    const unit = UNIT_OF_FACT[fact] as string;
    if (value != null) say(numberFact(fact, unit), [new Decimal(value)], `${value} ${unit}`);
  };
  number("ELECTRICITY_KWH_PER_MONTH", miner.electricityKwhPerMonth);
  number("CAPACITY_MW", miner.capacityMw);
  const money = (fact: MinerFact, sum: MoneyInput | null | undefined) => {
    if (sum) say(numberFact(fact, sum.currency), [new Decimal(sum.value)], `${sum.value} ${sum.currency}`);
  };
  money("ELECTRICITY_PRICE", miner.electricityPrice);
  money("INCOME", miner.income);
  possible.set("ENERGY_SOURCE", waysOfPower(energyWords(miner.energySource ?? "")));
  if (miner.energySource != null) said.set("ENERGY_SOURCE", miner.energySource);
  say("AREA", place.possible.map(withinOf), place.self.code);
  for (const { text, holds } of miner.otherFacts ?? []) say(otherFact(text), [new Set([String(holds)])], String(holds));
  return { possible, said };
}
