import type { Jurisdiction } from "../../law/jurisdiction/jurisdiction.type.js";

/** A place as the law sees it: the codes of the place itself and of all that it lies in. */
export type Within = ReadonlySet<string>;

/** Where the miner is, and where in it the miner may more exactly be. */
export interface Place {
  readonly self: Jurisdiction;
  /** The place and those that it lies in, from the inside out. */
  readonly chain: readonly Jurisdiction[];
  /** The recorded places that lie in it. */
  readonly parts: readonly Jurisdiction[];
  /** Every place where the miner can be, as far as is said: the place itself outside its parts, and each part. */
  readonly possible: readonly (readonly Jurisdiction[])[];
}

/** Finds a place among all; null where it is not among them. `outside` says whether the miner is in none of its parts. */
export function placeIn(all: readonly Jurisdiction[], id: string, outside: boolean | null): Place | null {
  const byId = new Map(all.map((place) => [place.address, place]));
  const chainOf = (from: Jurisdiction): Jurisdiction[] => {
    const parent = from.row.parent_id === null ? undefined : byId.get(from.row.parent_id);
    return parent ? [from, ...chainOf(parent)] : [from];
  };
  const self = byId.get(id);
  if (!self) return null;
  const chains = all.map(chainOf).filter((chain) => chain[0] !== self && chain.includes(self));
  const chain = chainOf(self);
  return {
    self,
    chain,
    parts: chains.map(([part]) => part as Jurisdiction),
    possible: [...(outside === false ? [] : [chain]), ...(outside === true ? [] : chains)],
  };
}

export function withinOf(chain: readonly Jurisdiction[]): Within {
  return new Set(chain.map(({ code }) => code));
}
