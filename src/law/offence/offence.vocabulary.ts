import { vocabulary } from "../../platform/graphql/vocabulary.js";

export const OffenceBranch = vocabulary("OffenceBranch", "The branch of law that punishes.", {
  CRIMINAL: "Criminal law.",
  ADMINISTRATIVE: "Administrative law: fines and measures of an authority.",
  TAX: "Tax law.",
  CIVIL: "Civil law: nullity, damages, loss of a contract or a benefit.",
});
export type OffenceBranch = keyof typeof OffenceBranch;

export const ConductKind = vocabulary("ConductKind", "Kinds of conduct that several jurisdictions punish, for comparing them.", {
  UNREGISTERED_MINING: "Mining without the registration, licence, permit or notice that the law requires.",
  MINING_WHERE_BANNED: "Mining where, or by those to whom, it is forbidden.",
  ELECTRICITY_THEFT: "Taking power for mining unlawfully.",
  FAILURE_TO_REPORT: "Not reporting, or reporting late, to an authority.",
});
export type ConductKind = keyof typeof ConductKind;

export const PenaltyKind = vocabulary("PenaltyKind", "The kind of a penalty.", {
  FINE: "A sum of money to be paid.",
  IMPRISONMENT: "Deprivation of liberty.",
  ARREST: "Short detention.",
  FORCED_LABOUR: "Work under supervision instead of imprisonment, measured in months or years.",
  COMPULSORY_WORK: "Unpaid community work, measured in hours.",
  CORRECTIVE_WORK: "Work at the usual place with part of the wage withheld.",
  RESTRICTION_OF_LIBERTY: "Limits on movement without detention.",
  CONFISCATION: "Taking of equipment, proceeds or other property.",
  DISQUALIFICATION: "A bar on holding a position.",
  LICENCE_REVOCATION: "Loss of a licence, permit or registration.",
  SUSPENSION_OF_ACTIVITY: "A halt of the business for a time.",
  DISCONNECTION: "Cutting of the power supply.",
  DISSOLUTION: "The end of a legal entity by order.",
  EXPULSION: "Removal of a foreigner from the country.",
  OTHER: "Another consequence, said in the summary.",
});
export type PenaltyKind = keyof typeof PenaltyKind;
