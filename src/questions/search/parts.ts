import { atomsOf, glue, RUN, unitsIn } from "../citations/codes.js";
import { datesIn } from "../citations/dates.js";
import { isIdeograph, type Token, tokensOf } from "../citations/labels.js";
import { pairsOf } from "../citations/letters.js";
import { quantitiesIn } from "../citations/quantities.js";
import type { Lexicon, Match, Term } from "./lexicon.js";
import type { ReadAs } from "./search.vocabulary.js";
import { isStopWord, languagesOfStopWord, saysNothing } from "./stop-words.js";

/** A way to read a number: by itself, or with the word before it (HB 230) or after it (221 фз). */
interface NumberForm {
  readonly code: string;
  readonly takes: "BEFORE" | "AFTER" | null;
}

/** A part of a question that says one thing, before it is known which of its words any document holds. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly as: ReadAs;
  /** What is looked for as written; several stand beside each other. */
  readonly words: readonly string[];
  /** Words of the index that say exactly this, the likeliest first. */
  readonly forms: readonly NumberForm[];
  /** What says it less surely: a number without its unit, a figure without its unit, the year as a word. */
  readonly weaker: readonly string[];
  readonly terms: readonly Term[];
  /** Of several words with a meaning of their own together: what each says by itself, where each says something. */
  readonly apart: readonly (readonly Term[])[];
  /** The languages in which it is said so, where that is known. */
  readonly languages: readonly string[];
}

const NOTHING = { words: [], forms: [], weaker: [], terms: [], apart: [], languages: [] } as const;
const alone = (code: string): NumberForm => ({ code, takes: null });

