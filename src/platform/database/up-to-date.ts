import type { QueryResultRow } from "pg";
import { Refusal } from "../kernel/errors.js";
import { MIGRATIONS } from "./migrations.generated.js";

/** A client of pg, or a pool of them. */
export interface Connection {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** Refuses to go on with tables of another version. */
export async function requireTables(connection: Connection, place: string): Promise<void> {
  if (await hasTables(connection)) return;
  throw new Refusal("DATABASE_UNFIT", `${place}: the tables are not up to date; run minelaw migrate first`);
}

async function hasTables(connection: Connection): Promise<boolean> {
  const run = await connection.query<{ name: string }>("SELECT name FROM migration").then(
    ({ rows }) => rows.map(({ name }) => name),
    (): string[] => [],
  );
  return MIGRATIONS.every(({ name }) => run.includes(name));
}

/** Has the one release of a database that was packed count from now on: nobody was answered from it before. */
export async function countFromNow(connection: Connection): Promise<void> {
  await connection.query("UPDATE release SET published_at = now()");
}

/**
 * The release that says what the seeds with a digest say, if they were ingested last. Null where something is to be done, and
 * where the log-in may not know: whoever does it then says what is wrong.
 */
export async function releaseOfSeeds(connection: Connection, digest: string): Promise<number | null> {
  if (!(await hasTables(connection))) return null;
  return connection.query<{ release: number }>("SELECT release FROM ingested_seeds WHERE digest = $1", [digest]).then(
    ({ rows }) => rows[0]?.release ?? null,
    () => null,
  );
}
