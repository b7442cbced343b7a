import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { openApi, type TestApi } from "./support/api.js";
import { at, citedSources, valuesAt } from "./support/paths.js";

/** A question as a lawyer would ask it, and what the answer must be. */
interface Question {
  readonly id: string;
  readonly question: string;
  readonly asOf: string;
  readonly graphql: string;
  /** What stands at each path, exactly. */
  readonly expect?: Readonly<Record<string, unknown>>;
  /** What must be among the values at a path. */
  readonly contains?: Readonly<Record<string, readonly unknown[]>>;
  /** What must not be among them. */
  readonly absent?: Readonly<Record<string, readonly unknown[]>>;
  /** A source that the answer must cite; null where the answer is that there is no law to cite. */
  readonly cites: string | null;
}

const FOLDER = join(PACKAGE_ROOT, "test", "questions");
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith(".yaml"));

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe.each(FILES)("questions of %s", (file) => {
  const questions = parse(readFileSync(join(FOLDER, file), "utf8")) as Question[];

  test.each(questions)("$id: $question", async ({ graphql, asOf, cites, ...wanted }) => {
    const answer = await api.ask(graphql, { asOf });
    for (const [path, value] of Object.entries(wanted.expect ?? {})) expect([path, at(answer, path)]).toEqual([path, value]);
    for (const [path, values] of Object.entries(wanted.contains ?? {})) {
      expect([path, valuesAt(answer, path)]).toEqual([path, expect.arrayContaining([...values])]);
    }
    for (const [path, values] of Object.entries(wanted.absent ?? {})) {
      const there = valuesAt(answer, path);
      for (const value of values) expect([path, there]).not.toEqual([path, expect.arrayContaining([value])]);
    }
    const cited = [...citedSources(answer)];
    if (cites === null) expect(cited).toEqual([]);
    else expect(cited).toContain(cites);
  });
});

test("there are questions enough, and no id twice", () => {
  const all = FILES.flatMap((file) => parse(readFileSync(join(FOLDER, file), "utf8")) as Question[]);
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});
