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
  let at = 0;
  let mark = "";
  let inBlob = false;
  let day: string | null = null;
  for (;;) {
    const window = readAt(at, LINE);
    if (window.length === 0) return [...found.values()];
    const end = window.indexOf(10);
    const text = window.toString("utf8", 0, end < 0 ? window.length : end);
    at += (end < 0 ? window.length : end) + (end < 0 ? 0 : 1);
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

/** The day on the author's own calendar; null where it only stands for a day that git cannot hold. */
function dayOfAuthor(author: string): string | null {
  const [, seconds = "0", sign, hours = "0", minutes = "0"] = /> (\d+) (?:([+-])(\d{2})(\d{2}))?/.exec(author) ?? [];
  const zone = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const instant = Number(seconds) * 1000 + zone;
  if (instant < 3 * 86_400_000 || instant > 250_000_000_000_000) return null;
  return new Date(instant).toISOString().slice(0, 10);
}
