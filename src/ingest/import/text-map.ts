import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { alpha3Of } from "../../kits/formats/languages.js";
import { pathOfEId } from "../../kits/unit-path.js";
import { sha256 } from "../../platform/kernel/canonical.js";
import { isDay } from "../../platform/kernel/day.js";
import { Refusal } from "../../platform/kernel/errors.js";
import { lineIn } from "../read/lines.js";
import type { Finding } from "./imported.js";

const STATUTE = z.string().regex(/^\/akn\/[a-z]{2}(?:-[a-z0-9]+)*\/[^\s@~]{1,350}$/, "is no id of a statute: /akn/no/act/law/…");
const UNIT = z
  .string()
  .transform((id) => id.slice(id.indexOf("~") + 1))
  .refine((eId) => pathOfEId(eId) !== "", "is matched with nothing; write the eId of an article, a section or a part of one");
const MAPPED = z.strictObject({
  statute: STATUTE.optional(),
  language: z
    .string()
    .refine((tag) => alpha3Of(tag) !== null, "is no language that is known here; write nb")
    .optional(),
  licence: z.string().min(1).max(200).optional(),
  attribution: z.string().min(1).max(1_000).optional(),
  from: z.string().refine(isDay, "is no day; write 2024-11-01").optional(),
  units: z.record(z.string(), UNIT).optional(),
});
const MAP = z.record(
  z.string().min(1),
  z.union([STATUTE.transform((statute) => ({ statute }) as z.infer<typeof MAPPED>), MAPPED]),
);

/** What the operator says of one work or file. */
export type Mapped = z.infer<typeof MAPPED>;

const MOST_BYTES = 16_000_000;

/** The operator's word on works that do not say which statute they are, by the work as its file names it or by the file. */
export class TextMap {
  readonly #used = new Set<string>();

  private constructor(
    private readonly file: string,
    /** Of its bytes: with another map, files are read anew. */
    readonly hash: string,
    private readonly entries: ReadonlyMap<string, Mapped>,
    private readonly lineOf: (name: string, key?: string) => number,
  ) {}

  static read(path: string): TextMap {
    const text = textOf(path);
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, version: "1.2", schema: "core", uniqueKeys: true });
    const [error] = document.errors;
    if (error)
      throw refusal(path, error.linePos?.[0].line ?? 1, `no YAML: ${error.message.split("\n")[0]?.replace(/ at line.*$/, "")}`);
    const parsed = MAP.safeParse(contentOf(path, document));
    if (!parsed.success) {
      const [issue] = parsed.error.issues.flatMap(innermost);
      const at = issue?.path.map(String) ?? [];
      throw refusal(path, lineIn(document, lines, at), `${at.join(".") || "the map"}: ${issue?.message}`);
    }
    const lineOf = (name: string, key?: string) => lineIn(document, lines, key ? [name, key] : [name]);
    return new TextMap(basename(path), sha256(text), new Map(Object.entries(parsed.data)), lineOf);
  }

  /** What is said of a file, or else of the work that it names. */
  of(path: string, work: string): Mapped | null {
    const name = [path, work].find((each) => each !== "" && this.entries.has(each));
    if (name === undefined) return null;
    this.#used.add(name);
    return this.entries.get(name) ?? null;
  }

  /** A file that was not read again, and the work that it was known as. */
  known(path: string, work: string): void {
    for (const [name, { statute }] of this.entries) if (name === path || name === work || statute === work) this.#used.add(name);
  }

  get statutes(): string[] {
    return [...this.entries.values()].flatMap(({ statute }) => statute ?? []);
  }

  /** What of it leads nowhere: to no file of the import, or to no statute of the dataset. */
  findings(statutes: ReadonlySet<string>): Finding[] {
    return [...this.entries].flatMap(([name, { statute }]) => {
      const finding = (message: string, key?: string) => ({
        file: this.file,
        at: String(this.lineOf(name, key)),
        code: "W_MAP",
        message,
      });
      return [
        ...(this.#used.has(name) ? [] : [finding(`${name} is no file of this import, and no work that one names`)]),
        ...(statute && !statutes.has(statute) ? [finding(`the dataset has no statute ${statute}`, "statute")] : []),
      ];
    });
  }
}

const refusal = (path: string, line: number, message: string) =>
  new Refusal("BAD_CONFIGURATION", `--map: ${basename(path)}:${line}: ${message}`);

function textOf(path: string): string {
  const bytes = bytesOf(path);
  if (bytes === null) throw refusal(path, 1, `cannot be read, or is larger than ${MOST_BYTES} bytes`);
  if (!isUtf8(bytes)) throw refusal(path, 1, "is not in UTF-8");
  return bytes.toString();
}

function bytesOf(path: string): Buffer | null {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= MOST_BYTES ? readFileSync(path) : null;
  } catch {
    return null;
  }
}

function contentOf(path: string, document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw refusal(path, 1, "holds an alias; write out what it stands for");
  }
}

/** Where something is one of two forms, what is wrong with the form that it has. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const forms = issue.errors.map((each) => each.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  const form = forms.find((each) => each.some(({ code, path }) => path.length > issue.path.length || code !== "invalid_type"));
  return (form ?? forms.at(-1) ?? [issue]).flatMap(innermost);
}

/** The path of a unit where the operator says what it is, or something that it is part of. */
export function mappedPath(eId: string, units: Readonly<Record<string, string>>): string | null {
  const parts = eId.split("__");
  for (let length = parts.length; length > 0; length--) {
    const said = units[parts.slice(0, length).join("__")];
    if (said !== undefined) return pathOfEId([said, ...parts.slice(length)].join("__"));
  }
  return null;
}
