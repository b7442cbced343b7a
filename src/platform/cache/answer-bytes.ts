import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How bytes are packed on the way (RFC 9110, content codings), the better first. */
export const ENCODINGS = ["br", "gzip"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes below which packing costs more than it saves. */
export const PACKED_FROM = 1_400;

/** Brotli at a quality for answers made once: the default is for files that are packed once and sent for years. */
export const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const packers: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, FAST),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** The bytes of an answer, packed at most once in each way. */
export class AnswerBytes {
  readonly #packed = new Map<Encoding, Promise<Buffer>>();

  constructor(readonly plain: Buffer) {}

  static of(text: string): AnswerBytes {
    // Not from the pool of small buffers, of which one kept answer would hold the whole.
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
