import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package, which holds assets, examples and schema; the same for sources and for compiled code. */
export const PACKAGE_ROOT = findUp(dirname(fileURLToPath(import.meta.url)));

/** The version of this package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as { version: string }).version;
}

function findUp(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("the package's folder has no package.json");
  return findUp(parent);
}
