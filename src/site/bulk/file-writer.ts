import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/** A file of a release: its name, and by what a download of it is checked. */
export interface BulkFile {
  readonly name: string;
  readonly records: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is written is passed on in pieces of about so many characters. */
const PIECE = 64 * 1024;

/** A file that is being written, counted and digested on the way. Whatever fails is heard by whoever writes. */
export class FileWriter {
  readonly #digest = createHash("sha256");
  #pending = "";
  #records = 0;

  private constructor(private readonly file: FileHandle) {}

  /** Writes a file, and packs a copy beside it. */
  static async write(path: string, fill: (file: FileWriter) => Promise<void>): Promise<BulkFile> {
    const writer = new FileWriter(await open(path, "w"));
    try {
      await fill(writer);
      await writer.#flush();
    } finally {
      await writer.file.close();
    }
    await pipeline(createReadStream(path), createGzip(), createWriteStream(`${path}.gz`));
    const { size } = await stat(path);
    const name = path.slice(path.lastIndexOf("/") + 1);
    return { name, records: writer.#records, bytes: size, sha256: writer.#digest.digest("hex") };
  }

  async add(text: string, records = 0): Promise<void> {
    this.#digest.update(text);
    this.#records += records;
    this.#pending += text;
    if (this.#pending.length >= PIECE) await this.#flush();
  }

  async #flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = "";
    await this.file.write(text);
  }
}
