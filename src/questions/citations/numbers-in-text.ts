import type { CitationIndex } from "./citation-index.js";
import { atomsOf, glue, RUN } from "./codes.js";
import type { Span } from "./spans.js";
import { LAW_WORDS } from "./units.js";
import { AND } from "./units-in-text.js";

/** A statute that a text names, and the ids of what goes by the name. */
export interface Found extends Span {
  readonly statutes: readonly string[];
}

/** How far beside a number words are looked at: a text is read in time in proportion to its length. */
export const BESIDE = 40;

const SIGN = /(?:№|(?<!\p{L})(?:nos?\.?|nr\.?|n[°º]\.?|n\.|num\.?|number|номер|N))[\s\u00a0]*$/iu;
/** The name of a code, and a section sign before the number: KRS § 139.516. */
const SECTION_OF = /(?<![\p{L}\d])(\p{L}{1,8})\.?[\s\u00a0]+§{1,2}[\s\u00a0]*$/u;
/** A compilation of laws by its customary short form and a section sign: 26 U.S.C. § 6045, Wyo. Stat. § 34-29-106. */
const COMPILATION_OF =
  /(?<![\p{L}\d./-])(?:\d+[\s\u00a0])?(?:\p{Lu}[\p{L}.&]*[\s\u00a0]){0,4}(?:U\.?S\.?C\.?(?:A\.?)?|C\.?F\.?R\.?|(?:Stat|Ann)\.?|Code|Laws?|\p{Lu}{2,5})[\s\u00a0]+§{1,2}[\s\u00a0]*$/u;
