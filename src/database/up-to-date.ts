import type { QueryResultRow } from "pg";
import { Refusal } from "../kernel/errors.js";
import { MIGRATIONS } from "./migrations.js";

/** A client of pg, or a pool of them. */
export interface Connection {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** Refuses to go on with tables of another version. */
export async function requireTables(connection: Connection, place: string): Promise<void> {
  if (!(await hasTables(connection))) throw outdated(place);
}

export function outdated(place: string): Refusal {
  return new Refusal("DATABASE_UNFIT", `${place}: the tables are not up to date; run minelaw migrate first`);
}

async function hasTables(connection: Connection): Promise<boolean> {
  const run = await connection.query<{ name: string }>("SELECT name FROM migration").then(
    ({ rows }) => rows.map(({ name }) => name),
    (): string[] => [],
  );
  return MIGRATIONS.every(({ name }) => run.includes(name));
}

/** The release that was made of the seeds with a digest, if they were ingested last; null where something is to be done. */
export async function releaseOfSeeds(connection: Connection, digest: string): Promise<number | null> {
  if (!(await hasTables(connection))) return null;
  const { rows } = await connection.query<{ release: number }>("SELECT release FROM ingested_seeds WHERE digest = $1", [digest]);
  return rows[0]?.release ?? null;
}
