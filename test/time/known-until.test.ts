import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Sql } from "sql-template-tag";
import type { DataSource, EntityManager } from "typeorm";
import { ROWS } from "../../src/app/rows.js";
import { type LoadOutcome, load } from "../../src/ingest/load/load.js";
import { type OpenDatabase, openPostgres } from "../../src/platform/database/data-source.js";
import type { Database } from "../../src/platform/database/query.js";
import { openReader, type Reader } from "../../src/platform/database/reader.js";
import { completenessOf, LEAST_NOTICE_MILLISECONDS, PUBLISHING_LOCK } from "../../src/platform/database/release.reads.js";
import { ReleaseWatch } from "../../src/platform/database/release-watch.js";
import { Refusal } from "../../src/platform/kernel/errors.js";
import { recordsNaming } from "../support/corpus.js";
import { newDatabase } from "../support/template.js";
import { onServer } from "../support/where.js";

const BEHIND = expect.objectContaining({ code: "RELEASES_BEHIND", argument: "knownAt" });

/** A server with releases, as far as a watch asks for them. */
class Scripted implements Database {
  lost = false;
  constructor(
    public releases: readonly { number: number; publishedAt: Date; changeDays?: readonly string[] }[],
    public until: Date | null,
  ) {}

  async rows<Row extends object>({ text, values }: Sql): Promise<Row[]> {
    if (this.lost) throw new Refusal("DATABASE_UNAVAILABLE", "lost");
    const rows = text.includes("pg_is_in_recovery")
      ? [{ until: this.until }]
      : this.releases
          .filter(({ number }) => number > Number(values[0]))
          .map((release) => ({ ...release, changeDays: [...(release.changeDays ?? [])] }));
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

  test("holds the days of releases that change none once, and those of others apart", async () => {
    const days = ["2020-01-01", "2024-05-01"];
    const three = { number: 3, publishedAt: at(110), changeDays: [...days, "2026-01-01"] };
    const database = new Scripted([{ ...one, changeDays: days }], at(111));
    const watch = watching(database, [database]);
    await watch.refresh();
    database.releases = [{ ...one, changeDays: days }, { ...two, changeDays: days }, three];
    await watch.refresh();
    const known = watch.snapshot(at(120)).published();
    expect(known[1]?.changeDays).toBe(known[0]?.changeDays);
    expect(known.map(({ changeDays }) => changeDays)).toEqual([days, days, three.changeDays]);
  });

  test("asks its sources for releases alone: the law is read from its own database", async () => {
    const asked: string[] = [];
    const source = new Scripted([one, two], at(111));
    const counted: Database = {
      rows: (statement) => {
        asked.push(...(statement.text.match(/(?<=FROM )\w+/g) ?? []));
        return source.rows(statement);
      },
    };
    await watching(source, [counted]).refresh();
    expect([...new Set(asked)].sort()).toEqual(["pg_advisory_xact_lock_shared", "release"]);
  });

  test("does not answer for an instant at which a release may count that its replica does not hold", async () => {
    const primary = new Scripted([one, two], at(111));
    const [prompt, late] = [new Scripted([one, two], null), new Scripted([one], null)];
    const [a, b] = [watching(prompt, [primary, prompt]), watching(late, [primary, late])];
    await Promise.all([a.refresh(), b.refresh()]);
    // Without knownAt each answers from what it holds, and its answer names the release.
    expect([release(a, null), release(b, null)]).toEqual([2, 1]);
    expect([release(a, at(99)), release(b, at(99))]).toEqual([1, 1]);
    for (const instant of [at(100), at(105), at(110)]) expect([release(a, instant), release(b, instant)]).toEqual([2, BEHIND]);
    late.releases = [one, two];
    await b.refresh();
    expect([release(b, at(105)), release(b, at(99))]).toEqual([2, 1]);
  });

  test("answers for the past before the first release that it lacks, which the primary names", async () => {
    const late = new Scripted([one, two], null);
    const watch = watching(late, [new Scripted([one, two, { number: 3, publishedAt: at(110) }], at(119)), late]);
    await watch.refresh();
    expect([release(watch, at(50)), release(watch, at(100)), release(watch, at(109.999))]).toEqual([1, 2, 2]);
    expect([release(watch, at(110)), release(watch, at(119))]).toEqual([BEHIND, BEHIND]);
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

onServer("a node of a server on which somebody ingests", () => {
  let open: OpenDatabase;
  let reader: Reader;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const place = await newDatabase();
    remove = place.remove;
    open = await openPostgres(place.address, ROWS);
    await open.dataSource.runMigrations();
    await load(open.dataSource, recordsNaming("One"), { summary: "First." });
    reader = openReader(place.address, { connections: 2, statementMilliseconds: 5_000 });
  });
  afterAll(async () => {
    await Promise.all([reader.close(), open.close()]);
    await remove();
  });

  /** Until an ingest has stamped its release and holds on to the lock. */
  async function publishing(): Promise<void> {
    const held = () =>
      open.dataSource.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND mode = 'ExclusiveLock'
        AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        [PUBLISHING_LOCK],
      );
    for (const until = Date.now() + 5_000; (await held()).length === 0; await sleep(10)) {
      if (Date.now() > until) throw new Error("nobody publishes");
    }
  }

  test("waits until the commit before it says what is known", async () => {
    const watch = new ReleaseWatch(reader);
    await watch.refresh();
    // The commit is slow: the release counts already when it is seen.
    await open.dataSource.query(`
      CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(2); RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER linger AFTER INSERT ON release DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION linger()`);
    const ingest = load(open.dataSource, recordsNaming("Two"), { summary: "Second.", notice: LEAST_NOTICE_MILLISECONDS });
    await publishing();
    const refreshed = watch.refresh().then(() => "refreshed");
    await sleep(LEAST_NOTICE_MILLISECONDS + 500);
    expect(await Promise.race([refreshed, sleep(50, "waiting")])).toBe("waiting");
    const now = new Date();
    expect(watch.snapshot(now).at(null).number).toBe(1);
    expect(() => watch.snapshot(now).at(now)).toThrow(BEHIND);
    const { publishedAt } = await ingest;
    const at = publishedAt as Date;
    expect(at < now).toBe(true);
    await refreshed;
    expect([watch.snapshot(now).at(at).number, watch.snapshot(now).at(new Date(at.getTime() - 1)).number]).toEqual([2, 1]);
    await open.dataSource.query("DROP FUNCTION linger CASCADE");
  });

  test("does not wait for an ingest that stands still between stamp and commit: it is cut off and has changed nothing", async () => {
    const watch = new ReleaseWatch(reader);
    await watch.refresh();
    const still = {
      transaction: (run: (manager: EntityManager) => Promise<LoadOutcome>) =>
        open.dataSource.transaction(async (manager) => {
          const outcome = await run(manager);
          await sleep(2 * LEAST_NOTICE_MILLISECONDS);
          return outcome;
        }),
    } as DataSource;
    const ingest = load(still, recordsNaming("Three"), { summary: "Third." }).catch((error: unknown) => error);
    await publishing();
    const began = Date.now();
    await watch.refresh();
    expect(Date.now() - began).toBeLessThan(LEAST_NOTICE_MILLISECONDS);
    expect(watch.at(new Date()).number).toBe(2);
    expect(await ingest).toBeInstanceOf(Error);
    expect(await completenessOf(reader, 2)).toMatchObject({ held: [] });
  });

  test("is complete for a notice ahead, so that a question about this very moment is answered", async () => {
    const { until, held } = await completenessOf(reader, 1);
    const ahead = (until as Date).getTime() - Date.now();
    expect(held.map(({ number }) => number)).toEqual([2]);
    expect(ahead).toBeGreaterThan(LEAST_NOTICE_MILLISECONDS / 2);
    expect(ahead).toBeLessThanOrEqual(LEAST_NOTICE_MILLISECONDS);
  });
});
