import { parentPort, workerData } from "node:worker_threads";
import { type ErrorCode, Refusal } from "../platform/kernel/errors.js";
import type { KnownSeeds } from "./known-seeds.js";
import { readyRecords } from "./ready-records.js";
import { digestOfSeeds } from "./seeds-digest.js";

export type FromWorker = KnownSeeds | { readonly refusal: { readonly code: ErrorCode; readonly message: string } };

/** Who starts a server asks for what the seeds say; `check` and `ingest` ask for their layout too. */
const STARTING = { canonical: false };

async function read(directories: readonly string[]): Promise<FromWorker> {
  const digest = digestOfSeeds(directories);
  const records = digest && readyRecords(digest);
  if (records) return { digest, records };
  try {
    const { readKnownSeeds } = await import("./known-seeds.js");
    return readKnownSeeds(directories, STARTING);
  } catch (error) {
    // The class of an error does not cross between threads.
    if (error instanceof Refusal) return { refusal: { code: error.code, message: error.message } };
    throw error;
  }
}

parentPort?.postMessage(await read(workerData as readonly string[]));
