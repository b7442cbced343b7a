import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Makes a folder and those above it, as `recursive` of Node does, which never ends where the system lets nobody make any: below /proc. */
export function makeFolder(path: string): void {
  const whole = resolve(path);
  const above = dirname(whole);
  if (above !== whole && !existsSync(above)) makeFolder(above);
  try {
    mkdirSync(whole);
  } catch (error) {
    const isThere =
      (error as NodeJS.ErrnoException).code === "EEXIST" && statSync(whole, { throwIfNoEntry: false })?.isDirectory();
    if (!isThere) throw error;
  }
}
