import type { Decimal } from "decimal.js";

/** What a fact can be: a number, or the names that are true of it, such as "true", COAL or RU-IRK.south. */
export type Value = Decimal | ReadonlySet<string>;

/** True, false, or not known: Kleene's three values. */
export type Truth = boolean | null;

/** A statement about facts. Facts are independent of each other. */
export type Formula =
  | { readonly kind: "constant"; readonly truth: boolean }
  | { readonly kind: "test"; readonly fact: string; readonly holds: (value: Value) => boolean }
  | { readonly kind: "and" | "or"; readonly parts: readonly Formula[] }
  | { readonly kind: "not"; readonly part: Formula };

export const TRUE: Formula = { kind: "constant", truth: true };
export const FALSE: Formula = { kind: "constant", truth: false };
export const and = (...parts: readonly Formula[]): Formula => ({ kind: "and", parts });
export const or = (...parts: readonly Formula[]): Formula => ({ kind: "or", parts });
export const not = (part: Formula): Formula => ({ kind: "not", part });
export const constant = (truth: boolean): Formula => (truth ? TRUE : FALSE);
/** Something that is true or false, and of which nothing is known unless it is said. */
export const proposition = (fact: string): Formula => ({ kind: "test", fact, holds: isTrue });

const isTrue = (value: Value) => value instanceof Set && value.has("true");
export const YES: Value = new Set(["true"]);
export const NO: Value = new Set(["false"]);
/** What a fact can be of which nothing else is known than that it is so or not. */
export const EITHER: readonly Value[] = [YES, NO];
