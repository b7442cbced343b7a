import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { BYTE_ORDER_MARK, csvHead, csvLines } from "../../kits/formats/csv.js";
import { LICENCE, NOTICE } from "../../kits/formats/notice.js";
import type { Executor } from "../../kits/operations.js";
import type { PageRequest } from "../../kits/page-request.js";
import { PAGE_SIZE, walk } from "../../kits/walk.js";
import { printDay } from "../../kits/words.js";
import { leastReviewed } from "../../law/jurisdiction/least-reviewed.reads.js";
import { digestOfRelease } from "../../law/release/release-digest.reads.js";
import type { Release } from "../../platform/database/release.reads.js";
import { canonicalJson, sha256 } from "../../platform/kernel/canonical.js";
import { type Day, dayOf } from "../../platform/kernel/day.js";
import { Refusal } from "../../platform/kernel/errors.js";
import { RECORDED_KINDS } from "../../platform/kernel/kinds.js";
import { makeFolder } from "../../platform/kernel/make-folder.js";
import { message } from "../../platform/kernel/message.js";
import { LISTS_AT, pageOf } from "../records.js";
import { differencesOf } from "./difference.js";
import { inDraft, removeDrafts } from "./draft.js";
import { linesOf } from "./file-lines.js";
import { type BulkFile, FileWriter } from "./file-writer.js";
import { bulkContents, bulkRecords, bulkRequest } from "./records.js";

interface Manifest {
  /** What the release holds, as one hash: equal wherever it holds the same. */
  readonly digest: string;
  /** On how many days that are known already records of this file change their force, and how many on each: it is stale from then on. */
  readonly forceChanges: readonly { readonly on: Day; readonly records: number }[];
  readonly release: number;
  readonly publishedAt: string;
  /** The day for which forces and texts are told. */
  readonly asOf: Day;
  /** How far the law of all places was reviewed, as precisely as it is known; null where that of one was not noted. */
  readonly reviewedThrough: string | null;
  /** The address of the release. */
  readonly source: string;
  readonly notice: string;
  readonly licence: string;
  readonly files: readonly BulkFile[];
}

/** A file that can be sent, and its digest. */
export interface Download {
  readonly path: string;
  readonly sha256: string;
}

const RECORDS = "records.ndjson";
const CONTENTS = "contents.ndjson";
export const MANIFEST = "manifest.json";

/** How many folders of releases are kept; what is asked for again later is made again. */
const FOLDERS_KEPT = 6;

/** Of how many releases back a difference is made. */
const DIFFERENCES_BACK = 5;

/** What the files are made with: other operations or columns make other files. */
const EDITION = sha256(
  canonicalJson([
    RECORDED_KINDS.map((kind) => pageOf(kind).operation.text),
    LISTS_AT.map(({ path, list }) => [path, Object.keys(list.columns)]),
    CONTENTS,
    "3: other records by address, force changes, the source, how far it was reviewed",
  ]),
).slice(0, 8);

/** The folder of a release. Whatever else an operator keeps beside them is not ours to take away. */
const OWN = /^\d+-\d+-\d{4}-\d{2}-\d{2}-[\da-f]{8}$/;

const TABLES = LISTS_AT.map(({ path }) => `${path.slice(1)}.csv`);

/** Downloads of whole releases: each is built once, when it is first asked for, and kept as files. */
export class Downloads {
  readonly #building = new Map<string, Promise<void>>();

  readonly #directory: string;

  constructor(
    directory: string,
    private readonly executorAt: (release: Release, day: Day) => Executor,
    private readonly base: string,
  ) {
    // What sends files goes up no folder.
    this.#directory = resolve(directory);
  }

  /** Takes away what a process that ended left half made. What another one makes stays: nodes may share the folder. */
  clean(): Promise<void> {
    return removeDrafts(this.#directory, (place) => OWN.test(place));
  }

  /** A file of a release; null for one that no release has, of which nothing is built. */
  async file(published: readonly Release[], release: Release, name: string): Promise<Download | null> {
    const [, since] = /^since-([1-9]\d*)\.ndjson$/.exec(name) ?? [];
    const earlier = since === undefined ? undefined : published.find(({ number }) => number === Number(since));
    if (since === undefined && ![MANIFEST, RECORDS, CONTENTS, ...TABLES].includes(name)) return null;
    if (since !== undefined && (!earlier || earlier.number >= release.number)) return null;
    if (earlier && release.number - earlier.number > DIFFERENCES_BACK) return null;
    try {
      return earlier ? await this.#difference(earlier, release) : await this.#whole(release, name);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  async #whole(release: Release, name: string): Promise<Download> {
    const folder = await this.#folder(release, dayOf(release.publishedAt));
    const path = join(folder, name);
    const manifest = await readFile(join(folder, MANIFEST), "utf8");
    if (name === MANIFEST) return { path, sha256: sha256(manifest) };
    const entry = (JSON.parse(manifest) as Manifest).files.find((file) => file.name === name);
    if (!entry) throw new Error(`the manifest of release ${release.number} lacks ${name}`);
    return { path, sha256: entry.sha256 };
  }

  /** The records by which a later release differs from an earlier one, both told for the later one's day. */
  async #difference(earlier: Release, later: Release): Promise<Download> {
    const day = dayOf(later.publishedAt);
    const [before, after] = [await this.#folder(earlier, day), await this.#folder(later, day)];
    const path = join(after, `since-${earlier.number}-${earlier.publishedAt.getTime()}.ndjson`);
    await this.#once(path, () =>
      inDraft(after, (draft) => writeDifference(join(before, RECORDS), join(after, RECORDS), draft, path)),
    );
    return { path, sha256: await readFile(`${path}.sha256`, "utf8") };
  }

  async #folder(release: Release, day: Day): Promise<string> {
    const folder = join(this.#directory, `${release.number}-${release.publishedAt.getTime()}-${day}-${EDITION}`);
    await this.#once(folder, () => this.#build(release, day, folder));
    return folder;
  }

  /** Makes what is not there yet; two who ask at once wait for one making. */
  async #once(path: string, make: () => Promise<void>): Promise<void> {
    if (existsSync(path)) return;
    const underWay = this.#building.get(path) ?? make().finally(() => this.#building.delete(path));
    this.#building.set(path, underWay);
    await underWay;
  }

