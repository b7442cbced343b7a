import type { PGlite } from "@electric-sql/pglite";
import type { Pool } from "pg";
import type { DataSourceOptions } from "typeorm";
import { dataSourceOver, type OpenDatabase } from "../../src/database/data-source.js";

/** Opens a PGlite instance to write and to read; `close` closes it too. */
export async function openPGlite(pglite: PGlite, entities: DataSourceOptions["entities"]): Promise<OpenDatabase> {
  const dataSource = await dataSourceOver(pglite, entities);
  return {
    dataSource,
    embedded: true,
    close: async () => {
      await dataSource.destroy();
      await pglite.close();
    },
  };
}

/** The pool under a data source, for reads in prepared statements. */
export function poolOf({ dataSource }: OpenDatabase): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
