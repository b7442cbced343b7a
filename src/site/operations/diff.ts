import { question } from "../../kits/operation.js";
import type { Found } from "./found.js";

export interface DiffAnswer {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly { readonly kind: "KEPT" | "INSERTED" | "DELETED"; readonly text: string }[];
}

/** What changed in a provision between two days, word by word. */
export const DIFF = question<Found<{ readonly diff: DiffAnswer }>>(`
query ProvisionDiff($id: ID!, $from: Date!, $to: Date!, $language: Language, $asOf: Date, $knownAt: DateTime) {
  node(id: $id, asOf: $asOf, knownAt: $knownAt) {
    ... on Provision {
      diff(from: $from, to: $to, language: $language) {
        from
        to
        changes { kind text }
      }
    }
  }
}
`);