  /** Builds beside the place and moves there at the end: what is in the place is whole. */
  async #build(release: Release, day: Day, folder: string): Promise<void> {
    makeFolder(this.#directory);
    await this.#makeRoom();
    await inDraft(folder, async (draft) => {
      await this.#fill(draft, release, day);
      await rename(draft, folder).catch((error: unknown) => {
        // Another process was first: its files are the same.
        if (!existsSync(folder)) throw error;
      });
    });
  }

  async #fill(draft: string, release: Release, day: Day): Promise<void> {
    const request = bulkRequest(this.executorAt(release, day), release, day, this.base);
    const contents = await writeLines(join(draft, CONTENTS), bulkContents(request), canonicalJson);
    const turns = new Map<Day, number>();
    const whole = await writeLines(join(draft, RECORDS), bulkRecords(request), (record) => {
      for (const { on } of record.forceChanges) turns.set(on, (turns.get(on) ?? 0) + 1);
      return JSON.stringify(record);
    });
    const files = [whole, contents];
    for (const { path, list } of LISTS_AT) {
      const table = FileWriter.write(join(draft, `${path.slice(1)}.csv`), async (file) => {
        await file.add(BYTE_ORDER_MARK + csvHead(list.columns));
        for await (const nodes of walk((after) => list.read(request, PAGE_SIZE, after))) {
          await file.add(csvLines(list.columns, nodes), nodes.length);
        }
      });
      files.push(await table);
    }
    const manifest = await manifestOf(request, { files, turns, base: this.base });
    await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  }

  async #makeRoom(): Promise<void> {
    const names = (await readdir(this.#directory)).filter((name) => OWN.test(name));
    const aged = await Promise.all(
      names.map(async (name) => {
        // Another node may make room, too.
        const made = await stat(join(this.#directory, name)).catch(() => null);
        return { name, made: made?.mtimeMs ?? 0 };
      }),
    );
    aged.sort((a, b) => b.made - a.made);
    for (const { name } of aged.slice(FOLDERS_KEPT - 1)) {
      await rm(join(this.#directory, name), { recursive: true, force: true });
    }
  }
}

/** Texts that are not the project's own say so beside themselves: the licence of a file cannot be theirs. */
const BULK_NOTICE = `${NOTICE} A text whose textKind is not RESTATEMENT is not the project's words: textEdition gives its licence.`;

async function manifestOf(
  { release, day, executor: { context } }: PageRequest,
  { files, turns, base }: { files: readonly BulkFile[]; turns: ReadonlyMap<Day, number>; base: string },
): Promise<Manifest> {
  const { number, publishedAt } = release;
  const forceChanges = [...turns].map(([on, records]) => ({ on, records })).sort((a, b) => (a.on < b.on ? -1 : 1));
  const moment = { release: number, day, chosen: "", publicOnly: true };
  const digest = (await context.library.load(digestOfRelease, moment, "")) ?? "";
  const review = await context.library.load(leastReviewed, moment, "");
  const reviewedThrough = review && printDay(review.day, review.precision);
  const source = `${base}/release/${number}`;
  const told = { release: number, publishedAt: publishedAt.toISOString(), digest, asOf: day, reviewedThrough, source };
  return { ...told, notice: BULK_NOTICE, licence: LICENCE, forceChanges, files };
}

function writeLines<T>(path: string, things: AsyncIterable<T>, print: (thing: T) => string): Promise<BulkFile> {
  return FileWriter.write(path, async (file) => {
    for await (const thing of things) await file.add(`${print(thing)}\n`, 1);
  });
}

async function writeDifference(before: string, after: string, draft: string, path: string): Promise<void> {
  const part = join(draft, basename(path));
  const { sha256: digest } = await FileWriter.write(part, async (file) => {
    for await (const difference of differencesOf(linesOf(before), linesOf(after))) {
      await file.add(`${JSON.stringify(difference)}\n`, 1);
    }
  });
  await writeFile(`${part}.sha256`, digest);
  // The file itself last: where it is, all of it is.
  for (const ending of [".sha256", ".gz", ""]) await rename(`${part}${ending}`, `${path}${ending}`);
}

/** A disk that is full, read-only or gone is no reason to end, nor a fault of whoever asks. */
function refusalOf(error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof Refusal || syscall === undefined) return error;
  return new Refusal(
    "DOWNLOADS_UNAVAILABLE",
    message`downloads cannot be written here for now (${code ?? ""}); everything else answers`,
  );
}
