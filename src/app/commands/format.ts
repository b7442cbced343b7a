import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { COUNTS_FILE, printCounts } from "../../ingest/check/counts.js";
import { printFaults, readCorpus } from "../../ingest/corpus.js";
import { canonicalFormIfYaml } from "../../ingest/read/canonical-form.js";
import { withModeline } from "../../ingest/read/modeline.js";
import { seedFilesIn } from "../../ingest/read/read-seeds.js";
import { readText } from "../../ingest/read/read-text.js";
import type { Fault } from "../../ingest/read/seed-file.js";
import { Refusal } from "../../platform/kernel/errors.js";
import type { Config } from "../config.js";

/** Writes seeds in canonical form, with the JSON Schema of each file named in it, and their counts. */
export async function format({ seedsDirectory }: Config): Promise<void> {
  const texts = seedFilesIn(seedsDirectory).map((file) => ({ file, read: readText(seedsDirectory, file) }));
  const forms = texts.map(({ file, read }) => {
    // What is not to be read, or is no YAML, is named among the faults, and nothing is written then.
    const form = "faults" in read ? null : canonicalFormIfYaml(withModeline(seedsDirectory, file, read.text));
    return { file, form, differs: !("faults" in read) && form !== read.text };
  });
  if (forms.some(({ form }) => form === null)) throw invalid(seedsDirectory, readCorpus(seedsDirectory).faults);
  for (const { file, form, differs } of forms) {
    if (form !== null && differs) writeFileSync(join(seedsDirectory, file), form);
  }
  const { records, faults } = readCorpus(seedsDirectory, { counts: false });
  if (!records) throw invalid(seedsDirectory, faults);
  writeFileSync(join(seedsDirectory, COUNTS_FILE), printCounts(records));
}

function invalid(directory: string, faults: readonly Fault[]): Refusal {
  return new Refusal("SEEDS_INVALID", `${faults.length} fault(s) in ${directory}, nothing was written\n${printFaults(faults)}`);
}
