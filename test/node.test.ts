import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openApi, type TestApi } from "./support/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

test.each([
  ["Statute", "/akn/ru/act/federal-law/2024-08-08/221-fz"],
  ["Provision", "/akn/ru/act/federal-law/2020-07-31/259-fz/~art_14-2"],
  ["Definition", "/definition/kz/digital-mining-2023"],
  ["TokenClass", "/token-class/eu/e-money-token"],
  ["Rule", "/rule/kz/licence"],
  ["Offence", "/offence/py/theft-grave"],
  ["Tax", "/tax/kz/mining-fee-2026"],
])("a %s is found by its id", async (type, id) => {
  const { node } = await api.ask("query ($id: ID!) { node(id: $id) { __typename id } }", { id });
  expect(node).toEqual({ __typename: type, id });
});
