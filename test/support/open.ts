import type { PGlite } from "@electric-sql/pglite";
import type { Pool } from "pg";
import type { DataSourceOptions } from "typeorm";
import { type OpenDatabase, openOver } from "../../src/platform/database/data-source.js";
import { serverOver } from "../../src/platform/database/embedded-session.js";

/** Opens a PGlite instance to write and to read; `close` closes it too. */
export function openPGlite(pglite: PGlite, entities: DataSourceOptions["entities"]): Promise<OpenDatabase> {
  return openOver(serverOver(pglite), entities, () => pglite.close());
}

/** The pool under a data source, for reads in prepared statements. */
export function poolOf({ dataSource }: OpenDatabase): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
