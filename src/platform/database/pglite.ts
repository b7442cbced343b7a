import { existsSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { type Beginning, BUFFERS, clusterOf } from "./beginning.js";
import { VERSION_FILE } from "./cluster.js";
import { type EmbeddedServer, serverOver } from "./embedded-session.js";

/** Used segments of the log are taken away: what is kept of them for later writes is more than a corpus. */
const LOG = ["-c", "min_wal_size=32MB", "-c", "wal_recycle=off"];

const SETTINGS = {
  extensions: { btree_gist, pg_trgm, unaccent },
  startParams: [...PGlite.defaultStartParams, ...BUFFERS, ...LOG],
  initDbStartParams: BUFFERS,
};

/** Makes what databases begin as, unless it is there: a build does. `fill` puts into it what it holds. */
export async function makeCluster(beginning: Beginning, fill: (server: EmbeddedServer) => Promise<void>): Promise<void> {
  await clusterOf(beginning).make(async () => {
    const pglite = await PGlite.create(SETTINGS);
    await fill(serverOver(pglite));
    return pglite;
  });
}

/** Starts PGlite in a directory, with the extensions that the schema needs; a new database begins as is wanted, or empty where no build made that. */
export async function startPGlite(directory: string, begins: Beginning = "EMPTY"): Promise<PGlite> {
  const isNew = !existsSync(join(directory, VERSION_FILE));
  if (isNew && !(await clusterOf(begins).unpackInto(directory))) await clusterOf("EMPTY").unpackInto(directory);
  return PGlite.create(directory, SETTINGS);
}
