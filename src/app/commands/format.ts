import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { COUNTS_FILE, printCounts } from "../../ingest/check/counts.js";
import { printFaults, readCorpus } from "../../ingest/corpus.js";
import { canonicalForm } from "../../ingest/read/canonical-form.js";
import { seedFilesIn } from "../../ingest/read/read-seeds.js";
import { Refusal } from "../../platform/kernel/errors.js";
import type { Config } from "../config.js";

/** Writes seeds in canonical form, and their counts. */
export async function format({ seedsDirectory }: Config): Promise<void> {
  for (const file of seedFilesIn(seedsDirectory)) {
    const text = readFileSync(file, "utf8");
    const canonical = canonicalForm(text);
    if (canonical !== text) writeFileSync(file, canonical);
  }
  const { records, faults } = readCorpus(seedsDirectory, { counts: false });
  if (!records) throw new Refusal("SEEDS_INVALID", `${faults.length} fault(s) in ${seedsDirectory}\n${printFaults(faults)}`);
  writeFileSync(join(seedsDirectory, COUNTS_FILE), printCounts(records));
}
