import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { list, type ReadEntry } from "tar";
import { sha256 } from "../kernel/canonical.js";
import { makeFolder } from "../kernel/make-folder.js";
import { PACKAGE_ROOT } from "../kernel/package-root.js";

/** A directory that has it holds a database. */
export const VERSION_FILE = "PG_VERSION";

const FOLDER = join(PACKAGE_ROOT, "dist", "src", "platform", "database");
const ENDING = ".tar.gz";

/** So much is unpacked at a time. */
const READ_BYTES = 64 * 1024;

/** The files of a database cluster, packed, for one version of PGlite and one way to make them. */
export class PackedCluster {
  /** What it was made with: the settings, what makes its tables, and what tells the law in them, where there is any. */
  constructor(
    private readonly settings: readonly string[],
    private readonly tables: readonly string[],
    private readonly law: string | null = null,
  ) {}

  get #name(): string {
    const { dependencies } = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8"));
    const madeOf = JSON.stringify([dependencies["@electric-sql/pglite"], this.settings, this.tables]);
    return `cluster-${sha256(madeOf).slice(0, 8)}`;
  }

  get #file(): string {
    return join(FOLDER, `${this.#name}${this.law === null ? "" : `-${this.law}`}${ENDING}`);
  }

  /** What is packed of law in the same tables, the last that was packed first. */
  laws(): readonly string[] {
    const begins = `${this.#name}-`;
    const packedAt = (law: string) => statSync(join(FOLDER, `${begins}${law}${ENDING}`)).mtimeMs;
    return readdirSync(FOLDER)
      .filter((name) => name.startsWith(begins) && name.endsWith(ENDING))
      .map((name) => name.slice(begins.length, -ENDING.length))
      .sort((a, b) => packedAt(b) - packedAt(a));
  }

  /** Whether it was made here. */
  get isThere(): boolean {
    return existsSync(this.#file);
  }

  /** Puts it into a directory; false where it was not made: PGlite then makes one itself, which takes longer than all else of a start. */
  async unpackInto(directory: string): Promise<boolean> {
    const file = this.#file;
    if (!existsSync(file)) return false;
    makeFolder(directory);
    // By the last file it is known that all are there.
    let last = () => {};
    const unpack = async (entry: ReadEntry) => {
      const at = join(directory, entry.path);
      if (entry.type === "Directory") mkdirSync(at, { recursive: true, mode: entry.mode });
      const bytes = await entry.concat();
      const write = () => writeFileSync(at, bytes, { mode: entry.mode });
      if (at === join(directory, VERSION_FILE)) last = write;
      else if (entry.type !== "Directory") write();
    };
    const unpacking: Promise<void>[] = [];
    // File by file: all of it at once is more than a node holds otherwise, and would stay with a thread that makes little else.
    const onReadEntry = (entry: ReadEntry) => {
      const done = unpack(entry);
      // Whoever waits for all of them hears of it.
      done.catch(() => undefined);
      unpacking.push(done);
    };
    await list({ file, strict: true, maxReadSize: READ_BYTES, onReadEntry });
    await Promise.all(unpacking);
    last();
    return true;
  }

  /** Keeps what `open` opens, unless it is there: a build does. */
  async make(open: () => Promise<PGlite>): Promise<void> {
    const file = this.#file;
    if (existsSync(file)) return;
    const pglite = await open();
    // What is in the log alone would be read from it at every first start; what was in it before is of use to nobody.
    await pglite.exec("SELECT pg_switch_wal(); CHECKPOINT");
    await pglite.exec("CHECKPOINT");
    const archive = await pglite.dumpDataDir("gzip");
    await pglite.close();
    // Nobody finds one that is half written.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, Buffer.from(await archive.arrayBuffer()));
    renameSync(draft, file);
  }
}
