import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import sql from "sql-template-tag";
import { clusterOf } from "../src/platform/database/beginning.js";
import { PackedCluster } from "../src/platform/database/cluster.js";
import { type EmbeddedDatabase, openDirectory, openEmbeddedReader, poolOver } from "../src/platform/database/embedded.js";
import { serverOver } from "../src/platform/database/embedded-session.js";
import { startPGlite } from "../src/platform/database/pglite.js";
import { databaseOver } from "../src/platform/database/query.js";
import type { Reader } from "../src/platform/database/reader.js";
import { requireTables } from "../src/platform/database/up-to-date.js";

const counting = (rows: number) => sql`SELECT count(*)::int AS count FROM generate_series(1, ${rows}::int)`;

/** A statement that takes longer than anybody waits. */
const ENDLESS = counting(2_000_000_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "minelaw-embedded-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The longest time for which this thread was held up while something was done. */
async function longestStall(act: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await act();
  clearInterval(timer);
  return Math.max(longest, performance.now() - last);
}

describe("after a statement that fails, an embedded database answers each query with its own rows:", () => {
  const failing = [sql`SELECT * FROM nothing WHERE ${1} = 1`, sql`SELECT 1 / ${0}::int`, sql`SELECT ${"\0"}::text`];

  test.each(["in this thread", "in its own"])("%s", async (where) => {
    const there = where === "in its own" ? await openDirectory(join(folder, "step")) : null;
    const pglite = there ? null : await startPGlite(join(folder, "here"));
    const pool = poolOver(there?.server ?? serverOver(pglite as NonNullable<typeof pglite>));
    const database = databaseOver(pool);
    const sane = async (number: number) =>
      expect(await database.rows(sql`SELECT ${number}::int AS number`)).toEqual([{ number }]);
    await sane(1);
    for (const statement of failing) {
      await expect(database.rows(statement)).rejects.toThrow();
      await expect(database.rows(statement)).rejects.toThrow();
      await sane(2);
      await Promise.all([sane(3), expect(database.rows(statement)).rejects.toThrow(), sane(4)]);
    }
    await pool.end();
    await (there ?? pglite)?.close();
  });
});

test("a new cluster is unpacked where a build made it, and leaves nothing behind where none did", async () => {
  const [made, unmade] = [join(folder, "made"), join(folder, "unmade")];
  expect(await clusterOf("EMPTY").unpackInto(made)).toBe(true);
  // Folders with nothing in them are a part of it.
  for (const path of ["PG_VERSION", "pg_notify", "base/1/PG_VERSION"])
    expect([path, existsSync(join(made, path))]).toEqual([path, true]);
  expect(await new PackedCluster(["-c", "shared_buffers=1MB"], []).unpackInto(unmade)).toBe(false);
  expect(existsSync(unmade)).toBe(false);
});

test.each(["TABLES", "EMPTY"] as const)(
  "a new database begins with the tables of all migrations where that is wanted: %s",
  async (begins) => {
    const withTables = begins === "TABLES";
    const database = await openDirectory(join(folder, begins), begins);
    const pool = poolOver(database.server);
    const looking = requireTables(pool, "here");
    if (withTables) await looking;
    else await expect(looking).rejects.toMatchObject({ code: "DATABASE_UNFIT" });
    // Tables alone: no release, and no seeds to be known again.
    if (withTables) expect((await pool.query("SELECT FROM release UNION ALL SELECT FROM ingested_seeds")).rows).toEqual([]);
    await pool.end();
    await database.close();
  },
);

/** How long a statement may take, and for what part of it this thread may be held up: other programs hold it up too. */
const LONGEST_MILLISECONDS = 3_000;
const PART_HELD_UP = 1 / 3;

describe("an embedded database that is read", () => {
  let database: EmbeddedDatabase;
  let reader: Reader;
  beforeAll(async () => {
    database = await openDirectory(join(folder, "read"));
    const pool = poolOver(database.server);
    await pool.query(
      "CREATE TABLE law (id int); INSERT INTO law VALUES (1); CREATE ROLE minelaw_reader; GRANT SELECT ON law TO minelaw_reader",
    );
    await pool.end();
    reader = openEmbeddedReader(database, LONGEST_MILLISECONDS);
  });
  afterAll(() => reader.close());

  const isRight = async () =>
    expect(await reader.rows(sql`SELECT id, current_user AS who FROM law`)).toEqual([{ id: 1, who: "minelaw_reader" }]);

  test("holds nobody up who asks for nothing of it", async () => {
    await isRight();
    let [took, stalled] = [0, 0];
    // As long as a statement must be to be noticed, on a machine however quick.
    for (let rows = 250_000; took < 600; rows *= 2) {
      const started = performance.now();
      stalled = await longestStall(() => reader.rows(counting(rows)));
      took = performance.now() - started;
    }
    expect(stalled).toBeLessThan(took * PART_HELD_UP);
  });

  test("refuses a statement that takes too long, answers those behind it, and still cannot be written to", async () => {
    const started = performance.now();
    const endless = reader.rows(ENDLESS);
    const behind = [isRight(), isRight()];
    await expect(endless).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
    await Promise.all(behind);
    expect(performance.now() - started).toBeLessThan(40_000);
    await isRight();
    for (const statement of [sql`INSERT INTO law VALUES (2)`, sql`CREATE TABLE mine (id int)`]) {
      await expect(reader.rows(statement)).rejects.toThrow(/read-only|permission/);
    }
    expect(
      await longestStall(() => expect(reader.rows(ENDLESS)).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" })),
    ).toBeLessThan(LONGEST_MILLISECONDS * PART_HELD_UP);
    await isRight();
  }, 120_000);

  test("answers many at once, each with its own rows", async () => {
    const numbers = Array.from({ length: 300 }, (_, n) => n);
    const answers = await Promise.all(
      numbers.map((n) => reader.rows<{ n: number }>(sql`SELECT ${n}::int / (${n}::int % 7) AS n`).catch((error) => error)),
    );
    answers.forEach((answer, n) => {
      if (n % 7 === 0) expect(answer).toMatchObject({ code: "BAD_USER_INPUT" });
      else expect(answer).toEqual([{ n: Math.trunc(n / (n % 7)) }]);
    });
  });
});
