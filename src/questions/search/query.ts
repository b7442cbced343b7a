import { badInput } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";
import { codesIn, inCodes, isUnit, withoutNumberSigns } from "../citations/codes.js";
import { clean } from "../citations/letters.js";

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
const UNTYPED = /[\p{Cc}\p{Cs}\p{Co}]/gu;

/** Reads a query as web search engines do; refuses one that asks for nothing. */
export function readQuery(query: string): Piece[] {
  if ([...query].length > LONGEST_QUERY) {
    throw badInput("query", message`is longer than ${LONGEST_QUERY} characters; name what you look for in a few words`);
  }
  const text = withoutNumberSigns(clean(query.replace(UNTYPED, " "))).replace(/[“”„«»]/gu, '"');
  const pieces = [...text.matchAll(PIECE)]
    .map(([whole, minus, quotation, bare]): Piece => {
      if (bare === undefined) return { text: (quotation ?? "").trim(), quoted: true, negated: minus === "-" };
      return { text: bare.replace(/^-|"/g, ""), quoted: false, negated: /^-[^-]/.test(whole) };
    })
    .filter((piece) => WORD.test(piece.text));
  if (!pieces.some((piece) => !piece.negated && !isOr(piece))) {
    throw badInput(
      "query",
      pieces.length > 0
        ? message`says only what to leave out; name what to find`
        : message`names nothing to find; give a word or a number`,
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

/** A query with words put right: not numbers, not what is in quotes, not what is left out. */
export function correct(pieces: readonly Piece[], corrections: ReadonlyMap<string, string>): Piece[] {
  return pieces.map((piece) =>
    piece.quoted || piece.negated
      ? piece
      : { ...piece, text: piece.text.replace(/\p{L}+/gu, (word) => corrections.get(word.toLowerCase()) ?? word) },
  );
}

function isOr({ text, quoted }: Piece): boolean {
  return !quoted && text.toLowerCase() === "or";
}

function namesUnit(piece: Piece, next: Piece | undefined): boolean {
  return !piece.quoted && isUnit(piece.text) && next !== undefined && !next.quoted && /^\d/.test(next.text);
}
