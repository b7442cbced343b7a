import type { Pool } from "pg";
import type { Config } from "./config.js";
import { type OpenDatabase, openEmbedded, openPostgres } from "./database/data-source.js";
import { ROWS } from "./rows.js";

/** Opens the database that the configuration names. */
export function openDatabase(config: Config): Promise<OpenDatabase> {
  return config.databaseUrl ? openPostgres(config.databaseUrl, ROWS) : openEmbedded(config.dataDirectory, ROWS);
}

/** The pool under a data source, for reads in prepared statements. */
export function poolOf({ dataSource }: OpenDatabase): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
