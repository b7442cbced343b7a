import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { Refusal } from "../../platform/kernel/errors.js";
import { FILE_SCHEMAS } from "./file-schemas.js";
import { movedFile } from "./moved-file.js";
import { readSeedFile } from "./read-seed-file.js";
import type { CorrectionsFile, Fault, JurisdictionFile, SeedFile, Seeds, StatuteFile, VocabularyFile } from "./seed-file.js";

const MOVED = "moved.yaml";

/** Reads a folder of seeds. Files that have not the right form are left out of the seeds, and named among the faults. */
export function readSeeds(directory: string): { seeds: Seeds; faults: Fault[] } {
  const faults: Fault[] = [];
  const vocabulary: SeedFile<VocabularyFile>[] = [];
  const jurisdictions: SeedFile<JurisdictionFile>[] = [];
  const statutes: SeedFile<StatuteFile>[] = [];
  const corrections: SeedFile<CorrectionsFile>[] = [];
  const read = <T>(file: string, folder: string, schema: z.ZodType<T>, into: SeedFile<T>[]) => {
    const outcome = readSeedFile(directory, file, folder, schema);
    faults.push(...outcome.faults);
    if (outcome.seed) into.push(outcome.seed);
  };
  for (const folder of foldersIn(directory)) {
    const names = yamlFilesIn(join(directory, folder));
    if (folder !== "vocabulary" && !names.includes("jurisdiction.yaml")) {
      faults.push({ file: folder, line: 1, message: "the folder has no jurisdiction.yaml" });
    }
    for (const name of names) {
      const file = join(folder, name);
      if (folder === "vocabulary") read(file, folder, FILE_SCHEMAS.vocabulary, vocabulary);
      else if (name === "jurisdiction.yaml") read(file, folder, FILE_SCHEMAS.jurisdiction, jurisdictions);
      else if (name === "corrections.yaml") read(file, folder, FILE_SCHEMAS.corrections, corrections);
      else read(file, folder, FILE_SCHEMAS.statute, statutes);
    }
  }
  const moved = existsSync(join(directory, MOVED)) ? readSeedFile(directory, MOVED, "", movedFile) : undefined;
  faults.push(...(moved?.faults ?? []));
  return { seeds: { vocabulary, jurisdictions, statutes, corrections, moved: moved?.seed }, faults };
}

/** The files that `format` writes in canonical form. */
export function seedFilesIn(directory: string): string[] {
  return foldersIn(directory).flatMap((folder) =>
    readdirSync(join(directory, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map(({ name }) => join(directory, folder, name)),
  );
}

function yamlFilesIn(path: string): string[] {
  return readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
}

function foldersIn(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((name) => statSync(join(directory, name)).isDirectory())
      .sort();
  } catch {
    throw new Refusal("BAD_CONFIGURATION", `the seeds directory ${directory} cannot be read; set MINELAW_SEEDS_DIR`);
  }
}
