import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { printFaults, readCorpus } from "../../ingest/corpus.js";
import { load } from "../../ingest/load/load.js";
import { printDifference } from "../../ingest/load/print.js";
import type { Records } from "../../ingest/rows.js";
import { bringUpToDate } from "../../platform/database/migrating.js";
import { PACKAGE_ROOT } from "../../platform/kernel/package-root.js";
import type { Config } from "../config.js";
import { withDatabase } from "../open-for-writing.js";

/** An editor saves several files at once, and each in several steps. */
const SAVING_MILLISECONDS = 300;

/**
 * Serves the seeds from a database that is made for it and taken away at the end, and again whenever they change: each state of
 * them that is good becomes a release, so /releases shows what an edit did. Faults are named, and the last good state stays.
 */
export async function preview(config: Config): Promise<void> {
  const { seedsDirectory } = config;
  const folder = mkdtempSync(join(tmpdir(), "minelaw-preview-"));
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  let changed = true;
  const watcher = watch(seedsDirectory, { recursive: true }, () => {
    changed = true;
  });
  let server: ChildProcess | null = null;
  try {
    while (!stop.signal.aborted && server?.exitCode == null) {
      if (changed) {
        changed = false;
        const records = goodRecords(seedsDirectory);
        if (records) {
          await end(server);
          await record(config, folder, records);
          server = serve(folder);
        }
      }
      await sleep(SAVING_MILLISECONDS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  } finally {
    watcher.close();
    await end(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Null where anything is wrong. Counts are written down when an edit is whole. */
function goodRecords(seedsDirectory: string): Records | null {
  const { records, faults } = readCorpus(seedsDirectory, { counts: false });
  if (!records) console.error(`${printFaults(faults)}\n${faults.length} fault(s); what is shown stays as it was.`);
  return records;
}

async function record(config: Config, folder: string, records: Records): Promise<void> {
  const own = { ...config, databaseUrl: null, replicaUrl: null, dataDirectory: join(folder, "data") };
  await withDatabase(own, async (dataSource) => {
    await bringUpToDate(dataSource);
    const { difference } = await load(dataSource, records, { summary: "The seeds as they are now.", notice: 0 });
    console.log(printDifference(difference, false));
  });
}

/** A server of its own process: the embedded database has one. */
function serve(folder: string): ChildProcess {
  const { DATABASE_URL: _, REPLICA_DATABASE_URL: __, REDIS_URL: ___, ...inherited } = process.env;
  const own = {
    MINELAW_DATA_DIR: join(folder, "data"),
    MINELAW_EXPORTS_DIR: join(folder, "exports"),
    HOST: process.env.HOST || "127.0.0.1",
  };
  return fork(join(PACKAGE_ROOT, "dist", "src", "app", "cli.js"), ["serve", "--no-ingest"], { env: { ...inherited, ...own } });
}

async function end(server: ChildProcess | null): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}
