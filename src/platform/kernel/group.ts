/** Groups items by a key. Groups, and the items of each, keep the order in which they come. */
export function groupBy<T>(things: Iterable<T>, key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const name = key(thing);
    const group = groups.get(name);
    if (group) group.push(thing);
    else groups.set(name, [thing]);
  }
  return groups;
}
