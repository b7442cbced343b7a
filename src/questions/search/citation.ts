/**
 * Numbers and citations, as people write them, in one form: 221-FZ, 221-ФЗ and 221FZ are one code, as are art. 14.2 and
 * art_14-2. The same functions read what is indexed and what is asked.
 */

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh " +
    "щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:i є:ye қ:k ғ:g ҳ:h ў:u ү:u ұ:u ө:o ә:a ң:n һ:h"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** What numbers of acts end in, as their own script writes it, and what such acts are called. */
const ENDINGS: Readonly<Record<string, string>> = { fz: "фз федеральный закон", zru: "зру", up: "уп", nk: "нқ нк nq", z: "з" };

/** Names of parts of statutes: before a number they say nothing that the number does not. */
const UNITS = new Set(
  (
    "art arts article articles st statya stati state sec sect section s ss par para paragraph part ch chast p punkt pp point " +
    "subsec subsection sub subpart chp chapter glava no nr nomer item clause"
  ).split(" "),
);

const LETTERS = "\\p{Script=Latin}\\p{Script=Cyrillic}";
/** Letters and digits, also where a mark joins them. */
const RUN = new RegExp(`[${LETTERS}\\d]+(?:[-‐–./:_][${LETTERS}\\d]+)*`, "gu");
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/** Latin letters without case and accents. */
function latin(text: string): string {
  const letters = [...text.normalize("NFC").toLowerCase()].map((letter) => LATIN[letter] ?? letter);
  return letters.join("").normalize("NFKD").replace(/\p{M}/gu, "");
}

function atomsOf(run: string): string[] {
  const atoms = latin(run).match(/\d+|[a-z]+/g) ?? [];
  return atoms.length > 1 && UNITS.has(atoms[0] as string) ? atoms.slice(1) : atoms;
}

/** One code for a run of letters and digits: n221fz, n14x2. The letter before keeps it one word to PostgreSQL's parser. */
function glue(atoms: readonly string[]): string {
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
    .replace(IDEOGRAPHS, (run) => pairs(run).join(" "));
}

/** Words of scripts that write no blanks between them, as overlapping pairs of signs; marks between signs are passed over. */
export function pairsIn(text: string): string[] {
  return [...text.replace(/[\p{P}\p{S}]/gu, "").matchAll(IDEOGRAPHS)].flatMap(([run]) => pairs(run));
}

function pairs(run: string): string[] {
  const signs = [...run];
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

/** Whether the word before a number only says what kind of part it numbers. */
export function isUnit(word: string): boolean {
  return UNITS.has(latin(word).replace(/[^a-z]/g, ""));
}

/** The forms in which an act's number is looked for: whole, in parts, turned round (FZ-221), with the word before it. */
export function numberForms(number: string): { readonly codes: string[]; readonly names: string[] } {
  const codes = new Set<string>();
  const names: string[] = [];
  let before = "";
  for (const word of number.match(RUN) ?? []) {
    const atoms = atomsOf(word);
    for (const atom of atoms) codes.add(atom);
    if (/\d/.test(word)) {
      codes.add(glue(atoms));
      const [digits = "", ending = "", ...more] = atoms;
      if (more.length === 0 && /^\d+$/.test(digits) && ending) codes.add(glue([ending, digits]));
      if (before) codes.add(glue([...atomsOf(before), ...atoms]));
      const known = ENDINGS[atoms.at(-1) ?? ""] ?? ENDINGS[atoms[0] ?? ""];
      if (known) names.push(known);
    }
    before = /\d/.test(word) ? "" : word;
  }
  return { codes: [...codes].filter(Boolean), names };
}

/** The numbers of a provision from its eId: its own first, then those of what it is part of, innermost first. */
export function eIdForms(eId: string): { readonly own: string[]; readonly above: string[]; readonly parts: string[] } {
  const segments = eId.split("__").reverse();
  const code = (segment: string) => glue(atomsOf(segment));
  const [own = "", ...above] = segments;
  return {
    own: [code(own), ...latin(own).split("_").slice(0, 1)].filter(Boolean),
    above: above.map(code).filter(Boolean),
    parts: segments.flatMap((segment) => latin(segment).match(/\d+|[a-z]+/g) ?? []),
  };
}