/** Cuts a question into what its parts say: days, numbered parts, amounts, numbers, then places, notions and words. */
export function partsOf(text: string, lexicon: Lexicon): Part[] {
  const parts: Part[] = [];
  const free = ({ start, end }: Span) => parts.every((part) => end <= part.start || start >= part.end);
  const take = (found: Omit<Part, "text">) => {
    if (free(found)) parts.push({ ...found, text: text.slice(found.start, found.end).trim() });
  };
  for (const { code, start, end } of datesIn(text)) take({ ...NOTHING, as: "DATE", forms: [alone(code)], start, end });
  for (const { code, start, end } of unitsIn(text)) {
    const number = glue((text.slice(start, end).toLowerCase().match(/\d.*$/u)?.[0] ?? "").match(/\d+|[a-z]+/gu) ?? []);
    take({ ...NOTHING, as: "CITATION", forms: [alone(code)], weaker: [number], start, end });
  }
  for (const { code, figure, start, end } of quantitiesIn(text)) {
    take({ ...NOTHING, as: "QUANTITY", forms: [alone(code)], weaker: code === figure ? [] : [figure], start, end });
  }
  for (const match of text.matchAll(RUN)) if (/\d/.test(match[0])) take(numberPart(text, match[0], match.index));
  const language = languageOf(tokensOf(text), lexicon);
  for (const segment of segmentsBetween(parts, text.length)) {
    parts.push(...wordParts(text.slice(segment.start, segment.end), segment.start, { lexicon, language }));
  }
  return parts.sort((a, b) => a.start - b.start);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function segmentsBetween(parts: readonly Part[], length: number): Span[] {
  const bounds = [...parts].sort((a, b) => a.start - b.start);
  return [...bounds.map(({ start }) => start), length].map((end, index) => ({ start: bounds[index - 1]?.end ?? 0, end }));
}

/** What a short word beside a number is part of: the kind of bill before it, the kind of act after it. */
const BESIDE = "[\\p{Script=Latin}\\p{Script=Cyrillic}]";
const BEFORE = new RegExp(`(${BESIDE}{1,8})[. ]+$`, "u");
const AFTER = new RegExp(`^ (${BESIDE}{1,4})(?!\\p{L})`, "u");

function numberPart(text: string, run: string, start: number): Omit<Part, "text"> {
  const span = { start, end: start + run.length };
  const atoms = atomsOf(run);
  if (/^(?:19|20)\d\d$/.test(run)) return { ...NOTHING, as: "DATE", forms: [alone(`y${run}`)], weaker: [run], ...span };
  const before = BEFORE.exec(text.slice(0, start))?.[1];
  const after = AFTER.exec(text.slice(span.end))?.[1];
  const forms: NumberForm[] = [
    ...(before && !isStopWord(before) ? [{ code: glue([...atomsOf(before), ...atoms]), takes: "BEFORE" } as const] : []),
    ...(after && !isStopWord(after) ? [{ code: glue([...atoms, ...atomsOf(after)]), takes: "AFTER" } as const] : []),
    alone(glue(atoms)),
  ];
  // What is the number of no law may be an amount whose unit was left out.
  return { ...NOTHING, as: "CITATION", forms, weaker: /^\d+$/.test(run) ? [`q${Number(run)}`] : [], ...span };
}

const anyTerm = () => true;

/** What words mean, and the language in which they are read where they show one. */
interface Reader {
  readonly lexicon: Lexicon;
  readonly language: string | null;
}

/** The language that most of some words are of: those that only ask and join, and those that no other language calls a thing by. */
function languageOf(tokens: readonly Token[], lexicon: Lexicon): string | null {
  const counts = new Map<string, number>();
  tokens.forEach(({ text }, from) => {
    const asking = languagesOfStopWord(text);
    const naming = [...(lexicon.labelsAt(tokens, from, null, anyTerm)[0]?.languages ?? [])];
    const all = asking.length > 0 ? asking : naming.length === 1 ? naming : [];
    for (const language of all) counts.set(language, (counts.get(language) ?? 0) + 1);
  });
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** Places, notions and words, the longest label first; of two as long, the place. */
function wordParts(text: string, offset: number, { lexicon, language }: Reader): Part[] {
  const tokens = tokensOf(text);
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = lexicon.labelsAt(tokens, at, language, anyTerm).find((label) => !isOnlyStopWords(tokens, label));
    const { part, to } = match ? labelPart(tokens, match, { lexicon, language }) : plainPart(tokens, at, lexicon);
    parts.push({ ...part, start: part.start + offset, end: part.end + offset, text: text.slice(part.start, part.end) });
    at = to;
  }
  return parts;
}

const isOnlyStopWords = (tokens: readonly Token[], { from, to, terms }: Match) =>
  saysNothing(tokens.slice(from, to)) && !terms.some(isPlaceInCapitals(tokens[from]?.text ?? ""));

/** US is a place, and us is none: the lexicon has looked at the capitals. */
const isPlaceInCapitals = (text: string) => (term: Term) => term.kind !== "NOTION" && /^[A-Z]{2,3}$/.test(text);

interface Read {
  readonly part: Omit<Part, "text">;
  readonly to: number;
}

function labelPart(tokens: readonly Token[], { from, to, terms, languages }: Match, reader: Reader): Read {
  const matched = tokens.slice(from, to);
  const places = terms.filter(({ kind }) => kind === "PLACE");
  const others = terms.filter(({ kind }) => kind === "UNCOVERED_PLACE");
  const named = places.length > 0 ? places : others.length > 0 ? others : terms;
  const isPlace = named[0]?.kind !== "NOTION";
  const words = wordsOf(matched);
  return {
    part: {
      ...NOTHING,
      as: isPlace ? "PLACE" : matched.length > 1 && !matched.every(isIdeograph) ? "PHRASE" : "WORD",
      words: isPlace ? [] : words,
      terms: named,
      apart: isPlace ? [] : notionsApart(matched, named, reader),
      languages: [...languages],
      start: matched[0]?.start ?? 0,
      end: matched.at(-1)?.end ?? 0,
    },
    to,
  };
}

/** What the words of a phrase say by themselves: a fee for digital mining is a fee, and on mining. Nothing where one says nothing, or all of it. */
function notionsApart(matched: readonly Token[], named: readonly Term[], { lexicon, language }: Reader): Term[][] {
  const apart: Term[][] = [];
  for (let at = 0; at < matched.length; ) {
    const shorter = lexicon
      .labelsAt(matched, at, language, ({ kind }) => kind === "NOTION")
      .find((label) => label.to - label.from < matched.length && !isOnlyStopWords(matched, label));
    if (!shorter && !isStopWord(matched[at]?.text ?? "")) return [];
    if (shorter) apart.push([...shorter.terms]);
    at = shorter?.to ?? at + 1;
  }
  return apart.length > 1 && !apart.flat().some((term) => named.includes(term)) ? apart : [];
}

/** A word, or signs of a script without blanks up to the next label. */
function plainPart(tokens: readonly Token[], from: number, lexicon: Lexicon): Read {
  let to = from + 1;
  const first = tokens[from] as Token;
  if (isIdeograph(first)) {
    while (
      to < tokens.length &&
      isIdeograph(tokens[to] as Token) &&
      tokens[to]?.start === tokens[to - 1]?.end &&
      lexicon.labelsAt(tokens, to, null, anyTerm).length === 0
    ) {
      to++;
    }
  }
  const matched = tokens.slice(from, to);
  const words = wordsOf(matched);
  const run = matched.map(({ text }) => text).join("");
  const ignored = matched.every(({ text }) => isStopWord(text)) || isStopWord(run) || words.length === 0;
  return {
    part: { ...NOTHING, as: ignored ? "IGNORED" : "WORD", words, start: first.start, end: matched.at(-1)?.end ?? 0 },
    to,
  };
}

/** Signs without blanks are looked for by pairs; one sign alone says nothing. */
function wordsOf(tokens: readonly Token[]): string[] {
  if (tokens.some(isIdeograph)) return pairsOf(tokens.map(({ text }) => text).join(""));
  return tokens.map(({ text }) => text);
}
