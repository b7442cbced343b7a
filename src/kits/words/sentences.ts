import { type Message, type Piece, piecesInEnglish, piecesOf, textOf } from "../../platform/kernel/message.js";
import { inSentence } from "../words.js";
import { labelLanguage } from "./say.js";
import { KK_SENTENCES } from "./sentences.kk.js";
import { RU_SENTENCES } from "./sentences.ru.js";

/** What each language has for the sentences of the program, by their English words; test/sentences.test.ts asks for all of them. */
const SENTENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = { ru: RU_SENTENCES, kk: KK_SENTENCES };

/** A template of figures and other sentences alone is the same in every language. */
const HAS_WORDS = /\p{L}/u;

/** A message in the language of the page, piece by piece; null where that has no words for it. */
export function sayPieces(said: Message): readonly Piece[] | null {
  const language = labelLanguage();
  if (language === "en") return piecesInEnglish(said);
  let known = true;
  const pieces = piecesOf(said, {
    template: (template) => {
      const words = HAS_WORDS.test(template) ? SENTENCES[language]?.[template] : template;
      if (words === undefined) known = false;
      return words ?? template;
    },
    code: inSentence,
  });
  return known ? pieces : null;
}

/** A message in the language of the page; null where that has no words for it. */
export const sayMessage = (said: Message): string | null => {
  const pieces = sayPieces(said);
  return pieces && textOf(pieces);
};
