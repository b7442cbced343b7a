import { vocabulary } from "../../platform/graphql/vocabulary.js";
import { KINDS, SEARCHED_KINDS, type SearchedKind } from "../../platform/kernel/kinds.js";

/** A kind of record, as an enum value is written. */
export type SearchKind = Uppercase<SearchedKind>;

const meanings = SEARCHED_KINDS.map((kind) => [kind.toUpperCase(), `${KINDS[kind].plural}.`] as const);

export const SearchKind = vocabulary(
  "SearchKind",
  "What a search can look for.",
  Object.fromEntries(meanings) as Record<SearchKind, string>,
);

export const SearchMatch = vocabulary("SearchMatch", "How much of a query a record must answer to be found.", {
  BEST: "Any of it; ranked by how much of the query is answered, and how rare that is, what answers all of it first.",
  ALL: "All of it.",
});

export type SearchMatch = keyof typeof SearchMatch;

export const ReadAs = vocabulary("ReadAs", "What a part of a query was taken for.", {
  WORD: "A word.",
  PHRASE: "Several words that name one notion.",
  CITATION: "The number of a statute or of a part of one.",
  QUANTITY: "An amount with its unit.",
  DATE: "A day or a year: it lifts what is of that day, and hides nothing else.",
  PLACE: "A place: one that the dataset covers, or one that it does not.",
  IGNORED: "A word that says nothing of the law: a question word, an article.",
  UNKNOWN: "A word or number that no record holds.",
  CORRECTED: "A word that no record holds, read as the nearest that one does.",
});

export type ReadAs = keyof typeof ReadAs;
