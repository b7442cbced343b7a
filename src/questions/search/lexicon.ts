import { WEIGHT, weightOf } from "../../platform/kernel/memory.js";
import { inSlices } from "../../platform/kernel/turns.js";
import { Labels, type Token } from "../citations/labels.js";
import { folded } from "../citations/letters.js";
import type { SearchKind } from "./search.vocabulary.js";
import { WordsByEnds } from "./words-by-ends.js";

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
  /** Of a place: what it lies in, the nearest first; of an authority: its place; of another notion: those beside which it goes without saying. */
  readonly within: readonly string[];
  /** Of a place: the languages of its law. */
  readonly languages: readonly string[];
  /** Of a private addition; null or absent where it is public. */
  readonly private?: true | null;
}

/** Where a label was found: from one token to another, the last not included. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly terms: readonly Term[];
  /** The languages in which it is a label. */
  readonly languages: ReadonlySet<string>;
}

/** A label of a term, in a language. */
interface Label {
  readonly term: Term;
  readonly language: string;
  /** Short capitals are a name, and the same letters in lower case a word: US and us. */
  readonly capitals: string | null;
}

/** What a term and a label of it take beside their texts, as measured. */
const TERM_BYTES = 200;
const LABEL_BYTES = 700;
/** What a word of labels takes to be found by its ends. */
const WORD_BYTES = 60;

/** How the ids of the dataset's own concepts begin, and those of its authorities. */
export const CONCEPT_ID = "zconcept";
export const AUTHORITY_ID = "zauthority";

/** Shorter beginnings of names are words of their own. */
const SHORTEST_CUT = 5;

/** Finds the labels of terms in texts. */
export class Lexicon {
  readonly #labels = new Labels<Label>();
  readonly #byId = new Map<string, Term>();
  readonly #words = new Map<string, string>();
  readonly #byEnds = new WordsByEnds();
  /** Words of names of places, without case and accents. */
  readonly #placeWords = new Set<string>();
  /** Names of places of one word, without their last letter. */
  readonly #cutShort = new Set<string>();

  [WEIGHT] = 0;

  constructor(terms: Iterable<Term>) {
    for (const term of terms) this.#addTerm(term);
  }

  /** The same, with turns for others in between: there are ten thousands of labels. */
  static async inTurns(terms: readonly Term[]): Promise<Lexicon> {
    const lexicon = new Lexicon([]);
    await inSlices(terms, (term) => lexicon.#addTerm(term));
    return lexicon;
  }

  #addTerm(term: Term): void {
    this.#byId.set(term.id, term);
    this[WEIGHT] += TERM_BYTES + weightOf(term);
    for (const [language, labels] of Object.entries(term.labels)) for (const label of labels) this.#add(label, language, term);
  }

  #add(text: string, language: string, term: Term): void {
    this[WEIGHT] += LABEL_BYTES;
    const tokens = this.#labels.add(text, { term, language, capitals: /^[A-Z]{2,3}$/.test(text) ? text : null });
    for (const { key, text: word } of tokens) {
      if (key.length > 3) this.#addWord(folded(word), word.toLowerCase());
      if (key.length > 3 && term.kind !== "NOTION") this.#placeWords.add(folded(word));
    }
    const [name] = tokens;
    if (term.kind === "PLACE" && tokens.length === 1 && name) this.#cutShort.add(folded(name.text).slice(0, -1));
  }

  #addWord(plain: string, written: string): void {
    if (!this.#words.has(plain)) {
      this.#byEnds.add(plain);
      this[WEIGHT] += WORD_BYTES;
    }
    this.#words.set(plain, written);
  }

  /** All terms: notions and places. */
  get terms(): Iterable<Term> {
    return this.#byId.values();
  }

  /** The term of an id. */
  term(id: string): Term | undefined {
    return this.#byId.get(id);
  }

  /** The places whose law is in one of some languages. */
  placesSpeaking(languages: readonly string[]): string[] {
    if (languages.length === 0) return [];
    return [...this.#byId.values()].filter((term) => term.languages.some((each) => languages.includes(each))).map(({ id }) => id);
  }

  /** The places that lie in some places. */
  partsOf(places: readonly string[]): string[] {
    if (places.length === 0) return [];
    return [...this.#byId.values()]
      .filter(({ kind, within }) => kind === "PLACE" && within.some((id) => places.includes(id)))
      .map(({ id }) => id);
  }

  /** The words of labels that begin or end as a plain word does and pass a test: what it can have been meant to be, without case and accents. */
  wordsSharing(plain: string, passes: (each: string) => boolean): string[] {
    return this.#byEnds.sharing(plain, passes);
  }

  /** A word of a label with its accents. */
  written(plain: string): string {
    return this.#words.get(plain) ?? plain;
  }

  /** Whether a plain word is one of the name of a place. */
  isOfPlace(plain: string): boolean {
    return this.#placeWords.has(plain);
  }

  /** Whether a word is the name of a place but for its last letter; stemmed texts may hold it all the same. */
  isPlaceCutShort(word: string): boolean {
    return word.length >= SHORTEST_CUT && this.#cutShort.has(folded(word)) && !this.#words.has(folded(word));
  }

  /**
   * Every label that begins with a token, the longest first, of the terms that a test lets through. What means one thing in one
   * language and another in another is read in that of the text: French "miner" is no miner.
   */
  labelsAt(tokens: readonly Token[], from: number, language: string | null, allows: (term: Term) => boolean): Match[] {
    return this.#labels.at(tokens, from).flatMap(({ to, values }) => {
      const all = values.filter(({ term, capitals }) => allows(term) && (capitals === null || capitals === tokens[from]?.text));
      const labels = inLanguage(all, language);
      const languages = new Set(labels.map(({ language }) => language));
      return labels.length > 0 ? [{ from, to, terms: [...new Set(labels.map(({ term }) => term))], languages }] : [];
    });
  }
}

/** The labels of a language, where others with the same words are of other notions; of English, where the language is not known. */
function inLanguage(labels: readonly Label[], language: string | null): readonly Label[] {
  if (labels.length < 2) return labels;
  const own = labels.filter((label) => label.language === (language ?? "en"));
  // What the dataset calls its own concepts, and places, counts in any language.
  return own.length === 0
    ? labels
    : labels.filter((label) => own.includes(label) || !isGiven(label.term) || own.some(({ term }) => term === label.term));
}

const isGiven = ({ kind, id }: Term) => kind === "NOTION" && ![CONCEPT_ID, AUTHORITY_ID].some((own) => id.startsWith(own));

export const nameOf = ({ labels }: Term) => labels.en?.[0] ?? Object.values(labels)[0]?.[0] ?? "";
