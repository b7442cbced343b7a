import type { MinerFact } from "../../law/rule/rule.vocabulary.js";
import type { MinerInput } from "./miner.input.js";

/** The facts that are so or not, by the field of a miner's description that says it. */
export const YES_OR_NO = {
  foreign: "FOREIGN",
  registered: "REGISTERED",
  licensed: "LICENSED",
  organisedGroup: "ORGANISED_GROUP",
  outsizedProfit: "OUTSIZED_PROFIT",
  usesGrid: "USES_GRID",
  notifiedAuthority: "NOTIFIED_AUTHORITY",
  memberOfAccreditedPool: "MEMBER_OF_ACCREDITED_POOL",
} as const satisfies Partial<Record<keyof MinerInput, MinerFact>>;

/** What is asked to learn a fact; a unit follows where the fact is counted in the law's own currency. */
const QUESTIONS: Readonly<Record<Exclude<MinerFact, "OTHER">, string>> = {
  AREA: "Where is the mining done?",
  ELECTRICITY_KWH_PER_MONTH: "How much electricity does the mining use in a month, in kilowatt hours?",
  ELECTRICITY_PRICE: "What is paid for a kilowatt hour of electricity?",
  CAPACITY_MW: "What is the electric capacity of the mining site, in megawatts?",
  ENERGY_SOURCE: "Where does the power come from?",
  FOREIGN: "Is the miner a foreign person?",
  REGISTERED: "Is the miner entered in the register that the law keeps of miners?",
  LICENSED: "Does the miner hold the licence or permit that the law requires?",
  ORGANISED_GROUP: "Do several people act as an organised group?",
  OUTSIZED_PROFIT: "Does the income or damage pass the threshold of the graver case?",
  INCOME: "What is the income from mining?",
  USES_GRID: "Is power taken from the public grid?",
  NOTIFIED_AUTHORITY: "Was the authority told of the mining as the law requires?",
  MEMBER_OF_ACCREDITED_POOL: "Is the mining done in an accredited pool?",
};

const FIELDS: Readonly<Record<MinerFact, keyof MinerInput>> = {
  AREA: "jurisdiction",
  ELECTRICITY_KWH_PER_MONTH: "electricityKwhPerMonth",
  ELECTRICITY_PRICE: "electricityPrice",
  CAPACITY_MW: "capacityMw",
  ENERGY_SOURCE: "energySource",
  INCOME: "income",
  OTHER: "otherFacts",
  ...(Object.fromEntries(Object.entries(YES_OR_NO).map(([field, fact]) => [fact, field])) as Record<
    (typeof YES_OR_NO)[keyof typeof YES_OR_NO],
    keyof MinerInput
  >),
};

/** The field of a miner's description that says a fact. */
export const fieldOf = (fact: MinerFact): keyof MinerInput => FIELDS[fact];

/** A fact as a question; what is told only in words is asked in the words of the law's condition. */
export function asQuestion(fact: MinerFact, words: string): string {
  return fact === "OTHER" ? `Is this so: ${words}` : QUESTIONS[fact];
}
