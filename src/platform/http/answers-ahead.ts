import { setImmediate as nextTurn } from "node:timers/promises";
import { AnswerBytes } from "../cache/answer-bytes.js";
import type { AnswerCache } from "../cache/answer-cache.js";
import { type KeyedRequest, keyOf, keysOf } from "../cache/answer-key.js";
import type { Context, Dependence } from "../graphql/context.js";
import type { PreparedAnswers } from "./prepared-answers.js";

export interface AnswersAheadParts {
  readonly answers: AnswerCache;
  readonly prepared: PreparedAnswers;
  /** The code that answers. */
  readonly edition: string;
}

/** How many answers are made side by side, so that they share what they read: those who ask meanwhile wait for no more. */
const TOGETHER = 4;

/** Makes the answers that were asked for most for a release which does not count yet: when it counts, they are at hand. */
export class AnswersAhead {
  constructor(private readonly parts: AnswersAheadParts) {}

  /** Makes at most so many, while it may; `newContext` makes the context in which the release is the latest. */
  async make(most: number, newContext: (dependence: Dependence) => Context, mayGoOn: () => boolean): Promise<void> {
    const { answers } = this.parts;
    const release = newContext({ onDay: false, onClient: false }).releases.at(null).number;
    const wanted = await answers.mostAsked(most);
    answers.beginAhead(release);
    for (let at = 0; at < wanted.length && mayGoOn(); at += TOGETHER) {
      await Promise.allSettled(wanted.slice(at, at + TOGETHER).map((request) => this.#make(request, newContext)));
      await nextTurn();
    }
  }

  async #make(request: KeyedRequest, newContext: (dependence: Dependence) => Context): Promise<void> {
    const dependence = { onDay: false, onClient: false };
    const context = newContext(dependence);
    const { document: source, operationName, variables = {} } = request;
    const data = await this.parts.prepared.answerAhead({ source, operationName }, context, variables);
    if (!data || dependence.onClient) return;
    const release = context.releases.at(null);
    const keys = keysOf(this.parts.edition, { release, today: context.today, texts: context.texts }, request);
    this.parts.answers.keepAhead(release.number, keyOf(keys, dependence), AnswerBytes.of(JSON.stringify({ data })), request);
  }
}
