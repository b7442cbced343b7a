import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import sql, { raw } from "sql-template-tag";
import type { OpenDatabase } from "../src/platform/database/data-source.js";
import { openReader, type Reader } from "../src/platform/database/reader.js";
import { openCopy } from "./support/template.js";
import { onServer } from "./support/where.js";

const CONNECTIONS = 4;

onServer("reads over pipelines", () => {
  let open: OpenDatabase;
  let url: string;
  let reader: Reader;
  beforeAll(async () => {
    open = await openCopy("tables");
    url = (open.dataSource.options as { url: string }).url;
    reader = openReader(url, { connections: CONNECTIONS, statementMilliseconds: 5_000 });
  });
  afterAll(async () => {
    await reader.close();
    await open.close();
  });

  const pid = async () => (await reader.rows<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`))[0]?.pid;

  test("each get their own answer, refusals among them", async () => {
    const asked = Array.from({ length: 300 }, (_, n) => n);
    const answers = await Promise.all(
      asked.map((n) => reader.rows<{ n: number }>(sql`SELECT ${n}::int / (${n}::int % 7) AS n`).catch((error) => error)),
    );
    answers.forEach((answer, n) => {
      if (n % 7 === 0) expect(answer).toMatchObject({ code: "BAD_USER_INPUT" });
      else expect(answer).toEqual([{ n: Math.trunc(n / (n % 7)) }]);
    });
  });

  test("go together where they are asked in one tick, and over few connections", async () => {
    const pids = await Promise.all(Array.from({ length: 40 }, pid));
    expect(new Set(pids.slice(0, 4)).size).toBe(1);
    expect(new Set(pids).size).toBeGreaterThan(1);
    expect(reader.figures().connections).toBeLessThanOrEqual(CONNECTIONS);
  });

  test("wait for no long one", async () => {
    const done: string[] = [];
    const read = async (name: string, statement: string, long: boolean) => {
      await reader.rows(raw(statement), { long });
      done.push(name);
    };
    const long = read("long", "SELECT pg_sleep(0.5)", true);
    await read("short", "SELECT 1", false);
    const slow = read("slow", "SELECT pg_sleep(0.5)", false);
    await new Promise(setImmediate);
    await read("short too", "SELECT 1", false);
    await Promise.all([long, slow]);
    expect(done.slice(0, 2)).toEqual(["short", "short too"]);
  });

  test("of columns that have become others are refused, and right again in the next statement", async () => {
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query("CREATE TABLE of_late (a int); INSERT INTO of_late VALUES (1); GRANT SELECT ON of_late TO PUBLIC");
    const read = (more = "") => reader.rows<{ a: number; b?: string }>(raw(`SELECT * FROM of_late${more}`), { undecoded: true });
    for (let n = 0; n < 2 * CONNECTIONS; n++) expect((await read())[0]?.a).toBe(1);
    await admin.query("ALTER TABLE of_late ADD b text; UPDATE of_late SET b = 'two'");
    const answers = await Promise.allSettled(Array.from({ length: 40 }, () => read()));
    // PostgreSQL executes no statement whose columns are others than it has told.
    for (const answer of answers)
      if (answer.status === "fulfilled") expect([answer.value[0]?.a, answer.value[0]?.b]).toEqual([1, "two"]);
    const [row] = await read(" WHERE a = 1");
    expect([row?.a, row?.b]).toEqual([1, "two"]);
    await admin.query("DROP TABLE of_late");
    await admin.end();
  });

  test("are tried again where their connection is cut", async () => {
    const killer = new pg.Client({ connectionString: url });
    await killer.connect();
    const victims = await Promise.all(Array.from({ length: 40 }, pid));
    const reads = Array.from({ length: 8 }, (_, n) => reader.rows<{ n: number }>(sql`SELECT ${n}::int AS n, pg_sleep(0.05)`));
    await killer.query("SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) pid", [[...new Set(victims)]]);
    const answers = await Promise.all(reads);
    expect(answers.map(([row]) => row?.n)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(victims).not.toContain(await pid());
    await killer.end();
  });

  test.each([
    ["the log-in is refused", (address: URL) => Object.assign(address, { username: "minelaw_unknown" })],
    ["the database is not there", (address: URL) => Object.assign(address, { pathname: "/minelaw_nothing" })],
    ["the name does not resolve", (address: URL) => Object.assign(address, { hostname: "no-such-host.invalid" })],
    ["TLS is not there", (address: URL) => Object.assign(address, { search: "?sslmode=verify-full" })],
  ])("are refused as unavailable where %s, short ones and long ones", async (_what, change) => {
    const reader = openReader(change(new URL(url)).href, { connections: 2, statementMilliseconds: 500 });
    for (const long of [false, true]) {
      await expect(reader.rows(sql`SELECT 1`, { long })).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    }
    await reader.close();
  });

  test("say that the database is gone where it is", async () => {
    const nowhere = openReader("postgres://postgres@127.0.0.1:1/nothing", { connections: 2, statementMilliseconds: 500 });
    const reads = Array.from({ length: 3 }, () => nowhere.rows(sql`SELECT 1`));
    for (const read of reads) await expect(read).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    await nowhere.close();
  });
});
