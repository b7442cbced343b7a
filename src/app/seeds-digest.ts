import { createHash } from "node:crypto";
import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
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
      for (const { path, isFile } of pathsBelow(directory)) {
        const bytes = isFile ? readFileSync(path) : Buffer.alloc(0);
        hash.update(JSON.stringify([layer, relative(directory, path), bytes.length])).update(bytes);
      }
    }
  } catch {
    return null;
  }
  return hash.digest("hex");
}

interface Found {
  readonly path: string;
  readonly isFile: boolean;
}

/** Everything below a folder, in the order of names. What a folder says of its entries is asked of none of them but links. */
function* pathsBelow(folder: string): Generator<Found> {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const { isFile, isFolder } = kindOf(path, entry);
    yield { path, isFile };
    if (isFolder) yield* pathsBelow(path);
  }
}

function kindOf(path: string, entry: Dirent): { readonly isFile: boolean; readonly isFolder: boolean } {
  const known = entry.isFile() || entry.isDirectory() ? entry : statSync(path);
  return { isFile: known.isFile(), isFolder: known.isDirectory() };
}
