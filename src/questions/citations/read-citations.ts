import { type CitationIndex, numbersOf } from "./citation-index.js";
import { atomsOf, glue, RUN } from "./codes.js";
import { type DateInText, datesIn } from "./dates.js";
import { tokensOf } from "./labels.js";
import { clean } from "./letters.js";
import { type Part, partsOfStatutes } from "./parts-of-statutes.js";
import { type Span, within } from "./spans.js";
import { LAW_WORDS } from "./units.js";
import { unitsOf } from "./units-in-text.js";

/** A citation in a text, by its place, and the ids of what it names; none where nothing of the index goes by it. */
export interface Citation {
  readonly start: number;
  readonly end: number;
  readonly statutes: readonly string[];
  /** The numbers of the part that is cited, outermost first; none for the whole statute. */
  readonly path: readonly string[];
}

/**
 * Finds citations in a text, in time in proportion to its length: numbers of statutes with what stands before and after them,
 * names that one statute has alone, and the articles beside either.
 */
export function readCitations(original: string, index: CitationIndex): Citation[] {
  const { text, places } = cleanWithPlaces(original);
  const dates = datesIn(text);
  const units = unitsOf(text, dates);
  const isOther = (at: number) => [dates, units].some((spans: readonly Span[]) => within(spans, at, at + 1).length > 0);
  const found = [...namesIn(text, index), ...numbersIn(text, index, isOther)];
  const statutes: Found[] = [];
  for (const each of withoutOverlaps(found)) {
    const from = statutes.at(-1)?.end ?? 0;
    // The day of the citation before may have taken it in.
    if (each.start >= from) statutes.push(withDay(each, text, dates, from));
  }
  const parts = partsOfStatutes(statutes, text, units);
  return statutes.flatMap((each, at) =>
    spread(each, parts[at] ?? [], text, index).map(({ start, end, path }) => ({
      start: places[start] ?? 0,
      end: places[end] ?? original.length,
      statutes: each.statutes,
      path,
    })),
  );
}

/** A citation for each part; the statute's own words belong to the part that stands next to them. */
function spread(statute: Found, parts: readonly Part[], text: string, index: CitationIndex): Part[] {
  if (parts.length === 0) return [withOwnNumber(statute, text, index)];
  const next = parts.findLast(({ end }) => end <= statute.start) ?? parts[0];
  return parts.map((part) =>
    part === next ? { ...part, start: Math.min(part.start, statute.start), end: Math.max(part.end, statute.end) } : part,
  );
}

interface Found extends Span {
  readonly statutes: readonly string[];
}

/** Compilations number their sections through, so that the number of a part is that of the whole too: KRS 139.516(2)(a). */
function withOwnNumber(found: Found, text: string, index: CitationIndex): Part {
  const below = /^(?:\s?\([\p{L}\d]{1,4}\))*/u.exec(text.slice(found.end, found.end + BESIDE))?.[0] ?? "";
  const number = /\d[\d.:-]*\p{L}{0,3}$/u.exec(text.slice(found.start, found.end))?.[0];
  const path = number ? numbersOf("art", number + below, true) : [];
  const [statute, ...others] = found.statutes;
  const there = statute !== undefined && others.length === 0 && path.length > 1 && index.part(statute, path) !== null;
  return there ? { start: found.start, end: found.end + below.length, path } : { start: found.start, end: found.end, path: [] };
}

/** A text in plain letters, and where each of them stood before. */
function cleanWithPlaces(original: string): { readonly text: string; readonly places: readonly number[] } {
  let text = "";
  const places: number[] = [];
  let at = 0;
  for (const sign of original) {
    const plain = clean(sign);
    for (let index = 0; index < plain.length; index++) places.push(at);
    text += plain;
    at += sign.length;
  }
  return { text, places: [...places, at] };
}

/** The longest of what begins at one place, none within another, in the order of the text. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const each of sorted) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}

function namesIn(text: string, index: CitationIndex): Found[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, from) => {
    const [longest] = index.names.at(tokens, from);
    if (!longest) return [];
    return [{ start: token.start, end: tokens[longest.to - 1]?.end ?? token.end, statutes: longest.values }];
  });
}

/** How far beside a number words are looked at: a text is read in time in proportion to its length. */
const BESIDE = 40;

