import { expect, test } from "@jest/globals";
import sql from "sql-template-tag";
import { startPGlite } from "../src/platform/database/embedded.js";
import { databaseOver } from "../src/platform/database/query.js";
import { openPGlite, poolOf } from "./support/open.js";

test("after a statement that fails, the embedded database answers each query with its own rows", async () => {
  const open = await openPGlite(await startPGlite(), []);
  try {
    const database = databaseOver(poolOf(open));
    const sane = async (number: number) =>
      expect(await database.rows(sql`SELECT ${number}::int AS number`)).toEqual([{ number }]);
    await sane(1);
    for (const failing of [sql`SELECT * FROM nothing WHERE ${1} = 1`, sql`SELECT 1 / ${0}::int`, sql`SELECT ${"\0"}::text`]) {
      await expect(database.rows(failing)).rejects.toThrow();
      await expect(database.rows(failing)).rejects.toThrow();
      await sane(2);
      await Promise.all([sane(3), expect(database.rows(failing)).rejects.toThrow(), sane(4)]);
    }
  } finally {
    await open.close();
  }
}, 20_000);
