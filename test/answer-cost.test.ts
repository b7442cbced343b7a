import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execute, getOperationAST, parse } from "graphql";
import { buildApi } from "../src/app/schema.js";
import { AnswerCost } from "../src/platform/limits/answer-cost.js";
import { QueryMaker } from "./fuzz/queries.js";
import { Chance } from "./fuzz/random.js";
import { openApi, operationOf, type TestApi } from "./support/api.js";
import { SERVER } from "./support/template.js";

describe("what an answer cost", () => {
  const schema = buildApi();
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  /** By the fields that are there, as they are counted where a directive may have left some out; and as they are counted otherwise. */
  async function bothCounts(query: string) {
    if (!operationOf(schema, query)) return null;
    const document = parse(query);
    const { data } = await execute({ schema, document, contextValue: api.newContext() });
    if (!data) return null;
    const [plain, looking] = [document, parse(`${query} fragment Unused on Query { __typename @include(if: true) }`)].map(
      (each) => {
        const operation = getOperationAST(document);
        return operation && new AnswerCost(schema, each, operation).of(data, {});
      },
    );
    return { plain, looking };
  }

  test.each([
    '{ nodes(ids: ["/akn/ru", "/akn/kz"]) { id ... on Rule { action modality } ... on Jurisdiction { code name } } }',
    '{ node(id: "/akn/ru") { ... on Node { id ... on Jurisdiction { code children { code ... on Node { id } } } ... on Statute { number title } } } }',
    '{ node(id: "/akn/ru") { ...A } } fragment A on Node { ... on Statute { number } ...B } fragment B on Jurisdiction { code kind }',
    '{ jurisdiction(code: "RU") { ...B children { ...B } } } fragment B on Jurisdiction { code ... on Node { id } }',
    '{ search(query: "licence", first: 5) { nodes { node { id ... on Rule { action } ... on LegalStatement { legalForce } } } } }',
  ])("is the same whether fields are looked for or known to be there: %s", async (query) => {
    const both = await bothCounts(query);
    expect(both?.plain).toBeGreaterThan(0);
    if (both) expect([query, both.plain]).toEqual([query, both.looking]);
  });

  test("is so for questions that chance makes", async () => {
    const maker = new QueryMaker(schema, new Chance(SERVER ? 20261128 : 20261129));
    let compared = 0;
    for (let n = 0; n < 120; n++) {
      const query = maker.query(0);
      const both = await bothCounts(query);
      if (!both) continue;
      compared++;
      expect([query, both.plain]).toEqual([query, both.looking]);
    }
    expect(compared).toBeGreaterThan(25);
  });
});
