import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { BYTE_ORDER_MARK, csvHead, csvLines } from "../../kits/formats/csv.js";
import { LICENCE, NOTICE } from "../../kits/formats/json.js";
import type { Asker } from "../../kits/operation.js";
import type { Release } from "../../platform/database/release.reads.js";
import { canonicalJson, sha256 } from "../../platform/kernel/canonical.js";
import { type Day, dayOf } from "../../platform/kernel/day.js";
import type { List } from "../lists/list.js";
import { LISTS } from "../lists/lists.js";
import { TOPICS } from "../topics.js";
import { type BulkRecord, bulkRecords, bulkVisit, KINDS, listRecords } from "./records.js";

interface BulkFile {
  readonly name: string;
  readonly records: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly release: number;
  readonly publishedAt: string;
  /** The day for which forces and texts are told. */
  readonly asOf: Day;
  readonly notice: string;
  readonly licence: string;
  readonly files: readonly BulkFile[];
}

const RECORDS = "records.ndjson";
const MANIFEST = "manifest.json";

/** What the files are made with: other questions or columns make other files. */
const SHAPE = sha256(
  canonicalJson([
    Object.values(TOPICS).map(({ question }) => question.text),
    [...LISTS.values()].map(({ columns }) => Object.keys(columns)),
  ]),
).slice(0, 8);

/** Downloads of whole releases: each is built once, when it is first asked for, and kept as files. */
export class Exports {
  readonly #building = new Map<string, Promise<string>>();

  constructor(
    private readonly directory: string,
    private readonly newAsker: () => Asker,
    private readonly base: string,
  ) {}

  async manifest(release: Release): Promise<Manifest> {
    const folder = await this.folder(release, dayOf(release.publishedAt));
    return JSON.parse(await readFile(join(folder, MANIFEST), "utf8")) as Manifest;
  }

  /** The path of a file of a release, and its digest; null for one that the manifest does not name. */
  async file(release: Release, name: string): Promise<{ readonly path: string; readonly sha256: string } | null> {
    const folder = await this.folder(release, dayOf(release.publishedAt));
    const path = join(folder, name);
    if (name === MANIFEST) return { path, sha256: sha256(await readFile(path, "utf8")) };
    const entry = (await this.manifest(release)).files.find((file) => file.name === name);
    return entry ? { path, sha256: entry.sha256 } : null;
  }

  /** The records by which a later release differs from an earlier one, both told for the later one's day. */
  async difference(earlier: Release, later: Release): Promise<{ readonly path: string; readonly sha256: string }> {
    const day = dayOf(later.publishedAt);
    const [before, after] = [await this.folder(earlier, day), await this.folder(later, day)];
    const path = join(after, `since-${earlier.number}-${earlier.publishedAt.getTime()}.ndjson`);
    await this.once(path, async () => {
      const old = await readLines(join(before, RECORDS));
      const file = new Writing(`${path}.part`);
      for await (const line of linesOf(join(after, RECORDS))) {
        const { id } = JSON.parse(line) as BulkRecord;
        const was = old.get(id);
        old.delete(id);
        if (was !== line)
          await file.write(
            `${JSON.stringify({ change: was ? "CHANGED" : "ADDED", before: was ? JSON.parse(was) : null, after: JSON.parse(line) })}\n`,
          );
      }
      for (const was of old.values())
        await file.write(`${JSON.stringify({ change: "REMOVED", before: JSON.parse(was), after: null })}\n`);
      await file.end();
      await rename(`${path}.part`, path);
    });
    return {
      path,
      sha256: createHash("sha256")
        .update(await readFile(path))
        .digest("hex"),
    };
  }

  private async folder(release: Release, day: Day): Promise<string> {
    const folder = join(this.directory, `${release.number}-${release.publishedAt.getTime()}-${day}-${SHAPE}`);
    await this.once(folder, () => this.build(release, day, folder));
    return folder;
  }

  /** Makes what is not there yet; two who ask at once wait for one making. */
  private async once(path: string, make: () => Promise<void>): Promise<void> {
    if (existsSync(path)) return;
    const underWay =
      this.#building.get(path) ??
      make()
        .then(() => path)
        .finally(() => this.#building.delete(path));
    this.#building.set(path, underWay);
    await underWay;
  }

  /** Builds beside the place and moves there at the end: what is in the place is whole. */
  private async build(release: Release, day: Day, folder: string): Promise<void> {
    await mkdir(dirname(folder), { recursive: true });
    const draft = await mkdtemp(`${folder}.part-`);
    try {
      const visit = bulkVisit(this.newAsker(), release, day, this.base);
      const whole = new Writing(join(draft, RECORDS));
      for await (const record of bulkRecords(visit)) await whole.write(`${JSON.stringify(record)}\n`, 1);
      const files = [await whole.end()];
      for (const { path } of KINDS) {
        const { columns } = LISTS.get(path) as unknown as List<{ readonly id: string }>;
        const table = new Writing(join(draft, `${path.slice(1)}.csv`));
        const records = await listRecords(visit, path);
        await table.write(BYTE_ORDER_MARK + csvHead(columns) + csvLines(columns, records), records.length);
        files.push(await table.end());
      }
      const manifest: Manifest = {
        release: release.number,
        publishedAt: release.publishedAt.toISOString(),
        asOf: day,
        notice: NOTICE,
        licence: LICENCE,
        files,
      };
      await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
      await rename(draft, folder).catch(async (error) => {
        // Another process was first: its files are the same.
        if (!existsSync(folder)) throw error;
      });
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
}

/** A file that is being written, counted and digested on the way. */
class Writing {
  readonly #stream;
  readonly #digest = createHash("sha256");
  #records = 0;

  constructor(private readonly path: string) {
    this.#stream = createWriteStream(path);
  }

  async write(text: string, records = 0): Promise<void> {
    this.#digest.update(text);
    this.#records += records;
    if (!this.#stream.write(text)) await once(this.#stream, "drain");
  }

  async end(): Promise<BulkFile> {
    this.#stream.end();
    await once(this.#stream, "finish");
    const { size } = await stat(this.path);
    return {
      name: this.path.slice(this.path.lastIndexOf("/") + 1),
      records: this.#records,
      bytes: size,
      sha256: this.#digest.digest("hex"),
    };
  }
}

const linesOf = (path: string) => createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });

async function readLines(path: string): Promise<Map<string, string>> {
  const lines = new Map<string, string>();
  for await (const line of linesOf(path)) lines.set((JSON.parse(line) as BulkRecord).id, line);
  return lines;
}
