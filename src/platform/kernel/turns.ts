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

  /** One begins in each turn as long as anybody waits: what it does before it waits for something is all that the turn does. */
  #next(): void {
    const [first] = this.#waiting;
    if (!first) {
      this.#began = null;
      return;
    }
    const [client, [begin, ...others]] = first;
    this.#waiting.delete(client);
    if (others.length > 0) this.#waiting.set(client, others);
    this.#began = performance.now();
    setImmediate(() => this.#next());
    begin?.();
  }
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
