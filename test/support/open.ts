import type { PGlite } from "@electric-sql/pglite";
import type { Pool } from "pg";
import type { DataSourceOptions } from "typeorm";
import { type OpenDatabase, openOver } from "../../src/platform/database/data-source.js";
import { serverOver } from "../../src/platform/database/embedded-session.js";
import { inOneSession, inPool, PLANS_OF_SHORT, workedAs } from "../../src/platform/database/plans.js";
import { type Database, databaseOver } from "../../src/platform/database/query.js";
import { type Reader, readerOver } from "../../src/platform/database/reader.js";

/** Opens a PGlite instance to write and to read; `close` closes it too. */
export function openPGlite(pglite: PGlite, entities: DataSourceOptions["entities"]): Promise<OpenDatabase> {
  return openOver(serverOver(pglite), entities, () => pglite.close());
}

/** The pool under a data source, for reads in prepared statements. */
export function poolOf({ dataSource }: OpenDatabase): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}

/** Reads over the connections of a data source, in prepared statements that are planned as the program's own are. */
export async function databaseOf(open: OpenDatabase): Promise<Database> {
  if (!open.embedded) return inPool(poolOf(open));
  await open.dataSource.query(workedAs(PLANS_OF_SHORT));
  return inOneSession(databaseOver(poolOf(open)));
}

/** The same, as servers take it. */
export async function readerOf(open: OpenDatabase, close = () => open.close()): Promise<Reader> {
  const pool = poolOf(open);
  const figures = () => ({ connections: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
  return readerOver(await databaseOf(open), figures, close);
}
