import DataLoader from "dataloader";
import { LRUCache } from "lru-cache";
import { isPending, type Maybe } from "./maybe.js";
import { ENTRY_BYTES, weightOf, weightOfText } from "./memory.js";
import type { Moment } from "./moment.js";
import { inSlices } from "./turns.js";

/** A way to read many records of one kind at once. A key without a value is left out of the map, and gives null to callers. */
export interface Loader<Source, V> {
  readonly name: string;
  /** Whether values are the same on every day. */
  readonly timeless?: boolean;
  /**
   * Whether it is by this that questions of a release are read, such as what its places are called: it is kept even where records are
   * not, and is one for the whole release, whatever of it was chosen.
   */
  readonly index?: boolean;
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

/** Under what name something is cached. */
export type Shelf = Pick<Loader<never, unknown>, "name" | "timeless" | "index">;

/** What every question needs is kept even where it is too large for that, and takes no more than a quarter from the rest. */
const LARGEST_SHARE = 4;

/** How a value is read. */
export interface Reading<Source> {
  readonly loader: Loader<Source, unknown>;
  readonly moment: Moment;
  readonly key: string;
}

interface Kept<Source> {
  readonly value: unknown;
  /** Null where the value came with another read. */
  readonly by: { readonly loader: Loader<Source, unknown>; readonly moment: Moment; readonly shelf: string } | null;
  /** How many times it was asked for. */
  asked: number;
}

/**
 * A cache of what was read from the database, shared by all requests and bounded by weight. Records of a release never change,
 * so a cached value stays true. A cached value is returned directly: a promise for each field is what makes graphql-js slow.
 * Misses of one tick are read in one batch, two callers who miss one key share one read, and a failed read is not cached.
 */
export class Library<Source> {
  readonly #kept: LRUCache<string, Kept<Source>> | Map<string, Kept<Source>>;
  readonly #batchers = new Map<string, DataLoader<string, unknown>>();
  #count = { hits: 0, misses: 0 };

  /** `maximumWeight` is in estimated bytes; null for a library that lives for one request only, and takes indexes from another. */
  constructor(
    readonly source: Source,
    readonly maximumWeight: number | null,
    readonly indexes: Library<Source> | null = null,
  ) {
    const most = maximumWeight === null ? null : Math.ceil(maximumWeight / LARGEST_SHARE);
    this.#kept =
      most === null
        ? new Map()
        : new LRUCache({
            maxSize: maximumWeight as number,
            sizeCalculation: (kept, key) => Math.min(most, weigh(kept, key)),
          });
  }

  load<V>(loader: Loader<Source, V>, moment: Moment, key: string): Maybe<V | null> {
    if (loader.index && this.indexes) return this.indexes.load(loader, moment, key);
    const shelf = shelfOf(loader, moment);
    const kept = this.#kept.get(shelf + key);
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
  keep<V>(shelf: Shelf, moment: Moment, key: string, value: V): void {
    this.#kept.set(shelfOf(shelf, moment) + key, { value, by: null, asked: 0 });
  }

  /** What was cached by `keep`, while it is there. */
  kept<V>(shelf: Shelf, moment: Moment, key: string): V | null {
    return (this.#kept.get(shelfOf(shelf, moment) + key)?.value ?? null) as V | null;
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
    await inSlices(this.#kept.entries(), ([key, { by, asked: times }]) => {
      if (!by) return;
      const reading = { loader: by.loader, moment: by.moment, key: key.slice(by.shelf.length) };
      asked.push({ reading, times: by.loader.index ? Number.MAX_SAFE_INTEGER : times });
    });
    asked.sort((a, b) => b.times - a.times);
    return asked.slice(0, most).map(({ reading }) => reading);
  }

  figures(): ShelfFigures {
    return {
      hits: this.#count.hits,
      misses: this.#count.misses,
      entries: this.#kept.size,
      weight: this.#kept instanceof LRUCache ? this.#kept.calculatedSize : 0,
    };
  }

  #batcher<V>(loader: Loader<Source, V>, moment: Moment, shelf: string): DataLoader<string, unknown> {
    const waiting = this.#batchers.get(shelf);
    if (waiting) return waiting;
    const inFlight = new Map<string, Promise<unknown>>();
    const by = { loader, moment: loader.index ? { ...moment, chosen: "" } : moment, shelf };
    const batcher = new DataLoader<string, unknown>(
      async (keys) => {
        try {
          const values = await loader.read(this.source, by.moment, keys);
          return keys.map((key) => {
            const value = values.get(key) ?? null;
            this.#kept.set(shelf + key, { value, by, asked: 1 });
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

function shelfOf({ name, timeless, index }: Shelf, moment: Moment): string {
  const whose = moment.publicOnly ? "public" : "";
  if (index) return `${name}|${moment.release}|||${whose}|`;
  return `${name}|${moment.release}|${timeless ? "" : moment.day}|${moment.chosen}|${whose}|`;
}

function weigh(kept: Kept<never>, key: string): number {
  return ENTRY_BYTES + weightOfText(key) + weightOf(kept.value);
}
