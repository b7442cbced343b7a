import { vocabulary } from "../../platform/graphql/vocabulary.js";

export const Verdict = vocabulary("Verdict", "Whether the recorded law lets a miner, as described, mine.", {
  PERMITTED: "Mining is allowed, and no recorded obligation or prohibition of other acts binds the miner.",
  PERMITTED_WITH_OBLIGATIONS:
    "Mining is allowed, within the obligations and the prohibitions of other acts that the findings name.",
  PROHIBITED:
    "Mining, as described, is not allowed: a prohibition of it applies, or something that the law asks for first is said to be missing.",
  UNDETERMINED: "It turns on facts that were not said, or on law that the dataset does not know well enough.",
  NOT_REGULATED: "Mining is lawful and no recorded rule speaks to this miner.",
  NO_DATA: "The dataset does not cover the place. That does not mean that there is no law.",
});
export type Verdict = keyof typeof Verdict;

export const Presumption = vocabulary("Presumption", "What is taken as so where nothing is said.", {
  ORDINARY_CASE: "Facts that only an exception, an aggravation or a disability would make true do not hold unless said.",
  NOTHING: "What is not said is unknown.",
});
export type Presumption = keyof typeof Presumption;

export const Outcome = vocabulary("Outcome", "Three-valued: what turns on an unknown fact is undetermined.", {
  APPLIES: "It applies; of a condition, it holds.",
  DOES_NOT_APPLY: "It does not apply; of a condition, it does not hold.",
  UNDETERMINED: "It cannot be said from what is known.",
});
export type Outcome = keyof typeof Outcome;

export const FindingReason = vocabulary("FindingReason", "What decided a finding.", {
  ALL_TESTS_HOLD: "The miner is one of those it addresses, it holds in the place and on the day, and all conditions hold.",
  OTHER_SUBJECT: "It is addressed to others.",
  OTHER_ROLE:
    "It is addressed to others, among them whoever provides the place, power or equipment for the mining of others, or organises a pool, whatever kind of person that is: it concerns a miner who does that too, and `subject` asks for what then holds.",
  OTHER_SEASON: "It applies in another part of the year.",
  OTHER_PLACE: "It applies elsewhere.",
  CONDITION_FAILS: "A condition does not hold.",
  LIFTED: "An exemption, a permission or a right that is an exception to it applies.",
  UNKNOWN_FORCE: "No source that was seen says whether it is in force on the day.",
  UNKNOWN_FACTS: "It turns on facts that were not said.",
});
export type FindingReason = keyof typeof FindingReason;
