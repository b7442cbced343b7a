import DataLoader from "dataloader";
import { isPending, type Maybe } from "./maybe.js";
import type { Moment } from "./moment.js";
import { type Shelf, type ShelfLabel, Shelves } from "./shelves.js";
import { inSlices } from "./turns.js";

/** A way to read many records of one kind at once. A key without a value is left out of the map, and gives null to callers. */
export interface Loader<Source, V> extends ShelfLabel {
  read(source: Source, moment: Moment, keys: readonly string[]): Promise<ReadonlyMap<string, V>>;
}

/** How a loader reads keys of which no statement reads two: one after the other. */
export function readEach<Source, V>(
  read: (source: Source, moment: Moment, key: string) => Promise<V>,
): Loader<Source, V>["read"] {
  return async (source, moment, keys) => {
    const found = new Map<string, V>();
    for (const key of keys) found.set(key, await read(source, moment, key));
    return found;
  };
}

export interface ShelfFigures {
  readonly hits: number;
  readonly misses: number;
  readonly entries: number;
  readonly weight: number;
}

/** The methods of a library that resolvers use. */
export type Reads<Source> = Pick<Library<Source>, "load" | "loadMany" | "keep" | "kept">;

/** How a value is read. */
export interface Reading<Source> {
  readonly loader: Loader<Source, unknown>;
  readonly moment: Moment;
  readonly key: string;
}

/** How a value was read; null where it came with another read. */
type By<Source> = Omit<Reading<Source>, "key"> | null;

/**
 * A cache of what was read from the database, shared by all requests and bounded by weight. Records of a release never change,
 * so a cached value stays true. A cached value is returned directly: a promise for each field is what makes graphql-js slow.
 * Misses of one tick are read in one batch, two callers who miss one key share one read, and a failed read is not cached.
 */
export class Library<Source> {
  readonly #shelves: Shelves<By<Source>>;
  readonly #batchers = new Map<Shelf<By<Source>>, DataLoader<string, unknown>>();
  #count = { hits: 0, misses: 0 };

  /** `maximumWeight` is in estimated bytes; null for a library that lives for one request only, and takes indexes from another. */
  constructor(
    readonly source: Source,
    readonly maximumWeight: number | null,
    readonly indexes: Library<Source> | null = null,
  ) {
    this.#shelves = new Shelves(maximumWeight);
  }

  load<V>(loader: Loader<Source, V>, moment: Moment, key: string): Maybe<V | null> {
    if (loader.index && this.indexes) return this.indexes.load(loader, moment, key);
    const shelf = this.#shelves.shelf(loader, moment);
    const kept = this.#shelves.find(shelf, key);
    if (kept) {
      this.#count.hits++;
      kept.asked++;
      return kept.value as V | null;
    }
    this.#count.misses++;
    return this.#batcher(loader, moment, shelf).load(key) as Promise<V | null>;
  }

  /** Loads several keys, in their order; keys without a value are left out. */
  loadMany<V>(loader: Loader<Source, V>, moment: Moment, keys: readonly string[]): Maybe<readonly V[]> {
    const values = keys.map((key) => this.load(loader, moment, key));
    const there = (all: readonly (V | null)[]) => all.filter((value) => value !== null);
    return values.some(isPending) ? Promise.all(values).then(there) : there(values as (V | null)[]);
  }

  /** Caches a value that came with another read. */
  keep<V>(label: ShelfLabel, moment: Moment, key: string, value: V): void {
    this.#shelves.put(this.#shelves.shelf(label, moment), key, value, null, 0);
  }

  /** What was cached by `keep`, while it is there. */
  kept<V>(label: ShelfLabel, moment: Moment, key: string): V | null {
    return (this.#shelves.find(this.#shelves.shelf(label, moment), key)?.value ?? null) as V | null;
  }

  /** An empty library in place of this one, which counts on. */
  successor(): Library<Source> {
    const next = new Library(this.source, this.maximumWeight, this.indexes);
    next.#count = this.#count;
    return next;
  }

  /**
   * How to read what was asked for, the most asked first and of as much asked the latest, and before all what questions are read by.
   * What an answer that is kept was made of is asked for once, however often the answer is.
   */
  async mostAsked(most: number): Promise<Reading<Source>[]> {
    const asked: { reading: Reading<Source>; times: number }[] = [];
    await inSlices(this.#shelves, ({ key, by, asked: times }) => {
      if (by) asked.push({ reading: { ...by, key }, times: by.loader.index ? Number.MAX_SAFE_INTEGER : times });
    });
    asked.sort((a, b) => b.times - a.times);
    return asked.slice(0, most).map(({ reading }) => reading);
  }

  figures(): ShelfFigures {
    return { ...this.#count, entries: this.#shelves.size, weight: this.#shelves.weight };
  }

  #batcher<V>(loader: Loader<Source, V>, moment: Moment, shelf: Shelf<By<Source>>): DataLoader<string, unknown> {
    const waiting = this.#batchers.get(shelf);
    if (waiting) return waiting;
    const inFlight = new Map<string, Promise<unknown>>();
    const by = { loader, moment: loader.index ? { ...moment, chosen: "" } : moment };
    const batcher = new DataLoader<string, unknown>(
      async (keys) => {
        try {
          const values = await loader.read(this.source, by.moment, keys);
          return keys.map((key) => {
            const value = values.get(key) ?? null;
            this.#shelves.put(shelf, key, value, by, 1);
            return value;
          });
        } finally {
          for (const key of keys) inFlight.delete(key);
          if (inFlight.size === 0) this.#batchers.delete(shelf);
        }
      },
      { cacheMap: inFlight },
    );
    this.#batchers.set(shelf, batcher);
    return batcher;
  }
}
