import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { openCopy } from "./support/template.js";

const SQL = join(PACKAGE_ROOT, "bench", "sql");
const FILLING = readdirSync(SQL).filter((file) => /^0\d-.*\.sql$/.test(file));

/** The bench fills the product's own tables by SQL of its own, which nothing else compares with the migrations. */
test("the corpus of the bench fits the tables as they are", async () => {
  const { dataSource, close } = await openCopy("tables");
  try {
    await dataSource.transaction(async (manager) => {
      for (const file of FILLING) await manager.query(readFileSync(join(SQL, file), "utf8").replaceAll(":statutes", "8"));
      await manager.query(readFileSync(join(SQL, "peers.sql"), "utf8"));
      expect(await manager.query("SELECT count(DISTINCT id)::int AS count FROM statute")).toEqual([{ count: 8 }]);
      expect(await manager.query("SELECT count(*)::int AS count FROM penalty")).not.toEqual([{ count: 0 }]);
    });
  } finally {
    await close();
  }
});
