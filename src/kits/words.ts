import type { Day, Precision } from "../platform/kernel/day.js";
import { parseDuration } from "../platform/kernel/duration.js";
import type { Days, Sum } from "./answers.generated.js";
import type { Columns } from "./formats/csv.js";

/** Codes whose own words would not be clear. */
const PHRASES: Readonly<Record<string, string>> = {
  LEGAL_REGULATED: "Legal, regulated",
  LEGAL_UNREGULATED: "Legal, unregulated",
  ELECTRICITY_KWH_PER_MONTH: "Electricity in a month",
  CAPACITY_MW: "Capacity",
  OWN: "Its own",
  LAID_DOWN: "Laid down for it from above",
  PARENT: "The rest of the law above it",
};

/** NO_LONGER_IN_FORCE as words: No longer in force. */
export function words(code: string): string {
  if (code in PHRASES) return PHRASES[code] as string;
  const text = code.toLowerCase().replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Heads of columns whose names would not be clear to a reader. */
const HEADS: Readonly<Record<string, string>> = {
  prefLabel: "Name",
  modality: "Kind of rule",
  maximumFine: "Highest fine, first offence",
  maximumFineUnit: "Counted in",
  maximumFinePer: "For each",
  maximumFineOnRepetition: "Highest fine, on repetition",
  maximumFineOnRepetitionUnit: "Counted in",
  maximumFineOnRepetitionPer: "For each",
  maximumImprisonment: "Longest imprisonment, first offence",
  maximumImprisonmentOnRepetition: "Longest imprisonment, on repetition",
};

/** The name of a column as the head of a table: legalForce is Legal force. */
export function columnHead(name: string): string {
  return HEADS[name] ?? words(name.replace(/[A-Z]/g, (letter) => `_${letter}`));
}

/** As much of a date as the sources give: 2024-11-01, 2024-11 or 2024. */
export function printDay(day: Day, precision: Precision | null): string {
  return precision === "YEAR" ? day.slice(0, 4) : precision === "MONTH" ? day.slice(0, 7) : day;
}

/** Days in words; an unknown start is said to be unknown. */
export function printDays({ firstDay, firstDayPrecision, lastDay, lastDayPrecision }: Days): string {
  const from = firstDay ? `from ${printDay(firstDay, firstDayPrecision)}` : "since a day that no source gives";
  if (!lastDay) return from;
  return lastDayPrecision === "DAY" ? `${from} to ${lastDay}` : `${from} until about ${printDay(lastDay, lastDayPrecision)}`;
}

/** Groups digits: 1,500,000.50 of 1500000.50. A decimal part that is zero is left out. */
export function groupDigits(value: string): string {
  const [whole = "", part] = value.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part && !/^0+$/.test(part) ? `${grouped}.${part}` : grouped;
}

/** Prints a sum: 1,500,000 RUB per machine; 2,000 × monthly calculation index (MCI) (8,650,000 KZT in 2026). */
export function printSum({ value, unit, unitName, per, inMoney }: Sum): string {
  const sum = unitName ? `${groupDigits(value)} × ${unitName}` : `${groupDigits(value)} ${unit}`;
  const money = inMoney && ` (${groupDigits(inMoney.value)} ${inMoney.currency} in ${inMoney.rateDate.slice(0, 4)})`;
  return `${sum}${per ? ` per ${per}` : ""}${money ?? ""}`;
}

/** Prints a duration: 1 year 6 months of P1Y6M, 480 hours of PT480H. */
export function printDuration(duration: string): string {
  return (parseDuration(duration) ?? []).map(([count, unit]) => plural(count, unit)).join(" ");
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The range between two bounds, either of which may be missing. */
export function printRange<T>(minimum: T | null, maximum: T | null, print: (bound: T) => string): string | null {
  if (minimum !== null && maximum !== null) {
    const [from, to] = [print(minimum), print(maximum)];
    return from === to ? from : `${from} to ${to}`;
  }
  if (maximum !== null) return `up to ${print(maximum)}`;
  return minimum === null ? null : `at least ${print(minimum)}`;
}

/** The first and last day of a record, and how much of the first is known. */
export function dayColumns<T>(days: (record: T) => Days | null): Columns<T> {
  return {
    firstDay: (record) => days(record)?.firstDay,
    firstDayPrecision: (record) => days(record)?.firstDayPrecision,
    lastDay: (record) => days(record)?.lastDay,
    lastDayPrecision: (record) => days(record)?.lastDayPrecision,
  };
}
