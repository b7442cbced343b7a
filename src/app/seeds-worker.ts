import { parentPort, workerData } from "node:worker_threads";
import { requireCorpus } from "../ingest/corpus.js";
import type { Records } from "../ingest/rows.js";
import { type ErrorCode, Refusal } from "../platform/kernel/errors.js";
import { digestOfSeeds } from "./seeds-digest.js";

/** Seeds that were read and found good, and by what they are known again. */
export interface ReadSeeds {
  /** Null where the seeds are not to be known again. */
  readonly digest: string | null;
  readonly records: Records;
}

export type FromWorker = ReadSeeds | { readonly refusal: { readonly code: ErrorCode; readonly message: string } };

/** Who starts a server asks for what the seeds say; `check` and `ingest` ask for their layout too. */
const STARTING = { canonical: false };

/** The digest is taken first: of seeds that change while they are read it is another than that of what they have become. */
function read(directories: readonly string[]): FromWorker {
  try {
    const digest = digestOfSeeds(directories);
    return { digest, records: requireCorpus(directories, STARTING) };
  } catch (error) {
    // The class of an error does not cross between threads.
    if (error instanceof Refusal) return { refusal: { code: error.code, message: error.message } };
    throw error;
  }
}

parentPort?.postMessage(read(workerData as readonly string[]));
