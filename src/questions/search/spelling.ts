import { slipsBetween } from "../../platform/kernel/slips.js";
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

/** A word that may be misspelt, and whether it stands where places are named: ban in Crimeea. */
export interface Misspellable {
  readonly word: string;
  readonly namesPlace: boolean;
}

export const NOTHING_NEAR: Near = { like: [], halves: [] };

/**
 * Reads words that nothing holds: as two that are known, as the beginning of a name, or as the nearest known word; what names a
 * place as the name of one, and as no other word.
 */
export function spell(words: readonly Misspellable[], nearOf: (word: string) => Near, lexicon: Lexicon): Spelling {
  const corrections = new Map<string, string>();
  const didYouMean: string[] = [];
  for (const { word, namesPlace } of words) {
    const { like, halves } = namesPlace ? NOTHING_NEAR : nearOf(word);
    const known = new Set(halves);
    const parts = halvesOf(word).find((pair) => pair.every((half) => known.has(half)));
    const plain = folded(word);
    const labels = lexicon.wordsSharing(
      plain,
      (each) => (mayBe(plain, each) || each.startsWith(plain)) && (!namesPlace || lexicon.isOfPlace(each)),
    );
    const begun = word.length >= SHORTEST_BEGINNING ? labels.filter((each) => each.startsWith(plain)) : [];
    const best = nearest(plain, [...labels, ...like]);
    const read = parts ? parts.join(" ") : begun.length > 0 && shortest(begun).length - word.length <= 3 ? shortest(begun) : best;
    if (read !== null && word.length >= SHORTEST_CORRECTED) corrections.set(word, parts ? read : lexicon.written(read));
    else didYouMean.push(...(read === null ? [] : [lexicon.written(read)]), ...like.slice(0, PROPOSED));
  }
  return { corrections, didYouMean: [...new Set(didYouMean)].slice(0, PROPOSED) };
}

/** Slips seldom change both ends of a word; to compare all labels letter by letter would take longer than the search. */
const mayBe = (word: string, label: string) => Math.abs(label.length - word.length) <= 2;

const shortest = (words: readonly string[]) => words.reduce((best, each) => (each.length < best.length ? each : best));

/** Ends that many words share tell none from another: судимость is no стоимость. */
const DERIVED =
  /(?:ость|ости|остью|ение|ения|ание|ания|ирование|ования|ание|ический|ческая|ческие|tion|tions|ment|ments|ness|ity|ities|ably|able|ance|ence|ing|ung|ungen|keit|heit|cion|ciones|idad|mente|cao|coes)$/u;

/** The nearest of some known words, if a slip of the fingers or two explains the difference. */
function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = (word.replace(DERIVED, "").length < 8 ? 1 : 2) + 1;
  for (const each of known) {
    if (Math.abs(each.length - word.length) >= fewest) continue;
    const slips = slipsBetween(word, each, fewest - 1);
    if (slips < fewest) [best, fewest] = [each, slips];
  }
  return best;
}
