import { isPending, type Maybe } from "../kernel/maybe.js";
import type { Context } from "./context.js";

/** One execution of a prepared operation: what has not come yet is waited for, and put into its place when it comes. */
export class Run {
  #waiting = 0;
  #failed = false;
  #end: () => void = () => undefined;
  readonly #known = new Map<object, unknown>();

  constructor(
    readonly context: Context,
    readonly variables: Readonly<Record<string, unknown>>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** What `begin` makes, when all of it is there; null where something failed. */
  of<T>(begin: () => T): Maybe<T | null> {
    let data: T;
    try {
      data = begin();
    } catch (error) {
      this.#fail(error);
      return null;
    }
    if (this.#failed) return null;
    if (this.#waiting === 0) return data;
    return new Promise((resolve) => {
      this.#end = () => resolve(this.#failed ? null : data);
    });
  }

  /** Puts a value into an object or a list of the answer: now, or when it is there. */
  put(into: object, key: string | number, value: unknown, complete: (value: unknown, run: Run) => unknown): void {
    const place = into as Record<string | number, unknown>;
    if (typeof value !== "object" || value === null || !isPending(value)) {
      if (value instanceof Error) throw value;
      place[key] = complete(value, this);
      return;
    }
    // So that the keys of an answer stand in the order in which they are asked.
    place[key] = null;
    this.#waiting++;
    value.then(
      (found) => this.#arrived(() => this.put(into, key, found, complete)),
      (error) => this.#fail(error),
    );
  }

  /** What is the same for the whole run. */
  once<T>(key: object, make: () => T): T {
    const known = this.#known.get(key);
    if (known !== undefined) return known as T;
    const made = make();
    this.#known.set(key, made);
    return made;
  }

  #arrived(put: () => void): void {
    if (this.#failed) return;
    try {
      put();
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#waiting--;
    if (this.#waiting === 0) this.#end();
  }

  #fail(error: unknown): void {
    if (this.#failed) return;
    this.#failed = true;
    this.onFailure(error);
    this.#end();
  }
}
