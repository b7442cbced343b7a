import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Content codings (RFC 9110) in which answers are sent, the better one first. */
export const ENCODINGS = ["br", "gzip"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Below this number of bytes compression costs more than it saves. */
const PACKED_FROM = 1_400;

/** A low Brotli quality: an answer is compressed while a client waits, and the default quality is for files kept for years. */
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const packers: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, FAST),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** The bytes of an answer, compressed at most once in each coding. */
export class AnswerBytes {
  readonly #packed = new Map<Encoding, Promise<Buffer>>();

  constructor(readonly plain: Buffer) {}

  static of(text: string | Buffer): AnswerBytes {
    if (typeof text !== "string") return new AnswerBytes(text);
    // Not from Node's pool of small buffers: one cached answer would keep the whole pool in memory.
    const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
    bytes.write(text);
    return new AnswerBytes(bytes);
  }

  get isWorthPacking(): boolean {
    return this.plain.length >= PACKED_FROM;
  }

  packed(encoding: Encoding): Promise<Buffer> {
    const known = this.#packed.get(encoding);
    if (known) return known;
    const packed = packers[encoding](this.plain);
    this.#packed.set(encoding, packed);
    return packed;
  }
}
