/** What is worked out when it is first asked for, and then kept: a start does not pay for it. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What is worked out for each name when it is first asked for, and then kept: for names of which there are few. */
export function remembered<T extends object | string>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const value = known.get(name) ?? make(name);
    known.set(name, value);
    return value;
  };
}
