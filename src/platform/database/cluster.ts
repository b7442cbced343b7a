import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sha256 } from "../kernel/canonical.js";
import { PACKAGE_ROOT } from "../kernel/package-root.js";

/** The files of a database cluster that nobody has written to, packed, for one version of PGlite and one way to make them. */
export class NewCluster {
  readonly #file: string;

  constructor(private readonly settings: readonly string[]) {
    const { dependencies } = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8"));
    const edition = sha256(JSON.stringify([dependencies["@electric-sql/pglite"], settings])).slice(0, 8);
    this.#file = join(PACKAGE_ROOT, "dist", "src", "platform", "database", `cluster-${edition}.tar.gz`);
  }

  /** Null where it was not made: PGlite then makes one itself, which takes longer than any other part of a first start. */
  read(): Blob | null {
    return existsSync(this.#file) ? new Blob([readFileSync(this.#file)]) : null;
  }

  /** Makes it, unless it is there: a build does. */
  async make(): Promise<void> {
    if (existsSync(this.#file)) return;
    const pglite = await PGlite.create({ initDbStartParams: [...this.settings] });
    const archive = await pglite.dumpDataDir("gzip");
    await pglite.close();
    // Nobody finds one that is half written.
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, Buffer.from(await archive.arrayBuffer()));
    renameSync(draft, this.#file);
  }
}
