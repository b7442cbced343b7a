import type { PlacedFilter } from "../../law/jurisdiction/scope.sql.js";
import type { LegalForce } from "../../law/source/source.vocabulary.js";
import { plainCitations } from "../citations/codes.js";
import { asksForPlaces, asksWhether, withPlacesAskedFor } from "./asks.js";
import { AUTHORITY_ID, type Lexicon, nameOf, type Term } from "./lexicon.js";
import { type Part, partsOf } from "./parts.js";
import { type Piece, printName, printQuery, printSearch } from "./query.js";
import type { SearchKind, SearchMatch } from "./search.vocabulary.js";
import { aside, either, type Held, type ReadPart, readParts, type Slot, weightOf } from "./slots.js";

/** What narrows a search beside its words. */
export interface Filters extends PlacedFilter {
  readonly match: SearchMatch;
  readonly kinds?: readonly SearchKind[] | null;
  readonly legalForce?: readonly LegalForce[] | null;
  /** Years since which it has had its force. */
  readonly years?: readonly number[] | null;
}

/** What a passage is marked by: what was asked, with labels of it in the language of the text where there are any. */
interface Marks {
  readonly asked: string;
  readonly byLanguage: Readonly<Record<string, string>>;
}

/** A question as it is asked of the index. Pure: equal words, releases and filters give an equal one. */
export interface Question extends Filters {
  readonly slots: readonly Slot[];
  /** What is said by parts that nothing holds: it lowers how much of the question any record answers. */
  readonly unknown: number;
  readonly unknownTexts: readonly string[];
  readonly places: readonly string[];
  /** What lies in them. */
  readonly parts: readonly string[];
  /** As they were named; by their own names, where an authority of theirs was. */
  readonly placeNames: readonly string[];
  /** What the places lie in: its law is theirs too. */
  readonly around: readonly string[];
  /** Only places that the dataset does not cover are named: of their law it says nothing, and other law is no answer. */
  readonly uncovered: boolean;
  /** Quotations that must be there and what must not, in the syntax of websearch_to_tsquery. */
  readonly must: string;
  /** The question as a name, and without its places, numbers and words that say nothing. */
  readonly whole: string;
  readonly name: string;
  /** Words that a passage is marked by, in the syntax of websearch_to_tsquery. */
  readonly marks: Marks;
  /** The languages in which it was asked, where its words show that, and the places whose law is in one of them. */
  readonly languages: readonly string[];
  readonly speaking: readonly string[];
  readonly prefers: readonly SearchKind[];
  readonly numbersOnly: boolean;
}

/** How a question was understood. */
export interface Reading {
  readonly parts: readonly ReadPart[];
  readonly places: readonly string[];
  readonly uncovered: readonly string[];
  readonly question: Question;
}

/** The parts of what is asked outside quotation marks, and of what stands in them. */
export function partsOfPieces(pieces: readonly Piece[], lexicon: Lexicon): readonly Part[] {
  const text = plainCitations(
    pieces
      .filter(({ negated }) => !negated)
      .map((piece) => piece.text)
      .join(" "),
  );
  const parts = withPlacesAskedFor(partsOf(text, lexicon), lexicon);
  // Where nothing else is left, the words that usually say nothing are what is asked.
  const silent = parts.every(({ as }) => as === "IGNORED");
  return silent ? parts.map((part): Part => (part.words.length > 0 ? { ...part, as: "WORD" } : part)) : parts;
}

/** What a question is put together from. */
interface Material {
  readonly pieces: readonly Piece[];
  readonly parts: readonly Part[];
  readonly held: Held;
  /** Words that were put right. */
  readonly corrected: ReadonlySet<string>;
  readonly filters: Filters;
  readonly lexicon: Lexicon;
}

/** Puts a question together from its parts and what the index holds of them. */
export function readQuestion({ pieces, parts, held, corrected, filters, lexicon }: Material): Reading {
  const read = withoutSaying(readParts(parts, held, corrected));
  const said = read.filter(({ as }) => as === "PLACE").flatMap(({ part }) => part.terms);
  const named = said.length > 0 ? said : placeOfAuthorities(read, lexicon);
  const covered = withoutWhatOthersLieIn(named.filter(({ kind }) => kind === "PLACE"));
  const uncovered = named.filter(({ kind }) => kind === "UNCOVERED_PLACE");
  const slots = joinEither(read);
  const unknownTexts = read.filter(({ as }) => as === "UNKNOWN").map(({ part }) => part.text);
  const demanded = pieces.filter(({ quoted, negated }) => quoted || negated);
  const saying = read.filter(({ as }) => as === "WORD" || as === "PHRASE" || as === "CORRECTED");
  const languages = asksForPlaces(read.flatMap(({ part }) => part.terms)) ? [] : languagesOf(read);
  const question: Question = {
    ...filters,
    slots,
    unknown: unknownTexts.length * weightOf(0, held.total, "UNKNOWN"),
    unknownTexts,
    places: covered.map(({ id }) => id),
    parts: lexicon.partsOf(covered.map(({ id }) => id)),
    placeNames: said.length > 0 ? read.filter(({ as }) => as === "PLACE").map(({ part }) => part.text) : named.map(nameOf),
    around: [...new Set([...covered, ...uncovered].flatMap(({ within }) => within))],
    uncovered: uncovered.length > 0 && covered.length === 0 && uncovered.every(({ within }) => within.length === 0),
    must: demanded.length > 0 ? printSearch(demanded) : "",
    whole: printName(pieces),
    name: saying.map(({ part }) => part.text).join(" "),
    marks: marksOf(pieces, read),
    languages,
    speaking: lexicon.placesSpeaking(languages),
    prefers: preferredKinds(read, slots),
    numbersOnly: slots.length > 0 && slots.every(({ as }) => as === "CITATION" || as === "DATE" || as === "QUANTITY"),
  };
  return { parts: read, places: question.places, uncovered: [...new Set(uncovered.map(nameOf))], question };
}

