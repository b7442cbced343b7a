import { vocabulary } from "../../platform/graphql/vocabulary.js";

export const Stance = vocabulary("Stance", "What a definition says of an element.", {
  INCLUDED: "The definition requires it or says that it belongs.",
  EXCLUDED: "The definition says that it does not belong.",
  SILENT: "The definition, as recorded, says nothing of it.",
});
export type Stance = keyof typeof Stance;
