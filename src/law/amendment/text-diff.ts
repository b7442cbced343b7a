import { diffWordsWithSpace } from "diff";
import type { TextChangeKind } from "./amendment.vocabulary.js";

export interface WordChange {
  readonly kind: TextChangeKind;
  readonly text: string;
}

/** What was kept, inserted and deleted between two texts, word by word; a text that is not there has no words. */
export function diffWords(before: string | null, after: string | null): WordChange[] {
  return diffWordsWithSpace(before ?? "", after ?? "").map(({ added, removed, value }) => ({
    kind: added ? "INSERTED" : removed ? "DELETED" : "KEPT",
    text: value,
  }));
}
