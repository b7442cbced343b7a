import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../platform/kernel/package-root.js";

let edition: string | undefined;

/**
 * A name for the code of this process and the versions of its libraries: nodes of two versions that share answers, and clients
 * that hold some, tell them apart by it.
 */
export function editionOfCode(): string {
  edition ??= editionOf(join(PACKAGE_ROOT, "dist", "src"));
  return edition;
}

function editionOf(folder: string): string {
  const hash = createHash("sha256").update(readFileSync(join(PACKAGE_ROOT, "package.json")));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.[jt]sx?$/.test(file));
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 16);
}
