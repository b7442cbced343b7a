import { Decimal } from "decimal.js";
import { isMessage, type MessageName, say } from "../../kits/words/say.js";
import { groupDigits, unitWords } from "../../kits/words.js";

/** Values of a number that lie beside each other, by their places in its domain: bounds at even ones, what lies between at odd. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** The fewest bands in each of which all values lead to the same. */
export function bandsOf(left: readonly number[], keyOf: (value: number) => string): Band[] {
  const bands: { from: number; to: number; key: string }[] = [];
  for (const value of left) {
    const last = bands.at(-1);
    const key = keyOf(value);
    if (last && last.key === key && last.to === value - 1) last.to = value;
    else bands.push({ from: value, to: value, key });
  }
  return bands;
}

const isBound = (place: number) => place % 2 === 0;

/** A value in the band: the bound at its end where that lies in it, as the law's thresholds are what one asks about. */
export function valueIn({ from, to }: Band, cells: readonly Decimal[]): Decimal {
  if (isBound(to)) return cells[to] as Decimal;
  if (isBound(from) && from > 0) return cells[from] as Decimal;
  const below = from === 0 ? new Decimal(0) : (cells[from - 1] as Decimal);
  return to === cells.length - 1 ? below.plus(1) : below.plus(cells[to + 1] as Decimal).dividedBy(2);
}

/** A band in words: up to 6,000 kWh a month. */
export function labelOf(band: Band, cells: readonly Decimal[], unit: string): string {
  const name = `countedIn.${unit}`;
  const inUnit = isMessage(name) ? say(name) : (unitWords(unit) ?? unit);
  return say("band.of", { amount: amountIn(band, cells), unit: inUnit });
}

function amountIn({ from, to }: Band, cells: readonly Decimal[]): string {
  const at = (name: MessageName, place: number) => say(name, { n: groupDigits((cells[place] as Decimal).toFixed()) });
  const last = cells.length - 1;
  if (from === to && isBound(from)) return at("band.exactly", from);
  const above = from === 0 ? null : isBound(from) ? at("band.orMore", from) : at("band.moreThan", from - 1);
  const below = to === last ? null : isBound(to) ? at("band.upTo", to) : at("band.lessThan", to + 1);
  if (above !== null && below !== null) return say("band.both", { above, below });
  return above ?? below ?? say("band.any");
}
