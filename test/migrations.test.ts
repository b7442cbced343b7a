import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ROWS } from "../src/app/rows.js";
import type { OpenDatabase } from "../src/platform/database/data-source.js";
import { openPostgres } from "../src/platform/database/data-source.js";
import { bringUpToDate, takeBack } from "../src/platform/database/migrating.js";
import { waitForLock } from "../src/platform/database/wait-for-lock.js";
import { newDatabase, openCopy } from "./support/template.js";
import { onServer } from "./support/where.js";

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
  const taken: (string | null)[] = [];
  for (const _ of database.dataSource.migrations) taken.push(await takeBack(database.dataSource, NOTHING_FIRST));
  expect(taken).toEqual(database.dataSource.migrations.map((each) => each.constructor.name).reverse());
  expect(await tables()).toEqual([]);
  expect(await takeBack(database.dataSource, NOTHING_FIRST)).toBe(null);
  await bringUpToDate(database.dataSource);
  expect(await tables()).toEqual(before);
});

const NOTHING_FIRST = { loseRecords: false, first: async () => undefined };

test("a migration that would take records with it is taken back only where that is wanted", async () => {
  const corpus = await openCopy("corpus");
  try {
    const releases = () => corpus.dataSource.query("SELECT count(*)::int AS count FROM release");
    let refused: unknown;
    for (const _ of corpus.dataSource.migrations) {
      refused = await takeBack(corpus.dataSource, NOTHING_FIRST).then(
        () => null,
        (error) => error,
      );
      if (refused) break;
    }
    expect(refused).toMatchObject({
      code: "RECORDS_AT_STAKE",
      message: expect.stringMatching(/\d+ of \w+.*--lose-records; nothing has changed$/),
    });
    expect(await releases()).toEqual([{ count: 1 }]);
    const left = corpus.dataSource.migrations.length;
    for (let n = 0; n < left; n++) {
      if ((await takeBack(corpus.dataSource, { ...NOTHING_FIRST, loseRecords: true })) === null) break;
    }
    await expect(releases()).rejects.toThrow("release");
  } finally {
    await corpus.close();
  }
});

onServer("first starts at once", () => {
  test("migrate once, and all of them go on", async () => {
    const { address, remove } = await newDatabase();
    try {
      const all = await Promise.all(Array.from({ length: 6 }, () => openPostgres(address, ROWS)));
      await Promise.all(all.map(({ dataSource }) => bringUpToDate(dataSource)));
      const [{ count } = { count: 0 }] = await all[0]!.dataSource.query("SELECT count(*)::int AS count FROM migration");
      expect(count).toBe(all[0]!.dataSource.migrations.length);
      await Promise.all(all.map(({ close }) => close()));
    } finally {
      await remove();
    }
  });

  test("that are cut in the middle by the server leave nothing, and the next one does it all", async () => {
    const { address, remove } = await newDatabase();
    try {
      const [victim, other] = [await openPostgres(address, ROWS), await openPostgres(address, ROWS)];
      let started: Promise<unknown> = Promise.resolve();
      // Held up half-way: after the first tables, before the extensions.
      await other.dataSource.transaction(async (manager) => {
        await manager.query("LOCK TABLE pg_catalog.pg_extension IN SHARE MODE");
        started = bringUpToDate(victim.dataSource).then(
          () => "done",
          (error: Error) => error,
        );
        const cut = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted AND relation = 'pg_extension'::regclass";
        while ((await manager.query(cut)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      });
      expect(await started).toBeInstanceOf(Error);
      expect(await other.dataSource.query("SELECT to_regclass('migration') AS there")).toEqual([{ there: null }]);
      await bringUpToDate(other.dataSource);
      await Promise.all([victim.close(), other.close()]);
    } finally {
      await remove();
    }
  });
});

onServer("who waits", () => {
  test("is told for whom, and not for ever", async () => {
    const { address, remove } = await newDatabase();
    const [holder, waiting] = [await openPostgres(address, ROWS), await openPostgres(address, ROWS)];
    try {
      const lines: string[] = [];
      const patience = { what: "another ingest", report: (line: string) => lines.push(line) };
      await holder.dataSource.transaction(async (manager) => {
        await waitForLock(manager, 4_711, { ...patience, milliseconds: 100 });
        expect(lines).toEqual([]);
        const [{ pid }] = await manager.query("SELECT pg_backend_pid() AS pid");
        const wait = waiting.dataSource.transaction((own) => waitForLock(own, 4_711, { ...patience, milliseconds: 2_500 }));
        await expect(wait).rejects.toMatchObject({
          code: "DATABASE_BUSY",
          message: expect.stringContaining(`SELECT pg_terminate_backend(${pid}); nothing has changed`),
        });
        expect(lines).toEqual([expect.stringMatching(`^Waiting for another ingest \\(backend ${pid} .*, 3 s at most\\.$`)]);
      });
      await waiting.dataSource.transaction((own) => waitForLock(own, 4_711, { ...patience, milliseconds: 100 }));
    } finally {
      await Promise.all([holder.close(), waiting.close()]);
      await remove();
    }
  }, 20_000);
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
