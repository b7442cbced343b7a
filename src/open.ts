import type { Pool } from "pg";
import type { DataSource } from "typeorm";
import type { Config } from "./config.js";
import { type OpenDatabase, openEmbedded, openPostgres } from "./database/data-source.js";
import { openReader, type Reader, ReplicaReader, readerOver, readOnly } from "./database/reader.js";
import { Refusal } from "./kernel/errors.js";
import { ROWS } from "./rows.js";

/** Opens the database that the configuration names, for writing. */
export function openDatabase(config: Config): Promise<OpenDatabase> {
  if (!config.databaseUrl && config.replicaUrl) {
    throw new Refusal(
      "BAD_CONFIGURATION",
      "DATABASE_URL: where to write is not said; a node that only reads runs serve --no-ingest",
    );
  }
  return config.databaseUrl ? openPostgres(config.databaseUrl, ROWS) : openEmbedded(config.dataDirectory, ROWS);
}

/** The pool under a data source, for reads in prepared statements. */
export function poolOf({ dataSource }: OpenDatabase): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}

/** Opens what a server reads from. `prepare` may write first; from then on nothing in the process can. */
export async function openForServing(
  config: Config,
  prepare: ((dataSource: DataSource) => Promise<void>) | null,
): Promise<Reader> {
  const { databaseUrl, replicaUrl } = config;
  const statementMilliseconds = Math.ceil(config.deadlineMilliseconds / 2);
  const options = { connections: config.connections, statementMilliseconds };
  if (databaseUrl || replicaUrl) {
    if (prepare) await prepareWith(await openDatabase(config), prepare);
    const [first, second] = [replicaUrl, databaseUrl].filter((url) => url !== null).map((url) => openReader(url, options));
    return second ? new ReplicaReader(first as Reader, second) : (first as Reader);
  }
  const embedded = await openDatabase(config);
  try {
    await prepare?.(embedded.dataSource);
    // The embedded database has one connection, which has now written for the last time.
    await embedded.dataSource.query(readOnly(statementMilliseconds));
  } catch (error) {
    await embedded.close();
    throw error;
  }
  return readerOver(poolOf(embedded), () => embedded.close());
}

async function prepareWith(database: OpenDatabase, prepare: (dataSource: DataSource) => Promise<void>): Promise<void> {
  try {
    await prepare(database.dataSource);
  } finally {
    await database.close();
  }
}
