import type { DataSource } from "typeorm";
import { dataSourceOver, type OpenDatabase, openEmbedded, openPostgres } from "../platform/database/data-source.js";
import type { EmbeddedServer } from "../platform/database/embedded-session.js";
import { bringUpToDate } from "../platform/database/migrating.js";
import { refusalIn } from "../platform/database/refusals.js";
import { Refusal } from "../platform/kernel/errors.js";
import type { Config } from "./config.js";
import { ROWS } from "./rows.js";

/** Something that is done with a database that can be written to. */
export type Work<T> = (dataSource: DataSource) => Promise<T>;

/** The same, once the tables are up to date. */
export function withTables<T>(work: Work<T>): Work<T> {
  return async (dataSource) => {
    await bringUpToDate(dataSource);
    return work(dataSource);
  };
}

/** Does something with the database that the configuration names, and lets go of it. What fails is told in a sentence. */
export async function withDatabase<T>(config: Config, work: Work<T>): Promise<T> {
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

function openDatabase(config: Config): Promise<OpenDatabase> {
  if (!config.databaseUrl && config.replicaUrl) {
    throw new Refusal(
      "BAD_CONFIGURATION",
      "DATABASE_URL: where to write is not said; a node that only reads runs serve --no-ingest",
    );
  }
  return config.databaseUrl ? openPostgres(config.databaseUrl, ROWS) : openEmbedded(config.dataDirectory, ROWS);
}

/** Does something with an embedded database that is open, and stays so. */
export async function withEmbedded<T>(server: EmbeddedServer, work: Work<T>): Promise<T> {
  const dataSource = await dataSourceOver(server, ROWS);
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
