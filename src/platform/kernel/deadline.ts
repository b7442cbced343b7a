import { Refusal } from "./errors.js";
import type { Loader, Reads } from "./loader.js";
import { isPending, type Maybe } from "./maybe.js";
import { message } from "./message.js";
import type { Moment } from "./moment.js";
import type { ShelfLabel } from "./shelves.js";

/** Whether a request is over: its time is up, or nobody waits for its answer. Every request has one, and an AbortSignal takes ten times as long to make. */
export class Deadline {
  #refusal: Refusal | null = null;
  #whenOver: ((refusal: Refusal) => void) | null = null;

  /** Ends the request, unless it is over already. */
  end(refusal: Refusal): void {
    if (this.#refusal) return;
    this.#refusal = refusal;
    this.#whenOver?.(refusal);
  }

  /** Throws what the request is refused with, once it is over. */
  check(): void {
    if (this.#refusal) throw this.#refusal;
  }

  /** Calls a function when the request is over, in place of the one before. */
  whenOver(call: (refusal: Refusal) => void): void {
    this.#whenOver = call;
    if (this.#refusal) call(this.#refusal);
  }

  /** Calls nobody any longer: a connection knows its last request, and through it would hold all that was read for the answer. */
  answered(): void {
    this.#whenOver = null;
  }
}

/**
 * The reads of one request. Once it is over, the request begins no further reads; reads that are shared with others go on. What
 * a read was waited for by goes on in a turn.
 */
export class TimedReads<Source> implements Reads<Source> {
  constructor(
    private readonly shared: Reads<Source>,
    private readonly deadline: Deadline,
    private readonly takeTurn: () => Promise<void> | undefined,
  ) {}

  load<V>(loader: Loader<Source, V>, moment: Moment, key: string): Maybe<V | null> {
    this.deadline.check();
    return this.#inTurn(this.shared.load(loader, moment, key));
  }

  loadMany<V>(loader: Loader<Source, V>, moment: Moment, keys: readonly string[]): Maybe<readonly V[]> {
    this.deadline.check();
    return this.#inTurn(this.shared.loadMany(loader, moment, keys));
  }

  keep<V>(label: ShelfLabel, moment: Moment, key: string, value: V): void {
    this.shared.keep(label, moment, key, value);
  }

  kept<V>(label: ShelfLabel, moment: Moment, key: string): V | null {
    return this.shared.kept(label, moment, key);
  }

  #inTurn<V>(read: Maybe<V>): Maybe<V> {
    if (!isPending(read)) return read;
    return read.then((value) => {
      const turn = this.takeTurn();
      return turn ? turn.then(() => value) : value;
    });
  }
}

/** Resolves to an answer, or rejects with what ends the request before: DEADLINE_EXCEEDED when its time is up. Whoever reads is then told to stop. */
export function within<T>(milliseconds: number, deadline: Deadline, answer: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        deadline.end(
          new Refusal("DEADLINE_EXCEEDED", message`no answer was ready within ${milliseconds} ms; ask for less at once`),
        ),
      milliseconds,
    );
    const settle =
      <V>(end: (value: V) => void) =>
      (value: V) => {
        clearTimeout(timer);
        deadline.answered();
        end(value);
      };
    deadline.whenOver(settle(reject));
    answer().then(settle(resolve), settle(reject));
  });
}
