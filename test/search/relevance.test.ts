import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { openApi, type TestApi } from "../support/api.js";

interface Case {
  readonly query: string;
  readonly expect: readonly string[];
  readonly asOf?: string;
  readonly jurisdictions?: readonly string[];
  readonly kinds?: readonly string[];
  readonly legalForce?: readonly string[];
}

const cases = parse(readFileSync(new URL("relevance.yaml", import.meta.url), "utf8")) as Case[];

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const SEARCH = `query ($query: String!, $asOf: Date, $jurisdictions: [String!], $kinds: [SearchKind!], $legalForce: [LegalForce!]) {
  search(query: $query, asOf: $asOf, jurisdictions: $jurisdictions, kinds: $kinds, legalForce: $legalForce, first: 10) {
    nodes { node { id } }
  }
}`;

async function found(of: Case): Promise<string[]> {
  const { search } = await api.ask<{ search: { nodes: { node: { id: string } }[] } }>(SEARCH, { ...of });
  return search.nodes.map(({ node }) => node.id);
}

test("a researcher finds what they expect: MRR and recall@10 are at least 0.9", async () => {
  let reciprocal = 0;
  let recall = 0;
  const short: string[] = [];
  for (const of of cases) {
    const ids = await found(of);
    const rank = ids.findIndex((id) => of.expect.includes(id)) + 1;
    const there = of.expect.filter((id) => ids.includes(id)).length / of.expect.length;
    reciprocal += rank > 0 ? 1 / rank : 0;
    recall += there;
    if (rank !== 1 || there < 1) short.push(`${of.query}: first at ${rank || "no place"}, ${Math.round(100 * there)} % found`);
  }
  const mrr = reciprocal / cases.length;
  const recallAt10 = recall / cases.length;
  console.info(
    [
      `${cases.length} queries: MRR ${mrr.toFixed(3)}, recall@10 ${recallAt10.toFixed(3)}`,
      ...short.map((line) => `  ${line}`),
    ].join("\n"),
  );
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(mrr).toBeGreaterThanOrEqual(0.9);
  expect(recallAt10).toBeGreaterThanOrEqual(0.9);
});

test("every expected hit is in the dataset", async () => {
  const ids = [...new Set(cases.flatMap((of) => of.expect))];
  for (let start = 0; start < ids.length; start += 100) {
    const some = ids.slice(start, start + 100);
    const { nodes } = await api.ask<{ nodes: ({ id: string } | null)[] }>("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
      ids: some,
    });
    expect(nodes.map((node) => node?.id)).toEqual(some);
  }
});
