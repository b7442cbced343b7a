/** A table that says nothing for a name that it lacks: `constructor` too, which every plain object answers to. For names that come from outside. */
export function table<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), entries);
}
