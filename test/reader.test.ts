import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import sql, { raw } from "sql-template-tag";
import type { OpenDatabase } from "../src/platform/database/data-source.js";
import type { ReadOptions } from "../src/platform/database/query.js";
import { openReader, type Reader, readOnly } from "../src/platform/database/reader.js";
import { ReplicaReader } from "../src/platform/database/replica-reader.js";
import { Refusal } from "../src/platform/kernel/errors.js";
import { readerOf } from "./support/open.js";
import { openCopy } from "./support/template.js";

describe("a reading connection", () => {
  let open: OpenDatabase;
  let reader: Reader;
  beforeAll(async () => {
    open = await openCopy("corpus");
    if (open.embedded) {
      await open.dataSource.query(readOnly(500));
      reader = await readerOf(open, async () => undefined);
    } else {
      reader = openReader((open.dataSource.options as { url: string }).url, { connections: 1, statementMilliseconds: 500 });
    }
  });
  afterAll(async () => {
    await reader.close();
    await open.close();
  });

  test.each([
    ["inserts nothing", sql`INSERT INTO address (id, kind) VALUES ('/akn/xx', 'jurisdiction')`],
    ["deletes nothing", sql`DELETE FROM release`],
    ["makes nothing", sql`CREATE TABLE mine (id text)`],
    [
      "is no writer once the transaction is",
      sql`SELECT set_config('transaction_read_only', 'off', false), (SELECT 1 FROM nothing)`,
    ],
  ])("%s", async (_what, statement) => {
    await expect(reader.rows(statement)).rejects.toThrow();
    expect(await reader.rows(sql`SELECT count(*)::int AS number FROM release`)).toEqual([{ number: 1 }]);
  });

  test("has the role that sees every table and may change none", async () => {
    const [row] = await reader.rows<{ role: string; writable: number; readable: boolean }>(sql`
      SELECT current_user AS role,
        count(*) FILTER (WHERE has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))::int AS writable,
        bool_and(has_table_privilege(oid, 'SELECT')) AS readable
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`);
    expect(row).toEqual({ role: "minelaw_reader", writable: 0, readable: true });
  });

  test("plans what is long each time, unless it reads about as much whatever it is given", async () => {
    const planned = async (options?: ReadOptions) =>
      (await reader.rows<{ plan_cache_mode: string }>(sql`SHOW plan_cache_mode`, options))[0]?.plan_cache_mode;
    for (const options of [undefined, { long: true, plannedOnce: true }, { long: true, plannedOnce: true }]) {
      expect(await planned(options)).toBe("force_generic_plan");
      expect(await planned({ long: true })).toBe("force_custom_plan");
    }
    expect(await Promise.all([planned({ long: true }), planned({ long: true, plannedOnce: true }), planned()])).toEqual([
      "force_custom_plan",
      "force_generic_plan",
      "force_generic_plan",
    ]);
  });

  test("names a bounded number of statements, and answers the others too", async () => {
    const texts = Array.from({ length: 1_100 }, (_, n) => n);
    for (const n of texts) expect(await reader.rows(raw(`SELECT ${n} AS n, 'named' AS is`))).toEqual([{ n, is: "named" }]);
    const [row] = await reader.rows<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement LIKE '%''named'' AS is'`);
    expect(row?.count).toBeGreaterThan(900);
    expect(row?.count).toBeLessThanOrEqual(1_000);
  });

  test("whose statement takes too long is refused by the deadline's code", async () => {
    if (open.embedded) return;
    await expect(reader.rows(sql`SELECT pg_sleep(3)`)).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  });
});

describe("a reader of a replica", () => {
  /** A database that holds releases up to a number, or is lost. */
  class Scripted implements Reader {
    readonly sources = [];
    asked = 0;
    lost = false;
    constructor(public holds: number) {}

    async rows<Row extends object>(): Promise<Row[]> {
      if (this.lost) throw new Refusal("DATABASE_UNAVAILABLE", "lost");
      this.asked++;
      return [{ number: this.holds }] as unknown as Row[];
    }
    requireRelease() {}
    figures() {
      return { connections: 1, idle: 1, waiting: 0 };
    }
    async close() {}
  }

  const until = async (holds: () => boolean) => {
    for (let n = 0; n < 60 && !holds(); n++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(holds()).toBe(true);
  };

  test("goes to the primary while the replica is lost, and back when it holds what the primary held", async () => {
    const [replica, primary] = [new Scripted(1), new Scripted(2)];
    const reader = new ReplicaReader(replica, primary);
    const newest = async () => ((await reader.rows<{ number: number }>(sql`SELECT 1`))[0] as { number: number }).number;
    expect(await newest()).toBe(1);
    replica.lost = true;
    expect(await newest()).toBe(2);
    // Back, but behind: what was answered from release 2 must not be followed by answers from a place without it.
    replica.lost = false;
    const asked = replica.asked;
    await until(() => replica.asked > asked);
    expect(await newest()).toBe(2);
    replica.holds = 2;
    const before = primary.asked;
    await until(() => primary.asked > before);
    const settled = primary.asked;
    expect(await newest()).toBe(2);
    expect(primary.asked).toBe(settled);
    await reader.close();
  });

  test("leaves a replica alone that lacks a release which is answered from, though the primary can no longer say so", async () => {
    const [replica, primary] = [new Scripted(1), new Scripted(2)];
    const reader = new ReplicaReader(replica, primary);
    replica.lost = true;
    expect(await reader.rows(sql`SELECT 1`)).toEqual([{ number: 2 }]);
    reader.requireRelease(2);
    primary.lost = true;
    replica.lost = false;
    const asked = replica.asked;
    await until(() => replica.asked > asked);
    await expect(reader.rows(sql`SELECT 1`)).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    replica.holds = 2;
    const before = replica.asked;
    await until(() => replica.asked > before);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await reader.rows(sql`SELECT 1`)).toEqual([{ number: 2 }]);
    await reader.close();
  });

  test("refuses where both are lost", async () => {
    const [replica, primary] = [new Scripted(1), new Scripted(1)];
    replica.lost = primary.lost = true;
    const reader = new ReplicaReader(replica, primary);
    await expect(reader.rows(sql`SELECT 1`)).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    await reader.close();
  });
});
