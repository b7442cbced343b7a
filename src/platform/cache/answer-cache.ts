import { LRUCache } from "lru-cache";
import { ENTRY_BYTES, weightOf, weightOfText } from "../kernel/memory.js";
import { inSlices } from "../kernel/turns.js";
import { AnswerBytes } from "./answer-bytes.js";
import type { AnswerKeys, KeyedRequest } from "./answer-key.js";
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

interface Kept {
  readonly answer: AnswerBytes;
  /** What it answers; null where it cannot be made again without who asked. */
  readonly request: KeyedRequest | null;
  /** How many times it was asked for. */
  asked: number;
}

/** What was made for a release that does not count yet. */
interface Ahead {
  readonly release: number;
  readonly keys: string[];
}

/**
 * A bounded cache of answers as bytes, looked up before a document is parsed. A release does not change, so its answers stay
 * true. Answers with errors are never cached. With Redis all nodes share their answers.
 */
export class AnswerCache {
  readonly #kept: LRUCache<string, Kept>;
  #ahead: Ahead | null = null;
  #hits = 0;
  #misses = 0;

  constructor(
    maximumBytes: number,
    private readonly shared: SharedAnswers | null,
  ) {
    this.#kept = new LRUCache({
      maxSize: maximumBytes,
      maxEntrySize: Math.ceil(maximumBytes / LARGEST_SHARE),
      sizeCalculation: ({ answer: { plain }, request }, key) =>
        ENTRY_BYTES +
        ANSWER_BYTES +
        weightOfText(key) +
        (request ? weightOf(request) : 0) +
        Math.ceil(plain.length * (1 + PACKED_SHARE)),
    });
  }

  /** The answer, directly where this node has it; a promise where Redis is asked. */
  find({ ofLaw, ofDay }: AnswerKeys): KeptAnswer | null | Promise<KeptAnswer | null> {
    for (const key of [ofLaw, ofDay]) {
      const kept = this.#kept.get(key);
      if (!kept) continue;
      this.#hits++;
      kept.asked++;
      return { key, answer: kept.answer };
    }
    if (this.shared) return this.#findShared(this.shared, [ofLaw, ofDay]);
    this.#misses++;
    return null;
  }

  /** Keeps an answer; with what it answers, where it can be made again for the next release. */
  keep(key: string, answer: AnswerBytes, request: KeyedRequest | null = null): void {
    this.#kept.set(key, { answer, request, asked: 0 });
    this.shared?.keep(key, answer.plain);
  }

  /** What was asked for and can be made again: the most asked first, and of as much asked the latest. */
  async mostAsked(most: number): Promise<KeyedRequest[]> {
    const asked: { request: KeyedRequest; times: number }[] = [];
    await inSlices(this.#kept.values(), ({ request, asked: times }) => {
      if (request) asked.push({ request, times });
    });
    asked.sort((a, b) => b.times - a.times);
    return asked.slice(0, most).map(({ request }) => request);
  }

  /** From now on answers may be kept for a release that does not count yet. */
  beginAhead(release: number): void {
    this.#ahead = { release, keys: [] };
  }

  /** Keeps an answer of a release that does not count yet, in place of what was not asked for the longest. */
  keepAhead(release: number, key: string, answer: AnswerBytes, request: KeyedRequest): void {
    if (this.#ahead?.release !== release) return;
    this.#ahead.keys.push(key);
    this.keep(key, answer, request);
  }

  /** Forgets the answers of this node but those that were made ahead for a release which counts from now on: hardly anybody asks for earlier ones. */
  turnTo(release: number): void {
    const keys = this.#ahead?.release === release ? this.#ahead.keys : [];
    const made = keys.flatMap((key) => {
      const kept = this.#kept.get(key);
      return kept ? [{ key, kept }] : [];
    });
    this.#ahead = null;
    this.#kept.clear();
    // The most asked last: where there is no room for all, it stays.
    for (const { key, kept } of made.toReversed()) this.#kept.set(key, kept);
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
    // The node that made it makes it again.
    this.#kept.set(found.key, { answer, request: null, asked: 1 });
    return { key: found.key, answer };
  }
}

export interface KeptAnswer {
  readonly key: string;
  readonly answer: AnswerBytes;
}
