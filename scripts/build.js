/*
 * Collects the lists of what the rooms hold, compiles, joins the program into one file, and makes ready what an embedded database
 * begins as, where the compiler is at hand. An installation without what development needs (npm ci --omit=dev) has none: there the program runs as it was
 * built before. With --clean, nothing is left of what an earlier build made: for what is packed. With --ready, the seeds are
 * read too, so that whoever serves them as they are need not; with --law, a database that holds them is packed as well.
 */
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { collect } from "./collect.js";
import { joinProgram, PROGRAM } from "./join-program.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The compiler's program; null where it is not installed. */
function compiler() {
  try {
    const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
    return join(dirname(manifest), "bin", "tsc");
  } catch {
    return null;
  }
}

/** Keeps what an embedded database begins as: without tables, and with them. */
async function makeDatabases() {
  await import("reflect-metadata");
  const { makeCluster } = await import("../dist/src/platform/database/pglite.js");
  const { withEmbedded } = await import("../dist/src/app/open-for-writing.js");
  const { bringUpToDate } = await import("../dist/src/platform/database/migrating.js");
  await makeCluster("EMPTY", async () => {});
  await makeCluster("TABLES", (server) => withEmbedded(server, (dataSource) => bringUpToDate(dataSource)));
}

/** Keeps what the seeds say; faulty ones are told, and told again to whoever serves them. */
async function readSeeds() {
  const { readInThread } = await import("../dist/src/app/seeds-thread.js");
  const { keepReady } = await import("../dist/src/app/ready-records.js");
  const { packLaw } = await import("../dist/src/app/packed-law.js");
  const keep = async (known) => {
    keepReady(known);
    if (process.argv.includes("--law")) await packLaw(known);
  };
  await readInThread([join(root, "seeds")]).then(keep, ({ message }) => console.error(message));
}

const tsc = compiler();
if (tsc && process.argv.includes("--clean")) rmSync(join(root, "dist"), { recursive: true, force: true });
if (tsc) collect();
if (tsc) {
  const { status } = spawnSync(process.execPath, [tsc, "-p", root], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  await Promise.all([joinProgram(root), makeDatabases(), process.argv.includes("--ready") && readSeeds()]);
}
if (!existsSync(join(root, PROGRAM))) {
  console.error("Nothing is built here, and what builds it is not installed: run `npm ci --include=dev && npm run build` once.");
  process.exit(1);
}
