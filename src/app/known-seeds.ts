import { requireCorpus } from "../ingest/corpus.js";
import type { Records } from "../ingest/rows.js";
import { digestOfSeeds } from "./seeds-digest.js";

/** Seeds that were read and found good, and by what they are known again. */
export interface KnownSeeds {
  /** Null where the seeds are not to be known again. */
  readonly digest: string | null;
  readonly records: Records;
}

/** The digest is taken first: of seeds that change while they are read it is another than that of what they have become. */
export function readKnownSeeds(directories: readonly string[], options: Parameters<typeof requireCorpus>[1] = {}): KnownSeeds {
  const digest = digestOfSeeds(directories);
  return { digest, records: requireCorpus(directories, options) };
}
