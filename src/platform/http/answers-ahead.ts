import { setImmediate as nextTurn } from "node:timers/promises";
import { AnswerBytes } from "../cache/answer-bytes.js";
import type { AnswerCache } from "../cache/answer-cache.js";
import { type KeyedRequest, keyOf, keysOf } from "../cache/answer-key.js";
import type { Context } from "../graphql/context.js";
import type { PreparedAnswers } from "./prepared-answers.js";

export interface AnswersAheadParts {
  readonly answers: AnswerCache;
  readonly prepared: PreparedAnswers;
  /** The code that answers. */
  readonly edition: string;
}

interface MakeOptions {
  /** How many are made at most. */
  readonly most: number;
  /** Makes a context in which the release is the latest. */
  readonly newContext: () => Context;
  readonly mayGoOn: () => boolean;
}

/** How many answers are made side by side, so that they share what they read: those who ask meanwhile wait for no more. */
const TOGETHER = 4;

/** Makes the answers that were asked for most for a release which does not count yet: when it counts, they are at hand. */
export class AnswersAhead {
  constructor(private readonly parts: AnswersAheadParts) {}

  async make(release: number, { most, newContext, mayGoOn }: MakeOptions): Promise<void> {
    const { answers } = this.parts;
    const wanted = await answers.mostAsked(most);
    answers.beginAhead(release);
    for (let at = 0; at < wanted.length && mayGoOn(); at += TOGETHER) {
      await Promise.allSettled(wanted.slice(at, at + TOGETHER).map((request) => this.#make(release, request, newContext())));
      await nextTurn();
    }
  }

  async #make(number: number, request: KeyedRequest, context: Context): Promise<void> {
    const { answers, prepared, edition } = this.parts;
    const { document: source, operationName, variables = {} } = request;
    const dependence = { onDay: false, onClient: false };
    const data = await prepared.answerAhead({ source, operationName }, { ...context, dependence }, variables);
    if (!data || dependence.onClient) return;
    const instant = { release: context.releases.at(null), today: context.today, texts: context.texts };
    const keys = keysOf(edition, instant, request);
    answers.keepAhead(number, keyOf(keys, dependence), AnswerBytes.of(JSON.stringify({ data })), request);
  }
}