/** The kinds of records that a question is likely to be after: by its notions, and places where it asks no more than whether something may be done. */
function preferredKinds(read: readonly ReadPart[], slots: readonly Slot[]): SearchKind[] {
  const notions = read.filter(({ slot }) => slot !== null).flatMap(({ part }) => part.terms);
  const whether = slots.filter(({ optional }) => !optional).length === 1 && asksWhether(read.map(({ part }) => part));
  return [...new Set([...notions.flatMap(({ prefers }) => prefers ?? []), ...(whether ? ["JURISDICTION" as const] : [])])];
}

/** What goes without saying beside other notions need not be answered: bitcoin, where mining is asked for. */
function withoutSaying(read: readonly ReadPart[]): readonly ReadPart[] {
  const named = new Set(read.filter(({ slot }) => slot !== null).flatMap(({ part }) => part.terms.map(({ id }) => id)));
  return read.map((each) => {
    const { slot, part } = each;
    const goesWithout = part.terms.some(({ kind, within }) => kind === "NOTION" && within.some((id) => named.has(id)));
    return slot && goesWithout ? { ...each, slot: aside(slot) } : each;
  });
}

/** Who names an authority, and no place, asks of the place of it; of several places' authorities, of none. */
function placeOfAuthorities(read: readonly ReadPart[], lexicon: Lexicon): Term[] {
  const terms = read.flatMap(({ part }) => part.terms).filter(({ id }) => id.startsWith(AUTHORITY_ID));
  const places = [...new Set(terms.flatMap(({ within }) => within))];
  return places.length === 1 ? places.flatMap((id) => lexicon.term(id) ?? []) : [];
}

/** Of a place and what it lies in, both named, the place is meant: Texas, USA. */
function withoutWhatOthersLieIn(places: readonly Term[]): Term[] {
  return places.filter(({ id }) => !places.some(({ within }) => within.includes(id)));
}

/** The slots of a question; those on both sides of an "or" are one. */
function joinEither(read: readonly ReadPart[]): Slot[] {
  const slots: Slot[] = [];
  let or = false;
  for (const { part, slot } of read) {
    const last = slots.at(-1);
    if (slot && or && last) slots.splice(-1, 1, either(last, slot));
    else if (slot) slots.push(slot);
    or = part.text.toLowerCase() === "or";
  }
  return slots;
}

/** So that a passage shows where it says what was asked: a text in Spanish says it in Spanish, and is looked through for that alone. */
function marksOf(pieces: readonly Piece[], read: readonly ReadPart[]): Marks {
  const answered = read.filter(({ slot }) => slot !== null);
  const texts = answered.map(({ part }) => part.text);
  const labels = new Map<string, string[]>();
  for (const term of answered.flatMap(({ part }) => part.terms)) {
    for (const [language, some] of Object.entries(term.labels)) {
      labels.set(language, [...(labels.get(language) ?? []), ...some.slice(0, MARKS_OF_A_TERM)]);
    }
  }
  const asked = printMarks(texts) || printQuery(pieces);
  return {
    asked,
    byLanguage: Object.fromEntries([...labels].map(([language, some]) => [language, printMarks([...texts, ...some])])),
  };
}

function printMarks(texts: readonly string[]): string {
  const plain = texts.map((text) => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim()).filter(Boolean);
  return [...new Set(plain)].map((text) => `"${text}"`).join(" or ");
}

const MARKS_OF_A_TERM = 40;

const SCRIPTS: readonly (readonly [RegExp, string[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ["ja"]],
  [/\p{Script=Han}/u, ["zh", "ja"]],
  [/\p{Script=Hangul}/u, ["ko"]],
  [/[پچژگکی]/u, ["fa"]],
  [/\p{Script=Arabic}/u, ["ar"]],
  [/\p{Script=Greek}/u, ["el"]],
  [/\p{Script=Hebrew}/u, ["he"]],
  [/\p{Script=Georgian}/u, ["ka"]],
  [/\p{Script=Armenian}/u, ["hy"]],
  [/\p{Script=Thai}/u, ["th"]],
  [/\p{Script=Devanagari}/u, ["ne"]],
  [/[әғқңөұүһ]/iu, ["kk"]],
  [/[іїєґ]/iu, ["uk"]],
];

/** The language that a question is asked in, where a script or a label of one language alone gives it away. */
function languagesOf(read: readonly ReadPart[]): string[] {
  const known = read.filter(({ slot, part }) => slot !== null && part.languages.length > 0).map(({ part }) => part.languages);
  const only = known.filter((languages) => languages.length === 1 && languages[0] !== "en").flat();
  const shared = [...new Set(only)].filter((language) => known.every((languages) => languages.includes(language)));
  if (shared.length > 0) return shared;
  const text = read.map(({ part }) => part.text).join(" ");
  return SCRIPTS.find(([letters]) => letters.test(text))?.[1] ?? [];
}
