import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { printFaults, readCorpus } from "../../ingest/corpus.js";
import { load } from "../../ingest/load/load.js";
import { printDifference } from "../../ingest/load/print.js";
import type { Records } from "../../ingest/rows.js";
import { clusterOf, lawIsPacked } from "../../platform/database/beginning.js";
import type { Config } from "../config.js";
import { type KnownSeeds, readKnownSeeds } from "../known-seeds.js";
import { openForServing } from "../open-for-serving.js";
import { type Work, withDatabase, withTables } from "../open-for-writing.js";
import { packLaw } from "../packed-law.js";
import { digestOfSeeds } from "../seeds-digest.js";
import { createServer } from "../server.js";
import { recordsAt } from "./seeds-at.js";
import { listen } from "./serve.js";

interface PreviewOptions {
  /** A folder, or a git ref, whose seeds are the release before. */
  readonly against?: string;
}

/** How often the seeds are looked at for what was saved. */
const LOOK_MILLISECONDS = 1_000;

/** Counts and the layout of files are seen to when all is done: `minelaw format`. */
const AS_WRITTEN = { counts: false, canonical: false };

/** Fewer statutes are loaded sooner than the law of other seeds is taken away. */
const MANY_STATUTES = 100;

/** Serves seeds as they are being written, from a database that is thrown away, and anew whenever a file was saved. */
export async function preview(given: Config, { against }: PreviewOptions): Promise<void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const directories = given.seedsDirectories;
  let seeds = readKnownSeeds(directories, AS_WRITTEN);
  const folder = mkdtempSync(join(tmpdir(), "minelaw-preview-"));
  let config = ofItsOwn(given, folder);
  try {
    await beginWithLaw(config, seeds);
    if (against !== undefined)
      await withDatabase(config, withTables(recording(recordsAt(against, directories), { print: false })));
    for (let print = against !== undefined; !stop.signal.aborted; print = true) {
      const { records } = seeds;
      let made: number | null = null;
      const work: Work<void> = async (dataSource) => {
        made = await recording(records, { print })(dataSource);
      };
      const database = await openForServing(config, { areIn: async () => false, packed: () => null, read: async () => work });
      const server = await createServer({ ...config, database });
      try {
        // A browser finds it where it was.
        config = { ...config, port: await listen(server, config) };
        if (made !== null && made > 1) console.log(`What differs from before: http://localhost:${config.port}/release/${made}`);
        console.log("This is a preview: nothing is published. What is saved is shown; to end it is to throw it away.");
        seeds = await nextSeeds(directories, seeds, stop.signal);
      } finally {
        await server.close();
        await database.close();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Has the database begin with the law that was packed last, so that no more is written into it than what differs; where none is
 * packed, that of these seeds is, for the previews to come. A program whose folder nobody may write into does without.
 */
async function beginWithLaw(config: Config, seeds: KnownSeeds): Promise<void> {
  if (seeds.records.statute.size < MANY_STATUTES) return;
  if (!lawIsPacked()) {
    console.log("No law is packed here yet. It is now, which takes a minute; later previews begin with it.");
    await packLaw(seeds).catch(({ message }: Error) => console.error(message));
  }
  if (lawIsPacked()) await clusterOf("SOME_LAW").unpackInto(config.dataDirectory);
}

/** Nothing of a preview is shared with what is served. */
const ofItsOwn = (config: Config, folder: string): Config => ({
  ...config,
  databaseUrl: null,
  replicaUrl: null,
  redisUrl: null,
  drainMilliseconds: 0,
  dataDirectory: join(folder, "data"),
  exportsDirectory: join(folder, "exports"),
});

/** Makes a release of the preview, and says how it differs from the one before; null where it does not. */
function recording(records: Records, { print }: { print: boolean }): Work<number | null> {
  return async (dataSource) => {
    const { release, difference } = await load(dataSource, records, {
      summary: "A preview: the seeds as they are being written.",
      notice: 0,
    });
    if (print) console.log(printDifference(difference, true));
    return release;
  };
}

/** Waits for seeds that differ and are good, and names the faults of those that are not; the same ones where it is stopped. */
async function nextSeeds(directories: readonly string[], shown: KnownSeeds, signal: AbortSignal): Promise<KnownSeeds> {
  let seen = shown.digest;
  while (!signal.aborted) {
    await sleep(LOOK_MILLISECONDS, null, { signal }).catch(() => undefined);
    const digest = digestOfSeeds(directories);
    if (signal.aborted || digest === seen) continue;
    seen = digest;
    const { records, faults } = readCorpus(directories, AS_WRITTEN);
    if (records) return { digest, records };
    console.log(`${faults.length} fault(s); what is shown is from before\n${printFaults(faults)}`);
  }
  return shown;
}
