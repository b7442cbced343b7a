import { invalidSeeds, printWarnings, readCorpus } from "../../ingest/corpus.js";
import { printDirectories } from "../../ingest/read/seed-folders.js";
import type { Config } from "../config.js";

/** Names every fault of the seeds, and says what could be better. */
export async function check({ seedsDirectories }: Config, options: { verbose?: boolean }): Promise<void> {
  const { records, faults, warnings } = readCorpus(seedsDirectories);
  if (warnings.length > 0) console.log(printWarnings(warnings, { verbose: options.verbose ?? false }));
  if (!records) throw invalidSeeds(faults, printDirectories(seedsDirectories));
  const tables = Object.values(records);
  const count = tables.reduce((total, { size }) => total + size, 0);
  console.log(`The seeds in ${printDirectories(seedsDirectories)} are good: ${count} rows of ${tables.length} tables.`);
}
