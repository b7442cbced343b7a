import { codesIn, plainCitations, unitsIn } from "../citations/codes.js";
import { datesIn } from "../citations/dates.js";
import { type Token, tokensOf } from "../citations/labels.js";
import { clean } from "../citations/letters.js";
import { quantitiesIn } from "../citations/quantities.js";
import type { wordKey } from "../citations/word-key.js";
import type { Lexicon } from "./lexicon.js";

/**
 * The words of the index that stand for what a text says in many ways: notions, amounts, days and numbered parts. So a
 * question in one language meets a text in another, a phrase is one word, and how common a notion is, is known.
 */
export function tagsIn(text: string, language: string, lexicon: Lexicon, keyOf: typeof wordKey): string[] {
  const plain = clean(text);
  const cited = plainCitations(text);
  const notions = allNotions(tokensOf(plain, keyOf), language, lexicon);
  return [
    ...new Set([
      ...notions,
      ...quantitiesIn(plain).flatMap(({ code, figure }) => [code, figure]),
      ...datesIn(plain).map(({ code }) => code),
      ...unitsIn(cited).map(({ code }) => code),
      ...codesIn(cited).filter((code) => code.startsWith("n")),
    ]),
  ];
}

/**
 * Every notion that a text names. A longer label does not hide the shorter ones inside it, since a question may ask for
 * either: a text on mining fees is one on mining.
 */
function allNotions(tokens: readonly Token[], language: string, lexicon: Lexicon): string[] {
  const matches = tokens.flatMap((_, from) => lexicon.labelsAt(tokens, from, language, ({ kind }) => kind === "NOTION"));
  return matches.flatMap(({ terms }) => terms.map(({ id }) => id));
}
