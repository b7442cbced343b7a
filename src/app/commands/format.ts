import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { COUNTS_FILE, printCounts } from "../../ingest/check/counts.js";
import { invalidSeeds, readCorpus } from "../../ingest/corpus.js";
import { canonicalForm, canonicalFormOf } from "../../ingest/read/canonical-form.js";
import { hasModeline, withModeline } from "../../ingest/read/modeline.js";
import { seedFilesIn } from "../../ingest/read/read-seeds.js";
import { printDirectories } from "../../ingest/read/seed-folders.js";
import type { Config } from "../config.js";

/** What a file is to be, where that differs from what it is. */
type Form = string | null;

/** Writes seeds in canonical form, with the JSON Schema of each file named in it, and the counts of the dataset. */
export async function format({ seedsDirectories }: Config): Promise<void> {
  const forms = new Map<string, Form>();
  const { records, faults } = readCorpus(seedsDirectories, {
    counts: false,
    canonical: false,
    each: ({ directory, path, text, document }) => {
      const form = hasModeline(text) ? canonicalFormOf(document) : canonicalForm(withModeline(directory, path, text));
      forms.set(join(directory, path), form === text ? null : form);
    },
  });
  const where = printDirectories(seedsDirectories);
  const paths = seedsDirectories.flatMap((directory) => seedFilesIn(directory).map((file) => join(directory, file)));
  // What is not to be read, or is no YAML, has no form: it is among the faults.
  if (paths.some((path) => !forms.has(path))) throw invalidSeeds(faults, `${where}, nothing was written`);
  for (const path of paths) {
    const form = forms.get(path);
    if (form) writeFileSync(path, form);
  }
  if (!records) throw invalidSeeds(faults, `${where}, their counts were not written`);
  writeFileSync(join(seedsDirectories[0] ?? "", COUNTS_FILE), printCounts(records));
}
