import type { Redis } from "ioredis";
import { AnswerCache } from "../platform/cache/answer-cache.js";
import { ReleaseLibrary } from "../platform/cache/release-library.js";
import { SharedAnswers } from "../platform/cache/shared-answers.js";
import type { ImportWatch } from "../platform/database/import-watch.js";
import type { Database } from "../platform/database/query.js";
import type { Reader } from "../platform/database/reader.js";
import type { Releases, ReleaseWatch } from "../platform/database/release-watch.js";
import type { NewContext } from "../platform/graphql/context.js";
import type { Day } from "../platform/kernel/day.js";
import { TimedReads } from "../platform/kernel/deadline.js";
import { Library } from "../platform/kernel/loader.js";
import { boundsHere } from "../platform/kernel/memory.js";
import type { Config } from "./config.js";

/** What is kept from one request to the next. */
export interface Caches {
  /** Of a release what questions are read by, and records too where they are kept. */
  readonly ofRelease: ReleaseLibrary;
  readonly keepsRecords: boolean;
  /** Null where answers are not kept. */
  readonly answers: AnswerCache | null;
}

export function newCaches(
  { cacheBytes, answerBytes, readAhead }: Pick<Config, "cacheBytes" | "answerBytes" | "readAhead">,
  database: Reader,
  redis: Redis | null,
): Caches {
  const keepsRecords = cacheBytes > 0;
  const library = new Library<Database>(database, keepsRecords ? cacheBytes : boundsHere().library);
  return {
    ofRelease: new ReleaseLibrary(library, readAhead),
    keepsRecords,
    answers: answerBytes > 0 ? new AnswerCache(answerBytes, redis && new SharedAnswers(redis)) : null,
  };
}

export interface ContextParts {
  readonly releases: ReleaseWatch;
  readonly kept: Caches;
  readonly database: Reader;
  /** Null where official texts are not shown. */
  readonly texts: ImportWatch | null;
  readonly now: () => Date;
  /** The day that counts as today at an instant. */
  readonly today: (instant: Date) => Day;
}

/** What a context is at an instant, over what is kept of its latest release. */
export function contextAt(parts: ContextParts, known: Releases, library: Library<Database>, instant: Date) {
  const { kept, database, texts, today } = parts;
  return {
    // Where records are not kept between questions, one question still reads nothing twice.
    library: kept.keepsRecords ? library : new Library<Database>(database, null, library),
    releases: texts ? texts.dated(known) : known,
    today: today(instant),
    texts,
  };
}

/** Makes the context of each request, at its instant. */
export function contextMaker(parts: ContextParts): NewContext {
  const {
    releases,
    kept: { ofRelease, answers },
    now,
  } = parts;
  let latest = releases.published().at(-1)?.number ?? 0;
  return (request) => {
    const instant = now();
    const known = releases.snapshot(instant);
    const newest = known.published().at(-1)?.number ?? 0;
    if (newest !== latest) {
      // What is kept of a release is true for ever, but from now on hardly anybody asks for it.
      ofRelease.turnTo(newest);
      answers?.turnTo(newest);
      latest = newest;
    }
    const context = contextAt(parts, known, ofRelease.current, instant);
    if (!request) return context;
    const { deadline, turn, cost, dependence } = request;
    return { ...context, library: new TimedReads(context.library, deadline, turn), cost, dependence };
  };
}
