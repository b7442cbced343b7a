import type { Release } from "../database/release.reads.js";
import { canonicalJson, sha256 } from "../kernel/canonical.js";
import type { Day } from "../kernel/day.js";
import { snap } from "../kernel/moment.js";

/** What of a question bears on its answer. */
export interface Subject {
  readonly document: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** When a question is asked: the release that answers it, and the day that counts as today. */
export interface Instant {
  readonly release: Release;
  readonly today: Day;
}

/** Where the answer to a question may be kept: under the law of the day, or, if it looked at the day itself, under the day. */
export interface AnswerKeys {
  readonly ofLaw: string;
  readonly ofDay: string;
}

/** The keys of a question. `edition` names the code that answers, which nodes that share answers may have in two versions. */
export function keysOf(
  edition: string,
  { release, today }: Instant,
  { document, operationName, variables }: Subject,
): AnswerKeys {
  const before = `${edition}|${release.number}|${release.publishedAt.getTime()}|`;
  const after = `|${operationName ?? ""}|${variables ? canonicalJson(variables) : "{}"}|${document}`;
  return { ofLaw: `${before}law of ${snap(today, release.changeDays)}${after}`, ofDay: `${before}${today}${after}` };
}

/** A key in the length of a header: 160 bits, so that no two questions share one. */
export function digestOf(key: string): string {
  return sha256(key).slice(0, 40);
}
