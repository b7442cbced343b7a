import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { buildApi } from "../src/app/schema.js";
import { readExamples } from "../src/site/explorer/examples.js";
import { openApi, type TestApi } from "./support/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

test.each(readExamples(buildApi()))("the example $name answers", async ({ query, variables }) => {
  const { errors, data } = await api.answer(query, { ...variables });
  expect(errors).toBeUndefined();
  expect(Object.values(data ?? {}).every((value) => value !== null)).toBe(true);
});
