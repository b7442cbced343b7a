import { LRUCache } from "lru-cache";
import { sha256 } from "../kernel/canonical.js";
import { ENTRY_BYTES, weightOfText } from "../kernel/memory.js";

/**
 * Documents that a request may name by their SHA-256: the trusted documents, which are known from the build on, and those that
 * clients have registered (automatic persisted queries). Apollo Server uses this class as its store.
 */
export class PersistedDocuments {
  readonly #trusted: ReadonlyMap<string, string>;
  readonly #registered: LRUCache<string, string>;

  constructor(trusted: readonly string[], maximumBytes: number) {
    this.#registered = new LRUCache({
      maxSize: maximumBytes,
      sizeCalculation: (text, hash) => ENTRY_BYTES + weightOfText(hash) + weightOfText(text),
    });
    this.#trusted = new Map(trusted.map((document) => [sha256(document), document]));
  }

  /** The text of a known document; undefined for another one. */
  textOf(hash: string): string | undefined {
    return this.#trusted.get(hash) ?? this.#registered.get(hash);
  }

  async get(key: string): Promise<string | undefined> {
    return this.textOf(hashIn(key));
  }

  async set(key: string, document: string): Promise<void> {
    const hash = hashIn(key);
    if (!this.#trusted.has(hash)) this.#registered.set(hash, document);
  }

  async delete(key: string): Promise<void> {
    this.#registered.delete(hashIn(key));
  }
}

/** Apollo Server puts a prefix of its own before each hash. */
function hashIn(key: string): string {
  return key.slice(key.lastIndexOf(":") + 1);
}
