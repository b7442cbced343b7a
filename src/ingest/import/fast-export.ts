import type { FoundFile } from "./imported.js";

/** Where the bytes of a blob stand in the stream. */
interface Place {
  readonly at: number;
  readonly length: number;
}

/** Reads part of the stream; beyond its end less than was asked for. */
export type ReadAt = (at: number, length: number) => Buffer;

const LINE = 65_536;

/**
 * What a stream of git fast-export holds: each wording of each file, with its author's day. Blobs stay in the stream until they are
 * read. Of several commits of one day the last counts.
 */
export function filesOfExport(readAt: ReadAt): FoundFile[] {
  const blobs = new Map<string, Place>();
  const found = new Map<string, FoundFile>();
  const lineAt = lines(readAt);
  let at = 0;
  let mark = "";
  let inBlob = false;
  let day: string | null = null;
  for (;;) {
    const line = lineAt(at);
    if (line.length === 0) return [...found.values()];
    const text = line.toString().replace(/\n$/, "");
    at += line.length;
    const [, length] = /^data (\d+)$/.exec(text) ?? [];
    if (text === "blob") inBlob = true;
    else if (text.startsWith("commit ")) inBlob = false;
    else if (text.startsWith("mark ")) mark = text.slice(5);
    else if (length !== undefined) {
      const place = { at, length: Number(length) };
      if (inBlob) blobs.set(mark, place);
      at += place.length;
    } else if (text.startsWith("author ")) day = dayOfAuthor(text);
    else {
      const [, blob, name] = /^M \d+ (\S+) (.+)$/.exec(text) ?? [];
      const place = blob && blobs.get(blob);
      if (!place || !name || !/\.(?:xml|md)"?$/i.test(name)) continue;
      const path = name.replaceAll('"', "");
      found.set(`${path} ${day}`, { path, day, size: place.length, read: () => readAt(place.at, place.length) });
    }
  }
}

/** Reads lines with their end, one longer than a window in parts; what was read once is not read again for the next line. */
function lines(readAt: ReadAt): (at: number) => Buffer {
  let window: Buffer = Buffer.alloc(0);
  let start = 0;
  return (at) => {
    const known = window.subarray(Math.max(0, at - start));
    const end = at < start ? -1 : known.indexOf(10);
    if (end >= 0) return known.subarray(0, end + 1);
    window = readAt(at, LINE);
    start = at;
    const next = window.indexOf(10);
    return next < 0 ? window : window.subarray(0, next + 1);
  };
}

/** The day on the author's own calendar; null where it only stands for a day that git cannot hold. */
function dayOfAuthor(author: string): string | null {
  const [, seconds = "0", sign, hours = "0", minutes = "0"] = /> (\d+) (?:([+-])(\d{2})(\d{2}))?/.exec(author) ?? [];
  const zone = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const instant = Number(seconds) * 1000 + zone;
  if (instant < 3 * 86_400_000 || instant > 250_000_000_000_000) return null;
  return new Date(instant).toISOString().slice(0, 10);
}
