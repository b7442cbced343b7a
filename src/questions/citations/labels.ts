import { wordKey } from "./word-key.js";

/** A word or sign of a text, with its place in it. */
export interface Token {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{M}\p{N}]+(?:[’'‘`](?=\p{L})\p{L}+)?/gu;

const HAN = /\p{Script=Han}/u;
const BESIDE_HAN = /(?<=\p{Script=Han})|(?=\p{Script=Han})/u;

/** The words of a text; of scripts that write no blanks, each sign. */
export function tokensOf(text: string, keyOf = wordKey): Token[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    // A run of several scripts is several words: 挖矿mining.
    const parts = word.length > 1 && HAN.test(word) ? word.split(BESIDE_HAN) : [word];
    let start = index;
    return parts.map((part) => {
      const token = { text: part, key: keyOf(part), start, end: start + part.length };
      start = token.end;
      return token;
    });
  });
}

/** A sign of a script that writes no blanks: alone it says little. */
export const isIdeograph = ({ text }: Token) => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(text);

/** What a label stands for, found from one token to another, the last not included. */
interface LabelAt<T> {
  readonly to: number;
  readonly values: readonly T[];
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  readonly values: T[];
}

/** Labels of one word or more, and what each stands for. To look for all of them takes time in proportion to the text alone. */
export class Labels<T> {
  readonly #root: Branch<T> = { next: new Map(), values: [] };

  /** Adds a label, and gives its words. */
  add(label: string, value: T): readonly Token[] {
    let branch = this.#root;
    const tokens = tokensOf(label);
    for (const { key } of tokens) {
      const next: Branch<T> = branch.next.get(key) ?? { next: new Map(), values: [] };
      branch.next.set(key, next);
      branch = next;
    }
    if (branch !== this.#root) branch.values.push(value);
    return tokens;
  }

  /** Every label that begins with a token, the longest first. */
  at(tokens: readonly Token[], from: number): LabelAt<T>[] {
    const found: LabelAt<T>[] = [];
    let branch = this.#root.next.get(tokens[from]?.key ?? "");
    for (let to = from + 1; branch; to++) {
      if (branch.values.length > 0) found.unshift({ to, values: branch.values });
      branch = branch.next.get(tokens[to]?.key ?? "");
    }
    return found;
  }
}
