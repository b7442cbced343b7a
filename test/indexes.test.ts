import { expect, test } from "@jest/globals";
import type { Reader } from "../src/platform/database/reader.js";
import { openCorpus, openNodeOver } from "./support/node.js";

/** A reader that tells what it is asked, and counts it. */
function counted(reader: Reader, statements: string[]): Reader {
  return {
    ...reader,
    rows: (statement, options) => {
      statements.push(statement.text);
      return reader.rows(statement, options);
    },
  };
}

test("what a release is read by is read once, even where no record is kept", async () => {
  const reader = await openCorpus();
  const statements: string[] = [];
  const node = await openNodeOver(counted(reader, statements), { cacheBytes: 0, answerBytes: 0 });
  const read = async (query: string) => {
    statements.length = 0;
    const { body } = await node.post(query);
    expect(body.errors).toBeUndefined();
    return statements.map((text) => text.replace(/\s+/g, " ").trim());
  };
  const ask =
    '{ search(query: "mining licence Kazakhstan", first: 3) { nodes { score } } jurisdiction(code: "KZ") { statutes(first: 1) { nodes { id } } } }';
  const first = await read(ask);
  const again = await read(ask);
  const index = /^SELECT t\.id, t\.(?:kind, t\.labels|code, t\.parent_id)/;
  expect(first.filter((text) => index.test(text)).length).toBeGreaterThanOrEqual(2);
  expect(again.filter((text) => index.test(text))).toEqual([]);
  // Records are read anew.
  expect(again.some((text) => text.includes("FROM statute t"))).toBe(true);
  await node.close();
  await reader.close();
});
