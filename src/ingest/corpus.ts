import { Refusal } from "../platform/kernel/errors.js";
import { buildRecords } from "./build/build-records.js";
import { checkSeeds } from "./check/check-seeds.js";
import { checkCounts } from "./check/counts.js";
import { readSeeds } from "./read/read-seeds.js";
import type { Fault } from "./read/seed-file.js";
import type { Records } from "./rows.js";

export type CorpusOutcome =
  | { readonly records: Records; readonly faults: readonly [] }
  | { readonly records: null; readonly faults: readonly Fault[] };

/** Reads, checks and builds a folder of seeds; all faults come together. */
export function readCorpus(directory: string, options: { counts?: boolean } = {}): CorpusOutcome {
  const { seeds, faults } = readSeeds(directory);
  // References across files can only be judged when every file could be read.
  const all = faults.length > 0 ? faults : checkSeeds(seeds);
  if (all.length > 0) return { records: null, faults: all };
  const records = buildRecords(seeds);
  const wrong = options.counts === false ? [] : checkCounts(directory, records);
  return wrong.length > 0 ? { records: null, faults: wrong } : { records, faults: [] };
}

export function printFaults(faults: readonly Fault[]): string {
  return faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n");
}

/** The corpus, or a refusal that names every fault. */
export function requireCorpus(directory: string): Records {
  const { records, faults } = readCorpus(directory);
  if (records) return records;
  throw new Refusal("SEEDS_INVALID", `${faults.length} fault(s) in the seeds, nothing was changed\n${printFaults(faults)}`);
}
