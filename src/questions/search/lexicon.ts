import { folded } from "../citations/letters.js";
import type { SearchKind } from "./search.vocabulary.js";
import { wordKey } from "./word-key.js";

/** What words can mean beside themselves: a notion of mining law, a place of the dataset, or one that it does not cover. */
export type TermKind = "NOTION" | "PLACE" | "UNCOVERED_PLACE";

/** A term as a release holds it. */
export interface Term {
  /** Of a place: its id; of a notion: the word of the index that stands for it. */
  readonly id: string;
  readonly kind: TermKind;
  readonly labels: Readonly<Record<string, readonly string[]>>;
  /** Notions that it makes think of: weaker, one way, never further. */
  readonly related: readonly string[];
  /** The kind of record that a question with it is likely to be after. */
  readonly prefers: SearchKind | null;
  /** Of a place: what it lies in, the nearest first. */
  readonly within: readonly string[];
  /** Of a place: the languages of its law. */
  readonly languages: readonly string[];
}

/** A word or sign of a text, with its place in it. */
export interface Token {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Where a label was found: from one token to another, the last not included. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly terms: readonly Term[];
  /** The languages in which it is a label. */
  readonly languages: ReadonlySet<string>;
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{M}\p{N}]+(?:[’'](?=\p{L})\p{L}+)?/gu;

/** The words of a text; of scripts that write no blanks, each sign. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    // A run of several scripts is several words: 挖矿mining.
    const parts = word.length === 1 ? [word] : word.split(/(?<=[\p{Script=Han}])|(?=[\p{Script=Han}])/u);
    let start = index;
    return parts.map((part) => {
      const token = { text: part, key: wordKey(part), start, end: start + part.length };
      start = token.end;
      return token;
    });
  });
}

/** A sign of a script that writes no blanks: alone it says little. */
export const isIdeograph = ({ text }: Token) => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(text);

/** A label of a term, in a language. */
interface Label {
  readonly term: Term;
  readonly language: string;
  /** Short capitals are a name, and the same letters in lower case a word: US and us. */
  readonly capitals: string | null;
}

interface Branch {
  readonly next: Map<string, Branch>;
  readonly labels: Label[];
}

/** Finds the labels of terms in texts. Reading a text takes time in proportion to its length. */
export class Lexicon {
  readonly #root: Branch = { next: new Map(), labels: [] };
  readonly #byId = new Map<string, Term>();
  readonly #words = new Map<string, string>();

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      this.#byId.set(term.id, term);
      for (const [language, labels] of Object.entries(term.labels)) for (const label of labels) this.#add(label, language, term);
    }
  }

  #add(text: string, language: string, term: Term): void {
    let branch = this.#root;
    for (const { key, text: word } of tokensOf(text)) {
      if (key.length > 3) this.#words.set(folded(word), word);
      const next: Branch = branch.next.get(key) ?? { next: new Map(), labels: [] };
      branch.next.set(key, next);
      branch = next;
    }
    if (branch !== this.#root) branch.labels.push({ term, language, capitals: /^[A-Z]{2,3}$/.test(text) ? text : null });
  }

  term(id: string): Term | undefined {
    return this.#byId.get(id);
  }

  /** The places whose law is in one of some languages. */
  placesSpeaking(languages: readonly string[]): string[] {
    if (languages.length === 0) return [];
    return [...this.#byId.values()].filter((term) => term.languages.some((each) => languages.includes(each))).map(({ id }) => id);
  }

  /** The words of all labels, without case and accents: what a misspelt word can have been meant to be. */
  get words(): Iterable<string> {
    return this.#words.keys();
  }

  /** Every label that begins with a token, the longest first, of the terms that a test lets through. */
  labelsAt(tokens: readonly Token[], from: number, allows: (term: Term) => boolean): Match[] {
    const found: Match[] = [];
    let branch = this.#root.next.get(tokens[from]?.key ?? "");
    for (let to = from + 1; branch; to++) {
      const labels = branch.labels.filter(
        ({ term, capitals }) => allows(term) && (capitals === null || capitals === tokens[from]?.text),
      );
      if (labels.length > 0) {
        const languages = new Set(labels.map(({ language }) => language));
        found.unshift({ from, to, terms: [...new Set(labels.map(({ term }) => term))], languages });
      }
      branch = branch.next.get(tokens[to]?.key ?? "");
    }
    return found;
  }
}
