import { alike } from "../../kits/unit-text.js";

/** Runs of letters of scripts that put no blanks between words, or join particles to them. */
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]+/gu;

/** A tsvector is no longer than 1 MB; hyphens and addresses make up to three words and a half of each that they hold. */
const MOST_BYTES = 250_000;

/** Each two letters that follow each other as a word, so that part of a run is found as a phrase; a letter alone as one. */
const inPairs = (run: string) => {
  const letters = [...run];
  return letters.length < 2
    ? run
    : letters
        .slice(1)
        .map((letter, index) => `${letters[index]}${letter}`)
        .join(" ");
};
const inLetters = (run: string) => [...run].join(" ");
const apart = (text: string, spell: (run: string) => string) => text.replace(RUN, (run) => ` ${spell(run)} `);

/** The words of a unit as the index takes them in. A unit that is too long is found by its beginning, and is not `whole`. */
export function searchable(text: string): { readonly words: string; readonly whole: boolean } {
  const plain = alike(text);
  const paired = apart(plain, inPairs);
  const words = paired === plain ? plain : `${paired} \n ${apart(plain, inLetters)}`;
  const bytes = Buffer.from(words);
  if (bytes.length <= MOST_BYTES) return { words, whole: true };
  const kept = bytes
    .subarray(0, MOST_BYTES)
    .toString()
    .replace(/\ufffd$/, "");
  return { words: kept, whole: false };
}

/** A query as websearch_to_tsquery reads it, in which a run of such letters is a phrase: it is found within longer ones. */
export function searchQuery(query: string): string {
  return alike(query)
    .split('"')
    .map((part, index) => (index % 2 === 1 ? spelt(part) : part.replace(/[^\s-][^\s]*/g, (word) => phrase(word))))
    .join('"');
}

function phrase(word: string): string {
  const written = spelt(word);
  return written === word ? word : `"${written}"`;
}

/** By letters where one stands alone, as in the number of an article: the index has both, each in its order. */
function spelt(text: string): string {
  const runs = text.match(RUN) ?? [];
  if (runs.length === 0) return text;
  return apart(text, runs.some((run) => [...run].length < 2) ? inLetters : inPairs)
    .replace(/\s+/g, " ")
    .trim();
}
