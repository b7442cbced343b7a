import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { buildApi } from "../src/app/schema.js";
import type { Reader } from "../src/platform/database/reader.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { readExamples } from "../src/site/explorer/examples.js";
import { QueryMaker } from "./fuzz/queries.js";
import { Chance } from "./fuzz/random.js";
import { openCorpus, openNodeOver, type Reply, type TestNode } from "./support/node.js";
import { SERVER } from "./support/template.js";

/** Whatever an answer comes from, it is the same answer: read anew, from loaders that were empty or full, from kept bytes. */
let reader: Reader;
let withoutCaches: TestNode;
let withLoaders: TestNode;
let withAnswers: TestNode;
beforeAll(async () => {
  reader = await openCorpus();
  // One instant for all, so that midnight does not pass between two of them.
  const instant = new Date();
  const now = () => instant;
  withoutCaches = await openNodeOver(reader, { cacheBytes: 0, answerBytes: 0 }, now);
  withLoaders = await openNodeOver(reader, { answerBytes: 0 }, now);
  withAnswers = await openNodeOver(reader, {}, now);
});
afterAll(async () => {
  for (const node of [withoutCaches, withLoaders, withAnswers]) await node?.close();
  await reader?.close();
});

interface Asked {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Says whether the answer is whole. */
async function expectOneAnswer({ query, variables }: Asked): Promise<boolean> {
  const ask = async (node: TestNode) => comparable(await node.post(query, { variables }));
  const read = await ask(withoutCaches);
  expect(await ask(withLoaders)).toEqual(read);
  expect(await ask(withLoaders)).toEqual(read);
  expect(await ask(withAnswers)).toEqual(read);
  const hits = await withAnswers.figure("answer_hits");
  expect(await ask(withAnswers)).toEqual(read);
  const isKept = !read.failed && !query.includes("rateLimit");
  expect((await withAnswers.figure("answer_hits")) - hits).toBe(isKept ? 1 : 0);
  return !read.failed;
}

/** Of several errors under one null, GraphQL lets a server tell any; that there is one, and what is null for it, is compared. */
function comparable({ status, body }: Reply) {
  return { status, data: body.data, failed: body.errors !== undefined };
}

describe("the same answer on all paths", () => {
  test.each(readExamples(buildApi(), { texts: false }))("to the example $name", async (example) => {
    await expectOneAnswer(example);
  });

  const folder = join(PACKAGE_ROOT, "test", "questions");
  const questions = readdirSync(folder).flatMap(
    (file) => parse(readFileSync(join(folder, file), "utf8")) as { id: string; graphql: string; asOf: string }[],
  );
  test.each(questions)("to the question $id", async ({ id, graphql, asOf }) => {
    await expectOneAnswer({ name: id, query: graphql, variables: { asOf } });
  });

  test("to queries that chance made of the schema", async () => {
    // Each of the databases is asked half of them, and other ones.
    const maker = new QueryMaker(buildApi(), new Chance(SERVER ? 9 : 8));
    let whole = 0;
    for (let n = 0; n < 75; n++) {
      const query = maker.query(0);
      if (await expectOneAnswer({ name: query, query })) whole++;
    }
    expect(whole).toBeGreaterThan(15);
  }, 120_000);
});
