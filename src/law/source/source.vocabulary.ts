import { vocabulary } from "../../platform/graphql/vocabulary.js";

export const SourceKind = vocabulary("SourceKind", "What kind of document a source is.", {
  PRIMARY_LAW: "The text of a law, a judgment or a bill, in the original, a copy or a translation.",
  GOVERNMENT: "An official publication about the law: guidance, a notice, a regulator's page.",
  NEWS: "The press.",
  COMMENTARY: "A law firm, a scholar, a trade body or another commentator.",
});
export type SourceKind = keyof typeof SourceKind;

export const Evidence = vocabulary("Evidence", "How well a statement is supported by what it cites.", {
  PRIMARY: "Read in the text of the law itself.",
  OFFICIAL: "Read in an official publication about the law.",
  SECONDARY: "Read in the press or in commentary.",
  UNVERIFIED: "Cited, but not yet checked against the cited text.",
});
export type Evidence = keyof typeof Evidence;

export const ReadingKind = vocabulary("ReadingKind", "Why several readings of a point stand side by side.", {
  DISPUTED: "Sources disagree, and nothing settles which of them is right.",
  OUTDATED: "It was said of an earlier state of things, and is no longer so.",
  EARLIER_READING: "This dataset read it so before, and reads it otherwise now.",
});
export type ReadingKind = keyof typeof ReadingKind;

export const DatePrecision = vocabulary("DatePrecision", "How much of a date the sources give.", {
  DAY: "The day is known.",
  MONTH: "Only the month is known; the date shown is its first day.",
  YEAR: "Only the year is known; the date shown is its first day.",
});
export type DatePrecision = keyof typeof DatePrecision;

/** Options of the field that holds the precision of another field's day. */
export const precisionOf = (field: string) => ({
  nullable: true,
  description: `How much of \`${field}\` is known; of a month or year alone, \`${field}\` is the first day. Null where \`${field}\` is.`,
});

export const LegalForce = vocabulary(
  "LegalForce",
  "Force in law on a given day (schema.org LegalForceStatus, with the stages before commencement told apart).",
  {
    PROPOSED: "A bill or published draft. Not law.",
    NOT_YET_MADE: "On this day neither the law nor a published draft of it is known to have existed.",
    NOT_YET_IN_FORCE: "Enacted, to commence later.",
    PARTLY_IN_FORCE: "Some of its provisions are in force, others are not yet.",
    IN_FORCE: "In force.",
    SUSPENDED: "In being, but without effect on this day: a suspension or an injunction stands against it.",
    UNKNOWN: "No source that was seen says whether it is in force on this day: it was enacted, or is known to be in force later.",
    NO_LONGER_IN_FORCE: "Repealed or expired.",
    WITHDRAWN: "A bill that was rejected, vetoed, shelved or withdrawn.",
  },
);
export type LegalForce = keyof typeof LegalForce;

/** Options of the field `legalForce` of law, and of the same field of filters. */
export const FORCE_ON_DAY = { description: "Its force on `asOf`." };
export const OF_FORCE = {
  nullable: true,
  description: "Only what has one of these forces on `asOf`; without it, only what is in force, wholly or in part.",
};
