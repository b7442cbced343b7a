/*
 * Collects the lists of what the rooms hold, compiles, and makes ready what an embedded database begins as, where the compiler is at hand. An installation without what development
 * needs (npm ci --omit=dev) has none: there the program runs as it was built before. With --clean, nothing is left of what an earlier build made: for what is packed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { collect } from "./collect.js";

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

const tsc = compiler();
if (tsc && process.argv.includes("--clean")) rmSync(join(root, "dist"), { recursive: true, force: true });
if (tsc) collect();
if (tsc) {
  const { status } = spawnSync(process.execPath, [tsc, "-p", root], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  const { NEW_CLUSTER } = await import("../dist/src/platform/database/pglite.js");
  await NEW_CLUSTER.make();
}
if (!existsSync(join(root, "dist", "src", "app", "cli.js"))) {
  console.error("Nothing is built here, and what builds it is not installed: run `npm ci --include=dev && npm run build` once.");
  process.exit(1);
}
