import { dirname, join } from "node:path";
import { type Document, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { canonicalFormOf } from "./canonical-form.js";
import { lineIn } from "./lines.js";
import { readText, unseenSign } from "./read-text.js";
import type { Fault, Path, SeedFile, UnreadFile } from "./seed-file.js";
import type { SeedFolder } from "./seed-folders.js";

/** A file of seeds; or, where it has not the right form, what is wrong with that and the text as it stands. */
export type ReadFile<T> =
  | { readonly seed: SeedFile<T>; readonly faults: Fault[] }
  | { readonly unread: UnreadFile; readonly faults: Fault[] };

export interface ReadOptions {
  /** False where it does not matter how a file is laid out, which takes a fifth of the time of reading to tell. */
  readonly canonical?: boolean;
  /** Is given each file that is YAML as it was parsed, whatever else is wrong with it. */
  readonly each?: (file: ParsedFile) => void;
}

interface ParsedFile {
  readonly directory: string;
  readonly path: string;
  readonly text: string;
  readonly document: ReturnType<typeof parseDocument>;
}

/** Reads a file of seeds, and names everything that is wrong with its form. */
export function readSeedFile<T>(
  { directory, layer, name }: SeedFolder,
  path: string,
  schema: z.ZodType<T>,
  { canonical = true, each }: ReadOptions = {},
): ReadFile<T> {
  const [file, folder] = [join(name, path), dirname(path) === "." ? "" : dirname(path)];
  const read = readText(directory, path);
  if ("faults" in read)
    return { unread: { file, folder, text: read.letters }, faults: read.faults.map((fault) => ({ ...fault, file })) };
  const { text } = read;
  const unread = (faults: Fault[]): ReadFile<T> => ({ unread: { file, folder, text }, faults });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", schema: "core", uniqueKeys: true });
  if (document.errors.length > 0)
    return unread(document.errors.map((error) => notYaml(file, error.message, error.linePos?.[0].line)));
  each?.({ directory, path, text, document });
  // Where nothing has a name, nothing stands for it: most files are not walked through.
  const circles = (text.includes("&") ? circlesIn(document) : []).map((at) =>
    notYaml(file, "an alias stands within what it stands for", lines.linePos(at).line),
  );
  if (circles.length > 0) return unread(circles);
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    // Aliases of aliases can stand for more than memory holds.
    return unread([notYaml(file, error instanceof Error ? error.message : String(error))]);
  }
  const lineOf = (at: Path) => lineIn(document, lines, at);
  const parsed = schema.safeParse(content);
  const faults = [...escapedSigns(content, [])].map(({ at, sign }) => ({
    file,
    line: lineOf(at),
    message: `holds ${sign}, which is not seen; take it out`,
  }));
  if (!parsed.success) {
    const wrong = parsed.error.issues.flatMap(describe).map(({ at, message }) => ({ file, line: lineOf(at), message }));
    return { unread: { file, folder, text, said: { file, content, lineOf } }, faults: [...faults, ...wrong] };
  }
  if (canonical && canonicalFormOf(document) !== text)
    faults.push({ file, line: 1, message: "is not in canonical form; run npm run seeds:format" });
  return { seed: { file, folder, layer, content: parsed.data, lineOf }, faults };
}

/** Where aliases stand that lead to a part of the file which they are in: that has no end. */
function circlesIn(document: Document.Parsed): number[] {
  const found: number[] = [];
  visit(document, {
    Alias(_key, alias, path) {
      const target = alias.resolve(document);
      if (target && path.includes(target)) found.push(alias.range?.[0] ?? 0);
    },
  });
  return found;
}

function notYaml(file: string, message: string, line = 1): Fault {
  return { file, line, message: `no YAML: ${message.split("\n")[0]?.replace(/ at line.*$/, "")}` };
}

/** Unseen signs that are written as escapes: "\\u202E". */
function* escapedSigns(value: unknown, at: Path): Generator<{ at: Path; sign: string }> {
  if (typeof value === "string") {
    const sign = unseenSign(value);
    if (sign) yield { at, sign };
  } else if (value !== null && typeof value === "object") {
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, item] of entries) yield* escapedSigns(item, [...at, key]);
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
