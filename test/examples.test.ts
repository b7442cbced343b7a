import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readExamples } from "../src/site/explorer/examples.js";
import { openApi, type TestApi } from "./support/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

test.each(readExamples())("the example $name answers", async ({ query }) => {
  const { errors, data } = await api.answer(query);
  expect(errors).toBeUndefined();
  expect(Object.values(data ?? {}).every((value) => value !== null)).toBe(true);
});
