import { vocabulary } from "../../platform/graphql/vocabulary.js";

export const JurisdictionKind = vocabulary("JurisdictionKind", "What kind of place a jurisdiction is.", {
  COUNTRY: "A state, or a territory that makes its own law as one.",
  SUBDIVISION: "A state, province, oblast or the like, with an ISO 3166-2 code where there is one.",
  SUPRANATIONAL: "A union of states that makes law of its own.",
  SPECIAL_ZONE: "A zone with law of its own inside a state, such as a free zone or a financial centre.",
  AREA: "A part of a subdivision that a statute singles out and no standard codes: RU-IRK.south.",
});
export type JurisdictionKind = keyof typeof JurisdictionKind;

export const LawScope = vocabulary("LawScope", "How law comes to hold in a place: as its own, or from what it lies in.", {
  OWN: "The place lays it down itself.",
  LAID_DOWN: "What the place lies in lays it down for the place, or for a part of itself in which the place lies.",
  PARENT: "What the place lies in lays it down for all of itself, and so for the place too.",
});
export type LawScope = keyof typeof LawScope;

export const CoverageLevel = vocabulary("CoverageLevel", "How far the dataset has looked into a jurisdiction.", {
  DEEP: "The whole law of mining was looked for, provision by provision.",
  BASIC: "The main acts and the status of mining were looked for; more may exist.",
});
export type CoverageLevel = keyof typeof CoverageLevel;

export const MiningStatusCode = vocabulary("MiningStatusCode", "Whether mining is allowed, in one word.", {
  LEGAL_REGULATED: "Allowed, under rules made for mining.",
  LEGAL_UNREGULATED: "Not forbidden, and no rules made for mining.",
  RESTRICTED: "Allowed only in part: in some places, at some times, to some people or with some power.",
  BANNED: "Forbidden.",
  UNCLEAR: "The sources do not let one say.",
});
export type MiningStatusCode = keyof typeof MiningStatusCode;

export const UnaddressedCode = vocabulary("UnaddressedCode", "What holds for those whom no rule on mining addresses.", {
  RESERVED: "Mining is reserved to those whom the law names: all others may not mine.",
  FREE: "Whom the law does not name may mine.",
  UNKNOWN: "The sources do not let one say.",
});
export type UnaddressedCode = keyof typeof UnaddressedCode;

export const AuthorityRole = vocabulary("AuthorityRole", "What a public body does for the law of mining.", {
  LEGISLATURE: "Makes statutes.",
  GOVERNMENT: "Governs: head of state, cabinet, ministry.",
  REGULATOR: "Makes or supervises the rules of a field.",
  REGISTRAR: "Keeps a register or grants licences.",
  TAX_AUTHORITY: "Assesses and collects taxes.",
  CENTRAL_BANK: "The central bank.",
  ENFORCEMENT: "Investigates or punishes breaches.",
  COURT: "A court.",
});
export type AuthorityRole = keyof typeof AuthorityRole;
