import type { Paged } from "./answers.js";

/** How many records a list gives at a time. */
export const PAGE_SIZE = 100;

/** Walks a list to its end, page by page. */
async function* walk<T>(read: (after: string | null) => Promise<Paged<T>>): AsyncGenerator<readonly T[]> {
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Paged<T> = await read(after);
    yield nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

/** All records of a list. */
export async function readAll<T>(read: (after: string | null) => Promise<Paged<T>>): Promise<T[]> {
  const all: T[] = [];
  for await (const nodes of walk(read)) all.push(...nodes);
  return all;
}
