import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { Refusal } from "../../platform/kernel/errors.js";
import { FILE_SCHEMAS } from "./file-schemas.js";
import { kindOfFile, MOVED } from "./kind-of-file.js";
import { type MovedFile, movedFile } from "./moved-file.js";
import { readSeedFile } from "./read-seed-file.js";
import type {
  CorrectionsFile,
  Fault,
  JurisdictionFile,
  SeedFile,
  Seeds,
  StatuteFile,
  UnreadFile,
  VocabularyFile,
} from "./seed-file.js";

/** Reads a folder of seeds. Files that have not the right form are left out of the seeds, and named among the faults. */
export function readSeeds(directory: string): { seeds: Seeds; faults: Fault[] } {
  const faults: Fault[] = [];
  const vocabulary: SeedFile<VocabularyFile>[] = [];
  const jurisdictions: SeedFile<JurisdictionFile>[] = [];
  const statutes: SeedFile<StatuteFile>[] = [];
  const corrections: SeedFile<CorrectionsFile>[] = [];
  const movedFiles: SeedFile<MovedFile>[] = [];
  const unread: UnreadFile[] = [];
  const read = <T>(file: string, folder: string, schema: z.ZodType<T>, into: SeedFile<T>[]) => {
    const outcome = readSeedFile(directory, file, folder, schema);
    faults.push(...outcome.faults);
    if ("seed" in outcome) into.push(outcome.seed);
    else unread.push(outcome.unread);
  };
  for (const folder of foldersIn(directory)) {
    const names = yamlFilesIn(join(directory, folder));
    if (folder !== "vocabulary" && !names.includes("jurisdiction.yaml")) {
      faults.push({ file: folder, line: 1, message: "the folder has no jurisdiction.yaml" });
    }
    for (const name of names) {
      const file = join(folder, name);
      const kind = kindOfFile(file);
      if (kind === "vocabulary") read(file, folder, FILE_SCHEMAS.vocabulary, vocabulary);
      else if (kind === "jurisdiction") read(file, folder, FILE_SCHEMAS.jurisdiction, jurisdictions);
      else if (kind === "corrections") read(file, folder, FILE_SCHEMAS.corrections, corrections);
      else read(file, folder, FILE_SCHEMAS.statute, statutes);
    }
  }
  if (existsSync(join(directory, MOVED))) read(MOVED, "", movedFile, movedFiles);
  return { seeds: { vocabulary, jurisdictions, statutes, corrections, moved: movedFiles[0], unread }, faults };
}

/** The files that `format` writes in canonical form; none through a link. */
export function seedFilesIn(directory: string): string[] {
  const inside = foldersIn(directory).filter((folder) => !lstatSync(join(directory, folder)).isSymbolicLink());
  const files = inside.flatMap((folder) =>
    readdirSync(join(directory, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map(({ name }) => join(folder, name)),
  );
  return lstatSync(join(directory, MOVED), { throwIfNoEntry: false })?.isFile() ? [MOVED, ...files] : files;
}

function yamlFilesIn(path: string): string[] {
  return readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
}

function foldersIn(directory: string): string[] {
  try {
    return (
      readdirSync(directory)
        // Those of tools, such as .git, hold no seeds.
        .filter((name) => !name.startsWith(".") && statSync(join(directory, name), { throwIfNoEntry: false })?.isDirectory())
        .sort()
    );
  } catch {
    throw new Refusal("BAD_CONFIGURATION", `the seeds directory ${directory} cannot be read; set MINELAW_SEEDS_DIR`);
  }
}
