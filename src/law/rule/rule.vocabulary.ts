import { vocabulary } from "../../platform/graphql/vocabulary.js";

export const Modality = vocabulary("Modality", "The deontic modality of a rule (LegalRuleML).", {
  OBLIGATION: "Something must be done.",
  PROHIBITION: "Something must not be done.",
  PERMISSION: "Something may be done.",
  RIGHT: "Somebody is entitled to something.",
  EXEMPTION: "Somebody is freed from an obligation or a prohibition.",
});
export type Modality = keyof typeof Modality;

export const Subject = vocabulary("Subject", "Whom a rule, an offence or a tax is addressed to.", {
  INDIVIDUAL: "A natural person who is not in business as a sole trader.",
  SOLE_TRADER: "A natural person registered in business.",
  LEGAL_ENTITY: "A company or other legal person.",
  INFRASTRUCTURE_OPERATOR: "Whoever provides the place, power or equipment for the mining of others.",
  MINING_POOL_ORGANISER: "Whoever organises a mining pool.",
  PUBLIC_OFFICIAL: "An official or a public body: a regulator, a utility acting under public duty, a local authority.",
  ANYONE: "Everybody.",
});
export type Subject = keyof typeof Subject;

export const MinerFact = vocabulary("MinerFact", "A fact about a miner that a condition can turn on.", {
  AREA: "The place, by jurisdiction code: RU-IRK.south.",
  ELECTRICITY_KWH_PER_MONTH: "Electricity used for mining in a month, in kilowatt hours.",
  ELECTRICITY_PRICE: "The price paid for electricity, in the currency given as the condition's unit, per kilowatt hour.",
  CAPACITY_MW: "Electric capacity of the mining site, in megawatts.",
  ENERGY_SOURCE: "Where the power comes from: NATIONAL_GRID, RENEWABLE, OWN_OFF_GRID and so on.",
  FOREIGN: "Whether the miner is a foreign person.",
  REGISTERED: "Whether the miner is entered in the register that the law keeps of miners.",
  LICENSED: "Whether the miner holds the licence or permit that the law requires.",
  ORGANISED_GROUP: "Whether several people act as an organised group.",
  OUTSIZED_PROFIT: "Whether the income or damage passes the threshold of the aggravated case.",
  INCOME: "Income from mining, in the currency given as the condition's unit.",
  USES_GRID: "Whether power is taken from the public grid.",
  NOTIFIED_AUTHORITY: "Whether the authority was told of the mining as the law requires.",
  MEMBER_OF_ACCREDITED_POOL: "Whether the mining is done in an accredited pool.",
  OTHER: "A fact that a description of a miner has no field for; the condition says in words which.",
});
export type MinerFact = keyof typeof MinerFact;

/** Sources of power. CARBON_BASED_FUEL includes COAL, OIL, NATURAL_GAS and any other such fuel. */
export const ENERGY_SOURCES = [
  "NATIONAL_GRID",
  "IMPORTED",
  "OWN_OFF_GRID",
  "RENEWABLE",
  "CARBON_BASED_FUEL",
  "COAL",
  "OIL",
  "NATURAL_GAS",
] as const;

/** The unit of facts that are always counted in the same unit. */
export const UNIT_OF_FACT: Partial<Readonly<Record<MinerFact, string>>> = {
  ELECTRICITY_KWH_PER_MONTH: "kWh/month",
  CAPACITY_MW: "MW",
};

export const ConditionOperator = vocabulary("ConditionOperator", "How a condition compares a fact with its values.", {
  LT: "Less than.",
  LTE: "Less than or equal to.",
  GT: "Greater than.",
  GTE: "Greater than or equal to.",
  EQ: "Equal to.",
  NE: "Not equal to.",
  IN: "One of.",
  NOT_IN: "None of.",
});
export type ConditionOperator = keyof typeof ConditionOperator;
