import { Refusal } from "./errors.js";
import type { Loader, Reads, Shelf } from "./loader.js";
import type { Maybe } from "./maybe.js";
import type { Moment } from "./moment.js";

/** The reads of one request. Once its time is up, the request begins no further reads; reads that are shared with others go on. */
export class TimedReads<Source> implements Reads<Source> {
  constructor(
    private readonly shared: Reads<Source>,
    private readonly signal: AbortSignal,
  ) {}

  load<V>(loader: Loader<Source, V>, moment: Moment, key: string): Maybe<V | null> {
    this.#check();
    return this.shared.load(loader, moment, key);
  }

  loadMany<V>(loader: Loader<Source, V>, moment: Moment, keys: readonly string[]): Maybe<readonly V[]> {
    this.#check();
    return this.shared.loadMany(loader, moment, keys);
  }

  keep<V>(shelf: Shelf, moment: Moment, key: string, value: V): void {
    this.shared.keep(shelf, moment, key, value);
  }

  kept<V>(shelf: Shelf, moment: Moment, key: string): V | null {
    return this.shared.kept(shelf, moment, key);
  }

  #check(): void {
    if (this.signal.aborted) throw this.signal.reason;
  }
}

/** Resolves to an answer, or rejects with DEADLINE_EXCEEDED when the time is up; the signal then tells `answer` to stop. */
export async function within<T>(milliseconds: number, answer: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const refusal = new Refusal("DEADLINE_EXCEEDED", `no answer was ready within ${milliseconds} ms; ask for less at once`);
      controller.abort(refusal);
      reject(refusal);
    }, milliseconds);
  });
  try {
    return await Promise.race([answer(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
