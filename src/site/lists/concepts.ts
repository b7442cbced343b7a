import type { LocalText } from "../../kits/answers.js";
import { question } from "../../kits/operation.js";
import { askAt } from "../../kits/page-request.js";
import type { List } from "./list.js";

interface ConceptRecord {
  readonly id: string;
  readonly code: string;
  readonly prefLabel: string;
  readonly altLabels: readonly LocalText[];
  readonly scopeNote: string;
  readonly broader: { readonly code: string } | null;
}

const ALL = question<{ readonly concepts: readonly ConceptRecord[] }>(`
query Concepts($asOf: Date, $knownAt: DateTime) {
  concepts(asOf: $asOf, knownAt: $knownAt) {
    id
    code
    prefLabel
    altLabels { language text }
    scopeNote
    broader { code }
  }
}`);

/** The vocabulary of concepts: one page, for the API gives it whole. */
export const CONCEPTS: List<ConceptRecord> = {
  path: "/concepts",
  name: "Concepts",
  text: ALL.text,
  filters: [],
  headline: "prefLabel",
  columns: {
    id: ({ id }) => id,
    prefLabel: ({ prefLabel }) => prefLabel,
    code: ({ code }) => code,
    altLabels: ({ altLabels }) => altLabels.map(({ text }) => text).join(" | "),
    broader: ({ broader }) => broader?.code,
    scopeNote: ({ scopeNote }) => scopeNote,
  },
  variables: () => ({}),
  read: async (visit) => {
    const { concepts } = await askAt(visit, ALL, {});
    return { nodes: concepts, totalCount: concepts.length, pageInfo: { hasNextPage: false, endCursor: null } };
  },
};
