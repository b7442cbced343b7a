import sql from "sql-template-tag";
import type { Day } from "../kernel/day.js";
import type { Database } from "./query.js";

/** A release as a node keeps it in memory. */
export interface Release {
  readonly number: number;
  readonly publishedAt: Date;
  readonly summary: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly changeDays: readonly Day[];
}

/** The releases after a number, in order. */
export async function releasesAfter(database: Database, number: number): Promise<Release[]> {
  return database.rows<Release>(sql`
    SELECT number, published_at AS "publishedAt", summary, added, changed, removed, change_days AS "changeDays"
    FROM release WHERE number > ${number} ORDER BY number`);
}
