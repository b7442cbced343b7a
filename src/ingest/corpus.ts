import { Refusal } from "../platform/kernel/errors.js";
import { buildRecords } from "./build/build-records.js";
import { checkSeeds, inOrder } from "./check/check-seeds.js";
import { checkCounts } from "./check/counts.js";
import { WARNINGS, type Warning } from "./check/report.js";
import type { ReadOptions } from "./read/read-seed-file.js";
import { readSeeds } from "./read/read-seeds.js";
import type { Fault } from "./read/seed-file.js";
import { type Directories, seedFolders } from "./read/seed-folders.js";
import type { Records } from "./rows.js";

export type CorpusOutcome = { readonly warnings: readonly Warning[] } & (
  | { readonly records: Records; readonly faults: readonly [] }
  | { readonly records: null; readonly faults: readonly Fault[] }
);

interface CorpusOptions extends ReadOptions {
  /** False where seeds are being written, and counted when all is done. */
  readonly counts?: boolean;
}

/** Reads, checks and builds folders of seeds; all faults come together. Counts are those of the first. */
export function readCorpus(directories: Directories, options: CorpusOptions = {}): CorpusOutcome {
  const read = readSeeds(directories, options);
  const [{ directory = "" } = {}] = seedFolders(directories);
  const { faults: found, warnings } = checkSeeds(read.seeds);
  const faults = [...read.faults, ...found];
  if (faults.length > 0) return { records: null, faults: inOrder(faults), warnings: inOrder(warnings) };
  const records = buildRecords(read.seeds);
  const wrong = options.counts === false ? [] : checkCounts(directory, records);
  if (wrong.length > 0) return { records: null, faults: wrong, warnings: inOrder(warnings) };
  return { records, faults: [], warnings: inOrder(warnings) };
}

export function printFaults(faults: readonly Fault[]): string {
  return faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n");
}

/** How many warnings there are of each kind; or all of them, with their places. */
export function printWarnings(warnings: readonly Warning[], options: { verbose: boolean }): string {
  const counts = (Object.keys(WARNINGS) as (keyof typeof WARNINGS)[]).flatMap((about) => {
    const count = warnings.filter((warning) => warning.about === about).length;
    return count > 0 ? [`Warning: ${WARNINGS[about]}: ${count}.`] : [];
  });
  if (options.verbose) return [...counts, printFaults(warnings)].filter(Boolean).join("\n");
  return [...counts, ...(counts.length > 0 ? ["minelaw check --verbose lists them."] : [])].join("\n");
}

/** The corpus, or a refusal that names every fault. */
export function requireCorpus(directories: Directories, options: CorpusOptions = {}): Records {
  const { records, faults } = readCorpus(directories, options);
  if (records) return records;
  throw invalidSeeds(faults, "the seeds, nothing was changed");
}

/** The refusal of seeds: how many faults there are and where, and each of them. */
export function invalidSeeds(faults: readonly Fault[], where: string): Refusal {
  return new Refusal("SEEDS_INVALID", `${faults.length} fault(s) in ${where}\n${printFaults(faults)}`);
}
