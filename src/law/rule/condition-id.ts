import { createHash } from "node:crypto";

/** As long as no two conditions of one statement are likely ever to share it. */
const HASH_LETTERS = 8;

/**
 * The id of a condition that is told only in words: that of its statement, and what stands for the words. Other words are
 * another condition, and have another id.
 */
export function conditionIdOf(statement: string, text: string): string {
  return `${statement}#${createHash("sha256").update(text).digest("hex").slice(0, HASH_LETTERS)}`;
}
