import { Decimal } from "decimal.js";
import { checkCurrency } from "../../law/indicator/currency.js";
import type { MinerFact, Subject } from "../../law/rule/rule.vocabulary.js";
import { UNIT_OF_FACT } from "../../law/rule/rule.vocabulary.js";
import { badInput } from "../../platform/kernel/errors.js";
import { type Message, message } from "../../platform/kernel/message.js";
import { energyWords, unknownEnergyWords, waysOfPower } from "./energy.js";
import { type Known, numberFact, otherFact, type Said } from "./facts.js";
import type { Value } from "./logic.js";
import type { MinerInput, MoneyInput } from "./miner.input.js";
import { YES_OR_NO } from "./miner-facts.js";
import type { OtherFact } from "./other-facts.js";
import type { Place } from "./place.js";

const MOST_OTHER_FACTS = 50;
const MOST_HOURS_IN_A_MONTH = 744;

/** Whom law can be addressed to, and nothing that a miner is, is refused. */
export function checkSubject(argument: string, subject: Subject): void {
  if (subject === "ANYONE") throw badInput(argument, message`say what the miner is, such as INDIVIDUAL; ANYONE says nothing`);
}

/** Refuses a description that cannot be true of anybody, by the field that is at fault. */
export function checkMiner(miner: MinerInput): void {
  const refuse = (field: keyof MinerInput, said: Message) => {
    throw badInput(`miner.${field}`, said);
  };
  checkSubject("miner.subject", miner.subject);
  for (const field of ["electricityKwhPerMonth", "capacityMw"] as const) {
    const given = miner[field] ?? 0;
    if (given < 0) refuse(field, message`cannot be less than zero, and is ${given}`);
  }
  for (const field of ["electricityPrice", "income"] as const) {
    const money = miner[field];
    if (money && new Decimal(money.value).isNegative()) refuse(field, message`cannot be less than zero, and is ${money.value}`);
    if (money) checkCurrency(`miner.${field}`, money.currency);
  }
  const { electricityKwhPerMonth: used, capacityMw: capacity } = miner;
  if (used != null && capacity != null && new Decimal(capacity).times(1000).times(MOST_HOURS_IN_A_MONTH).lessThan(used)) {
    refuse(
      "electricityKwhPerMonth",
      message`a site of ${capacity} MW cannot use ${used} kWh in a month of ${MOST_HOURS_IN_A_MONTH} hours`,
    );
  }
  if (miner.energySource != null) checkEnergy(miner.energySource, miner.usesGrid ?? null, refuse);
  const others = miner.otherFacts ?? [];
  if (others.length > MOST_OTHER_FACTS)
    refuse("otherFacts", message`at most ${MOST_OTHER_FACTS}, and there are ${others.length}`);
  if (others.some(({ id, text }) => (id == null) === (text == null)))
    refuse("otherFacts", message`say each by its id, or by its text`);
}

function checkEnergy(text: string, usesGrid: boolean | null, refuse: (field: keyof MinerInput, said: Message) => void): void {
  const words = energyWords(text);
  const unknown = unknownEnergyWords(words);
  if (unknown.length > 0 || words.length === 0) {
    refuse(
      "energySource",
      message`${JSON.stringify(unknown.join(", "))} is no known source; write NATIONAL_GRID, RENEWABLE or OWN_OFF_GRID, or NOT_OWN_OFF_GRID`,
    );
  }
  if (waysOfPower(words).length === 0) refuse("energySource", message`${words.join(", ")} cannot be true together`);
  if (usesGrid === false && words.includes("NATIONAL_GRID")) {
    refuse("usesGrid", message`cannot be false where energySource is NATIONAL_GRID`);
  }
  if (usesGrid === true && words.includes("OWN_OFF_GRID"))
    refuse("usesGrid", message`cannot be true where energySource is OWN_OFF_GRID`);
}

/** What a description that was found good says of each fact; what it leaves open is not among it. */
export function knownOf(miner: MinerInput, place: Place, others: readonly OtherFact[]): Known {
  const said = new Map<string, Said>();
  const say = (fact: string, words: string, is: Said["is"]) => said.set(fact, { words, is });
  for (const [fact, field] of YES_OR_NO) {
    const value = miner[field];
    if (value != null) say(fact, String(value), among([String(value)]));
  }
  const number = (fact: MinerFact, value: number | null | undefined) => {
    const unit = UNIT_OF_FACT[fact] as string;
    if (value != null) say(numberFact(fact, unit), `${value} ${unit}`, new Decimal(value));
  };
  number("ELECTRICITY_KWH_PER_MONTH", miner.electricityKwhPerMonth);
  number("CAPACITY_MW", miner.capacityMw);
  const money = (fact: MinerFact, sum: MoneyInput | null | undefined) => {
    if (sum) say(numberFact(fact, sum.currency), `${sum.value} ${sum.currency}`, new Decimal(sum.value));
  };
  money("ELECTRICITY_PRICE", miner.electricityPrice);
  money("INCOME", miner.income);
  sayOfPower(miner, say);
  say("AREA", place.self.code, areasLeft(place, miner.outsideRecordedParts ?? null));
  for (const { text, holds } of others) say(otherFact(text), String(holds), among([String(holds)]));
  return said;
}

const among = (names: readonly string[]) => (value: Value) => value instanceof Set && names.some((name) => value.has(name));

/** Whether the grid is used and where the power comes from tell of each other. */
function sayOfPower({ energySource, usesGrid }: MinerInput, say: (fact: string, words: string, is: Said["is"]) => void): void {
  const words = energyWords(energySource ?? "");
  if (energySource != null) {
    const left = waysOfPower(words).filter((way) => fitsGrid(way, usesGrid ?? null));
    say("ENERGY_SOURCE", energySource, (value) => left.some((way) => way === value));
    if (usesGrid == null && words.includes("NATIONAL_GRID")) say("USES_GRID", energySource, among(["true"]));
    if (usesGrid == null && words.includes("OWN_OFF_GRID")) say("USES_GRID", energySource, among(["false"]));
  } else if (usesGrid != null) {
    say("ENERGY_SOURCE", `usesGrid: ${usesGrid}`, (value) => value instanceof Set && fitsGrid(value, usesGrid));
  }
}

function fitsGrid(way: ReadonlySet<string>, usesGrid: boolean | null): boolean {
  return usesGrid === null || !way.has(usesGrid ? "OWN_OFF_GRID" : "NATIONAL_GRID");
}

/** Where in a place the miner can be: in none of its recorded parts, in one of them, or anywhere, as was said. */
function areasLeft({ spots }: Place, outside: boolean | null): (value: Value) => boolean {
  const own = spots[0]?.within;
  return (value) => outside === null || (value === own) === outside;
}
