import { type CitationIndex, numbersOf } from "./citation-index.js";
import { type DateInText, datesIn } from "./dates.js";
import { tokensOf } from "./labels.js";
import { clean } from "./letters.js";
import { BESIDE, type Found, numbersIn } from "./numbers-in-text.js";
import { type Part, partsOfStatutes } from "./parts-of-statutes.js";
import { type Span, within as spansWithin } from "./spans.js";
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
  const isOther = (at: number) => [dates, units].some((spans: readonly Span[]) => spansWithin(spans, at, at + 1).length > 0);
  const found = [...namesIn(text, index), ...numbersIn(text, index, isOther)];
  const statutes: Found[] = [];
  for (const each of withoutOverlaps(found)) {
    const from = statutes.at(-1)?.end ?? 0;
    // The day of the citation before may have taken it in.
    if (each.start >= from) statutes.push(withDay(each, text, dates, from));
  }
  const parts = partsOfStatutes(statutes, text, units);
  let left = MOST_WITHIN_RANGES;
  const within = (part: Part, statute: Found) => {
    const middle = between(part, statute, index).slice(0, left);
    left -= middle.length;
    return middle;
  };
  return statutes.flatMap((each, at) =>
    spread(each, parts[at] ?? [], withOwnNumber(each, text, index), within).map(({ start, end, path }) => ({
      start: places[start] ?? 0,
      end: places[end] ?? original.length,
      statutes: each.statutes,
      path,
    })),
  );
}

/** A citation for each part; the statute's own words belong to the part that stands next to them. */
function spread(statute: Found, parts: readonly Part[], whole: Part, within: (part: Part, statute: Found) => Part[]): Part[] {
  if (parts.length === 0) return [whole];
  const next = parts.findLast(({ end }) => end <= statute.start) ?? parts[0];
  return parts.flatMap((part) => [
    ...within(part, statute),
    part === next ? { ...part, start: Math.min(part.start, statute.start), end: Math.max(part.end, statute.end) } : part,
  ]);
}

/** A text of ranges alone would name more than it has words: of so many parts within ranges more is left to their ends. */
const MOST_WITHIN_RANGES = 200;

/** What a range names between its ends, as far as it is recorded, by the words of the range. */
function between({ since, end, path }: Part, { statutes: [statute, ...others] }: Found, index: CitationIndex): Part[] {
  if (!since || statute === undefined || others.length > 0) return [];
  return index.between(statute, since.path, path).map((each) => ({ start: since.start, end, path: each }));
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

const RAISED = /[⁰¹²³⁴-⁹]/u;

/** A text in plain letters, and where each of them stood before. */
function cleanWithPlaces(original: string): { readonly text: string; readonly places: readonly number[] } {
  const cleaned: string[] = [];
  const places: number[] = [];
  let at = 0;
  let isRaised = false;
  let last = "";
  for (const sign of original) {
    // What stands above the line is read by the digit before it.
    const before = /\d/.test(last) && !isRaised ? last : "";
    const plain = clean(before + sign).slice(before.length);
    isRaised = RAISED.test(sign);
    for (let index = 0; index < plain.length; index++) places.push(at);
    cleaned.push(plain);
    last = plain.at(-1) ?? last;
    at += sign.length;
  }
  places.push(at);
  return { text: cleaned.join(""), places };
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

/** Of several statutes of one number, a day beside it tells which; the day belongs to the citation. */
function withDay(found: Found, text: string, dates: readonly DateInText[], from: number): Found {
  const date = spansWithin(dates, Math.max(from, found.start - BESIDE), found.end + BESIDE).find(
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
