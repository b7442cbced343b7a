import { existsSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { PACKAGE_ROOT } from "../kernel/package-root.js";
import { NewCluster, VERSION_FILE } from "./cluster.js";
import { type EmbeddedServer, serverOver } from "./embedded-session.js";

/**
 * PGlite writes over all of its buffers whenever it starts, so the 128 MB that PostgreSQL takes by default would be resident, and
 * most of a start. A corpus is smaller, and the system keeps its files in memory besides.
 */
const BUFFERS = ["-c", "shared_buffers=16MB"];

/** Used segments of the log are taken away: what is kept of them for later writes is more than a corpus. */
const LOG = ["-c", "min_wal_size=32MB", "-c", "wal_recycle=off"];

/** What a database in a new directory begins as. */
export const NEW_CLUSTER = new NewCluster(BUFFERS);

/** The same, to which the migrations have come. */
const CLUSTER_WITH_TABLES = new NewCluster(BUFFERS, join(PACKAGE_ROOT, "dist", "migrations"));

const EXTENSIONS = { btree_gist, pg_trgm, unaccent };

/** Makes what databases begin as, unless it is there: a build does. `migrate` brings the tables up to date. */
export async function makeClusters(migrate: (server: EmbeddedServer) => Promise<void>): Promise<void> {
  const open = () => PGlite.create({ extensions: EXTENSIONS, initDbStartParams: BUFFERS });
  await NEW_CLUSTER.make(open);
  await CLUSTER_WITH_TABLES.make(async () => {
    const pglite = await open();
    await migrate(serverOver(pglite));
    return pglite;
  });
}

/** Starts PGlite in a directory, with the extensions that the schema needs; a new database has tables where that is wanted. */
export function startPGlite(directory: string, { withTables = false } = {}): Promise<PGlite> {
  const isNew = !existsSync(join(directory, VERSION_FILE));
  if (isNew && !(withTables && CLUSTER_WITH_TABLES.unpackInto(directory))) NEW_CLUSTER.unpackInto(directory);
  return PGlite.create(directory, {
    extensions: EXTENSIONS,
    startParams: [...PGlite.defaultStartParams, ...BUFFERS, ...LOG],
    initDbStartParams: BUFFERS,
  });
}
