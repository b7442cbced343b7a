import { compareDecimals } from "../../platform/kernel/decimal.js";
import { hoursOf } from "../../platform/kernel/duration.js";
import { groupBy } from "../../platform/kernel/group.js";
import type { Amount } from "./amount.type.js";
import type { Penalty, PenaltyOption } from "./offence.type.js";
import type { PenaltyKind } from "./offence.vocabulary.js";

/** Penalties sorted into the alternatives that they belong to, in the order of the law. */
export function optionsOf(penalties: readonly Penalty[]): PenaltyOption[] {
  return [...groupBy(penalties, (penalty) => String(penalty.row.option)).values()].map((group) => ({ penalties: group }));
}

/**
 * The highest fine of any option for a first offence, or of any that is for repetition alone. Null where there is none, where
 * one is open above or a multiple of something, and where bounds are in several units, or due for each of several things,
 * which cannot be compared without more.
 */
export function maximumFine(penalties: readonly Penalty[], onRepetition: boolean): Amount | null {
  const bounds = upperBounds(penalties, onRepetition, "FINE", ({ fine, fineMultiple }) =>
    fineMultiple ? null : (fine?.maximum ?? null),
  );
  const measures = new Set(bounds.map(({ unit, per }) => JSON.stringify([unit, per])));
  return measures.size === 1 ? highest(bounds, (a, b) => compareDecimals(a.value, b.value)) : null;
}

/** The longest imprisonment of such an option; null where there is none, and where one is open above. */
export function maximumImprisonment(penalties: readonly Penalty[], onRepetition: boolean): string | null {
  const bounds = upperBounds(penalties, onRepetition, "IMPRISONMENT", ({ duration }) => duration?.maximum ?? null);
  return highest(bounds, (a, b) => hoursOf(a) - hoursOf(b));
}

/** The upper bounds of the penalties of a kind; none where one is open above, for then nothing tells the highest. */
function upperBounds<T>(
  penalties: readonly Penalty[],
  onRepetition: boolean,
  kind: PenaltyKind,
  boundOf: (penalty: Penalty) => T | null,
): T[] {
  const bounds = penalties.filter((penalty) => penalty.kind === kind && penalty.onRepetition === onRepetition).map(boundOf);
  const known = bounds.filter((bound) => bound !== null);
  return known.length === bounds.length ? known : [];
}

function highest<T>(bounds: readonly T[], compare: (a: T, b: T) => number): T | null {
  return bounds.reduce<T | null>((best, bound) => (best !== null && compare(best, bound) >= 0 ? best : bound), null);
}
