import { parentPort, workerData } from "node:worker_threads";
import { type ErrorCode, Refusal } from "../platform/kernel/errors.js";
import type { KnownSeeds } from "./known-seeds.js";
import { readyRecords } from "./ready-records.js";

export interface ToWorker {
  readonly directories: readonly string[];
  /** Null where not all of them can be read: they are read all the same, and what is wrong is said. */
  readonly digest: string | null;
}

export type FromWorker = KnownSeeds | { readonly refusal: { readonly code: ErrorCode; readonly message: string } };

/** Who starts a server asks for what the seeds say; `check` and `ingest` ask for their layout too. */
const STARTING = { canonical: false };

async function read({ directories, digest }: ToWorker): Promise<FromWorker> {
  const records = digest && readyRecords(digest);
  if (records) return { digest, records };
  try {
    const { requireCorpus } = await import("../ingest/corpus.js");
    return { digest, records: requireCorpus(directories, STARTING) };
  } catch (error) {
    // The class of an error does not cross between threads.
    if (error instanceof Refusal) return { refusal: { code: error.code, message: error.message } };
    throw error;
  }
}

parentPort?.postMessage(await read(workerData as ToWorker));
