import { printFaults, readCorpus } from "../../ingest/corpus.js";
import { Refusal } from "../../platform/kernel/errors.js";
import type { Config } from "../config.js";

/** Names every fault of the seeds. */
export async function check({ seedsDirectory }: Config): Promise<void> {
  const { records, faults } = readCorpus(seedsDirectory);
  if (!records) throw new Refusal("SEEDS_INVALID", `${faults.length} fault(s) in ${seedsDirectory}\n${printFaults(faults)}`);
  const tables = Object.values(records);
  const count = tables.reduce((total, { size }) => total + size, 0);
  console.log(`The seeds in ${seedsDirectory} are good: ${count} rows of ${tables.length} tables.`);
}
