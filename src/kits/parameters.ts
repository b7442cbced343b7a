import { type Day, isDay } from "../platform/kernel/day.js";
import { badInput } from "../platform/kernel/errors.js";
import { type Message, message } from "../platform/kernel/message.js";
import { slipsBetween } from "../platform/kernel/slips.js";

/** A parameter that an address takes after its question mark. */
export interface Parameter {
  readonly name: string;
  /** Its name in the GraphQL API, which is taken too. */
  readonly graphql?: string;
  /** Whether it takes several values: given more than once, or with commas between. */
  readonly many?: boolean;
  /** Values that may hold commas, and so are given one by one. */
  readonly whole?: boolean;
  /** What it means, where it is no argument or field of the GraphQL API, or is written otherwise than there. */
  readonly means?: string;
  /** The values that it takes, where they are listed. */
  readonly values?: readonly string[];
  /** Whether formats other than the page, where one can choose, answer nothing without it. */
  readonly needed?: true;
}

/** The two times of an answer. */
export const TIME: readonly Parameter[] = [{ name: "asOf" }, { name: "knownAt" }];
/** The first and the last day of changes of the law. */
export const CHANGED_BETWEEN: readonly Parameter[] = [{ name: "from" }, { name: "to" }];
export const LANGUAGE: Parameter = {
  name: "language",
  means:
    "A BCP 47 tag, such as ru: texts are shown in it where they are recorded in it, and a page has its words in it (en, ru, kk).",
};
export const AFTER: Parameter = { name: "after" };
export const JURISDICTIONS: Parameter = { name: "jurisdiction", graphql: "jurisdictions", many: true };

/** What links from other sites add to the address of a page; it says nothing about the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref)$/;

/** How near a name must come to a known one to be taken for it misspelt: most of a short one must be there. */
const near = (a: string, b: string) => Math.min(3, Math.floor(Math.max(a.length, b.length) / 2));

/**
 * Reads what an address says after its question mark, under the names that pages use. What is unknown, empty or given twice
 * is refused: nobody shall take an answer for a narrower one. Of several values each counts once. The forms of a page send their empty fields too, and browsers
 * come with marks of other sites; a page passes over both.
 */
export function readParameters(given: URLSearchParams, known: readonly Parameter[], isPage: boolean): URLSearchParams {
  const read = new URLSearchParams();
  const values = new Set<string>();
  for (const [name, value] of given) {
    if (isPage && (value === "" || TRACKING.test(name))) continue;
    const parameter = known.find((each) => each.name === name || each.graphql === name);
    if (!parameter) throw badInput(name, unknown(name, known));
    if (value.trim() === "") throw badInput(name, message`is empty; give it a value, or leave it out`);
    if (!parameter.many && read.has(parameter.name)) throw badInput(name, message`is given twice; give it once`);
    for (const each of parameter.many && !parameter.whole ? value.split(",") : [value]) {
      const value = `${parameter.name}=${each.trim()}`;
      if (each.trim() === "" || values.has(value)) continue;
      values.add(value);
      read.append(parameter.name, listed(parameter, each.trim()));
    }
  }
  return read;
}

function listed({ name, values }: Parameter, given: string): string {
  if (!values || values.includes(given)) return given;
  throw badInput(name, message`${given} is none of its values; it takes ${values.join(", ")}`);
}

function unknown(name: string, known: readonly Parameter[]): Message {
  const names = [...new Set(known.map((each) => (each.graphql ? `${each.name} (or ${each.graphql})` : each.name)))];
  const all = known.flatMap((each) => [each.name, ...(each.graphql ? [each.graphql] : [])]);
  const [nearest] = all
    .map((each) => ({ each, slips: slipsBetween(name.toLowerCase(), each.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips);
  const taken = names.length > 0 ? message`this address takes ${names.join(", ")}` : message`this address takes none`;
  const isNear = nearest && nearest.slips <= near(name, nearest.each);
  return isNear ? message`no such parameter; did you mean ${nearest.each}? ${taken}` : message`no such parameter; ${taken}`;
}

/** A text that an address gives as a day; refused where it is none. */
export function requireDay(name: string, text: string): Day {
  if (!isDay(text)) throw badInput(name, message`${text} is no day; write it as 2024-11-01`);
  return text;
}
