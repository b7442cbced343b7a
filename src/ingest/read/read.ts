import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type Document, isMap, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { Refusal } from "../../platform/kernel/errors.js";
import { type CorrectionsFile, correctionsFile } from "../shapes/corrections.js";
import { type JurisdictionFile, jurisdictionFile } from "../shapes/jurisdiction.js";
import { type MovedFile, movedFile } from "../shapes/moved.js";
import { type StatuteFile, statuteFile } from "../shapes/statute.js";
import { type VocabularyFile, vocabularyFile } from "../shapes/vocabulary.js";
import { canonicalForm } from "./canonical-form.js";

/** One fault of the seeds, at its place. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export type Path = readonly (string | number)[];

/** A seed file that has the right shape, and where in it each thing stands. */
export interface SeedFile<T> {
  readonly file: string;
  /** The folder: the code of the file's jurisdiction in lower case. */
  readonly folder: string;
  readonly content: T;
  lineOf(path: Path): number;
}

export interface Seeds {
  readonly vocabulary: readonly SeedFile<VocabularyFile>[];
  readonly jurisdictions: readonly SeedFile<JurisdictionFile>[];
  readonly statutes: readonly SeedFile<StatuteFile>[];
  readonly corrections: readonly SeedFile<CorrectionsFile>[];
  /** Ids that records once had; none where no record ever changed its id. */
  readonly moved?: SeedFile<MovedFile>;
}

const MOVED = "moved.yaml";

/** Reads a folder of seeds. What has not the right shape is left out of the seeds and named among the faults. */
export function readSeeds(directory: string): { seeds: Seeds; faults: Fault[] } {
  const faults: Fault[] = [];
  const vocabulary: SeedFile<VocabularyFile>[] = [];
  const jurisdictions: SeedFile<JurisdictionFile>[] = [];
  const statutes: SeedFile<StatuteFile>[] = [];
  const corrections: SeedFile<CorrectionsFile>[] = [];
  for (const folder of folders(directory)) {
    const inFolder = readdirSync(join(directory, folder))
      .filter((name) => /\.ya?ml$/.test(name))
      .sort();
    if (folder !== "vocabulary" && !inFolder.includes("jurisdiction.yaml")) {
      faults.push({ file: folder, line: 1, message: "the folder has no jurisdiction.yaml" });
    }
    for (const name of inFolder) {
      const path = join(directory, folder, name);
      const take = <T>(shape: z.ZodType<T>, into: SeedFile<T>[]) => {
        const read = readFile(path, relative(directory, path), folder, shape);
        faults.push(...read.faults);
        if (read.seed) into.push(read.seed);
      };
      if (folder === "vocabulary") take(vocabularyFile, vocabulary);
      else if (name === "jurisdiction.yaml") take(jurisdictionFile, jurisdictions);
      else if (name === "corrections.yaml") take(correctionsFile, corrections);
      else take(statuteFile, statutes);
    }
  }
  const moved = existsSync(join(directory, MOVED)) ? readFile(join(directory, MOVED), MOVED, "", movedFile) : undefined;
  faults.push(...(moved?.faults ?? []));
  return { seeds: { vocabulary, jurisdictions, statutes, corrections, moved: moved?.seed }, faults };
}

/** The files that `format` writes in canonical form. */
export function seedFilesIn(directory: string): string[] {
  return folders(directory).flatMap((folder) =>
    readdirSync(join(directory, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map(({ name }) => join(directory, folder, name)),
  );
}

function folders(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((name) => statSync(join(directory, name)).isDirectory())
      .sort();
  } catch {
    throw new Refusal("BAD_CONFIGURATION", `the seeds directory ${directory} cannot be read; set MINELAW_SEEDS_DIR`);
  }
}

function readFile<T>(path: string, file: string, folder: string, shape: z.ZodType<T>): { seed?: SeedFile<T>; faults: Fault[] } {
  const text = textOf(path);
  if (text === null) return { faults: [{ file, line: 1, message: "cannot be read" }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", schema: "core", uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({
        file,
        line: error.linePos?.[0].line ?? 1,
        message: `no YAML: ${error.message.split("\n")[0]?.replace(/ at line.*$/, "")}`,
      })),
    };
  }
  const lineOf = (at: Path) => lineIn(document, lines, at);
  const parsed = shape.safeParse(document.toJS());
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.flatMap((issue) =>
        describe(issue).map(({ at, message }) => ({ file, line: lineOf(at), message })),
      ),
    };
  }
  const faults =
    canonicalForm(text) === text ? [] : [{ file, line: 1, message: "is not in canonical form; run npm run seeds:format" }];
  return { seed: { file, folder, content: parsed.data, lineOf }, faults };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** What is wrong, and the path that it is wrong at; an unknown key is pointed at itself. */
function describe(issue: z.core.$ZodIssue): { at: Path; message: string }[] {
  const path = issue.path as Path;
  const place = path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ at: [...path, key], message: `${place || "the file"}: unknown key ${key}` }));
  }
  const missing = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
  const said = issue.code === "invalid_key" ? issue.issues[0]?.message : issue.message;
  return [{ at: path, message: `${place || "the file"}: ${missing ? "is missing" : said}` }];
}

/** The line of a path, or of the nearest thing that holds it. */
function lineIn(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => (item.key as { value?: unknown } | null)?.value === key);
      const offset = (pair?.key as { range?: [number] } | undefined)?.range?.[0];
      if (offset !== undefined) return lines.linePos(offset).line;
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
