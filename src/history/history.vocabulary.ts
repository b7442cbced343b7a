import { vocabulary } from "../graphql/vocabulary.js";

export const AmendmentOperation = vocabulary("AmendmentOperation", "Akoma Ntoso textual modifications.", {
  INSERTION: "New text is added.",
  SUBSTITUTION: "Text is replaced.",
  REPEAL: "Text is taken away.",
  RENUMBERING: "Text keeps its words and changes its number.",
  COMMENCEMENT: "The day of commencement is set or moved.",
  SUSPENSION: "The text is left without effect for a time.",
  EXTENSION: "A period of effect is prolonged.",
});
export type AmendmentOperation = keyof typeof AmendmentOperation;
