import type { MinerFact, YesOrNoFact } from "../../law/rule/rule.vocabulary.js";
import type { MinerInput } from "./miner.input.js";

/** The facts that are so or not, by the field of a miner's description that says it. */
const FIELD_OF = {
  FOREIGN: "foreign",
  REGISTERED: "registered",
  LICENSED: "licensed",
  ORGANISED_GROUP: "organisedGroup",
  OUTSIZED_PROFIT: "outsizedProfit",
  USES_GRID: "usesGrid",
  NOTIFIED_AUTHORITY: "notifiedAuthority",
  MEMBER_OF_ACCREDITED_POOL: "memberOfAccreditedPool",
  NEW_PROJECT: "newProject",
  PROOF_OF_WORK: "proofOfWork",
  FOR_PROFIT: "forProfit",
  IN_HOME: "inHome",
  IN_RESIDENTIAL_ZONE: "inResidentialZone",
  IN_INDUSTRIAL_ZONE: "inIndustrialZone",
  ON_FARM_LAND: "onFarmLand",
  IN_DATA_CENTRE: "inDataCentre",
  AT_OTHER_ADDRESS: "atOtherAddress",
  KEEPS_NOISE_RULES: "keepsNoiseRules",
  ZONE_RESIDENT: "zoneResident",
  LICENCE_SUSPENDED: "licenceSuspended",
  CONVICTED: "convicted",
  IN_POWER_BUSINESS: "inPowerBusiness",
  PROHIBITED_FOREIGN_PARTY: "prohibitedForeignParty",
  USES_OTHERS_LABOUR: "usesOthersLabour",
  SELLS_DATA_CENTRE_SERVICES: "sellsDataCentreServices",
  PROVIDES_CRYPTO_SERVICES: "providesCryptoServices",
} as const satisfies Readonly<Record<YesOrNoFact, keyof MinerInput>>;

/** Every fact that is so or not, with its field. */
export const YES_OR_NO = Object.entries(FIELD_OF) as readonly [YesOrNoFact, (typeof FIELD_OF)[YesOrNoFact]][];

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
  NEW_PROJECT: "Is the mining project, its site or its connection a new one?",
  PROOF_OF_WORK: "Is it proof-of-work mining?",
  FOR_PROFIT: "Is the mining organised for profit?",
  IN_HOME: "Is the mining done in a private home?",
  IN_RESIDENTIAL_ZONE: "Does the site lie in a residential zone?",
  IN_INDUSTRIAL_ZONE: "Does the site lie in a zone for industry?",
  ON_FARM_LAND: "Is the mining done on agricultural land?",
  IN_DATA_CENTRE: "Is the mining done in a data centre of the kind that the law asks for?",
  AT_OTHER_ADDRESS: "Is the mining done at another address than the registered one?",
  KEEPS_NOISE_RULES: "Are the general rules on noise kept?",
  ZONE_RESIDENT: "Is the miner a resident of the special zone that the law names, or does it count as one?",
  LICENCE_SUSPENDED: "Is the licence suspended?",
  CONVICTED: "Does the miner, or one who stands behind it, have a conviction, or stand on a list, that shuts out of mining?",
  IN_POWER_BUSINESS: "Does the miner also transmit, dispatch, generate or trade electricity?",
  PROHIBITED_FOREIGN_PARTY: "Does the miner have the ties to a listed foreign country that shut out of mining?",
  USES_OTHERS_LABOUR: "Do other individuals work for the miner?",
  SELLS_DATA_CENTRE_SERVICES: "Are data-centre services sold to others?",
  PROVIDES_CRYPTO_SERVICES:
    "Are services with crypto-assets that the law licenses, such as exchange or custody, provided to others?",
};

const FIELDS: Readonly<Record<MinerFact, keyof MinerInput>> = {
  AREA: "jurisdiction",
  ELECTRICITY_KWH_PER_MONTH: "electricityKwhPerMonth",
  ELECTRICITY_PRICE: "electricityPrice",
  CAPACITY_MW: "capacityMw",
  ENERGY_SOURCE: "energySource",
  INCOME: "income",
  OTHER: "otherFacts",
  ...FIELD_OF,
};

/** The field of a miner's description that says a fact. */
export const fieldOf = (fact: MinerFact): keyof MinerInput => FIELDS[fact];

/** A fact as a question; what is told only in words is asked in the words of the law's condition. */
export function asQuestion(fact: MinerFact, words: string): string {
  return fact === "OTHER" ? `Is this so: ${words}` : QUESTIONS[fact];
}
