import { vocabulary } from "../../platform/graphql/vocabulary.js";

export { Subject } from "../source/subject.vocabulary.js";

export const Modality = vocabulary("Modality", "The deontic modality of a rule (LegalRuleML).", {
  OBLIGATION: "Something must be done.",
  PROHIBITION: "Something must not be done.",
  PERMISSION: "Something may be done.",
  RIGHT: "Somebody is entitled to something.",
  EXEMPTION: "Somebody is freed from an obligation or a prohibition.",
});
export type Modality = keyof typeof Modality;

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
  NEW_PROJECT: "Whether the mining project, its site or its connection is a new one.",
  PROOF_OF_WORK: "Whether the mining is proof-of-work mining.",
  FOR_PROFIT: "Whether the mining is organised for profit.",
  IN_HOME: "Whether the mining is done in a private home.",
  IN_RESIDENTIAL_ZONE: "Whether the site lies in a residential zone.",
  IN_INDUSTRIAL_ZONE: "Whether the site lies in a zone for industry.",
  ON_FARM_LAND: "Whether the mining is done on agricultural land.",
  IN_DATA_CENTRE: "Whether the mining is done in a data centre of the kind that the law asks for.",
  AT_OTHER_ADDRESS: "Whether the mining is done at another address than the registered one.",
  KEEPS_NOISE_RULES: "Whether the general rules on noise are kept.",
  ZONE_RESIDENT: "Whether the miner is a resident of the special zone that the law names, or counts as one.",
  LICENCE_SUSPENDED: "Whether the miner's licence is suspended.",
  CONVICTED: "Whether the miner, or one who stands behind it, has a conviction or is on a list that shuts out of mining.",
  IN_POWER_BUSINESS: "Whether the miner transmits, dispatches, generates or trades electricity.",
  PROHIBITED_FOREIGN_PARTY: "Whether the miner has the ties to a listed foreign country that shut out of mining.",
  USES_OTHERS_LABOUR: "Whether other individuals work for the miner.",
  SELLS_DATA_CENTRE_SERVICES: "Whether data-centre services are sold to others.",
  PROVIDES_CRYPTO_SERVICES:
    "Whether services with crypto-assets that the law of the place licenses, such as exchange or custody, are provided to others.",
  OTHER: "A fact that a description of a miner has no field for; the condition says in words which.",
});
export type MinerFact = keyof typeof MinerFact;

/** What kind of answer tells a fact. */
export const ANSWER_OF_FACT = {
  AREA: "PLACE",
  ELECTRICITY_KWH_PER_MONTH: "NUMBER",
  ELECTRICITY_PRICE: "NUMBER",
  CAPACITY_MW: "NUMBER",
  ENERGY_SOURCE: "POWER",
  FOREIGN: "YES_OR_NO",
  REGISTERED: "YES_OR_NO",
  LICENSED: "YES_OR_NO",
  ORGANISED_GROUP: "YES_OR_NO",
  OUTSIZED_PROFIT: "YES_OR_NO",
  INCOME: "NUMBER",
  USES_GRID: "YES_OR_NO",
  NOTIFIED_AUTHORITY: "YES_OR_NO",
  MEMBER_OF_ACCREDITED_POOL: "YES_OR_NO",
  NEW_PROJECT: "YES_OR_NO",
  PROOF_OF_WORK: "YES_OR_NO",
  FOR_PROFIT: "YES_OR_NO",
  IN_HOME: "YES_OR_NO",
  IN_RESIDENTIAL_ZONE: "YES_OR_NO",
  IN_INDUSTRIAL_ZONE: "YES_OR_NO",
  ON_FARM_LAND: "YES_OR_NO",
  IN_DATA_CENTRE: "YES_OR_NO",
  AT_OTHER_ADDRESS: "YES_OR_NO",
  KEEPS_NOISE_RULES: "YES_OR_NO",
  ZONE_RESIDENT: "YES_OR_NO",
  LICENCE_SUSPENDED: "YES_OR_NO",
  CONVICTED: "YES_OR_NO",
  IN_POWER_BUSINESS: "YES_OR_NO",
  PROHIBITED_FOREIGN_PARTY: "YES_OR_NO",
  USES_OTHERS_LABOUR: "YES_OR_NO",
  SELLS_DATA_CENTRE_SERVICES: "YES_OR_NO",
  PROVIDES_CRYPTO_SERVICES: "YES_OR_NO",
  OTHER: "WORDS",
} as const satisfies Readonly<Record<MinerFact, string>>;

/** The facts that a description of a miner says by yes or no. */
export type YesOrNoFact = { [F in MinerFact]: (typeof ANSWER_OF_FACT)[F] extends "YES_OR_NO" ? F : never }[MinerFact];

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
