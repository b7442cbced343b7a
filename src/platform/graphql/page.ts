import { canonicalJson, sha256 } from "../kernel/canonical.js";
import { badInput } from "../kernel/errors.js";
import { message } from "../kernel/message.js";
import type { Moment } from "../kernel/moment.js";
import type { PageInput } from "./args.js";

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

/** The page that checked arguments ask for. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  /** The sort key after which the page begins, or before which a backward page ends. */
  readonly from: readonly string[] | null;
}

/** Checks the paging arguments of a list; a fault names its argument. */
export function readPage(list: CursorList, input: PageInput): Page {
  for (const argument of ["first", "last"] as const) {
    const size = input[argument];
    if (size != null && (size < 1 || size > LARGEST_PAGE)) {
      throw badInput(argument, message`must be from 1 to ${LARGEST_PAGE}, and is ${size}`);
    }
  }
  if (input.first != null && input.last != null) throw badInput("last", message`cannot be given together with first`);
  const backward = input.last != null;
  if (backward && input.after != null) throw badInput("after", message`belongs to first; together with last, give before`);
  if (!backward && input.before != null) throw badInput("before", message`belongs to last; together with first, give after`);
  const cursor = backward ? input.before : input.after;
  return {
    size: input.first ?? input.last ?? DEFAULT_PAGE,
    backward,
    from: cursor == null ? null : readCursor(list, cursor, backward ? "before" : "after"),
  };
}

/** The name of a list's cursors, worked out only where a cursor is read or printed. */
export type CursorList = () => string;

/**
 * Cursors are of one list at one moment, and lead nowhere in another: a place among the rules of one country would pass over
 * those of the next one without a word. What the list was narrowed to is known by a digest.
 */
export function cursorsOf(list: string, { chosen }: Moment, narrowed: () => object = () => ({})): CursorList {
  return () => {
    const given = Object.entries(narrowed()).filter(([, value]) => value != null);
    return (given.length > 0 ? `${list}:${sha256(canonicalJson(Object.fromEntries(given))).slice(0, 16)}` : list) + chosen;
  };
}

/** A cursor names its list and moment, and holds the sort key of a row. */
export function printCursor(list: string, key: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString("base64url");
}

function readCursor(list: CursorList, cursor: string, argument: string): string[] {
  const refuse = () =>
    badInput(
      argument,
      message`is no cursor of this list at this moment; take one from pageInfo or edges of the same field, asked for the same things on the same day`,
    );
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw refuse();
  }
  if (!Array.isArray(content) || content.length < 2 || !content.every(isText)) throw refuse();
  const [name, ...key] = content as string[];
  if (name !== list()) throw refuse();
  return key;
}

/** No text of the database holds the character NUL. */
function isText(part: unknown): part is string {
  return typeof part === "string" && !part.includes("\0");
}
