import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** Bytes of an answer, and the tag by which a client knows them again. */
export interface Shelved {
  readonly body: Buffer;
  readonly etag: string;
}

const MAXIMUM_BYTES = 32 * 1024 * 1024;

/** Answers of a release never change, so they are made once and kept, within a bound. Two who ask at once share one making. */
export class AnswerShelf {
  readonly #kept = new LRUCache<string, Shelved>({
    maxSize: MAXIMUM_BYTES,
    sizeCalculation: ({ body }, key) => body.length + key.length + 1,
  });
  readonly #making = new Map<string, Promise<Shelved | null>>();

  async take(key: string, make: () => Promise<string | null>): Promise<Shelved | null> {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const underWay = this.#making.get(key);
    if (underWay) return underWay;
    const making = this.make(key, make).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  private async make(key: string, make: () => Promise<string | null>): Promise<Shelved | null> {
    const text = await make();
    if (text === null) return null;
    const body = Buffer.from(text);
    const shelved = { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` };
    this.#kept.set(key, shelved);
    return shelved;
  }
}
