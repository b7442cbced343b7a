import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { buildApi } from "../src/app/schema.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { readExamples, readFolder } from "../src/site/explorer/examples.js";
import { openApi, type TestApi } from "./support/api.js";
import { type Answered, printExamples } from "./support/examples-document.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const examples = readExamples(buildApi(), { texts: false });

test.each(examples)("the example $name answers", async ({ query, variables }) => {
  const { errors, data } = await api.answer(query, { ...variables });
  expect(errors).toBeUndefined();
  expect(Object.values(data ?? {}).every((value) => value !== null)).toBe(true);
});

test("docs/examples.md holds the answers of the examples (npm run examples writes it anew)", async () => {
  // Scores and passages of a search may differ from one version of PostgreSQL to the next.
  if (!api.open.embedded) return;
  const answered: Answered[] = [];
  for (const example of readFolder()) answered.push({ ...example, answer: await api.ask(example.query) });
  const path = join(PACKAGE_ROOT, "docs", "examples.md");
  const document = printExamples(answered);
  if (process.env.UPDATE_EXAMPLES) writeFileSync(path, document);
  expect(readFileSync(path, "utf8")).toBe(document);
});
