import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Fault } from "./seed-file.js";

/** The text of a file; or why it is not to be read, and its ASCII letters as far as there are any, in which ids are written. */
export type ReadText = { readonly text: string } | { readonly faults: Fault[]; readonly letters: string };

/**
 * Signs that are not seen and change what is: controls, and what turns the direction of writing, so that a text shows
 * otherwise than it reads. Marks that only join or part letters are words of some scripts, and stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/;

const NEW_LINE = 0x0a;

/** Reads a file of a folder of seeds: a regular file inside it, in UTF-8, that shows what it says. */
export function readText(directory: string, file: string): ReadText {
  let bytes = Buffer.alloc(0);
  const letters = () => bytes.toString("latin1").replaceAll("\0", "");
  const fault = (message: string, line = 1): ReadText => ({ faults: [{ file, line, message }], letters: letters() });
  try {
    const path = realpathSync(join(directory, file));
    if (relative(realpathSync(directory), path).startsWith(".."))
      return fault("cannot be read: it leads out of the folder of seeds; copy it here");
    // A pipe would be waited for without end.
    if (!statSync(path).isFile()) return fault("cannot be read: it is no regular file");
    bytes = readFileSync(path);
  } catch {
    return fault("cannot be read");
  }
  const badLine = linesOf(bytes).findIndex((line) => textIn(line) === null);
  if (badLine >= 0) return fault("is not in UTF-8; save it so", badLine + 1);
  const text = textIn(bytes) as string;
  const unseen = text.split("\n").flatMap((line, index) => {
    const sign = unseenSign(line);
    return sign ? [{ file, line: index + 1, message: `holds ${sign}, which is not seen; take it out` }] : [];
  });
  return unseen.length > 0 ? { faults: unseen, letters: letters() } : { text };
}

/** The first sign of a text that is not seen, or is half of one, by its code; null where there is none. */
export function unseenSign(text: string): string | null {
  const sign = UNSEEN.exec(text)?.[0] ?? /\p{Surrogate}/u.exec(text)?.[0];
  return sign === undefined ? null : `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function textIn(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}
