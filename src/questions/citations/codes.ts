import { table } from "../../platform/kernel/table.js";
import { clean, folded, IDEOGRAPHS, latin, pairsOf } from "./letters.js";
import { within } from "./spans.js";
import { unitOf } from "./units.js";
import { unitsAfterNumbers } from "./units-after-numbers.js";

/**
 * Numbers and citations, as people write them, in one form: 221-FZ, 221-ФЗ and 221FZ are one code, as are art. 14.2 and
 * art_14-2. The same functions read what is indexed and what is asked.
 */

/** What numbers of acts end in, as their own script writes it, and what such acts are called. */
const ENDINGS = table({
  fz: "фз федеральный закон",
  zru: "зру",
  up: "уп",
  nk: "нқ нк nq",
  z: "з",
  zrk: "зрк",
});

/** Names of parts of statutes and of numbers, in Latin letters: before a number they say nothing that the number does not. */
const SAY_NOTHING = new Set(
  (
    "art arts article articles st statya stati state sec sect section s ss par para paragraph part ch chast p punkt pp point " +
    "subsec subsection sub subpart chp chapter glava no nr nomer item clause recital annex"
  ).split(" "),
);

const LETTERS = "\\p{Script=Latin}\\p{Script=Cyrillic}";
/** Letters and digits, also where a mark joins them. */
export const RUN = new RegExp(`[${LETTERS}\\d]+(?:[-‐–./:_][${LETTERS}\\d]+)*`, "gu");

/** Long names of bills, as the short ones that numbers carry. */
const BILLS: readonly (readonly [RegExp, string])[] = [
  [/\bhouse bill\s+(?=\S*\d)/giu, "HB "],
  [/\bsenate bill\s+(?=\S*\d)/giu, "SB "],
  [/\bassembly bill\s+(?=\S*\d)/giu, "AB "],
  [/\bhouse file\s+(?=\d)/giu, "HF "],
  [/\bsenate file\s+(?=\d)/giu, "SF "],
  [/\b(?:legislative document)\s+(?=\d)/giu, "LD "],
];

/** What every long name of a bill ends in: most texts name none. */
const BILL = /(?:bill|file|document)\s/iu;

/** Words that only say that a number follows; "Nr." and "n°" of all kinds. They are no beginnings of other words: Notice, Nov, Note. */
const NUMBER_SIGN =
  /(?<![\p{L}\p{N}])(?:№|n[°º]s?\.?|(?:nos?|nr|num|núm|number|номер|n)(?:\.|(?!\p{L})))[\s\u00a0]*(?=[\p{L}]{0,4}[-.\s]?\d)/giu;

export const withoutNumberSigns = (text: string) => text.replace(NUMBER_SIGN, " ");

/** Letters with dots before a number are its short name: H.B. 1799, R.S.C. 1985. */
const INITIALS = /(?<![\p{L}.])((?:\p{Lu}\.[\s\u00a0]?){2,4})(?=[\s\u00a0]*\d)/gu;

/** A number of the register of European law: 32023R1114 is 2023/1114. */
const CELEX = /(?<![\p{L}\d])3((?:19|20)\d\d)[RLD]0*(\d{1,4})(?!\d)/gu;

/** Ways of writing a citation that mean the same, in the one that is read. */
export function plainCitations(text: string): string {
  let plain = clean(text)
    .replace(CELEX, "$1/$2")
    .replace(NUMBER_SIGN, " ")
    .replace(INITIALS, (initials) => `${initials.replace(/[.\s]/gu, "")} `)
    .replace(/(\d[\d.-]*)\s?\((\d{1,3})\)/gu, "$1-$2")
    .replace(/(\d)\s?\(([a-z]{1,4})\)/gu, "$1 point $2 ")
    .replace(/(point \p{L}+ )\s?\((\p{L}{1,4})\)/gu, "$1 point $2 ");
  if (BILL.test(plain)) for (const [long, short] of BILLS) plain = plain.replace(long, short);
  return plain;
}

/** The parts of a run of letters and digits: what only names a part of a statute is left out before a number. */
export function atomsOf(run: string): string[] {
  const read = latin(run).match(/\d+|[a-z]+/g) ?? [];
  // Uzbek writes ЗРУ-899 as O‘RQ-899-son.
  const atoms = read[0] === "rq" && read[2] === "son" ? ["zru", read[1] as string] : read;
  return atoms.length > 1 && SAY_NOTHING.has(atoms[0] as string) ? atoms.slice(1) : atoms;
}

/** One code for a run of letters and digits: n221fz, n14x2. The letter before keeps it one word to PostgreSQL's parser. */
export function glue(atoms: readonly string[]): string {
  if (atoms.length < 2) return atoms[0] ?? "";
  return `n${atoms.map((atom, index) => (index > 0 && /^\d/.test(atom) && /^\d/.test(atoms[index - 1] ?? "") ? `x${atom}` : atom)).join("")}`;
}

/** The code of each number in a text. */
export function codesIn(text: string): string[] {
  return (text.match(RUN) ?? []).filter((run) => /\d/.test(run)).map((run) => glue(atomsOf(run)));
}

/** A text with the code of each number in its place, and scripts without blanks cut into pairs of signs. */
export function inCodes(text: string): string {
  return text
    .replace(RUN, (run) => (/\d/.test(run) ? ` ${glue(atomsOf(run))} ` : run))
    .replace(IDEOGRAPHS, (run) => pairsOf(run).join(" "));
}

