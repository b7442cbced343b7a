/** Compares two exact decimals that are not negative, such as "1500000.00" and "40000", as a sort does. */
export function compareDecimals(a: string, b: string): number {
  const [aWhole = "", aPart = ""] = a.replace(/^0+(?=\d)/, "").split(".");
  const [bWhole = "", bPart = ""] = b.replace(/^0+(?=\d)/, "").split(".");
  if (aWhole.length !== bWhole.length) return aWhole.length - bWhole.length;
  const width = Math.max(aPart.length, bPart.length);
  const left = aWhole + aPart.padEnd(width, "0");
  const right = bWhole + bPart.padEnd(width, "0");
  return left < right ? -1 : left > right ? 1 : 0;
}

const HOURS = { Y: 8766, M: 730.5, W: 168, D: 24, H: 1 } as const;

/** The length of an ISO 8601 duration in hours, with months and years at their mean length: for comparing, not for counting days. */
export function hoursOf(duration: string): number {
  const [, date = "", time = ""] = /^P([^T]*)(?:T(.*))?$/.exec(duration) ?? [];
  let hours = 0;
  for (const [, count, unit] of date.matchAll(/(\d+)([YMWD])/g)) hours += Number(count) * HOURS[unit as keyof typeof HOURS];
  for (const [, count, unit] of time.matchAll(/(\d+)([HM])/g)) hours += unit === "H" ? Number(count) : Number(count) / 60;
  return hours;
}
