/** A value, or a promise of a value that is still being read. */
export type Maybe<T> = T | Promise<T>;

/** Whether a value is a promise. Not told by class: a promise may come from another realm, as in tests. */
export function isPending<T>(value: Maybe<T>): value is Promise<T> {
  return typeof (value as Promise<T> | null | undefined)?.then === "function";
}

/** Applies `next` to a value: directly where it is no promise. */
export function andThen<A, B>(value: Maybe<A>, next: (value: A) => Maybe<B>): Maybe<B> {
  return isPending(value) ? value.then(next) : next(value);
}
