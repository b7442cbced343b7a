import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "pg";
import type { Sql } from "sql-template-tag";
import { type OpenDatabase, openPostgres } from "../../src/database/data-source.js";
import type { Database } from "../../src/database/query.js";
import { openReader, type Reader } from "../../src/database/reader.js";
import { completenessOf, NOTICE_MILLISECONDS, PUBLISHING_LOCK } from "../../src/database/release.reads.js";
import { ReleaseWatch } from "../../src/database/release-watch.js";
import { Refusal } from "../../src/kernel/errors.js";
import { ROWS } from "../../src/rows.js";
import { newDatabase, SERVER } from "../support/template.js";

const BEHIND = expect.objectContaining({ code: "RELEASES_BEHIND", argument: "knownAt" });

/** A server with releases, as far as a watch asks for them. */
class Scripted implements Database {
  lost = false;
  constructor(
    public releases: readonly { number: number; publishedAt: Date }[],
    public until: Date | null,
  ) {}

  async rows<Row extends object>({ text, values }: Sql): Promise<Row[]> {
    if (this.lost) throw new Refusal("DATABASE_UNAVAILABLE", "lost");
    const rows = text.includes("pg_is_in_recovery")
      ? [{ until: this.until }]
      : text.includes("max(number)")
        ? [{ newest: this.releases.at(-1)?.number ?? 0 }]
        : this.releases.filter(({ number }) => number > Number(values[0]));
    return rows as unknown as Row[];
  }
}

describe("a node behind a replica", () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1_000);
  const [one, two] = [
    { number: 1, publishedAt: at(0) },
    { number: 2, publishedAt: at(100) },
  ];
  const release = (watch: ReleaseWatch, knownAt: Date | null, now = at(120)) => {
    try {
      return watch.snapshot(now).at(knownAt).number;
    } catch (error) {
      return error;
    }
  };
  const watching = (own: Scripted, sources: readonly Database[]) =>
    new ReleaseWatch({ rows: (statement) => own.rows(statement), sources });

  test("does not answer for an instant at which a release may count that its replica does not hold", async () => {
    const primary = new Scripted([one, two], at(111));
    const [prompt, late] = [new Scripted([one, two], null), new Scripted([one], null)];
    const [a, b] = [watching(prompt, [primary, prompt]), watching(late, [primary, late])];
    await Promise.all([a.refresh(), b.refresh()]);
    // Without knownAt each answers from what it holds, and its answer names the release.
    expect([release(a, null), release(b, null)]).toEqual([2, 1]);
    for (const instant of [at(100), at(105), at(110)]) expect([release(a, instant), release(b, instant)]).toEqual([2, BEHIND]);
    late.releases = [one, two];
    await b.refresh();
    expect([release(b, at(105)), release(b, at(99))]).toEqual([2, 1]);
  });

  test("answers for the past before the last release that it holds, whatever it may lack", async () => {
    const late = new Scripted([one, two], null);
    const watch = watching(late, [new Scripted([one, two, { number: 3, publishedAt: at(110) }], at(119)), late]);
    await watch.refresh();
    expect([release(watch, at(50)), release(watch, at(100)), release(watch, at(101))]).toEqual([1, 2, BEHIND]);
  });

  test("knows what it knew while the primary is lost, and what its replica can tell beyond", async () => {
    const primary = new Scripted([one], at(90));
    const replica = new Scripted([one], at(60));
    const watch = watching(replica, [primary, replica]);
    await watch.refresh();
    expect([release(watch, at(90)), release(watch, at(91))]).toEqual([1, BEHIND]);
    primary.lost = true;
    await watch.refresh();
    expect([release(watch, at(90)), release(watch, at(91))]).toEqual([1, BEHIND]);
    replica.until = at(95);
    await watch.refresh();
    expect([release(watch, at(95)), release(watch, at(96))]).toEqual([1, BEHIND]);
  });

  test("that cannot tell answers only up to its last release; one that makes releases itself, for every instant", async () => {
    const alone = new Scripted([one], null);
    const unsure = watching(alone, [alone]);
    const sure = new ReleaseWatch(alone);
    await Promise.all([unsure.refresh(), sure.refresh()]);
    expect([release(unsure, at(0)), release(unsure, at(1)), release(sure, at(119))]).toEqual([1, BEHIND, 1]);
  });
});

(SERVER ? describe : describe.skip)("a node of a server on which somebody publishes", () => {
  let open: OpenDatabase;
  let reader: Reader;
  let publisher: Client;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const place = await newDatabase();
    remove = place.remove;
    open = await openPostgres(place.address, ROWS);
    await open.dataSource.runMigrations();
    await open.dataSource.query("INSERT INTO release VALUES (1, clock_timestamp(), 'First.', 0, 0, 0, '{}')");
    reader = openReader(place.address, { connections: 2, statementMilliseconds: 5_000 });
    publisher = new Client({ connectionString: place.address });
    await publisher.connect();
  });
  afterAll(async () => {
    await Promise.all([publisher.end(), reader.close(), open.close()]);
    await remove();
  });

  test("waits until the commit before it says what is known", async () => {
    const watch = new ReleaseWatch(reader);
    await watch.refresh();
    await publisher.query("BEGIN");
    await publisher.query("SELECT pg_advisory_xact_lock($1)", [PUBLISHING_LOCK]);
    const { rows } = await publisher.query<{ at: Date }>(
      `INSERT INTO release SELECT 2, clock_timestamp() + $1 * interval '1 millisecond', 'Second.', 0, 0, 0, '{}' RETURNING published_at AS at`,
      [NOTICE_MILLISECONDS],
    );
    const { at } = rows[0] as { at: Date };
    // The commit is slow: the release counts already when it is seen.
    const refreshed = watch.refresh().then(() => "refreshed");
    await sleep(NOTICE_MILLISECONDS + 500);
    expect(await Promise.race([refreshed, sleep(50, "waiting")])).toBe("waiting");
    const now = new Date();
    expect(now > at).toBe(true);
    expect(watch.at(null).number).toBe(1);
    expect(() => watch.snapshot(now).at(at)).toThrow(BEHIND);
    await publisher.query("COMMIT");
    await refreshed;
    expect([watch.snapshot(now).at(at).number, watch.snapshot(now).at(new Date(at.getTime() - 1)).number]).toEqual([2, 1]);
  });

  test("is complete for a notice ahead, so that a question about this very moment is answered", async () => {
    const { until, newest } = await completenessOf(reader);
    const ahead = (until as Date).getTime() - Date.now();
    expect(newest).toBe(2);
    expect(ahead).toBeGreaterThan(NOTICE_MILLISECONDS / 2);
    expect(ahead).toBeLessThanOrEqual(NOTICE_MILLISECONDS);
  });
});
