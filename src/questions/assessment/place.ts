import type { PlaceIndex, PlaceRow } from "../../law/jurisdiction/place-index.js";

/** A place as the law sees it: the codes of the place itself and of all that it lies in. */
type Within = ReadonlySet<string>;

/** Where the miner can be: a place, and in none of its recorded parts. */
export interface Spot {
  /** The place and those that it lies in, from the inside out. */
  readonly chain: readonly [PlaceRow, ...PlaceRow[]];
  readonly within: Within;
  /** Whether it has recorded parts, outside which the spot then lies. */
  readonly hasParts: boolean;
}

/** Where the miner is, and where in it the miner may more exactly be. */
export interface Place {
  readonly self: PlaceRow;
  /** The place and those that it lies in, from the inside out. */
  readonly chain: readonly PlaceRow[];
  /** The recorded places that lie in it. */
  readonly parts: readonly PlaceRow[];
  /** The place outside its recorded parts, and then each part, likewise outside its own. */
  readonly spots: readonly Spot[];
}

export function placeIn(index: PlaceIndex, self: PlaceRow): Place {
  const parts = index.partsOf(self);
  const spots = [self, ...parts].map((place) => {
    const chain = index.chainOf(place);
    return { chain, within: new Set(chain.map(({ code }) => code)), hasParts: index.partsOf(place).length > 0 };
  });
  return { self, chain: (spots[0] as Spot).chain, parts, spots };
}
