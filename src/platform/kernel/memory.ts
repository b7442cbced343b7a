import { getHeapStatistics } from "node:v8";

/**
 * What is kept from one request to the next, in shares of the heap that V8 may take: together half of it. The other half is
 * for requests on their way, and for the code. A cache at its bound forgets; a heap at its limit ends the process.
 */
const SHARES = {
  library: 0.2,
  answers: 0.14,
  bodies: 0.01,
  documents: 0.06,
  operations: 0.02,
  passed: 0.025,
  persisted: 0.025,
  clients: 0.02,
} as const;

export const MEGABYTE = 1024 * 1024;

/** What more than this would hardly be asked for again. */
const ENOUGH = {
  library: 64 * MEGABYTE,
  answers: 64 * MEGABYTE,
  bodies: 4 * MEGABYTE,
  documents: 32 * MEGABYTE,
  operations: 16 * MEGABYTE,
  passed: 8 * MEGABYTE,
  persisted: 8 * MEGABYTE,
  clients: 32 * MEGABYTE,
} as const;

/** The bound of each cache, in bytes as `weightOf` counts them. */
export type MemoryBounds = Readonly<Record<keyof typeof SHARES, number>>;

export function boundsIn(heapBytes: number): MemoryBounds {
  const bound = (name: keyof typeof SHARES) => Math.min(ENOUGH[name], Math.floor(heapBytes * SHARES[name]));
  return {
    library: bound("library"),
    answers: bound("answers"),
    bodies: bound("bodies"),
    documents: bound("documents"),
    operations: bound("operations"),
    passed: bound("passed"),
    persisted: bound("persisted"),
    clients: bound("clients"),
  };
}

/** The bounds in the heap of this process. */
export const boundsHere = (): MemoryBounds => boundsIn(getHeapStatistics().heap_size_limit);

/** Bytes of an entry of a cache beside its key and value: its places in the lists of what is kept, as measured. */
export const ENTRY_BYTES = 300;

const WIDE = /[^\0-\xff]/;

/** V8 keeps a text in a byte a character, or in two where one of them needs it. */
export function weightOfText(text: string): number {
  return 24 + text.length * (WIDE.test(text) ? 2 : 1);
}

/** The same text, which holds nothing of a longer one that it was cut out of: V8 keeps all of that for a part. */
export function textOfItsOwn(text: string): string {
  const encoding = WIDE.test(text) ? "utf16le" : "latin1";
  return Buffer.from(text, encoding).toString(encoding);
}

/** Heap that a request on its way may come to take, its answer and what that is made of: estimated, not measured. */
const REQUEST_BYTES = 2 * MEGABYTE;
const FEWEST_REQUESTS = 16;
const MOST_REQUESTS = 256;

/** As many requests at once as a quarter of the heap holds. */
export function requestsIn(heapBytes: number): number {
  return Math.min(MOST_REQUESTS, Math.max(FEWEST_REQUESTS, Math.floor(heapBytes / 4 / REQUEST_BYTES)));
}

/** Under this key a value says what it takes where its parts cannot be seen from outside. */
export const WEIGHT = Symbol("weight");

/** What hangs deeper is not followed. */
const DEPTH = 6;

/** About the bytes that V8 keeps a value in; never much fewer (test/memory.test.ts). */
export function weightOf(value: unknown, depth = 0): number {
  if (typeof value === "string") return weightOfText(value);
  if (value === null || typeof value !== "object" || depth > DEPTH) return 8;
  if (WEIGHT in value) return Number(value[WEIGHT]);
  let weight = 40;
  if (value instanceof Map) {
    for (const [key, inner] of value) weight += 40 + weightOf(key, depth + 1) + weightOf(inner, depth + 1);
  } else {
    for (const inner of value instanceof Set ? value : Object.values(value)) weight += weightOf(inner, depth + 1);
  }
  return weight;
}
