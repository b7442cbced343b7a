/** A value at hand, or one that is still being read. */
export type Maybe<T> = T | Promise<T>;

/** Whether a value is still being read. Not by class: a promise may come from another realm. */
export function isPending<T>(value: Maybe<T>): value is Promise<T> {
  return typeof (value as Promise<T> | null | undefined)?.then === "function";
}

/** Goes on with a value: in the same tick where it is at hand. */
export function andThen<A, B>(value: Maybe<A>, next: (value: A) => Maybe<B>): Maybe<B> {
  return isPending(value) ? value.then(next) : next(value);
}
