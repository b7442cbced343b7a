import { createHash } from "node:crypto";
import { alikePart } from "../../kits/unit-text.js";

const AT_ONCE = 65_536;

/**
 * The hash of the words of a unit and of all its parts. What is said in a unit is said in all that it is part of too, and is made
 * alike once for all of them: a long text in a deep unit takes no longer than another.
 */
export class WordsHash {
  readonly #hash = createHash("sha256");
  #said = "";
  /** Whether blanks are waiting for a word to stand before. */
  #isApart = false;
  #isBegun = false;

  constructor(private readonly above: WordsHash | null) {}

  say(text: string): void {
    this.#said += text;
    if (this.#said.length > AT_ONCE) this.settle();
  }

  /** Hands on what was said, before a part says something. */
  settle(): void {
    if (this.#said === "") return;
    const text = alikePart(this.#said);
    this.#said = "";
    const words = text.trim();
    const ends = { before: text.startsWith(" "), after: text.endsWith(" ") };
    for (let each: WordsHash | null = this; each; each = each.above) each.#take(words, ends);
  }

  digest(): string {
    this.settle();
    return this.#hash.digest("hex").slice(0, 32);
  }

  #take(words: string, { before, after }: { readonly before: boolean; readonly after: boolean }): void {
    if (before) this.#isApart = true;
    if (words === "") return;
    if (this.#isApart && this.#isBegun) this.#hash.update(" ");
    this.#hash.update(words);
    this.#isBegun = true;
    this.#isApart = after;
  }
}
