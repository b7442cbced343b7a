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
