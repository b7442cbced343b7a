import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { COUNTS_FILE, printCounts } from "../../ingest/check/counts.js";
import { invalidSeeds, readCorpus } from "../../ingest/corpus.js";
import { canonicalFormIfYaml } from "../../ingest/read/canonical-form.js";
import { withModeline } from "../../ingest/read/modeline.js";
import { seedFilesIn } from "../../ingest/read/read-seeds.js";
import { readText } from "../../ingest/read/read-text.js";
import { printDirectories } from "../../ingest/read/seed-folders.js";
import type { Config } from "../config.js";

/** Writes seeds in canonical form, with the JSON Schema of each file named in it, and the counts of the dataset. */
export async function format({ seedsDirectories }: Config): Promise<void> {
  const where = `${printDirectories(seedsDirectories)}, nothing was written`;
  const forms = seedsDirectories.flatMap((directory) => seedFilesIn(directory).map((file) => formOf(directory, file)));
  if (forms.some(({ form }) => form === null)) throw invalidSeeds(readCorpus(seedsDirectories).faults, where);
  for (const { path, form, differs } of forms) if (form !== null && differs) writeFileSync(path, form);
  const { records, faults } = readCorpus(seedsDirectories, { counts: false });
  if (!records) throw invalidSeeds(faults, where);
  writeFileSync(join(seedsDirectories[0] ?? "", COUNTS_FILE), printCounts(records));
}

/** What is not to be read, or is no YAML, has no form: it is named among the faults, and nothing is written then. */
function formOf(directory: string, file: string) {
  const read = readText(directory, file);
  const form = "faults" in read ? null : canonicalFormIfYaml(withModeline(directory, file, read.text));
  return { path: join(directory, file), form, differs: !("faults" in read) && form !== read.text };
}
