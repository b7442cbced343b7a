import { afterAll, beforeAll, expect, test } from "@jest/globals";
import sql, { raw } from "sql-template-tag";
import type { OpenDatabase } from "../src/platform/database/data-source.js";
import type { Database } from "../src/platform/database/query.js";
import { TABLES } from "../src/platform/database/tables.js";
import { databaseOf } from "./support/open.js";
import { openSharedCorpus } from "./support/shared-corpus.js";

let open: OpenDatabase;
let database: Database;
beforeAll(async () => {
  open = await openSharedCorpus();
  database = await databaseOf(open);
});
afterAll(() => open.close());

test.each(TABLES)(
  "rows of %s say the same, decoded at once or when they are looked at, and when they are looked at again",
  async (table) => {
    const read = (undecoded: boolean) =>
      database.rows<Record<string, unknown>>(sql`SELECT t.* FROM ${raw(table)} t ORDER BY t::text COLLATE "C" LIMIT 200`, {
        undecoded,
      });
    const [decoded, undecoded] = [await read(false), await read(true)];
    expect(undecoded.length).toBe(decoded.length);
    for (const [at, row] of decoded.entries()) {
      const looked = () => Object.fromEntries(Object.keys(row).map((column) => [column, undecoded[at]?.[column]]));
      expect(looked()).toEqual(row);
      expect(looked()).toEqual(row);
      for (const column of Object.keys(row)) expect(undecoded[at]?.[column]).toBe(undecoded[at]?.[column]);
    }
  },
);
