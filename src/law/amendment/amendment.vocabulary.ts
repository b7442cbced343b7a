import { vocabulary } from "../../platform/graphql/vocabulary.js";

export const LawChangeKind = vocabulary("LawChangeKind", "What happens to the law on a day.", {
  PROPOSED: "A draft is published or a bill tabled.",
  ADVANCED: "A bill passes a stage.",
  WITHDRAWN: "A bill is rejected, vetoed, shelved or withdrawn.",
  ENACTED: "A law is put on the books.",
  COMMENCED: "A law, or a part of it, comes into force.",
  AMENDED: "One law changes another.",
  SUSPENDED: "A law is suspended, or a court orders that it not be enforced.",
  RESUMED: "A suspended law takes effect again.",
  EXPIRED: "A law, or a part of it, ends by its own terms: a sunset, the end of a ban.",
  REPEALED: "A law is repealed or struck down.",
});
export type LawChangeKind = keyof typeof LawChangeKind;

export const TextChangeKind = vocabulary("TextChangeKind", "What became of a run of words.", {
  KEPT: "It is in both texts.",
  INSERTED: "It is only in the later text.",
  DELETED: "It is only in the earlier text.",
});
export type TextChangeKind = keyof typeof TextChangeKind;

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
