import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../kernel/package-root.js";
import { PackedCluster } from "./cluster.js";

/**
 * PGlite writes over all of its buffers whenever it starts, so the 128 MB that PostgreSQL takes by default would be resident, and
 * most of a start. A corpus is smaller, and the system keeps its files in memory besides.
 */
export const BUFFERS = ["-c", "shared_buffers=16MB"];

const MIGRATIONS_FOLDER = join(PACKAGE_ROOT, "dist", "migrations");

/**
 * What a database in a new directory begins as: without tables, with them, or with the law of seeds, which a text tells from all
 * others; or with whatever law was packed last, for who will make a release of other law at once.
 */
export type Beginning = "EMPTY" | "TABLES" | "SOME_LAW" | { readonly lawOf: string };

/** The files that a database begins as. Those that hold more than none are named after what makes the tables, too. */
export function clusterOf(beginning: Beginning): PackedCluster {
  if (beginning === "EMPTY") return new PackedCluster(BUFFERS, []);
  const files = readdirSync(MIGRATIONS_FOLDER).filter((name) => name.endsWith(".js"));
  const tables = files.sort().map((name) => readFileSync(join(MIGRATIONS_FOLDER, name), "utf8"));
  const empty = new PackedCluster(BUFFERS, tables);
  if (beginning === "TABLES") return empty;
  const law = beginning === "SOME_LAW" ? empty.laws()[0] : beginning.lawOf;
  return law === undefined ? empty : new PackedCluster(BUFFERS, tables, law);
}

/** Whether any law is packed that a database may begin with. */
export const lawIsPacked = () => clusterOf("TABLES").laws().length > 0;