const SIGN = /(?:№|(?<!\p{L})(?:nos?\.?|nr\.?|n[°º]\.?|n\.|num\.?|number|номер|N))[\s\u00a0]*$/iu;
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

function numbersIn(text: string, index: CitationIndex, isOther: (at: number) => boolean): Found[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index: start }) => {
    if (!/\d/.test(run) || isOther(start)) return [];
    return numberAt(text, run, start, index) ?? [];
  });
}

/** Those of the year that stands after the number, where there are such: sessions number their bills anew. */
function ofYear(statutes: readonly string[], after: string): readonly string[] {
  const year = /^[\s\u00a0]+of[\s\u00a0]+((?:19|20)\d\d)(?!\d)/.exec(after)?.[1];
  const meant = statutes.filter((id) => id.split("/")[5]?.startsWith(year ?? ""));
  return year && meant.length > 0 ? meant : statutes;
}

function numberAt(text: string, run: string, start: number, index: CitationIndex): Found | null {
  const end = start + run.length;
  const unsigned = text.slice(Math.max(0, start - BESIDE), start).replace(SIGN, "");
  const signed = unsigned.length < Math.min(start, BESIDE);
  const initials = INITIALS.exec(unsigned)?.[0] ?? BILL.exec(unsigned)?.[0];
  const word = initials ?? WORD_BEFORE.exec(unsigned)?.[0];
  const after = WORD_AFTER.exec(text.slice(end, end + BESIDE));
  const atoms = atomsOf(run);
  const beginning = start - (text.slice(Math.max(0, start - BESIDE), start).length - unsigned.length);
  const forms = [
    ...(word ? [{ code: glue([...prefixOf(word), ...atoms]), start: beginning - word.length, end }] : []),
    ...(after ? [{ code: glue([...atoms, ...atomsOf(after[1] ?? "")]), start: beginning, end: end + after[0].length }] : []),
    { code: glue(atoms), start: beginning, end },
  ];
  const known = forms.find(({ code }) => (atoms.length > 1 || signed || code.startsWith("n")) && index.named(code).length > 0);
  if (known)
    return {
      start: known.start,
      end: known.end,
      statutes: ofYear(index.named(known.code), text.slice(known.end, known.end + BESIDE)),
    };
  const isCitation = OWN_ENDING.test(run) || initials !== undefined || (ACT.test(unsigned) && (signed || atoms.length > 1));
  return isCitation ? { start: initials ? beginning - initials.length : beginning, end, statutes: [] } : null;
}

/** H.B. and House Bill are HB. */
function prefixOf(words: string): string[] {
  const bill = BILL.exec(words);
  if (bill) return [`${bill[1]?.[0] ?? ""}${bill[2]?.[0] ?? ""}`.toLowerCase()];
  return [atomsOf(words.replace(/[.\s]/gu, "")).join("")];
}

/** Of several statutes of one number, a day beside it tells which; the day belongs to the citation. */
function withDay(found: Found, text: string, dates: readonly DateInText[], from: number): Found {
  const date = within(dates, Math.max(from, found.start - BESIDE), found.end + BESIDE).find(
    ({ start, end }) =>
      (start >= found.end &&
        /^[\s,]*(?:of|от|de|du|vom|z|av)?[\s]*(?:dated )?$/iu.test(text.slice(found.end, Math.min(start, found.end + BESIDE)))) ||
      (end <= found.start &&
        /^[\s\u00a0]*(?:г\.?|года)?[\s\u00a0,]*$/iu.test(text.slice(Math.max(end, found.start - BESIDE), found.start))),
  );
  if (!date) return found;
  const day = date.code.replace(/^d(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  const ofDay = found.statutes.filter((id) => id.includes(`/${day}`));
  return {
    start: Math.min(found.start, date.start),
    end: Math.max(found.end, date.end),
    statutes: ofDay.length > 0 ? ofDay : found.statutes,
  };
}
