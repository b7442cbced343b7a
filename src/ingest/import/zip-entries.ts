import { crc32, inflateRawSync } from "node:zlib";
import type { ReadAt } from "./fast-export.js";
import { BOUNDS, Refused } from "./imported.js";

/** A file within a zip file, and where its bytes are. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  /** Why it is not taken; null where nothing is against it. */
  readonly refused: { readonly code: string; readonly message: string } | null;
  readonly read: () => Buffer;
}

const END = { signature: 0x06054b50, bytes: 22, comment: 65_535 } as const;
const CENTRAL = { signature: 0x02014b50, bytes: 46 } as const;
const LOCAL = { signature: 0x04034b50, bytes: 30 } as const;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const UNIX = 3;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;
/** How much more all files together may hold than the zip file: text of law is packed to a fifth or a tenth, a bomb to a thousandth. */
const MOST_PACKED = 200;
const SLACK = 1_000_000;

const broken = (message: string) => new Refused("E_ZIP", message);

/**
 * The files of a zip file, as its directory lists them. Only the directory is in memory, and of a file only while it is read; what is
 * unpacked is counted, and never more than a file may be. Nothing is written anywhere, so a name only says where a file was.
 */
export function zipEntries(readAt: ReadAt, size: number): ZipEntry[] {
  const { count, at, bytes } = directoryOf(readAt, size);
  const directory = readAt(at, bytes);
  if (directory.length < bytes) throw broken("is cut off");
  const entries: (ZipEntry & { readonly begins: number; readonly packed: number })[] = [];
  let offset = 0;
  for (let each = 0; each < count; each++) {
    if (offset + CENTRAL.bytes > bytes || directory.readUInt32LE(offset) !== CENTRAL.signature)
      throw broken("has a directory that is cut off");
    const [names, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(offset + field)) as [
      number,
      number,
      number,
    ];
    const entry = entryOf(readAt, directory.subarray(offset, offset + CENTRAL.bytes + names), at);
    offset += CENTRAL.bytes + names + extra + comment;
    if (entry) entries.push(entry);
  }
  const all = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (all > size * MOST_PACKED + SLACK)
    throw broken(`says that it holds ${all} bytes in ${size}; unpack it and look at it before you import it`);
  const inPlace = [...entries].sort((a, b) => a.begins - b.begins);
  if (inPlace.some((entry, index) => index > 0 && entry.begins < ends(inPlace[index - 1] as (typeof entries)[number])))
    throw broken("holds files that share their bytes");
  const seen = new Set<string>();
  return entries.map((entry) => {
    if (!seen.has(entry.name)) {
      seen.add(entry.name);
      return entry;
    }
    return { ...entry, refused: { code: "E_CONFLICT", message: "is in the zip file twice; keep one" } };
  });
}

const ends = ({ begins, packed }: { readonly begins: number; readonly packed: number }) => begins + LOCAL.bytes + packed;

/** Where the directory is. Zip files of more than 4 GB or 65,534 files are not read. */
function directoryOf(readAt: ReadAt, size: number) {
  const from = Math.max(0, size - END.bytes - END.comment);
  const tail = readAt(from, size - from);
  for (let at = tail.length - END.bytes; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END.signature || at + END.bytes + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const [disk, first, here, count] = [4, 6, 8, 10].map((field) => tail.readUInt16LE(at + field));
    const [bytes, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    if (disk !== 0 || first !== 0 || here !== count) throw broken("is one of several volumes");
    if (count === 0xffff || offset === 0xffffffff) throw broken("holds 65,535 files or 4 GB; make several of it");
    if (bytes > BOUNDS.bytes || offset + bytes > from + at) throw broken("has no directory where it says that it is");
    return { count: count as number, at: offset, bytes };
  }
  throw broken("is no zip file, or cut off");
}

/** Null for a folder. */
function entryOf(readAt: ReadAt, header: Buffer, directoryAt: number) {
  const flags = header.readUInt16LE(8);
  const method = header.readUInt16LE(10);
  const [checksum, packed, size] = [16, 20, 24].map((field) => header.readUInt32LE(field)) as [number, number, number];
  const begins = header.readUInt32LE(42);
  const name = nameOf(header.subarray(CENTRAL.bytes));
  const isLink = header.readUInt8(5) === UNIX && ((header.readUInt32LE(38) >>> 16) & FILE_TYPE) === LINK;
  if (begins + LOCAL.bytes + packed > directoryAt) throw broken("has a file where its directory is");
  if (name?.endsWith("/") && size === 0) return null;
  const told =
    name === null
      ? { code: "E_ZIP", message: "has a name that leads out of the zip file, is not in UTF-8 or holds control characters" }
      : isLink
        ? { code: "E_LINK", message: "is a link, and links are not followed; put the file into the zip file" }
        : flags & ENCRYPTED
          ? { code: "E_ZIP", message: "is encrypted" }
          : method !== STORED && method !== DEFLATED
            ? { code: "E_ZIP", message: `is packed by method ${method}; only deflate is read` }
            : null;
  const read = () => unpacked(readAt, { begins, packed, size, method, checksum });
  return {
    name:
      name ??
      header
        .subarray(CENTRAL.bytes)
        .toString("latin1")
        .replace(/\P{Letter}/gu, "?"),
    size,
    packed,
    begins,
    refused: told,
    read,
  };
}

/** A name within the folder that the zip file stands for; null for one that leads out of it, or is none. */
function nameOf(bytes: Buffer): string | null {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  const isInside = !/^[/\\]|^[a-z]:|\\|\p{Cc}/iu.test(name) && !name.split("/").some((part) => part === ".." || part === ".");
  return isInside && name !== "" ? name : null;
}

interface Packed {
  readonly begins: number;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly checksum: number;
}

function unpacked(readAt: ReadAt, { begins, packed, size, method, checksum }: Packed): Buffer {
  const local = readAt(begins, LOCAL.bytes);
  if (local.length < LOCAL.bytes || local.readUInt32LE(0) !== LOCAL.signature) throw broken("is not where the directory says");
  const bytes = readAt(begins + LOCAL.bytes + local.readUInt16LE(26) + local.readUInt16LE(28), packed);
  const content = method === STORED ? bytes : inflated(bytes, size);
  if (content.length !== size || crc32(content) !== checksum)
    throw broken("is not what the directory of the zip file says of it");
  return content;
}

/** As much as it says that it holds, and not a byte more. */
function inflated(bytes: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw broken("cannot be unpacked, or holds more than it says");
  }
}
