import type { Day, Precision } from "../platform/kernel/day.js";

/** The nodes of a page, and how many the whole list has. */
export interface Many<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
}

/** A page of a list that can be walked to its end. */
export interface Paged<T> extends Many<T> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** How far the law of all its places was reviewed; only of lists of law. */
  readonly reviewedThrough?: Day | null;
  readonly reviewedThroughPrecision?: Precision | null;
}

/** An empty page, for a root field that was refused and is null. */
export const EMPTY_PAGE: Paged<never> = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** How many records the site asks for at a time. */
export const PAGE_SIZE = 100;

/** Walks a list to its end, page by page. */
export async function* walk<T>(read: (after: string | null) => Promise<Paged<T>>): AsyncGenerator<readonly T[]> {
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
