import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { editionOfCode } from "./edition.js";

/**
 * By what folders of seeds are known again: the names and bytes of their files, and the code that reads them. Null where not all
 * can be read: whoever reads the seeds then says why.
 */
export function digestOfSeeds(directories: string | readonly string[]): string | null {
  const hash = createHash("sha256").update(editionOfCode());
  try {
    for (const [layer, directory] of [directories].flat().entries()) {
      for (const path of pathsBelow(directory)) {
        const bytes = statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0);
        hash.update(JSON.stringify([layer, relative(directory, path), bytes.length])).update(bytes);
      }
    }
  } catch {
    return null;
  }
  return hash.digest("hex");
}

function* pathsBelow(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    yield path;
    if (statSync(path).isDirectory()) yield* pathsBelow(path);
  }
}
