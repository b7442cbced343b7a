import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isMap, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { canonicalForm } from "./canonical-form.js";
import type { Fault, Path, SeedFile } from "./seed-file.js";

/** A file of seeds where it has the right form, and everything that is wrong with its form. */
export function readSeedFile<T>(
  directory: string,
  file: string,
  folder: string,
  schema: z.ZodType<T>,
): { seed?: SeedFile<T>; faults: Fault[] } {
  const text = textOf(join(directory, file));
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
  const parsed = schema.safeParse(document.toJS());
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
