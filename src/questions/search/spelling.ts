import { folded } from "../citations/letters.js";
import type { Lexicon } from "./lexicon.js";
import { halvesOf, type Near } from "./words.reads.js";

/** What unknown words were read as, and what else they may have been meant to be. */
export interface Spelling {
  /** By the word in lower case. */
  readonly corrections: ReadonlyMap<string, string>;
  readonly didYouMean: readonly string[];
}

/** Shorter words turn into nonsense: "asic" into "basic". They are only proposed. */
const SHORTEST_CORRECTED = 6;
/** Of names of places the beginning is enough: dagest. */
const SHORTEST_BEGINNING = 5;
const PROPOSED = 3;

/** Reads words that nothing holds: as two that are known, as the beginning of a name, or as the nearest known word. */
export function spell(words: readonly string[], nearOf: (word: string) => Near, lexicon: Lexicon): Spelling {
  const corrections = new Map<string, string>();
  const didYouMean: string[] = [];
  for (const word of words) {
    const { like, halves } = nearOf(word);
    const known = new Set(halves);
    const parts = halvesOf(word).find((pair) => pair.every((half) => known.has(half)));
    const plain = folded(word);
    const labels = [...lexicon.words].filter((each) => mayBe(plain, each) || each.startsWith(plain));
    const begun = word.length >= SHORTEST_BEGINNING ? labels.filter((each) => each.startsWith(folded(word))) : [];
    const best = nearest(folded(word), [...labels, ...like]);
    const read = parts ? parts.join(" ") : begun.length > 0 && shortest(begun).length - word.length <= 3 ? shortest(begun) : best;
    if (read !== null && word.length >= SHORTEST_CORRECTED) corrections.set(word, read);
    else didYouMean.push(...(read === null ? [] : [read]), ...like.slice(0, PROPOSED));
  }
  return { corrections, didYouMean: [...new Set(didYouMean)].slice(0, PROPOSED) };
}

/** Slips seldom change both ends of a word; to compare all labels letter by letter would take longer than the search. */
const mayBe = (word: string, label: string) =>
  Math.abs(label.length - word.length) <= 2 && (label[0] === word[0] || label.at(-1) === word.at(-1));

const shortest = (words: readonly string[]) => words.reduce((best, each) => (each.length < best.length ? each : best));

/** The nearest of some known words, if a slip of the fingers or two explains the difference. */
function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = (word.length < 8 ? 1 : 2) + 1;
  for (const each of known) {
    if (Math.abs(each.length - word.length) >= fewest) continue;
    const slips = distance(word, each);
    if (slips < fewest) [best, fewest] = [each, slips];
  }
  return best;
}

/** Letters put in, left out, changed or swapped with the next: optimal string alignment. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    const cells = [row];
    rows.push(cells);
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      const steps = [at(row - 1, column) + 1, (cells[column - 1] as number) + 1, at(row - 1, column - 1) + changed];
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) steps.push(at(row - 2, column - 2) + 1);
      cells.push(Math.min(...steps));
    }
  }
  return at(a.length, b.length);
}
