import { LRUCache } from "lru-cache";
import { sha256 } from "../kernel/canonical.js";

/** How much of the documents that clients register is kept: a few thousand documents. */
const MAXIMUM_CHARACTERS = 8_000_000;

/**
 * Documents that a request may name by their SHA-256: the trusted documents, which are known from the build on, and those that
 * clients have registered (automatic persisted queries). Apollo Server uses this class as its store.
 */
export class PersistedDocuments {
  readonly #trusted: ReadonlyMap<string, string>;
  readonly #registered = new LRUCache<string, string>({
    maxSize: MAXIMUM_CHARACTERS,
    sizeCalculation: (text) => text.length + 64,
  });

  constructor(trusted: readonly string[]) {
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
