import { vocabulary } from "../../platform/graphql/vocabulary.js";

/** In the order of gravity: what misleads most comes first. */
export const ReviewKind = vocabulary("ReviewKind", "Why an editor should look at something, gravest first.", {
  CONTRADICTION: "Two records cannot both be right.",
  STATUS_AGAINST_RULES: "The mining status says one thing, and the rules in force another.",
  BILL_PAST_SESSION: "A bill still stands as proposed, and the session that it was tabled in has ended.",
  BILL_WITHOUT_NEWS: "A bill still stands as proposed, and nothing was heard of it for as long as a legislature lasts.",
  FORCE_UNKNOWN: "No source that was seen says whether it is in force.",
  COVERAGE_OLD: "The law of the place was not looked through for long, or nobody noted when.",
  SOURCE_DEAD: "The address of a source no longer answers.",
  WEAK_EVIDENCE: "In a place that is often asked about, it rests on the press, or on what nobody has checked.",
  STATUS_WITHOUT_RULE: "The mining status names no rule that it rests on.",
  DAY_COARSE: "Of a day only the year is known.",
  SOURCE_UNREAD: "A source has an address, and was not read for a year, or nobody noted when.",
  SOURCE_UNARCHIVED: "Of a source with an address no copy is kept.",
});
export type ReviewKind = keyof typeof ReviewKind;

/** 0 is the gravest. */
export const gravityOf = (kind: ReviewKind): number => Object.keys(ReviewKind).indexOf(kind);
