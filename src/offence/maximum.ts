import { groupBy } from "../kernel/group.js";
import { compareDecimals, hoursOf } from "../kernel/measure.js";
import { Amount } from "./amount.type.js";
import type { Penalty, PenaltyOption } from "./offence.type.js";

/** Penalties sorted into the alternatives that they belong to, in the order of the law. */
export function optionsOf(penalties: readonly Penalty[]): PenaltyOption[] {
  return [...groupBy(penalties, (penalty) => String(penalty.row.option)).values()].map((group) => ({ penalties: group }));
}

/**
 * The highest fine of any option. Null where no option has a fine with an upper bound, and where bounds are in several
 * units, which cannot be compared without a rate.
 */
export function maximumFine(penalties: readonly Penalty[]): Amount | null {
  const fines = penalties.flatMap(({ row }) =>
    row.fine_maximum && row.fine_unit ? [{ value: row.fine_maximum, unit: row.fine_unit }] : [],
  );
  const highest = fines.reduce<(typeof fines)[number] | null>(
    (best, fine) => (best && compareDecimals(best.value, fine.value) >= 0 ? best : fine),
    null,
  );
  if (!highest || fines.some((fine) => fine.unit !== highest.unit)) return null;
  return new Amount(highest.value, highest.unit, (penalties[0] as Penalty).moment);
}

/** The longest imprisonment of any option; null where there is none, or none with an upper bound. */
export function maximumImprisonment(penalties: readonly Penalty[]): string | null {
  const terms = penalties.flatMap(({ row }) =>
    row.kind === "IMPRISONMENT" && row.duration_maximum ? [row.duration_maximum] : [],
  );
  return terms.reduce<string | null>((best, term) => (best && hoursOf(best) >= hoursOf(term) ? best : term), null);
}
