import type { Release } from "../database/release.reads.js";
import { canonicalJson, sha256 } from "../kernel/canonical.js";
import type { Day } from "../kernel/day.js";
import { snap } from "../kernel/moment.js";

/** The parts of a GraphQL request that its answer depends on. */
export interface KeyedRequest {
  readonly document: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** When a request is answered: from which release, and on which day. */
export interface Instant {
  readonly release: Release;
  readonly today: Day;
  /** The imports of official texts, where they are shown. */
  readonly texts?: { readonly latest: number } | null;
}

/** The two keys under which an answer may be cached: by the law of the day, or by the day where the answer depends on the day itself. */
export interface AnswerKeys {
  readonly ofLaw: string;
  readonly ofDay: string;
}

/** The keys of a request. `edition` names the version of the code, since nodes that share a cache may run different ones. */
export function keysOf(
  edition: string,
  { release, today, texts }: Instant,
  { document, operationName, variables }: KeyedRequest,
): AnswerKeys {
  const before = `${edition}|${texts ? `texts ${texts.latest}|` : ""}${release.number}|${release.publishedAt.getTime()}|`;
  const after = `|${operationName ?? ""}|${variables ? canonicalJson(variables) : "{}"}|${document}`;
  return { ofLaw: `${before}law of ${snap(today, release.changeDays)}${after}`, ofDay: `${before}${today}${after}` };
}

/** Under which of the two an answer is kept that turned out to depend on this. */
export const keyOf = ({ ofLaw, ofDay }: AnswerKeys, { onDay }: { readonly onDay: boolean }) => (onDay ? ofDay : ofLaw);

/** The keys that a request has at one instant, which are those of nearly all others: whoever asks again has them at hand. */
export class KeysAtInstant {
  #made: { readonly instant: Instant; readonly keys: AnswerKeys } | null = null;

  of(edition: string, instant: Instant, request: KeyedRequest): AnswerKeys {
    if (this.#made === null || !isSame(this.#made.instant, instant)) {
      // The number alone: what it was read from goes on counting.
      const texts = instant.texts && { latest: instant.texts.latest };
      this.#made = { instant: { ...instant, texts }, keys: keysOf(edition, instant, request) };
    }
    return this.#made.keys;
  }
}

function isSame(one: Instant, other: Instant): boolean {
  return one.release === other.release && one.today === other.today && one.texts?.latest === other.texts?.latest;
}

/** A key shortened to fit a header: 160 bits, so that no two requests share a digest. */
export function digestOf(key: string): string {
  return sha256(key).slice(0, 40);
}
