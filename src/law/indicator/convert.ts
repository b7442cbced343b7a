import { Decimal } from "decimal.js";
import type { Day } from "../../platform/kernel/day.js";

/** Wide enough that no product of a recorded sum and recorded rates is ever rounded. */
const Exact = Decimal.clone({ precision: 400 });

/** A recorded rate: one `converts` is worth `value` of `unit` on and after the day, until a later rate. */
export interface Rate {
  readonly value: string;
  readonly unit: string;
  readonly date: Day;
  /** A figure that its source gives as vague (about, over) is no rate. */
  readonly qualifier: string | null;
}

interface Conversion {
  readonly value: string;
  readonly rateDate: Day;
}

/** The last exact rate into a currency on or before a day. */
export function rateOn<R extends Rate>(rates: readonly R[], currency: string, day: Day): R | null {
  const usable = rates.filter(({ unit, date, qualifier }) => unit === currency && date <= day && qualifier === null);
  return usable.reduce<R | null>((best, rate) => (best && best.date >= rate.date ? best : rate), null);
}

/** A sum times rates that are recorded as they stand; no rate is ever turned round. */
export function convert(value: string, rates: readonly Rate[], day: Day): Conversion {
  const product = rates.reduce((sum, rate) => sum.times(rate.value), new Exact(value));
  const rateDate = rates.reduce((oldest, { date }) => (date < oldest ? date : oldest), rates[0]?.date ?? day);
  return { value: product.toFixed(), rateDate };
}
