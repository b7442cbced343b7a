import { Decimal } from "decimal.js";

/** Compares two exact decimals, such as "1500000.00" and "40000". */
export function compareDecimals(a: string, b: string): number {
  return new Decimal(a).comparedTo(b);
}
