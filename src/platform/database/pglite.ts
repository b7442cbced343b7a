import { existsSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { NewCluster, VERSION_FILE } from "./cluster.js";

/**
 * PGlite writes over all of its buffers whenever it starts, so the 128 MB that PostgreSQL takes by default would be resident, and
 * most of a start. A corpus is smaller, and the system keeps its files in memory besides.
 */
const BUFFERS = ["-c", "shared_buffers=16MB"];

/** Used segments of the log are taken away: what is kept of them for later writes is more than a corpus. */
const LOG = ["-c", "min_wal_size=32MB", "-c", "wal_recycle=off"];

/** What a database in a new directory begins as. */
export const NEW_CLUSTER = new NewCluster(BUFFERS);

/** Starts PGlite in a directory, with the extensions that the schema needs. */
export function startPGlite(directory: string): Promise<PGlite> {
  if (!existsSync(join(directory, VERSION_FILE))) NEW_CLUSTER.unpackInto(directory);
  return PGlite.create(directory, {
    extensions: { btree_gist, pg_trgm, unaccent },
    startParams: [...PGlite.defaultStartParams, ...BUFFERS, ...LOG],
    initDbStartParams: BUFFERS,
  });
}
