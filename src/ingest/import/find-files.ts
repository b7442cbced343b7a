import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { BOUNDS, type Finding, Refused } from "./imported.js";

/** A file of law, and under what path its collection knows it. */
export interface FoundFile {
  readonly path: string;
  /** The day that the source says of this wording beside its words: of a commit. */
  readonly day: string | null;
  readonly read: () => Buffer;
}

/** The files below some paths, in order; links are not followed, and what is too large is not read. */
export function findFiles(paths: readonly string[], report: (finding: Finding) => void): FoundFile[] {
  const found: FoundFile[] = [];
  const visit = (path: string, root: string) => {
    const name = relative(root, path) || basename(path);
    const refuse = (code: string, message: string) => report({ file: name, at: "1", code, message });
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return refuse("E_FILE", "cannot be read");
    if (stat.isSymbolicLink()) return refuse("E_LINK", "is a link, and links are not followed; copy the file here");
    if (stat.isDirectory()) {
      for (const each of readdirSync(path).sort()) if (!each.startsWith(".")) visit(join(path, each), root);
    } else if (!stat.isFile()) refuse("E_FILE", "is no regular file");
    else if (/\.fast-export$/.test(path)) found.push(...filesOfExport(readFileSync(path)));
    else if (!/\.(?:xml|md)$/i.test(path)) return;
    else if (stat.size > BOUNDS.bytes) refuse("E_SIZE", `is larger than ${BOUNDS.bytes} bytes`);
    else found.push({ path: name, day: null, read: () => readFileSync(path) });
  };
  for (const path of paths) visit(path, lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : join(path, ".."));
  return found;
}

/** What a stream of git fast-export holds: every wording of every file, with the author's day of its commit. */
function filesOfExport(bytes: Buffer): FoundFile[] {
  const blobs = new Map<string, Buffer>();
  const found: FoundFile[] = [];
  let at = 0;
  let mark = "";
  let inBlob = false;
  let day: string | null = null;
  const line = () => {
    const end = bytes.indexOf(10, at);
    const text = bytes.toString("utf8", at, end < 0 ? bytes.length : end);
    at = end < 0 ? bytes.length : end + 1;
    return text;
  };
  while (at < bytes.length) {
    const text = line();
    const [, length] = /^data (\d+)$/.exec(text) ?? [];
    if (text === "blob") inBlob = true;
    else if (text.startsWith("commit ")) inBlob = false;
    else if (text.startsWith("mark ")) mark = text.slice(5);
    else if (length !== undefined) {
      if (inBlob) blobs.set(mark, bytes.subarray(at, at + Number(length)));
      at += Number(length);
    } else if (text.startsWith("author "))
      day = new Date(Number(/> (\d+) /.exec(text)?.[1] ?? 0) * 1000 + zoneOf(text)).toISOString().slice(0, 10);
    else {
      const [, blob, path] = /^M \d+ (\S+) (.+)$/.exec(text) ?? [];
      const content = blob && blobs.get(blob);
      if (content && path && /\.(?:xml|md)$/i.test(path)) {
        const seen = day && !/^19[07]0-01-0[12]/.test(day) ? day : null;
        found.push({ path: path.replaceAll('"', ""), day: seen, read: () => content });
      }
    }
  }
  return found;
}

/** The zone of the author, in milliseconds: the day is the one on their calendar. */
function zoneOf(author: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{2})(\d{2})$/.exec(author) ?? [];
  return hours ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}

/** The text of a file: in UTF-8, or in UTF-16 by its mark; nothing that the database cannot hold. */
export function decode(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refused("E_ENCODING", `is not in ${encoding.toUpperCase()}; save it in UTF-8`);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const [sign] = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/u.exec(text) ?? [];
  if (sign === undefined) return text;
  const line = text.slice(0, text.indexOf(sign)).split("\n").length;
  throw new Refused(
    "E_CHARACTER",
    `holds U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}; take it out`,
    String(line),
  );
}
