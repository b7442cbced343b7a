import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import type { TestApi } from "../support/api.js";

/** What someone types, and the records that answer. */
export interface Case {
  readonly query: string;
  readonly expect: readonly string[];
  readonly asOf?: string;
  readonly jurisdictions?: readonly string[];
  readonly kinds?: readonly string[];
  readonly legalForce?: readonly string[];
  /** Of natural queries: the language, and the kinds of things that it is made of. */
  readonly language?: string;
  readonly slots?: readonly string[];
}

/** What a search made of a case. */
export interface Outcome {
  readonly of: Case;
  /** Where the first record that answers stands, from 1; 0 for nowhere among the first ten. */
  readonly rank: number;
  /** Which share of the records that answer is among the first ten. */
  readonly recall: number;
  readonly empty: boolean;
  readonly milliseconds: number;
  readonly ids: readonly string[];
}

export const SETS = {
  researcher: "relevance.yaml",
  natural: "natural.yaml",
  "held-out": "natural-held-out.yaml",
  blind: "natural-blind.yaml",
} as const;

export function casesOf(set: keyof typeof SETS): Case[] {
  return parse(readFileSync(join(PACKAGE_ROOT, "test", "search", SETS[set]), "utf8")) as Case[];
}

const SEARCH = `query ($query: String!, $asOf: Date, $jurisdictions: [String!], $kinds: [SearchKind!], $legalForce: [LegalForce!]) {
  search(query: $query, asOf: $asOf, jurisdictions: $jurisdictions, kinds: $kinds, legalForce: $legalForce, first: 10) {
    nodes { snippet node { id: address } }
  }
}`;

export async function outcomeOf(api: TestApi, of: Case): Promise<Outcome> {
  const started = performance.now();
  const { search } = await api.ask<{ search: { nodes: { node: { id: string } }[] } }>(SEARCH, { ...of });
  const milliseconds = performance.now() - started;
  const ids = search.nodes.map(({ node }) => node.id);
  return {
    of,
    rank: ids.findIndex((id) => of.expect.includes(id)) + 1,
    recall: of.expect.filter((id) => ids.includes(id)).length / of.expect.length,
    empty: ids.length === 0,
    milliseconds,
    ids,
  };
}

export interface Figures {
  readonly queries: number;
  /** The share with an answer among the first five. */
  readonly found: number;
  /** The mean of one by the rank of the first answer. */
  readonly mrr: number;
  readonly recall: number;
  readonly empty: number;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const mean = (value: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / Math.max(1, outcomes.length);
  return {
    queries: outcomes.length,
    found: mean(({ rank }) => (rank > 0 && rank <= 5 ? 1 : 0)),
    mrr: mean(({ rank }) => (rank > 0 ? 1 / rank : 0)),
    recall: mean(({ recall }) => recall),
    empty: mean(({ empty }) => (empty ? 1 : 0)),
  };
}
