import { isDeepStrictEqual } from "node:util";
import type { Question, Variables } from "../questions/question.js";
import type { Running } from "./server.js";

/**
 * Asks every contestant every variant, the product's modes twice, and compares the answers as parsed JSON with those of the
 * first that answers. The first difference ends the run.
 */
export async function compareAnswers(
  question: Question,
  variants: readonly Variables[],
  running: readonly Running[],
): Promise<void> {
  const asked = running.filter(({ contestant }) => contestant.ask(question, variants[0] as Variables) !== null);
  const [reference, ...others] = asked;
  if (!reference) return;
  for (const variables of variants) {
    const expected = reference.contestant.read(question, await reference.ask(question, variables));
    requireSubstance(question, variables, expected);
    for (const other of [reference, ...others]) {
      const times = other.contestant.product ? 2 : 1;
      for (let time = 1; time <= times; time++) {
        const found = other.contestant.read(question, await other.ask(question, variables));
        if (isDeepStrictEqual(found, expected)) continue;
        throw new Error(
          `${question.id}: ${other.contestant.title} (asked the ${time}. time) and ${reference.contestant.title} differ on ` +
            `${JSON.stringify(variables)}\n${firstDifference(found, expected)}`,
        );
      }
    }
  }
}

/** Equal answers of nothing would prove nothing. */
function requireSubstance(question: Question, variables: Variables, answer: unknown): void {
  const [root] = Object.values(answer as Record<string, unknown>);
  if (root !== null && root !== undefined && !(Array.isArray(root) && root.length === 0)) return;
  throw new Error(`${question.id} finds nothing for ${JSON.stringify(variables)}`);
}

/** Where two values differ first, and how. */
export function firstDifference(found: unknown, expected: unknown, path = "data"): string {
  if (isObject(found) && isObject(expected)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      if (!isDeepStrictEqual(found[key], expected[key])) return firstDifference(found[key], expected[key], `${path}.${key}`);
    }
  }
  return `${path}: ${JSON.stringify(found)?.slice(0, 300)} where ${JSON.stringify(expected)?.slice(0, 300)} is expected`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
