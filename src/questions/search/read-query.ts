import type { Database } from "../../platform/database/query.js";
import type { Reads } from "../../platform/kernel/loader.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";
import type { Lexicon } from "./lexicon.js";
import { correct, type Piece, printQuery } from "./query.js";
import { type Filters, partsOfPieces, type Reading, readQuestion } from "./question.js";
import { neededBy } from "./slots.js";
import { type Misspellable, NOTHING_NEAR, type Spelling, spell } from "./spelling.js";
import { isPlacePreposition } from "./stop-words.js";
import { heldOf, keyOfNeeded, lexiconOf, nearOf } from "./words.reads.js";

/** A query as it was understood, with what it was read as where words of it were put right. */
export interface UnderstoodQuery extends Reading {
  readonly readAs: string | null;
  readonly didYouMean: readonly string[];
  /** How many documents the release has. */
  readonly total: number;
}

interface Reader {
  readonly library: Reads<Database>;
  readonly moment: Moment;
  readonly filters: Filters;
}

const NO_SPELLING: Spelling = { corrections: new Map(), didYouMean: [] };

/** Reads a query against a release: what its words mean, which of them are known, and what unknown ones may have been meant to be. */
export function readQueryAt(reader: Reader, pieces: readonly Piece[]): Maybe<UnderstoodQuery> {
  const { library, moment } = reader;
  return andThen(library.load(lexiconOf, moment, ""), (lexicon) => {
    if (!lexicon) throw new Error("a release without terms cannot be searched");
    return andThen(readOnce(reader, pieces, lexicon, NO_SPELLING), (first) => {
      const unknown = misspellable(pieces, first, lexicon);
      if (unknown.length === 0) return first;
      const words = unknown.filter(({ namesPlace }) => !namesPlace).map(({ word }) => word);
      const near = words.map((word) => library.load(nearOf, moment, word));
      return andThen(all(near), (found) => {
        const nearTo = new Map(words.map((word, index) => [word, found[index] ?? NOTHING_NEAR]));
        const spelling = spell(unknown, (word) => nearTo.get(word) ?? NOTHING_NEAR, lexicon);
        if (spelling.corrections.size === 0) return { ...first, didYouMean: spelling.didYouMean };
        return readOnce(reader, correct(pieces, spelling.corrections), lexicon, spelling);
      });
    });
  });
}

const all = <T>(values: readonly Maybe<T>[]): Maybe<readonly T[]> => Promise.all(values);

function readOnce(
  { library, moment, filters }: Reader,
  pieces: readonly Piece[],
  lexicon: Lexicon,
  { corrections, didYouMean }: Spelling,
): Maybe<UnderstoodQuery> {
  const parts = partsOfPieces(pieces, lexicon);
  return andThen(library.load(heldOf, moment, keyOfNeeded(neededBy(parts))), (held) => {
    if (!held) throw new Error("the words of a query were not looked up");
    const corrected = new Set([...corrections.values()].flatMap((words) => words.split(" ")));
    const reading = readQuestion({ pieces, parts, held, corrected, filters, lexicon });
    return { ...reading, readAs: corrections.size > 0 ? printQuery(pieces) : null, didYouMean, total: held.total };
  });
}

/** Words that may hold a typing error: not numbers, not what is in quotes, nor anything that is known, unless a letter makes it a place. */
function misspellable(pieces: readonly Piece[], { parts }: Reading, lexicon: Lexicon): Misspellable[] {
  const quoted = pieces.filter((piece) => piece.quoted).map(({ text }) => text.toLowerCase());
  const words = new Map<string, boolean>();
  parts.forEach(({ as, part: { text, terms } }, at) => {
    const cutShort = as === "WORD" && terms.length === 0 && lexicon.isPlaceCutShort(text);
    if (as !== "UNKNOWN" && !cutShort) return;
    words.set(text.toLowerCase(), isNamedPlace(text, parts[at - 1]?.part.text));
  });
  return [...words]
    .filter(([word]) => /^\p{L}{4,}$/u.test(word) && !quoted.some((text) => text.includes(word)))
    .map(([word, namesPlace]) => ({ word, namesPlace }));
}

/** A capital after a preposition of place, which has none itself: where all words begin large, capitals say nothing. */
const isNamedPlace = (word: string, before: string | undefined) =>
  /^\p{Lu}/u.test(word) && before !== undefined && isPlacePreposition(before);
