import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";

/** Starts PGlite in a directory, or in memory, with the extensions that the schema needs. */
export function startPGlite(directory?: string, loadDataDir?: Blob): Promise<PGlite> {
  return PGlite.create({ dataDir: directory, loadDataDir, extensions: { btree_gist, pg_trgm, unaccent } });
}
