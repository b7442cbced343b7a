import { setImmediate as nextTurn } from "node:timers/promises";

/** For how long one turn of the event loop begins answers, or a long work goes on, before others have their turn. */
const SLICE_MILLISECONDS = 10;

/**
 * Begins answers one after the other, a few milliseconds' worth in a turn of the event loop, so that however many questions come
 * at once, probes and answers under way never wait for all of them. Clients take turns: one who asks much waits for himself.
 */
export class Turns {
  readonly #waiting = new Map<string, (() => void)[]>();
  #began: number | null = null;

  /** Nothing where the work may begin at once; a promise where others come first. */
  take(client: string): Promise<void> | undefined {
    const now = performance.now();
    if (this.#began === null) {
      this.#began = now;
      setImmediate(() => this.#next());
    }
    if (this.#waiting.size === 0 && now - this.#began < SLICE_MILLISECONDS) return undefined;
    return new Promise((resolve) => {
      const others = this.#waiting.get(client);
      if (others) others.push(resolve);
      else this.#waiting.set(client, [resolve]);
    });
  }

  /** A turn begins one after the other until its time is up: a turn of the event loop takes longer than a small answer. */
  #next(): void {
    this.#began = this.#waiting.size > 0 ? performance.now() : null;
    if (this.#began !== null) this.#beginFirst(this.#began);
  }

  #beginFirst(since: number): void {
    const [first] = this.#waiting;
    if (first) {
      const [client, [begin, ...others]] = first;
      this.#waiting.delete(client);
      if (others.length > 0) this.#waiting.set(client, others);
      begin?.();
    }
    afterMicrotasks(() => {
      if (this.#waiting.size > 0 && performance.now() - since < SLICE_MILLISECONDS) this.#beginFirst(since);
      else setImmediate(() => this.#next());
    });
  }
}

/** Calls a function once all that has begun waits for something: Node empties the queue of microtasks before that of ticks. */
function afterMicrotasks(call: () => void): void {
  queueMicrotask(() => process.nextTick(call));
}

/** Does something with each of many things, and lets others have their turn in between. */
export async function inSlices<T>(things: Iterable<T>, work: (thing: T) => void): Promise<void> {
  let began = performance.now();
  for (const thing of things) {
    work(thing);
    if (performance.now() - began < SLICE_MILLISECONDS) continue;
    await nextTurn();
    began = performance.now();
  }
}
