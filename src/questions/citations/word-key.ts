import { remembered } from "../../platform/kernel/lazily.js";
import { folded } from "./letters.js";

/**
 * The part of a word by which a label is known in a text: without case and accents, and without the commonest endings of its
 * script. Coarser than a stemmer, and the same at ingest and in a question; it decides on names of places and on labels of the
 * thesaurus alone, of which there are few enough to look at.
 */
export function wordKey(word: string): string {
  const plain = folded(word).replace(APOSTROPHES, "'").replace(/'s?$/u, "");
  if (/\p{Script=Cyrillic}/u.test(plain)) return cyrillic(plain);
  if (/\p{Script=Arabic}/u.test(plain)) return arabic(plain);
  if (/\p{Script=Hangul}/u.test(plain))
    return plain.length > 2 ? plain.replace(/(?:에서|으로|은|는|이|가|을|를|의|에|로|와|과|도)$/u, "") : plain;
  return latinKey(plain);
}

/** The same, which remembers what it was asked for: many texts have their words from few, and an ingest meets each some fifty times. */
export const rememberedWordKeys = (): typeof wordKey => remembered(wordKey);

/** Keyboards that have no Oʻ write O' or O‘. */
const APOSTROPHES = /[’‘ʻʼ`´]/gu;

const CYRILLIC_ENDINGS =
  /(?:иями|ыми|ими|ого|его|ому|ему|ами|ями|иях|иям|ией|ией|ах|ях|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ою|ом|ем|ам|ям|ии|ия|ию|ью|их|ых|им|ым|ою|ії|ія|ію|їв|ів|а|я|о|е|и|ы|у|ю|ь|й|і|ї|є)$/u;

function cyrillic(word: string): string {
  const bare = word.replace(CYRILLIC_ENDINGS, "");
  return word.length > 4 && bare.length >= 3 ? bare : word;
}

function arabic(word: string): string {
  const letters = word
    .replace(/[يى]/gu, "ی")
    .replace(/ك/gu, "ک")
    .replace(/ة/gu, "ه")
    .replace(/[أإآٱ]/gu, "ا");
  const bare = letters.replace(/^(?:وال|بال|كال|لل|ال)/u, "").replace(/(?:های|ها)$/u, "");
  return bare.length >= 3 ? bare : letters;
}

/** One spelling for both sides of the Atlantic, and no plural. */
function latinKey(word: string): string {
  const spelt = word
    .replace(/^(li|off|def)([cf]?e)ns/, "$1$2nc")
    .replace(/is(e|ed|es|ing|ation|ations)$/, "iz$1")
    .replace(/^((?:data)?cent)re(s?)$/, "$1er$2");
  if (spelt.length < 4) return spelt;
  if (/(?:x|sh|ch|ss)es$/.test(spelt)) return spelt.slice(0, -2);
  if (/[^aeiou]ies$/.test(spelt) && spelt.length > 5) return `${spelt.slice(0, -3)}y`;
  return /[^siu]s$/.test(spelt) ? spelt.slice(0, -1) : spelt;
}
