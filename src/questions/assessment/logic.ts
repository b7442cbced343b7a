import type { Decimal } from "decimal.js";

/** True, false, or not known: Kleene's strong three-valued logic. */
export type Truth = boolean | null;

/** What a fact can be: a number, or the names that are true of it, such as "true", COAL or RU-IRK.south. */
export type Value = Decimal | ReadonlySet<string>;

/** What each fact can be, as far as it is known: one value where it was said, several where it was not. */
export type Possible = ReadonlyMap<string, readonly Value[]>;

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
const EITHER: readonly Value[] = [new Set(["true"]), new Set(["false"])];

/** What a fact can be; true or false where nothing else is said of it. */
function valuesOf(possible: Possible, fact: string): readonly Value[] {
  return possible.get(fact) ?? EITHER;
}

/**
 * The truth of a formula: settled exactly where it comes out the same however the unknown facts turn out. Kleene's tables
 * alone are exact only where each unknown fact occurs once; where one occurs twice, each of its values is tried.
 */
export function evaluate(formula: Formula, possible: Possible): Truth {
  const rest = simplify(formula, possible);
  if (rest.kind === "constant") return rest.truth;
  const repeated = [...occurrences(rest)].find(([, times]) => times > 1)?.[0];
  if (repeated === undefined) return null;
  let truth: Truth | undefined;
  for (const value of valuesOf(possible, repeated)) {
    const inCase = evaluate(rest, new Map(possible).set(repeated, [value]));
    if (inCase === null || (truth !== undefined && inCase !== truth)) return null;
    truth = inCase;
  }
  return truth ?? null;
}

/** The unknown facts that are left in a formula when what is settled is taken out. */
export function factsIn(formula: Formula, possible: Possible): string[] {
  return [...occurrences(simplify(formula, possible)).keys()];
}

/** Takes out what is settled; what stays, stays because it is not. */
function simplify(formula: Formula, possible: Possible): Formula {
  switch (formula.kind) {
    case "constant":
      return formula;
    case "test": {
      const values = valuesOf(possible, formula.fact);
      const holding = values.filter(formula.holds).length;
      return holding === 0 ? FALSE : holding === values.length ? TRUE : formula;
    }
    case "not": {
      const part = simplify(formula.part, possible);
      return part.kind === "constant" ? constant(!part.truth) : not(part);
    }
    default: {
      const decisive = formula.kind === "or";
      const parts = formula.parts.map((part) => simplify(part, possible));
      if (parts.some((part) => part.kind === "constant" && part.truth === decisive)) return constant(decisive);
      const open = parts.filter((part) => part.kind !== "constant");
      return open.length === 0 ? constant(!decisive) : { kind: formula.kind, parts: open };
    }
  }
}

function occurrences(formula: Formula, counts: Map<string, number> = new Map()): Map<string, number> {
  if (formula.kind === "test") counts.set(formula.fact, (counts.get(formula.fact) ?? 0) + 1);
  else if (formula.kind === "not") occurrences(formula.part, counts);
  else if (formula.kind !== "constant") for (const part of formula.parts) occurrences(part, counts);
  return counts;
}
