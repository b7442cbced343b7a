import { parentPort, workerData } from "node:worker_threads";
import { type ErrorCode, Refusal } from "../platform/kernel/errors.js";
import { type KnownSeeds, readKnownSeeds } from "./known-seeds.js";

export type FromWorker = KnownSeeds | { readonly refusal: { readonly code: ErrorCode; readonly message: string } };

/** Who starts a server asks for what the seeds say; `check` and `ingest` ask for their layout too. */
const STARTING = { canonical: false };

function read(directories: readonly string[]): FromWorker {
  try {
    return readKnownSeeds(directories, STARTING);
  } catch (error) {
    // The class of an error does not cross between threads.
    if (error instanceof Refusal) return { refusal: { code: error.code, message: error.message } };
    throw error;
  }
}

parentPort?.postMessage(read(workerData as readonly string[]));
