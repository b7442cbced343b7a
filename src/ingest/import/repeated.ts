/** A block, and those that are said a second time as its parts. */
export interface Nested {
  readonly text: string;
  readonly at: string;
  readonly parts: readonly Nested[];
}

const SHORTEST = 40;
/** No source runs lists together deeper; what is made to look so is left as it is. */
const DEEPEST = 8;

/**
 * Some sources run a list together, and then say each of its parts again: "means:a networka service" / "a network" / "a service".
 * Where a block ends with all the blocks that follow it, in order, they are its parts, and it is cut before the first of them.
 */
export function nested(blocks: readonly { readonly text: string; readonly at: string }[]): {
  readonly items: readonly Nested[];
  readonly repeated: number;
} {
  const bare = blocks.map(({ text }) => bareOf(text.replace(/^-\s+/, "")));
  let repeated = 0;
  /** The block, and the place of the first that is no part of it. */
  const read = (index: number, depth = 0): { item: Nested; next: number } => {
    const { text, at } = blocks[index] as { text: string; at: string };
    const own = bare[index] as string;
    const parts: Nested[] = [];
    let next = index + 1;
    const first = bare[next] && own.length >= SHORTEST && depth < DEEPEST ? own.indexOf(bare[next] as string) : -1;
    let end = first;
    while (end > 0 && end < own.length && bare[next] && own.startsWith(bare[next] as string, end)) {
      end += (bare[next] as string).length;
      const part = read(next, depth + 1);
      parts.push(part.item);
      next = part.next;
    }
    if (parts.length === 0 || end !== own.length) return { item: { text, at, parts: [] }, next: index + 1 };
    return { item: { text: cut(text, first), at, parts }, next };
  };
  const items: Nested[] = [];
  for (let index = 0; index < blocks.length; ) {
    const { item, next } = read(index);
    items.push(item);
    repeated += next - index - 1;
    index = next;
  }
  return { items, repeated };
}

const bareOf = (text: string) => text.replace(/[\s\u00ad]+/g, "");

/** The beginning of a text that holds so many signs beside blanks. */
function cut(text: string, signs: number): string {
  let at = 0;
  for (let left = signs; left > 0; at++) if (!/[\s\u00ad]/.test(text[at] as string)) left--;
  return text.slice(0, at).trim();
}
