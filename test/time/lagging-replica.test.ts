import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { DataSource } from "typeorm";
import { ROWS } from "../../src/app/rows.js";
import { load } from "../../src/ingest/load/load.js";
import { type OpenDatabase, openPostgres } from "../../src/platform/database/data-source.js";
import { openReader, type Reader } from "../../src/platform/database/reader.js";
import { ReplicaReader } from "../../src/platform/database/replica-reader.js";
import { TABLES } from "../../src/platform/database/tables.js";
import { recordsNaming } from "../support/corpus.js";
import { openNodeOver, type TestNode } from "../support/node.js";
import { newDatabase } from "../support/template.js";
import { onServer } from "../support/where.js";

const OPTIONS = { connections: 2, statementMilliseconds: 5_000 };

/** Brings a copy to the state of another database in one transaction, with the same instants, as replication does. */
async function replay(from: DataSource, to: DataSource): Promise<void> {
  await to.transaction(async (manager) => {
    await manager.query("SET LOCAL session_replication_role = replica");
    for (const table of ["release", "address", ...TABLES]) {
      const [{ rows }] = await from.query<[{ rows: string }]>(
        `SELECT coalesce(jsonb_agg(t), '[]')::text AS rows FROM ${table} t`,
      );
      await manager.query(`DELETE FROM ${table}`);
      await manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [rows]);
    }
  });
}

interface Place {
  readonly address: string;
  readonly open: OpenDatabase;
  close(): Promise<void>;
}

async function newPlace(): Promise<Place> {
  const { address, remove } = await newDatabase();
  const open = await openPostgres(address, ROWS);
  await open.dataSource.runMigrations();
  return {
    address,
    open,
    close: async () => {
      await open.close();
      await remove();
    },
  };
}

/**
 * Two databases stand for a primary and its replica, the second brought up by hand. What a replica says of itself while the
 * primary is lost is not tried here, for the copy is none in recovery: `npm run test:topology` has a real one.
 */
onServer("two nodes of one primary, one behind a replica that lags", () => {
  let primary: Place;
  let replica: Place;
  let readers: Reader[];
  let prompt: TestNode;
  let late: TestNode;
  let unrecorded: string;
  let published: Date;

  beforeAll(async () => {
    [primary, replica] = [await newPlace(), await newPlace()];
    await load(primary.open.dataSource, recordsNaming("One"), { summary: "First." });
    await replay(primary.open.dataSource, replica.open.dataSource);
    const behind = new ReplicaReader(openReader(replica.address, OPTIONS), openReader(primary.address, OPTIONS));
    readers = [openReader(primary.address, OPTIONS), behind];
    [prompt, late] = await Promise.all(readers.map((reader) => openNodeOver(reader)) as [Promise<TestNode>, Promise<TestNode>]);
    unrecorded = new Date().toISOString();
    const { publishedAt } = await load(primary.open.dataSource, recordsNaming("Two"), { summary: "Second." });
    published = publishedAt as Date;
    // Until it counts, and every node has asked twice since it was recorded.
    await sleep(published.getTime() - Date.now() + 500);
  });
  afterAll(async () => {
    await Promise.all([prompt.close(), late.close()]);
    await Promise.all(readers.map((reader) => reader.close()));
    await Promise.all([primary.close(), replica.close()]);
  });

  const from = (milliseconds: number) => new Date(published.getTime() + milliseconds).toISOString();

  async function nameAt(node: TestNode, knownAt: string | null): Promise<unknown> {
    const { status, headers, body } = await node.post(
      `query ($knownAt: DateTime) { jurisdiction(code: "XA", knownAt: $knownAt) { name } }`,
      { variables: { knownAt } },
    );
    const name = (body.data?.jurisdiction as { name: string } | undefined)?.name;
    return name ?? [status, headers.get("retry-after"), body.errors?.[0]?.extensions.code];
  }

  const BEHIND = [503, "2", "RELEASES_BEHIND"];

  test("answer alike, or the one behind says that it may not know", async () => {
    // Without knownAt each answers from what it holds.
    expect([await nameAt(prompt, null), await nameAt(late, null)]).toEqual(["Two", "One"]);
    for (const milliseconds of [0, 200]) {
      expect([await nameAt(prompt, from(milliseconds)), await nameAt(late, from(milliseconds))]).toEqual(["Two", BEHIND]);
    }
    // Before the release was recorded both had asked the primary.
    expect([await nameAt(prompt, unrecorded), await nameAt(late, unrecorded)]).toEqual(["One", "One"]);
    // The primary told it when the release counts that its replica lacks; until then there is none.
    expect([await nameAt(prompt, from(-1)), await nameAt(late, from(-1))]).toEqual(["One", "One"]);
  });

  test("the page of the one behind says the same, and may not be kept", async () => {
    for (const accept of ["text/html", "application/json"]) {
      const response = await fetch(`${late.origin}/akn/xa?knownAt=${from(0)}`, { headers: { accept } });
      expect([response.status, response.headers.get("retry-after"), response.headers.get("cache-control")]).toEqual([
        503,
        "2",
        "no-store",
      ]);
      expect(await response.text()).toMatch(/may not have heard yet of every release/);
    }
  });

  test("once the replica has caught up the one behind gives the answer that the other gave", async () => {
    await replay(primary.open.dataSource, replica.open.dataSource);
    for (const until = Date.now() + 10_000; (await nameAt(late, null)) !== "Two"; await sleep(100)) {
      if (Date.now() > until) throw new Error("the node has not heard of the release");
    }
    for (const [milliseconds, name] of [
      [-1, "One"],
      [0, "Two"],
      [200, "Two"],
    ] as const) {
      expect([await nameAt(prompt, from(milliseconds)), await nameAt(late, from(milliseconds))]).toEqual([name, name]);
    }
    expect(await nameAt(late, new Date().toISOString())).toBe("Two");
  });
});
