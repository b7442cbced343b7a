import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sha256 } from "../kernel/canonical.js";
import { PACKAGE_ROOT } from "../kernel/package-root.js";

/** A directory that has it holds a database. */
export const VERSION_FILE = "PG_VERSION";

/** The files of a database cluster that nobody has written to, packed, for one version of PGlite and one way to make them. */
export class NewCluster {
  readonly #file: string;

  constructor(private readonly settings: readonly string[]) {
    const { dependencies } = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8"));
    const edition = sha256(JSON.stringify([dependencies["@electric-sql/pglite"], settings])).slice(0, 8);
    this.#file = join(PACKAGE_ROOT, "dist", "src", "platform", "database", `cluster-${edition}.tar.gz`);
  }

  /** Puts it into a directory; false where it was not made: PGlite then makes one itself, which takes longer than all else of a start. */
  unpackInto(directory: string): boolean {
    if (!existsSync(this.#file)) return false;
    mkdirSync(directory, { recursive: true });
    // By the last file it is known that all are there.
    let last = () => {};
    for (const { path, isFolder, mode, bytes } of entriesOf(gunzipSync(readFileSync(this.#file)))) {
      const at = join(directory, path);
      if (isFolder) mkdirSync(at, { recursive: true, mode });
      else if (path === VERSION_FILE) last = () => writeFileSync(at, bytes, { mode });
      else writeFileSync(at, bytes, { mode });
    }
    last();
    return true;
  }

  /** Makes it, unless it is there: a build does. */
  async make(): Promise<void> {
    if (existsSync(this.#file)) return;
    const { PGlite } = await import("@electric-sql/pglite");
    const pglite = await PGlite.create({ initDbStartParams: [...this.settings] });
    const archive = await pglite.dumpDataDir("gzip");
    await pglite.close();
    // Nobody finds one that is half written.
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, Buffer.from(await archive.arrayBuffer()));
    renameSync(draft, this.#file);
  }
}

interface Entry {
  readonly path: string;
  readonly isFolder: boolean;
  readonly mode: number;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/** What lies in a tar archive with short names, as PGlite writes them. */
function* entriesOf(archive: Buffer): Generator<Entry> {
  const textAt = (from: number, length: number) => archive.toString("latin1", from, from + length).replace(/\0.*$/s, "");
  for (let at = 0; archive[at]; ) {
    const size = Number.parseInt(textAt(at + 124, 12), 8);
    const start = at + BLOCK;
    yield {
      path: textAt(at, 100).replace(/^\/+/, ""),
      isFolder: textAt(at + 156, 1) === "5",
      mode: Number.parseInt(textAt(at + 100, 8), 8) & 0o777,
      bytes: archive.subarray(start, start + size),
    };
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}
