import { vocabulary } from "../../platform/graphql/vocabulary.js";

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
