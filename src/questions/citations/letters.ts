/** Letters and digits in one form, whatever keyboard, script or editor they came from. Pure; the same at ingest and in a question. */

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh " +
    "щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:i є:ye қ:k ғ:g ҳ:h ў:u ү:u ұ:u ө:o ә:a ң:n һ:h"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * A text as it was meant: without signs that are not seen (soft hyphens, joiners, marks of direction), which word processors
 * put inside words; a raised digit as a part of its number (14² is article 14-2, and no article 142), the sign of an ordinal as
 * none (5º is 5); digits of every script as ASCII ones; composed letters.
 */
export function clean(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .replace(/(\d)([⁰¹²³⁴-⁹]+)/gu, (_, digit: string, raised: string) => {
      return `${digit}-${[...raised].map((sign) => SUPERSCRIPTS.indexOf(sign)).join("")}`;
    })
    .replace(/(\d)[ºª°]/gu, "$1")
    .normalize("NFKC")
    .replace(/(?!\d)\p{Nd}/gu, asciiDigit);
}

/** Decimal digits of a script stand in a row of ten, zero first. */
function asciiDigit(sign: string): string {
  const at = sign.codePointAt(0) as number;
  let zero = at;
  while (at - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(at - zero);
}

/** Letters without case and accents, those of Cyrillic as Latin ones. */
export function latin(text: string): string {
  const letters = [...text.normalize("NFC").toLowerCase()].map((letter) => LATIN[letter] ?? letter);
  return unaccented(letters.join(""));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const PLAIN = /^[\u0000-\u007f]*$/;

/** Letters without case and accents, each in its own script; й and ї are letters of their own and no accented ones. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let all = "";
  for (const letter of text.normalize("NFC").toLowerCase()) all += foldedLetter(letter);
  return all;
}

/** Letters of alphabets lie below; a text has few of them, each many times, and to fold one takes some microseconds. */
const ALPHABETS_END = "\u2000";
const FOLDED = new Map<string, string>();

function foldedLetter(letter: string): string {
  if (letter >= ALPHABETS_END) return foldedAnew(letter);
  const known = FOLDED.get(letter);
  if (known !== undefined) return known;
  const made = foldedAnew(letter);
  FOLDED.set(letter, made);
  return made;
}

function foldedAnew(letter: string): string {
  if (/[йїґў]/u.test(letter)) return letter;
  return unaccented(letter)
    .replaceAll("ё", "е")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll("ı", "i")
    .replaceAll("æ", "ae");
}

function unaccented(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC");
}

/** Scripts that write no blanks between words. */
export const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/** Words of scripts without blanks, as overlapping pairs of signs; marks between signs are passed over. */
export function pairsIn(text: string): string[] {
  return [...text.replace(/[\p{P}\p{S}]/gu, "").matchAll(IDEOGRAPHS)].flatMap(([run]) => pairsOf(run));
}

export function pairsOf(run: string): string[] {
  const signs = [...run];
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}
