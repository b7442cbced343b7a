import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openApi, type TestApi } from "../support/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/** The text of the statement by which a query is ranked. */
async function rankingOf(query: string): Promise<string | undefined> {
  api.forget();
  await api.ask("query ($query: String!) { search(query: $query) { nodes { score snippet } } }", { query });
  const rankings = api.statements.filter(({ text }) => text.includes("found AS MATERIALIZED"));
  expect(rankings).toHaveLength(1);
  return rankings[0]?.text;
}

test("queries of as many parts are one statement, whatever these are, so that it is planned once for them all", async () => {
  const ranking = await rankingOf("electricity licence");
  for (const query of [
    "proof of work licence",
    "майнинг 6000 kWh",
    "ruido licencia",
    "221-FZ register",
    '"electricity" licence',
  ]) {
    const other = await rankingOf(query);
    if (query.includes('"')) expect(other).not.toBe(ranking);
    else expect({ query, ranking: other }).toEqual({ query, ranking });
  }
});
