import { Refusal } from "./errors.js";
import type { Loader, Reads, Shelf } from "./loader.js";
import { isPending, type Maybe } from "./maybe.js";
import { message } from "./message.js";
import type { Moment } from "./moment.js";

/** Whether the time of a request is up: every request has one, and an AbortSignal takes ten times as long to make. */
export class Deadline {
  /** What the request is refused with, once its time is up. */
  refusal: Refusal | null = null;
}

/**
 * The reads of one request. Once its time is up, the request begins no further reads; reads that are shared with others go on. What
 * a read was waited for by goes on in a turn.
 */
export class TimedReads<Source> implements Reads<Source> {
  constructor(
    private readonly shared: Reads<Source>,
    private readonly deadline: Deadline,
    private readonly takeTurn: () => Promise<void> | undefined,
  ) {}

  load<V>(loader: Loader<Source, V>, moment: Moment, key: string): Maybe<V | null> {
    this.#check();
    return this.#inTurn(this.shared.load(loader, moment, key));
  }

  loadMany<V>(loader: Loader<Source, V>, moment: Moment, keys: readonly string[]): Maybe<readonly V[]> {
    this.#check();
    return this.#inTurn(this.shared.loadMany(loader, moment, keys));
  }

  keep<V>(shelf: Shelf, moment: Moment, key: string, value: V): void {
    this.shared.keep(shelf, moment, key, value);
  }

  kept<V>(shelf: Shelf, moment: Moment, key: string): V | null {
    return this.shared.kept(shelf, moment, key);
  }

  #inTurn<V>(read: Maybe<V>): Maybe<V> {
    if (!isPending(read)) return read;
    return read.then((value) => {
      const turn = this.takeTurn();
      return turn ? turn.then(() => value) : value;
    });
  }

  #check(): void {
    if (this.deadline.refusal) throw this.deadline.refusal;
  }
}

/** Resolves to an answer, or rejects with DEADLINE_EXCEEDED when the time is up; the deadline then tells whoever reads to stop. */
export function within<T>(milliseconds: number, deadline: Deadline, answer: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      deadline.refusal = new Refusal(
        "DEADLINE_EXCEEDED",
        message`no answer was ready within ${milliseconds} ms; ask for less at once`,
      );
      reject(deadline.refusal);
    }, milliseconds);
    const settle =
      <V>(end: (value: V) => void) =>
      (value: V) => {
        clearTimeout(timer);
        end(value);
      };
    answer().then(settle(resolve), settle(reject));
  });
}
