import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { COUNTS_FILE, printCounts } from "../../ingest/check/counts.js";
import { printFaults, readCorpus } from "../../ingest/corpus.js";
import { canonicalForm } from "../../ingest/read/canonical-form.js";
import { seedFilesIn } from "../../ingest/read/read-seeds.js";
import { readText } from "../../ingest/read/read-text.js";
import { Refusal } from "../../platform/kernel/errors.js";
import type { Config } from "../config.js";

/** Writes seeds in canonical form, and their counts. */
export async function format({ seedsDirectory }: Config): Promise<void> {
  for (const file of seedFilesIn(seedsDirectory)) {
    const read = readText(seedsDirectory, file);
    // What is not to be read is named among the faults.
    if ("faults" in read) continue;
    const canonical = canonicalForm(read.text);
    if (canonical !== read.text) writeFileSync(join(seedsDirectory, file), canonical);
  }
  const { records, faults } = readCorpus(seedsDirectory, { counts: false });
  if (!records) throw new Refusal("SEEDS_INVALID", `${faults.length} fault(s) in ${seedsDirectory}\n${printFaults(faults)}`);
  writeFileSync(join(seedsDirectory, COUNTS_FILE), printCounts(records));
}
