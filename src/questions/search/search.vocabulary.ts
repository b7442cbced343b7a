import { vocabulary } from "../../platform/graphql/vocabulary.js";

export const SearchKind = vocabulary("SearchKind", "What a search can look for.", {
  STATUTE: "Statutes, by title and number.",
  PROVISION: "Provisions, by their text.",
  DEFINITION: "Definitions.",
  TOKEN_CLASS: "Token classes.",
  RULE: "Rules.",
  OFFENCE: "Offences.",
  TAX: "Taxes.",
});
export type SearchKind = keyof typeof SearchKind;
