import { LRUCache } from "lru-cache";
import { ENTRY_BYTES, textOfItsOwn, weightOf, weightOfText } from "./memory.js";
import type { Moment } from "./moment.js";

/** Under what name something is kept. */
export interface ShelfLabel {
  readonly name: string;
  /** Whether values are the same on every day. */
  readonly timeless?: boolean;
  /**
   * Whether it is by this that questions of a release are read, such as what its places are called: it is kept even where records are
   * not, and is one for the whole release, whatever of it was chosen.
   */
  readonly index?: boolean;
}

/** What is kept of one kind and one moment, by keys. */
export interface Shelf<By> {
  readonly title: string;
  readonly kept: Map<string, Kept<By>>;
}

/** A value that is kept, and how it was come by. */
export interface Kept<By> {
  readonly shelf: Shelf<By>;
  readonly key: string;
  readonly value: unknown;
  readonly by: By;
  /** How many times it was asked for. */
  asked: number;
}

/** What every question needs is kept even where it is too large for that, and takes no more than a quarter from the rest. */
const LARGEST_SHARE = 4;

/** What a shelf takes beside what lies on it, as measured. */
const SHELF_BYTES = 700;

/**
 * Values by kind, moment and key, bounded by weight; what was not asked for the longest is forgotten first. A question asks for some
 * hundred: a shelf is found by the objects that name it, since one text of all three would be made, and hashed, for each.
 */
export class Shelves<By> {
  readonly #byTitle = new Map<string, Shelf<By>>();
  readonly #byMoment = new WeakMap<Moment, Map<string, Shelf<By>>>();
  /** Null where nothing is forgotten. */
  readonly #recent: LRUCache<Kept<By>, true> | null;

  /** `maximumWeight` is in estimated bytes; null for no bound. */
  constructor(maximumWeight: number | null) {
    const most = maximumWeight === null ? 0 : Math.ceil(maximumWeight / LARGEST_SHARE);
    this.#recent =
      maximumWeight === null
        ? null
        : new LRUCache({
            maxSize: maximumWeight,
            sizeCalculation: (_, kept) => Math.min(most, weigh(kept)),
            dispose: (_, kept) => this.#forget(kept),
          });
  }

  get size(): number {
    return this.#recent?.size ?? [...this].length;
  }

  get weight(): number {
    return this.#recent?.calculatedSize ?? 0;
  }

  shelf(label: ShelfLabel, moment: Moment): Shelf<By> {
    let shelves = this.#byMoment.get(moment);
    if (!shelves) {
      shelves = new Map();
      this.#byMoment.set(moment, shelves);
    }
    const known = shelves.get(label.name);
    if (known) return known;
    const title = titleOf(label, moment);
    const shelf = this.#byTitle.get(title) ?? { title, kept: new Map() };
    this.#byTitle.set(title, shelf);
    shelves.set(label.name, shelf);
    return shelf;
  }

  /** What is kept under a key, which counts as used now. */
  find({ kept }: Shelf<By>, key: string): Kept<By> | undefined {
    const found = kept.get(key);
    if (found) this.#recent?.get(found);
    return found;
  }

  put(shelf: Shelf<By>, givenKey: string, value: unknown, by: By, asked: number): void {
    const before = shelf.kept.get(givenKey);
    if (before) this.#remove(before);
    // An id is a part of the row that named it, which may be forgotten before.
    const key = this.#recent ? textOfItsOwn(givenKey) : givenKey;
    const kept = { shelf, key, value, by, asked };
    this.#recent?.set(kept, true);
    // One that became empty was given up, and may be known by its moment still.
    if (shelf.kept.size === 0 && !this.#byTitle.has(shelf.title)) this.#byTitle.set(shelf.title, shelf);
    shelf.kept.set(key, kept);
  }

  /** All that is kept; where there is a bound, what was used last comes first. */
  *[Symbol.iterator](): Iterator<Kept<By>> {
    if (this.#recent) yield* this.#recent.keys();
    else for (const { kept } of this.#byTitle.values()) yield* kept.values();
  }

  #remove(kept: Kept<By>): void {
    if (this.#recent) this.#recent.delete(kept);
    else this.#forget(kept);
  }

  #forget({ shelf, key }: Kept<By>): void {
    shelf.kept.delete(key);
    if (shelf.kept.size === 0 && this.#byTitle.get(shelf.title) === shelf) this.#byTitle.delete(shelf.title);
  }
}

function titleOf({ name, timeless, index }: ShelfLabel, moment: Moment): string {
  const whose = moment.publicOnly ? "public" : "";
  if (index) return `${name}|${moment.release}|||${whose}|`;
  return `${name}|${moment.release}|${timeless ? "" : moment.day}|${moment.chosen}|${whose}|`;
}

/** The first on a shelf weighs what the shelf does. */
function weigh({ shelf, key, value }: Kept<unknown>): number {
  const ofShelf = shelf.kept.size === 0 ? SHELF_BYTES + weightOfText(shelf.title) : 0;
  return ENTRY_BYTES + ofShelf + weightOfText(key) + weightOf(value);
}
