import type { PGlite } from "@electric-sql/pglite";
import { types } from "pg";
import { DataSource, type DataSourceOptions } from "typeorm";
import { Initial1764000000000 } from "../../migrations/1764000000000-Initial.js";
import { Reader1764000000900 } from "../../migrations/1764000000900-Reader.js";
import { MovedAddresses1764000001000 } from "../../migrations/1764000001000-MovedAddresses.js";
import { WhenAndPerWhat1764000001100 } from "../../migrations/1764000001100-WhenAndPerWhat.js";
import { PointInTimeIndexes1764000002000 } from "../../migrations/1764000002000-PointInTimeIndexes.js";
import { lockDirectory } from "./lock.js";
import { ExplicitNames } from "./naming.js";
import { refusalOfEmbedded } from "./refusals.js";
import { requireServer } from "./require-server.js";

const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

// Calendar days stay text: pg would read them at local midnight and shift them.
types.setTypeParser(DATE, (text) => text);
types.setTypeParser(DATE_ARRAY as typeof DATE, types.getTypeParser(TEXT_ARRAY as typeof DATE));

const MIGRATIONS = [
  Initial1764000000000,
  Reader1764000000900,
  MovedAddresses1764000001000,
  WhenAndPerWhat1764000001100,
  PointInTimeIndexes1764000002000,
];

/** Names of the migrations, in their order: tables are up to date when all have run. */
export const MIGRATION_NAMES = MIGRATIONS.map(({ name }) => name);

type Entities = DataSourceOptions["entities"];

/** A database in use, and how to let go of it. */
export interface OpenDatabase {
  readonly dataSource: DataSource;
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** Opens PostgreSQL at an address. */
export async function openPostgres(url: string, entities: Entities): Promise<OpenDatabase> {
  await requireServer("DATABASE_URL", url);
  const dataSource = new DataSource({ ...shared(entities), type: "postgres", url, applicationName: "minelaw" });
  await dataSource.initialize();
  return { dataSource, embedded: false, close: () => dataSource.destroy() };
}

/** Opens the embedded database in a directory, which it holds alone. */
export async function openEmbedded(directory: string, entities: Entities): Promise<OpenDatabase> {
  try {
    return await openLocked(directory, entities);
  } catch (error) {
    throw refusalOfEmbedded(error, directory);
  }
}

async function openLocked(directory: string, entities: Entities): Promise<OpenDatabase> {
  const unlock = lockDirectory(directory);
  try {
    const opened = await openPGlite(await startPGlite(directory), entities);
    return {
      ...opened,
      close: async () => {
        await opened.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Opens a PGlite instance; `close` closes it too. */
export async function openPGlite(pglite: PGlite, entities: Entities): Promise<OpenDatabase> {
  const { embeddedClient } = await import("./embedded-connection.js");
  const dataSource = new DataSource({
    ...shared(entities),
    type: "postgres",
    extra: { Client: embeddedClient(pglite), max: 1 },
  });
  await dataSource.initialize();
  return {
    dataSource,
    embedded: true,
    close: async () => {
      await dataSource.destroy();
      await pglite.close();
    },
  };
}

/** Starts PGlite in a directory, or in memory, with the extensions that the schema needs. */
export async function startPGlite(directory?: string, loadDataDir?: Blob): Promise<PGlite> {
  const [{ PGlite }, { btree_gist }, { pg_trgm }, { unaccent }] = await Promise.all([
    import("@electric-sql/pglite"),
    import("@electric-sql/pglite/contrib/btree_gist"),
    import("@electric-sql/pglite/contrib/pg_trgm"),
    import("@electric-sql/pglite/contrib/unaccent"),
  ]);
  return PGlite.create({ dataDir: directory, loadDataDir, extensions: { btree_gist, pg_trgm, unaccent } });
}

function shared(entities: Entities) {
  return {
    entities,
    migrations: MIGRATIONS,
    migrationsTableName: "migration",
    migrationsTransactionMode: "all" as const,
    namingStrategy: new ExplicitNames(),
    synchronize: false,
    logging: false,
  };
}
