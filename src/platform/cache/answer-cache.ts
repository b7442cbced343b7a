import { LRUCache } from "lru-cache";
import { ENTRY_BYTES, weightOfText } from "../kernel/memory.js";
import { AnswerBytes } from "./answer-bytes.js";
import type { AnswerKeys } from "./answer-key.js";
import type { SharedAnswers } from "./shared-answers.js";

export interface AnswerFigures {
  readonly hits: number;
  readonly misses: number;
  readonly entries: number;
  readonly weight: number;
}

/** An answer is weighed with its compressed forms: JSON compresses to a fifth or less in each of two codings. */
const PACKED_SHARE = 0.4;

/** What hangs on an answer beside its bytes: the buffer that holds them, and the list of its packed forms. */
const ANSWER_BYTES = 400;

/** No answer may take more than this part of the cache: an eighth. */
const LARGEST_SHARE = 8;

/**
 * A bounded cache of answers as bytes, looked up before a document is parsed. A release does not change, so its answers stay
 * true. Answers with errors are never cached. With Redis all nodes share their answers.
 */
export class AnswerCache {
  readonly #kept: LRUCache<string, AnswerBytes>;
  #hits = 0;
  #misses = 0;

  constructor(
    maximumBytes: number,
    private readonly shared: SharedAnswers | null,
  ) {
    this.#kept = new LRUCache({
      maxSize: maximumBytes,
      maxEntrySize: Math.ceil(maximumBytes / LARGEST_SHARE),
      sizeCalculation: ({ plain }, key) =>
        ENTRY_BYTES + ANSWER_BYTES + weightOfText(key) + Math.ceil(plain.length * (1 + PACKED_SHARE)),
    });
  }

  /** The answer, directly where this node has it; a promise where Redis is asked. */
  find({ ofLaw, ofDay }: AnswerKeys): KeptAnswer | null | Promise<KeptAnswer | null> {
    for (const key of [ofLaw, ofDay]) {
      const answer = this.#kept.get(key);
      if (!answer) continue;
      this.#hits++;
      return { key, answer };
    }
    if (this.shared) return this.#findShared(this.shared, [ofLaw, ofDay]);
    this.#misses++;
    return null;
  }

  keep(key: string, answer: AnswerBytes): void {
    this.#kept.set(key, answer);
    this.shared?.keep(key, answer.plain);
  }

  /** Forgets the answers of this node. Called when a new release comes: hardly anybody asks for earlier ones. */
  clear(): void {
    this.#kept.clear();
  }

  figures(): AnswerFigures {
    return { hits: this.#hits, misses: this.#misses, entries: this.#kept.size, weight: this.#kept.calculatedSize };
  }

  async #findShared(shared: SharedAnswers, keys: readonly string[]): Promise<KeptAnswer | null> {
    const found = await shared.find(keys);
    if (!found) {
      this.#misses++;
      return null;
    }
    this.#hits++;
    const answer = new AnswerBytes(found.bytes);
    this.#kept.set(found.key, answer);
    return { key: found.key, answer };
  }
}

export interface KeptAnswer {
  readonly key: string;
  readonly answer: AnswerBytes;
}
