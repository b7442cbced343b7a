import { expect, test } from "@jest/globals";
import { openCopy } from "./support/template.js";

test("a reference collates as the id that it refers to, so that an index of it serves a join", async () => {
  const { dataSource, close } = await openCopy("tables");
  const differing = await dataSource.query(`
    SELECT c.conrelid::regclass::text AS table, a.attname AS column
    FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    JOIN pg_attribute r ON r.attrelid = c.confrelid AND r.attnum = c.confkey[1]
    WHERE c.contype = 'f' AND a.attcollation <> r.attcollation`);
  expect(differing).toEqual([]);
  const drift = await dataSource.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  await close();
});
