import sql, { join, raw } from "sql-template-tag";
import type { Day } from "../kernel/day.js";
import { RECORDED_KINDS } from "../kernel/kinds.js";
import type { Database } from "./query.js";
import { tableOf } from "./tables.js";

/** A release as a node keeps it in memory. */
export interface Release {
  readonly number: number;
  readonly publishedAt: Date;
  readonly summary: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly changeDays: readonly Day[];
  /** Whether it, or one before it, holds private additions: answers may, and are then for whoever asked alone. */
  readonly hasAdditions: boolean;
}

/** The release in which the first private addition came; the database reads it where there is a release to tell it of, and once. */
const FIRST_ADDITION = sql`(SELECT min(p.appeared) FROM (${join(
  RECORDED_KINDS.map((kind) => sql`SELECT appeared FROM ${raw(tableOf(kind))} WHERE private`),
  " UNION ALL ",
)}) p)`;

/** The releases after a number, in order. */
export async function releasesAfter(database: Database, number: number): Promise<Release[]> {
  return database.rows<Release>(sql`
    SELECT number, published_at AS "publishedAt", summary, added, changed, removed, change_days AS "changeDays",
      coalesce(number >= ${FIRST_ADDITION}, false) AS "hasAdditions"
    FROM release WHERE number > ${number} ORDER BY number`);
}

/** How long at least before it counts a release is recorded, so that every node has heard of it by then. */
export const LEAST_NOTICE_MILLISECONDS = 1_000;

/** Held by an ingest from before it stamps its release until everybody can see it. */
export const PUBLISHING_LOCK = 7_365_002;

/** The releases after a number that a server holds, and for how long at least they are all that there are. */
export interface Completeness {
  readonly held: readonly Pick<Release, "number" | "publishedAt">[];
  /** Every release that counts from this instant or before is held; null where the server cannot tell. */
  readonly until: Date | null;
}

/**
 * Asks a server until when its releases are complete. On one that can be written to: nobody is publishing while the lock is
 * shared, so what is stamped later counts no earlier than a notice after the clock. On a replica: until the last transaction
 * that it has replayed, since a release reaches it in the order in which it was committed, and is committed before it counts.
 * The instant is read first: the second statement sees at least what the first one spoke of.
 */
export async function completenessOf(database: Database, number: number): Promise<Completeness> {
  const clockRead = sql`
    SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_xact_replay_timestamp()
      ELSE clock_timestamp() + ${LEAST_NOTICE_MILLISECONDS}::int * interval '1 millisecond' END AS until
    FROM pg_advisory_xact_lock_shared(${PUBLISHING_LOCK})`;
  const [clock] = await database.rows<{ until: Date | null }>(clockRead, { long: true });
  // No more of them than is needed here: whether they hold additions would be looked for in all tables of the law.
  const held = sql`SELECT number, published_at AS "publishedAt" FROM release WHERE number > ${number} ORDER BY number`;
  return { held: await database.rows(held), until: clock?.until ?? null };
}
