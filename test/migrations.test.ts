import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { OpenDatabase } from "../src/platform/database/data-source.js";
import { openCopy } from "./support/template.js";

let database: OpenDatabase;
beforeAll(async () => {
  database = await openCopy("tables");
});
afterAll(() => database.close());

async function tables(): Promise<string[]> {
  const rows = await database.dataSource.query<{ name: string }[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1",
  );
  return rows.map(({ name }) => name).filter((name) => name !== "migration");
}

test("entities and migrations describe the same tables", async () => {
  const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test("migrations go down and up again, and leave nothing behind", async () => {
  const before = await tables();
  expect(before.length).toBeGreaterThan(20);
  for (const _ of database.dataSource.migrations) await database.dataSource.undoLastMigration();
  expect(await tables()).toEqual([]);
  await database.dataSource.runMigrations();
  expect(await tables()).toEqual(before);
});

test("a statement without a citation cannot be stored", async () => {
  const insert = (citations: string) =>
    database.dataSource.query(
      `INSERT INTO remark (id, appeared, content_hash, jurisdiction_id, position, text, citations)
       VALUES ('x', 1, '', '/akn/ru', 0, 'x', $1)`,
      [citations],
    );
  for (const citations of ["[]", "{}", '[{"locator": "art. 1"}]', '[{"source": "elsewhere"}]']) {
    await expect(insert(citations)).rejects.toThrow("remark_is_cited");
  }
});