/** Whether the word before a number only says what kind of part it numbers. */
export function isUnit(word: string): boolean {
  return unitOf(folded(word).replace(/\.$/, "")) !== null || SAY_NOTHING.has(latin(word).replace(/[^a-z]/g, ""));
}

/** Between a name and a year: Act 851 of 2023. */
const SMALL_WORD = /^(?:of|de|do|da|du|del|from|vom|and|y|e|et|и|от)$/iu;

/** A number that ends in its year, and stands without it beside the word for a law: Lei 14.478 for 14.478/2022. */
const WITH_YEAR = /(\d{1,3}(?:\.?\d{3})*)\/(?:19|20)\d\d$/;

interface NumberForms {
  readonly codes: readonly string[];
  readonly withoutYear: readonly string[];
  readonly names: readonly string[];
}

/** The forms in which an act's number is looked for: whole, in parts, turned round (FZ-221), with the word before or after it. */
export function numberForms(number: string): NumberForms {
  const codes = new Set<string>();
  const names: string[] = [];
  let before = "";
  for (const word of plainCitations(number).match(RUN) ?? []) {
    const atoms = atomsOf(word);
    for (const atom of atoms) codes.add(atom);
    if (/\d/.test(word)) {
      codes.add(glue(atoms));
      // 14.478/2022 is written 14478/2022 too.
      const plain = word.replace(/(?<=\d)\.(?=\d{3}(?!\d))/gu, "");
      if (plain !== word) codes.add(glue(atomsOf(plain)));
      const [digits = "", ending = "", ...more] = atoms;
      if (more.length === 0 && /^\d+$/.test(digits) && ending) codes.add(glue([ending, digits]));
      if (before) codes.add(glue([...atomsOf(before), ...atoms]));
      const known = ENDINGS[atoms.at(-1) ?? ""] ?? ENDINGS[atoms[0] ?? ""];
      if (known) names.push(known);
    }
    before = /\d/.test(word) || SMALL_WORD.test(word) ? "" : word;
  }
  for (const unit of unitCodesIn(number)) codes.add(unit);
  const [, ofYear = ""] = WITH_YEAR.exec(number) ?? [];
  return { codes: [...codes].filter(Boolean), withoutYear: codesIn(ofYear), names };
}

/** The code of a numbered part: a number by itself says little, and with its unit it is one word of the index. */
function unitCode(unit: string, number: string): string | null {
  const known = unitOf(unit);
  const atoms = latin(number).match(/\d+|[a-z]+/g) ?? [];
  return known && atoms.length > 0 ? `u${known}${glue(atoms).replace(/^n/, "")}` : null;
}

/** A unit and a number, glued (art14, art_14-2, ст.14.2) or apart (article 14.2), the unit in whatever language. */
const UNIT_AND_NUMBER = new RegExp(
  `(?<![\\p{L}\\d])((?:[${LETTERS}]{1,16})|§{1,2})(?:[.)]?[\\s\u00a0_]*)(\\d+[${LETTERS}]{0,4}(?:[-.:/]\\d+[${LETTERS}]{0,3})*)(?![\\p{L}\\d])`,
  "giu",
);

/** Below an article letters number too: point b. */
const LETTERED =
  /(?<![\p{L}\d])(point|letter|lit|subparagraph|paragraph|para|subsection|item)[. ]+([a-z]{1,4}|[a-z])(?![\p{L}\d])/giu;
const NUMERAL = /^(?:[a-z]|[ivx]{2,4})$/;

/** The numbered parts that a text names, with their places. */
export function unitsIn(text: string): { readonly code: string; readonly start: number; readonly end: number }[] {
  const numberFirst = unitsAfterNumbers(text).flatMap(({ kind, number, start, end }) => {
    const code = unitCode(kind, number);
    return code ? [{ code, start, end }] : [];
  });
  const nounFirst = [...text.matchAll(UNIT_AND_NUMBER), ...text.matchAll(LETTERED)].flatMap((match) => {
    const [whole, unit = "", number = ""] = match;
    const numbers = /\d/.test(number) || NUMERAL.test(number.toLowerCase());
    const code = numbers ? unitCode(folded(unit), number.toLowerCase()) : null;
    return code ? [{ code, start: match.index, end: match.index + whole.length }] : [];
  });
  return [...numberFirst, ...nounFirst.filter(({ start, end }) => within(numberFirst, start, end).length === 0)];
}

export const unitCodesIn = (text: string): string[] => unitsIn(plainCitations(text)).map(({ code }) => code);

/** The numbers of a provision from its eId: its own first, then those of what it is part of, innermost first. */
export function eIdForms(eId: string): { readonly own: string[]; readonly above: string[]; readonly parts: string[] } {
  const segments = eId.split("__").reverse();
  const code = (segment: string) => glue(atomsOf(segment));
  const unit = (segment: string) => {
    const [name = "", ...number] = segment.split("_");
    return number.length > 0 ? unitCode(name, number.join("_")) : null;
  };
  const [own = "", ...above] = segments;
  return {
    own: [code(own), unit(own), ...latin(own).split("_").slice(0, 1)].filter((each) => each !== null && each !== "") as string[],
    above: above.flatMap((segment) => [code(segment), unit(segment)]).filter((each) => each !== null && each !== "") as string[],
    parts: segments.flatMap((segment) => latin(segment).match(/\d+|[a-z]+/g) ?? []),
  };
}
