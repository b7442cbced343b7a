/** A value at hand, or one that is still being read. */
export type Maybe<T> = T | Promise<T>;

/** Goes on with a value: in the same tick where it is at hand. */
export function andThen<A, B>(value: Maybe<A>, next: (value: A) => Maybe<B>): Maybe<B> {
  return value instanceof Promise ? value.then(next) : next(value);
}
