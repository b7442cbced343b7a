import { printEId } from "../../law/legislation/e-id.js";
import { jurisdictionId } from "../../platform/kernel/id.js";
import { WEIGHT } from "../../platform/kernel/memory.js";
import type { CitationIndex } from "../citations/citation-index.js";
import { plainCitations } from "../citations/codes.js";
import { tokensOf } from "../citations/labels.js";
import { clean, folded } from "../citations/letters.js";
import { readCitations } from "../citations/read-citations.js";
import { unitsOf } from "../citations/units-in-text.js";
import { type Lexicon, nameOf } from "./lexicon.js";

/** What a reader may mean who has typed so much. */
export interface Suggested {
  readonly text: string;
  readonly id: string;
}

interface Entry extends Suggested {
  /** What is typed for it. */
  readonly key: string;
  /** Earlier ones come first: places, then concepts, numbers and names of statutes, then words within names. */
  readonly rank: number;
  /** Whether what is typed is what is shown, and no other name, as one in another language. */
  readonly isShown: boolean;
}

const PLACE = 0;
const CONCEPT = 1;
const STATUTE = 2;
const WITHIN_NAME = 3;

interface NamedConcept {
  readonly id: string;
  readonly pref_labels: Readonly<Record<string, string>>;
  readonly alt_labels: readonly { readonly text: string }[];
}

/** What an entry takes, as measured. */
const SUGGESTION_BYTES = 150;

/** Finds names by their beginnings, and articles by those of their numbers, in memory. */
export class Suggestions {
  readonly #entries: readonly Entry[];

  /** With the index and the lexicon that it holds on to. */
  readonly [WEIGHT]: number;

  constructor(
    private readonly citations: CitationIndex,
    private readonly lexicon: Lexicon,
    concepts: readonly NamedConcept[],
  ) {
    this.#entries = [...placeEntries(lexicon), ...conceptEntries(concepts), ...statuteEntries(citations)].sort((a, b) =>
      a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank - b.rank,
    );
    this[WEIGHT] = citations[WEIGHT] + lexicon[WEIGHT] + this.#entries.length * SUGGESTION_BYTES;
  }

  /** The best suggestions, each record once; some more than are shown, since drafts are left out of them. */
  for(prefix: string, most: number): Suggested[] {
    const key = plain(prefix);
    if (key === "") return [];
    const found: Entry[] = [];
    for (let at = this.#firstFrom(key); at < this.#entries.length && found.length < LOOKED_AT; at++) {
      const entry = this.#entries[at] as Entry;
      if (!entry.key.startsWith(key)) break;
      found.push(entry);
    }
    const best = found.sort(
      (a, b) => a.rank - b.rank || Number(b.isShown) - Number(a.isShown) || a.key.length - b.key.length || (a.id < b.id ? -1 : 1),
    );
    return onceEach([...this.#cited(prefix), ...this.#partsOfPlace(prefix), ...best]).slice(0, most);
  }

  #firstFrom(key: string): number {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle] as Entry).key < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A statute that is cited, in whatever script, and its articles by the beginning of their numbers: 259-FZ art. 14. Each says where it stands. */
  #cited(prefix: string): Suggested[] {
    return readCitations(prefix, this.citations).flatMap(({ statutes, path }) =>
      statutes.flatMap((id) => (path.length === 0 ? { text: this.#nameOf(id), id } : this.#partsOf(id, path.join(".")))),
    );
  }

  /** Articles by the beginning of their number in all statutes of a place: art 659 kz. The number itself comes before those that it begins. */
  #partsOfPlace(prefix: string): Suggested[] {
    const text = clean(prefix);
    const [unit, ...more] = unitsOf(text, []);
    if (unit?.kind !== "art" || more.length > 0) return [];
    const place = this.#placeOf(`${text.slice(0, unit.start)} ${text.slice(unit.end)}`.trim());
    if (place === null) return [];
    const found = [...this.citations.statutes]
      .filter(({ id }) => id.startsWith(`${place}/`))
      .flatMap(({ id }) => this.#partsOf(id, unit.numbers.join(".")));
    return found.sort((a, b) => a.id.length - a.id.lastIndexOf("~") - (b.id.length - b.id.lastIndexOf("~")));
  }

  /** The place that some words name, or are the code of; null where they are more, or of several. */
  #placeOf(words: string): string | null {
    const code = jurisdictionId(words.toUpperCase());
    if (this.lexicon.term(code)?.kind === "PLACE") return code;
    const tokens = tokensOf(words);
    const label = this.lexicon.labelsAt(tokens, 0, null, ({ kind }) => kind === "PLACE").find(({ to }) => to === tokens.length);
    const [place, ...others] = label?.terms ?? [];
    return place && others.length === 0 ? place.id : null;
  }

  #nameOf(id: string): string {
    const statute = this.citations.statute(id);
    return statute?.number ?? statute?.short_titles[0]?.text ?? Object.values(statute?.titles ?? {})[0] ?? "";
  }

  #partsOf(id: string, path: string): Suggested[] {
    const name = this.#nameOf(id);
    return this.citations
      .partsBelow(id, path)
      .map((part) => ({ text: [name, printEId(part.e_id, part.number)].filter(Boolean).join(", "), id: part.id }));
  }
}

const LOOKED_AT = 400;

const plain = (text: string) =>
  folded(plainCitations(text))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** By the text that comes first. */
function onceEach(all: readonly Suggested[]): Suggested[] {
  const found = new Map<string, Suggested>();
  for (const { id, text } of all) if (!found.has(id)) found.set(id, { id, text });
  return [...found.values()];
}

function entry(typed: string, { text, id }: Suggested, rank: number): Entry {
  const key = plain(typed);
  return { key, text, id, rank, isShown: key === plain(text) };
}

function placeEntries(lexicon: Lexicon): Entry[] {
  return [...lexicon.terms].flatMap((term) =>
    term.kind !== "PLACE"
      ? []
      : Object.values(term.labels)
          .flat()
          .map((label) => entry(label, { text: nameOf(term), id: term.id }, PLACE)),
  );
}

function conceptEntries(concepts: readonly NamedConcept[]): Entry[] {
  return concepts.flatMap(({ id, pref_labels, alt_labels }) =>
    [...Object.values(pref_labels), ...alt_labels.map(({ text }) => text)].map((text) => entry(text, { text, id }, CONCEPT)),
  );
}

function statuteEntries(citations: CitationIndex): Entry[] {
  return [...citations.statutes].flatMap(({ id, number, other_numbers, titles, short_titles }) => {
    const names = [...short_titles.map(({ text }) => text), ...Object.values(titles)];
    const numbers = [number, ...other_numbers].filter((each) => each !== null);
    const whole = [...numbers, ...names].map((text) => entry(text, { text, id }, STATUTE));
    const inside = names.flatMap((text) => {
      const words = plain(text).split(" ");
      return words.slice(1).map((_, at) => entry(words.slice(at + 1).join(" "), { text, id }, WITHIN_NAME));
    });
    return [...whole, ...inside.filter(({ key }) => key.length > 3)];
  });
}
