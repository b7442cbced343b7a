import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { Refusal } from "../../platform/kernel/errors.js";
import { FILE_SCHEMAS } from "./file-schemas.js";
import { kindOfFile, MOVED } from "./kind-of-file.js";
import { type MovedFile, movedFile } from "./moved-file.js";
import { type ReadOptions, readSeedFile } from "./read-seed-file.js";
import type {
  AdditionsFile,
  CorrectionsFile,
  Fault,
  JurisdictionFile,
  SeedFile,
  Seeds,
  StatuteFile,
  UnreadFile,
  VocabularyFile,
} from "./seed-file.js";
import { type Directories, type SeedFolder, seedFolders } from "./seed-folders.js";

/** Reads folders of seeds. Files that have not the right form are left out of the seeds, and named among the faults. */
export function readSeeds(directories: Directories, options: ReadOptions = {}): { seeds: Seeds; faults: Fault[] } {
  const found = new FoundSeeds(options);
  const places = new Set<string>();
  for (const folder of seedFolders(directories)) {
    readFolder(folder, places, found);
    for (const place of foldersIn(folder.directory)) places.add(place);
  }
  return found;
}

/** What was read so far. */
class FoundSeeds {
  readonly faults: Fault[] = [];
  readonly seeds = {
    vocabulary: [] as SeedFile<VocabularyFile>[],
    jurisdictions: [] as SeedFile<JurisdictionFile>[],
    additions: [] as SeedFile<AdditionsFile>[],
    statutes: [] as SeedFile<StatuteFile>[],
    corrections: [] as SeedFile<CorrectionsFile>[],
    moved: undefined as SeedFile<MovedFile> | undefined,
    unread: [] as UnreadFile[],
  };

  refuse(file: string, message: string): void {
    this.faults.push({ file, line: 1, message });
  }

  constructor(private readonly options: ReadOptions) {}

  read<T>(of: SeedFolder, file: string, schema: z.ZodType<T>, keep: (seed: SeedFile<T>) => void): void {
    const outcome = readSeedFile(of, file, schema, this.options);
    this.faults.push(...outcome.faults);
    if ("seed" in outcome) keep(outcome.seed);
    else this.seeds.unread.push(outcome.unread);
  }
}

/** Reads one folder of seeds; `earlier` are the places that the folders before it have. */
function readFolder(of: SeedFolder, earlier: ReadonlySet<string>, found: FoundSeeds): void {
  const { seeds } = found;
  for (const folder of foldersIn(of.directory)) {
    const names = yamlFilesIn(join(of.directory, folder));
    const adds = earlier.has(folder) && !names.includes("jurisdiction.yaml");
    if (folder !== "vocabulary" && !adds && !names.includes("jurisdiction.yaml")) {
      found.refuse(join(of.name, folder), "the folder has no jurisdiction.yaml");
    }
    for (const file of names.map((name) => join(folder, name))) {
      const kind = kindOfFile(file);
      if (kind === "additions" && !adds) {
        found.refuse(
          join(of.name, file),
          "adds to a place of an earlier folder, and none has it; write it into jurisdiction.yaml",
        );
      } else if (kind === "corrections" && adds) {
        found.refuse(join(of.name, file), "corrects the dataset, which a later folder adds to and does not change");
      } else if (kind === "vocabulary") found.read(of, file, FILE_SCHEMAS.vocabulary, (seed) => seeds.vocabulary.push(seed));
      else if (kind === "jurisdiction") found.read(of, file, FILE_SCHEMAS.jurisdiction, (seed) => seeds.jurisdictions.push(seed));
      else if (kind === "additions") found.read(of, file, FILE_SCHEMAS.additions, (seed) => seeds.additions.push(seed));
      else if (kind === "corrections") found.read(of, file, FILE_SCHEMAS.corrections, (seed) => seeds.corrections.push(seed));
      else found.read(of, file, FILE_SCHEMAS.statute, (seed) => seeds.statutes.push(seed));
    }
  }
  if (!existsSync(join(of.directory, MOVED))) return;
  if (of.layer > 0) found.refuse(join(of.name, MOVED), "says where ids of the dataset lead, and belongs into its folder");
  else
    found.read(of, MOVED, movedFile, (seed) => {
      seeds.moved = seed;
    });
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
