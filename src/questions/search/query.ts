import { badInput } from "../../platform/kernel/errors.js";
import { codesIn, inCodes, isUnit } from "./citation.js";

/** How long a query may be, in characters. */
export const LONGEST_QUERY = 300;

/** A part of a query: a word, or what stands in quotes; with a minus before it, what must not be there. */
export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly negated: boolean;
}

const PIECE = /(-?)"([^"]*)"?|(\S+)/gu;
const WORD = /[\p{L}\p{N}]/u;
/** Control, unpaired and private characters: no one types them, PostgreSQL refuses some, and highlights use others. */
const UNTYPED = /[\p{Cc}\p{Cs}\p{Co}\u00ad]/gu;

/** Reads a query as web search engines do; refuses one that asks for nothing. */
export function readQuery(query: string): Piece[] {
  if ([...query].length > LONGEST_QUERY) {
    throw badInput("query", `is longer than ${LONGEST_QUERY} characters; name what you look for in a few words`);
  }
  const text = query
    .replace(UNTYPED, " ")
    .normalize("NFKC")
    .replace(/[“”„«»]/gu, '"')
    .replace(/(?<![\p{L}\p{N}])(?:№|n[°º])/giu, " ");
  const pieces = [...text.matchAll(PIECE)]
    .map(([whole, minus, quotation, bare]): Piece => {
      if (bare === undefined) return { text: (quotation ?? "").trim(), quoted: true, negated: minus === "-" };
      return { text: bare.replace(/^-|"/g, ""), quoted: false, negated: /^-[^-]/.test(whole) };
    })
    .filter((piece) => WORD.test(piece.text));
  if (!pieces.some((piece) => !piece.negated && !isOr(piece))) {
    throw badInput(
      "query",
      pieces.length > 0 ? "says only what to leave out; name what to find" : "names nothing to find; give a word or a number",
    );
  }
  return pieces;
}

/** The query in the syntax of websearch_to_tsquery, its numbers as codes. */
export function printSearch(pieces: readonly Piece[]): string {
  return pieces
    .filter((piece, index) => !namesUnit(piece, pieces[index + 1]))
    .map((piece) => {
      const code = piece.quoted && codesIn(piece.text).length === 1 && !/\s/.test(piece.text);
      const words =
        piece.quoted && !code
          ? piece.text
          : inCodes(piece.text)
              .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
              .trim();
      const several = piece.quoted ? !code : piece.negated && words.includes(" ");
      return `${piece.negated ? "-" : ""}${several ? `"${words}"` : words}`;
    })
    .join(" ");
}

/** The query in words, as its reader wrote it. */
export function printQuery(pieces: readonly Piece[]): string {
  return pieces.map(({ text, quoted, negated }) => `${negated ? "-" : ""}${quoted ? `"${text}"` : text}`).join(" ");
}

/** What the query names: the words that a title can be like. */
export function printName(pieces: readonly Piece[]): string {
  return pieces
    .filter((piece) => !piece.negated && !isOr(piece))
    .map(({ text }) => text)
    .join(" ");
}

const MISSPELLABLE = /\p{L}{4,}/gu;

/** The words that may hold a typing error: not numbers, not what is in quotes, not what is left out. */
export function misspellable(pieces: readonly Piece[]): string[] {
  const words = pieces
    .filter((piece) => !piece.quoted && !piece.negated && !/\d/.test(piece.text))
    .flatMap(({ text }) => text.match(MISSPELLABLE) ?? []);
  return [...new Set(words.map((word) => word.toLowerCase()))];
}

/** The query with words put right. */
export function correct(pieces: readonly Piece[], corrections: ReadonlyMap<string, string>): Piece[] {
  return pieces.map((piece) =>
    piece.quoted || piece.negated
      ? piece
      : { ...piece, text: piece.text.replace(MISSPELLABLE, (word) => corrections.get(word.toLowerCase()) ?? word) },
  );
}

/** The nearest of some known words, if a slip of the fingers or two explains the difference. */
export function nearest(word: string, known: readonly string[]): string | null {
  const slips = known.map((each) => ({ each, slips: distance(word, each) })).sort((a, b) => a.slips - b.slips);
  const best = slips[0];
  return best && best.slips <= (word.length < 8 ? 1 : 2) ? best.each : null;
}

/** Letters put in, left out, changed or swapped with the next: optimal string alignment. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    const cells = [row];
    rows.push(cells);
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      const steps = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + changed];
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) steps.push(at(row - 2, column - 2) + 1);
      cells.push(Math.min(...steps));
    }
  }
  return at(a.length, b.length);
}

function isOr({ text, quoted }: Piece): boolean {
  return !quoted && text.toLowerCase() === "or";
}

function namesUnit(piece: Piece, next: Piece | undefined): boolean {
  return !piece.quoted && isUnit(piece.text) && next !== undefined && !next.quoted && /^\d/.test(next.text);
}
