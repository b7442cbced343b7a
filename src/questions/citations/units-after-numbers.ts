import type { Span } from "./spans.js";
import type { UnitClass } from "./units.js";

/**
 * Nouns that follow their number, as far as their endings differ: Kazakh, Kyrgyz, Uzbek, Turkish, Azerbaijani, Hungarian, the
 * languages of the Nordic and Baltic countries and Mongolian. 59-бабы, 3 üncü maddesi, 2 §, 3. pants.
 */
const NOUNS: readonly (readonly [UnitClass, string])[] = [
  ["art", "ба[пб]\\p{L}*|берене\\p{L}*|modda\\p{L}*|модда\\p{L}*|madde\\p{L}*|maddə\\p{L}*|cikk\\p{L}*|artikla\\p{L}*"],
  ["art", "straipsn\\p{L}*|pant[sau]\\p{L}*|зүйл\\p{L}*|§(?![\\s\\u00a0]*\\d)(?::\\p{L}+)?"],
  ["sub", "тарма[қғ]\\p{L}*|тармак\\p{L}*|бөлү[кг]\\p{L}*|қисм\\p{L}*|qism\\p{L}*|fıkra\\p{L}*|ben[td]\\p{L}*|bənd\\p{L}*"],
  ["sub", "momen(?:tti|tin|tissa)\\p{L}*|bekezdés\\p{L}*|dal(?:is|ies|yje)|daļ\\p{L}+|хэсэг\\p{L}*"],
  ["chp", "тарау\\p{L}*|бөлім\\p{L}*|kap(?:itel|\\.)|luku|luvun|fejezet\\p{L}*|bölüm\\p{L}*"],
];

/** Between a number and its noun: a hyphen, a point, or the ending of an ordinal. */
const JOINT =
  "(?:[-‐][\\s\\u00a0]?|\\.[\\s\\u00a0]|['’]?[\\s\\u00a0]?[iıuü]?n[cç][iıuü][\\s\\u00a0]|-c[iıuü][\\s\\u00a0]|[\\s\\u00a0](?:дугаар|дүгээр)[\\s\\u00a0]|[\\s\\u00a0])";

const AFTER_NUMBER = new RegExp(
  `(?<![\\p{L}\\d][-./:]?)(\\d+(?:[-.]\\d+)*)${JOINT}(?:${NOUNS.map(([, words]) => `(${words})`).join("|")})(?!\\p{L})`,
  "giu",
);

/** 第14条の2, 제14조의2: the number stands within its unit. */
const WITHIN = /[第제][\s\u00a0]?(\d+)[\s\u00a0]?(?:([条條조])|([项項款항])|([章장]))(?:[のの之의](\d+))?/gu;
const CLASSES_WITHIN: readonly UnitClass[] = ["art", "sub", "chp"];

export interface NumberFirst extends Span {
  readonly kind: UnitClass;
  readonly number: string;
}

/** The numbered parts of a text whose number stands before its noun. */
export function unitsAfterNumbers(text: string): NumberFirst[] {
  const spans = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });
  const after = [...text.matchAll(AFTER_NUMBER)].map((match) => {
    const [, number = "", ...nouns] = match;
    const kind = NOUNS[nouns.findIndex((noun) => noun !== undefined)]?.[0] ?? "art";
    return { ...spans(match), kind, number };
  });
  const within = [...text.matchAll(WITHIN)].map((match) => {
    const [, number = "", ...marks] = match;
    const kind = CLASSES_WITHIN[marks.slice(0, 3).findIndex((mark) => mark !== undefined)] ?? "art";
    return { ...spans(match), kind, number: marks[3] ? `${number}-${marks[3]}` : number };
  });
  return [...after, ...within].sort((a, b) => a.start - b.start);
}
