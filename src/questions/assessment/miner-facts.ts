import { say } from "../../kits/words/say.js";
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

const FIELDS = {
  AREA: "jurisdiction",
  ELECTRICITY_KWH_PER_MONTH: "electricityKwhPerMonth",
  ELECTRICITY_PRICE: "electricityPrice",
  CAPACITY_MW: "capacityMw",
  ENERGY_SOURCE: "energySource",
  INCOME: "income",
  OTHER: "otherFacts",
  ...FIELD_OF,
} as const satisfies Readonly<Record<MinerFact, keyof MinerInput>>;

/** The field of a miner's description that says a fact. */
export const fieldOf = (fact: MinerFact): keyof MinerInput => FIELDS[fact];

/** A fact as a question; what is told only in words is asked in the words of the law's condition. */
export function asQuestion(fact: MinerFact, text: string): string {
  return fact === "OTHER" ? say("ask.otherFacts", { text }) : say(`ask.${FIELDS[fact]}`);
}
