import type { Pool } from "pg";
import type { DataSource } from "typeorm";
import type { Config } from "./config.js";
import { MIGRATION_NAMES, type OpenDatabase, openEmbedded, openPostgres } from "./database/data-source.js";
import { openReader, type Reader, readerOverPool, readOnly } from "./database/reader.js";
import { refusalOf, refusalOfEmbedded } from "./database/refusals.js";
import { ReplicaReader } from "./database/replica-reader.js";
import { placeOf, requireServer } from "./database/require-server.js";
import { Refusal } from "./kernel/errors.js";
import { ROWS } from "./rows.js";

/** Does something with the database that is written to, and lets go of it. What fails is told in a sentence. */
export async function withDatabase<T>(config: Config, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const database = await openDatabase(config);
  try {
    const outcome = await work(database.dataSource);
    await database.close();
    return outcome;
  } catch (error) {
    // A database that failed may be past closing.
    await database.close().catch(() => undefined);
    throw refusalIn(config, error);
  }
}

function refusalIn({ databaseUrl, dataDirectory }: Config, error: unknown): Refusal {
  return databaseUrl ? refusalOf(error, `DATABASE_URL: ${placeOf(databaseUrl)}`) : refusalOfEmbedded(error, dataDirectory);
}

/** Opens the database that the configuration names, for writing. */
function openDatabase(config: Config): Promise<OpenDatabase> {
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
    if (prepare) await withDatabase(config, prepare);
    await requireOne(config);
    const [first, second] = [replicaUrl, databaseUrl].filter((url) => url !== null).map((url) => openReader(url, options));
    return second ? new ReplicaReader(first as Reader, second) : (first as Reader);
  }
  const embedded = await openDatabase(config);
  try {
    if (prepare) await prepare(embedded.dataSource);
    else await requireTables(embedded.dataSource, "MINELAW_DATA_DIR");
    // The embedded database has one connection, which has now written for the last time.
    await embedded.dataSource.query(readOnly(statementMilliseconds));
  } catch (error) {
    await embedded.close().catch(() => undefined);
    throw refusalIn(config, error);
  }
  return readerOverPool(poolOf(embedded), () => embedded.close());
}

/** Refuses to go on with tables of another version. */
export async function requireTables(dataSource: DataSource, variable: string): Promise<void> {
  if (await dataSource.showMigrations()) {
    throw new Refusal("DATABASE_UNFIT", `${variable}: the tables are not up to date; run minelaw migrate first`);
  }
}

/** A server that is lost is waited for as long as the other is there; one that is not as it must be is refused at once. */
async function requireOne({ databaseUrl, replicaUrl }: Config): Promise<void> {
  const urls = Object.entries({ REPLICA_DATABASE_URL: replicaUrl, DATABASE_URL: databaseUrl });
  const faults: Refusal[] = [];
  for (const [variable, url] of urls) {
    if (!url) continue;
    const fault = await requireServer(variable, url, MIGRATION_NAMES).catch((error: Refusal) => error);
    if (!fault) continue;
    if (fault.code !== "DATABASE_UNREACHABLE") throw fault;
    faults.push(fault);
  }
  if (faults[0] && faults.length === urls.filter(([, url]) => url).length) throw faults[0];
}