/** Words after a number that say that it is one of a law: 7518 sayılı Kanun; what such numbers end in: 193-VII ҚРЗ. */
const NUMBERED = /^['’]?[\s\u00a0](?:sayılı|saylı|nömrəli|nolu|numaralı|sonli|сонли)(?!\p{L})/iu;
const ENDING = /^[\s\u00a0](?:ҚРЗ|ЗРК)(?!\p{L})/u;
const LAW_AFTER = /^[\s\u00a0](?:заң|кодекс|мыйзам|kanun|qanun|qonun|karar|yönetmeli|tebliğ)\p{L}*(?:['’]\p{L}{1,4})?/iu;

const INITIALS = /(?<![\p{L}.])(?:\p{Lu}\.[\s\u00a0]?){2,4}$/u;
const BILL = /(?<!\p{L})(?:(house|senate|assembly)\s+(bill|file))\s+$/iu;
const WORD_BEFORE = /(?<![\p{L}\d])(\p{L}{1,8})\.?[\s\u00a0]+$/u;
const WORD_AFTER = /^[\s\u00a0](\p{L}{1,4})(?![\p{L}\d])/u;
/** Words that a number of a statute follows: such a number is a citation, whether anything goes by it or not. */
const ACT = new RegExp(
  `(?<!\\p{L})(?:${LAW_WORDS})(?:[\\s\\u00a0]+\\(?(?:eu|ec|ue|eg|рф|рк|правительства\\s\\p{Lu}{2})\\)?)?[\\s\\u00a0]*$`,
  "iu",
);
/** What only numbers of statutes end in. */
const OWN_ENDING = /^(?:\d+-?(?:fz|ФЗ|фз|зрк|зру)|\d+-[IVXLC]+|(?:19|20)\d\d\/\d+)$/iu;

/** Between the sections of a code that one sign counts: KRS §§ 139.516, 139.517. */
const NEXT_SECTION = new RegExp(`^[\\s\\u00a0]*(?:,|(?:(?:${AND})(?!\\p{L}))|[\\s\\u00a0])+$`, "iu");

/** The numbers of statutes in a text, but for those that are days or parts. */
export function numbersIn(text: string, index: CitationIndex, isOther: (at: number) => boolean): Found[] {
  const found: Found[] = [];
  let code: string | null = null;
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    if (!/\d/.test(run)) continue;
    if (!isOther(start)) {
      const at = numberAt(text, run, start, index);
      if (at) found.push(at);
      continue;
    }
    const section = sectionOf(text, start, code === null ? null : { code, end: found.at(-1)?.end ?? 0 });
    code = section?.code ?? null;
    if (section) {
      const statutes = section.code ? index.named(glue([...prefixOf(section.code), ...atomsOf(run)])) : [];
      found.push({ start: section.start, end: start + run.length, statutes });
    }
  }
  return found;
}

/** The name of the code that a number after a section sign, or after another section of it, is of; empty for one that is not known by a word. */
function sectionOf(
  text: string,
  start: number,
  last: { readonly code: string; readonly end: number } | null,
): { readonly code: string; readonly start: number } | null {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const compilation = COMPILATION_OF.exec(before)?.[0];
  if (compilation !== undefined) return { code: SECTION_OF.exec(before)?.[1] ?? "", start: start - compilation.length };
  const goesOn = last !== null && start - last.end <= BESIDE && NEXT_SECTION.test(text.slice(last.end, start));
  return goesOn ? { code: last.code, start } : null;
}

/** Those of the year that stands after the number, where there are such: sessions number their bills anew. */
function ofYear(statutes: readonly string[], after: string): readonly string[] {
  const year = /^[\s\u00a0]+of[\s\u00a0]+((?:19|20)\d\d)(?!\d)/.exec(after)?.[1];
  const meant = statutes.filter((id) => id.split("/")[5]?.startsWith(year ?? ""));
  return year && meant.length > 0 ? meant : statutes;
}

/** What stands after a number, as far as it says that the number is one of a law. */
function lawAfter(text: string, end: number): { readonly end: number; readonly isLaw: boolean } {
  const rest = text.slice(end, end + BESIDE);
  const numbered = NUMBERED.exec(rest)?.[0] ?? ENDING.exec(rest)?.[0] ?? "";
  const law = LAW_AFTER.exec(rest.slice(numbered.length))?.[0] ?? "";
  return { end: end + numbered.length + law.length, isLaw: numbered + law !== "" };
}

function numberAt(text: string, run: string, start: number, index: CitationIndex): Found | null {
  const end = start + run.length;
  const unsigned = text.slice(Math.max(0, start - BESIDE), start).replace(SIGN, "");
  const signed = unsigned.length < Math.min(start, BESIDE);
  const tail = lawAfter(text, end);
  const isLaw = signed || tail.isLaw;
  const named = (code: string) => (isLaw || ACT.test(unsigned) ? index.namedAsLaw(code) : index.named(code));
  const initials = INITIALS.exec(unsigned)?.[0] ?? BILL.exec(unsigned)?.[0];
  const word = initials ?? WORD_BEFORE.exec(unsigned)?.[0];
  const after = WORD_AFTER.exec(text.slice(end, end + BESIDE));
  const atoms = atomsOf(run);
  const apart = /(?<!\p{L})O[‘’ʻ'`]$/u.exec(unsigned)?.[0].length ?? 0;
  const beginning = start - apart - (text.slice(Math.max(0, start - BESIDE), start).length - unsigned.length);
  const forms = [
    ...(word ? [{ code: glue([...prefixOf(word), ...atoms]), start: beginning - word.length, end }] : []),
    ...(after ? [{ code: glue([...atoms, ...atomsOf(after[1] ?? "")]), start: beginning, end: end + after[0].length }] : []),
    { code: glue(atoms), start: beginning, end },
  ];
  const known = forms.find(({ code }) => (atoms.length > 1 || isLaw || code.startsWith("n")) && named(code).length > 0);
  if (known)
    return {
      start: known.start,
      end: Math.max(known.end, tail.end),
      statutes: ofYear(named(known.code), text.slice(known.end, known.end + BESIDE)),
    };
  const isCitation =
    OWN_ENDING.test(run) || initials !== undefined || tail.isLaw || (ACT.test(unsigned) && (signed || atoms.length > 1));
  return isCitation ? { start: initials ? beginning - initials.length : beginning, end: tail.end, statutes: [] } : null;
}

/** H.B. and House Bill are HB. */
function prefixOf(words: string): string[] {
  const bill = BILL.exec(words);
  if (bill) return [`${bill[1]?.[0] ?? ""}${bill[2]?.[0] ?? ""}`.toLowerCase()];
  return [atomsOf(words.replace(/[.\s]/gu, "")).join("")];
}
