import { crc32, deflateRawSync } from "node:zlib";

/** A file of a zip file that is made by hand, so that it can also say what is not so. */
export interface Zipped {
  readonly name: string | Buffer;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** What the directory says of its size. */
  readonly says?: number;
  readonly checksum?: number;
  readonly attributes?: number;
  /** Where the directory says that it begins. */
  readonly begins?: number;
}

export function zipOf(files: readonly Zipped[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const content = Buffer.from(file.content);
    const packed = file.stored ? content : deflateRawSync(content);
    const method = file.method ?? (file.stored ? 0 : 8);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt8(3, 5);
    central.writeUInt16LE(file.flags ?? 0x800, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(file.checksum ?? crc32(content), 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(file.says ?? content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(((file.attributes ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(file.begins ?? at, 42);
    directory.push(central, name);
    parts.push(local, name, packed);
    at += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}
