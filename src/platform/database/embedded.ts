import { existsSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { Pool } from "pg";
import { embeddedClient } from "./embedded-connection.js";
import { lockDirectory } from "./lock.js";
import { refusalOfEmbedded } from "./refusals.js";

/** An embedded database in use, and how to let go of it. */
export interface EmbeddedDatabase {
  readonly pglite: PGlite;
  close(): Promise<void>;
}

/** Opens the embedded database in a directory, which this process then holds alone. */
export async function openDirectory(directory: string): Promise<EmbeddedDatabase> {
  try {
    return await openLocked(directory);
  } catch (error) {
    throw refusalOfEmbedded(error, directory);
  }
}

async function openLocked(directory: string): Promise<EmbeddedDatabase> {
  const unlock = lockDirectory(directory);
  try {
    const pglite = await startPGlite(directory);
    return {
      pglite,
      close: async () => {
        await pglite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Whether a directory holds a database already. */
export function holdsDatabase(directory: string): boolean {
  return existsSync(join(directory, "PG_VERSION"));
}

/** Starts PGlite in a directory, or in memory, with the extensions that the schema needs. */
export function startPGlite(directory?: string, loadDataDir?: Blob): Promise<PGlite> {
  return PGlite.create({ dataDir: directory, loadDataDir, extensions: { btree_gist, pg_trgm, unaccent } });
}

/** The one session of an embedded database, as a pool. */
export function poolOver(pglite: PGlite): Pool {
  return new Pool(settingsOver(pglite));
}

/** What a pool over an embedded database is made with. */
export function settingsOver(pglite: PGlite) {
  return { Client: embeddedClient(pglite), max: 1 };
}
