import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";
import { ENTRY_BYTES, weightOfText } from "../kernel/memory.js";

/** What a parsed document takes for each character of it in JSON, its places in the text among it: 4.1 to 5, as measured. */
const BYTES_PER_CHARACTER = 5;

/** The parsed and validated documents that Apollo Server keeps. Its own store weighs their JSON, a fifth of what they take. */
export class DocumentStore {
  readonly #kept: LRUCache<string, DocumentNode>;

  constructor(maximumBytes: number) {
    this.#kept = new LRUCache({
      maxSize: maximumBytes,
      sizeCalculation: (document, key) => ENTRY_BYTES + weightOfText(key) + BYTES_PER_CHARACTER * JSON.stringify(document).length,
    });
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#kept.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#kept.set(key, document);
  }

  async delete(key: string): Promise<void> {
    this.#kept.delete(key);
  }

  get weight(): number {
    return this.#kept.calculatedSize;
  }
}
