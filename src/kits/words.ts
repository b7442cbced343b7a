import type { Day, Precision } from "../platform/kernel/day.js";
import { parseDuration } from "../platform/kernel/duration.js";
import { codeInWords } from "../platform/kernel/message.js";
import type { Days, Sum } from "./answers.generated.js";
import type { Columns } from "./formats/csv.js";
import { isMessage, labelLanguage, type MessageName, say } from "./words/say.js";

/** A code as a label of the page's language: NO_LONGER_IN_FORCE is No longer in force. */
export function words(code: string): string {
  const name = `code.${code}`;
  if (isMessage(name)) return say(name);
  const text = codeInWords(code);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A label within a sentence: no longer in force. */
export const inSentence = (code: string) => words(code).toLowerCase();

/** The name of a column as the head of a table: legalForce is Legal force. */
export function columnHead(name: string): string {
  const message = `head.${name}`;
  return isMessage(message) ? say(message) : words(name.replace(/[A-Z]/g, (letter) => `_${letter}`));
}

/** As much of a date as the sources give: 2024-11-01, 2024-11 or 2024. */
export function printDay(day: Day, precision: Precision | null): string {
  return precision === "YEAR" ? day.slice(0, 4) : precision === "MONTH" ? day.slice(0, 7) : day;
}

/** Days in words; an unknown start is said to be unknown. */
export function printDays({ firstDay, firstDayPrecision, lastDay, lastDayPrecision }: Days): string {
  const from = firstDay ? say("fromDay", { day: printDay(firstDay, firstDayPrecision) }) : say("sinceUnknownDay");
  if (!lastDay) return from;
  return lastDayPrecision === "DAY"
    ? say("fromTo", { from, day: lastDay })
    : say("fromUntilAbout", { from, day: printDay(lastDay, lastDayPrecision) });
}

/** Groups digits: 1,500,000.50 of 1500000.50. A decimal part that is zero is left out. */
export function groupDigits(value: string): string {
  const [group, point] = labelLanguage() === "en" ? [",", "."] : ["\u00a0", ","];
  const [whole = "", part] = value.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return part && !/^0+$/.test(part) ? `${grouped}${point}${part}` : grouped;
}

/** What a figure is counted in: the name of a reckoning unit, not its address; null where pages have no word for it. */
export function unitWords(unit: string): string | null {
  const name = `unit.${unit}`;
  return isMessage(name) ? say(name) : null;
}

/** What a sum is due for each of, in the page's words where it has some. */
function perWords(per: string): string {
  const name = `per.${per}`;
  return isMessage(name) ? say(name) : per;
}

/** Prints a sum: 1,500,000 RUB per machine; 2,000 × monthly calculation index (MCI) (8,650,000 KZT in 2026). */
export function printSum({ value, unit, unitName, per, inMoney }: Sum): string {
  const sum = unitName ? `${groupDigits(value)} × ${unitWords(unit) ?? unitName}` : `${groupDigits(value)} ${unit}`;
  const each = per ? say("perEach", { sum, each: perWords(per) }) : sum;
  if (!inMoney) return each;
  const money = `${groupDigits(inMoney.value)} ${inMoney.currency}`;
  return say("inMoneyIn", { sum: each, money, year: inMoney.rateDate.slice(0, 4) });
}

const UNITS: Readonly<Record<string, MessageName>> = {
  year: "years",
  month: "months",
  week: "weeks",
  day: "days",
  hour: "hours",
  minute: "minutes",
  second: "seconds",
};

/** Whether a sum is counted in something that the page has no word for, so that it is told in the dataset's. */
export const isRecordedSum = ({ unit, unitName, per }: Sum): boolean =>
  (unitName !== null && unitWords(unit) === null) || (per !== null && !isMessage(`per.${per}`));

/** Prints a duration: 1 year 6 months of P1Y6M, 480 hours of PT480H. */
export function printDuration(duration: string): string {
  return (parseDuration(duration) ?? []).map(([n, unit]) => say(UNITS[unit] as MessageName, { n })).join(" ");
}

/** The range between two bounds, either of which may be missing. */
export function printRange<T>(minimum: T | null, maximum: T | null, print: (bound: T) => string): string | null {
  if (minimum !== null && maximum !== null) {
    const [from, to] = [print(minimum), print(maximum)];
    return from === to ? from : say("rangeOf", { from, to });
  }
  if (maximum !== null) return say("upTo", { most: print(maximum) });
  return minimum === null ? null : say("atLeast", { least: print(minimum) });
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
