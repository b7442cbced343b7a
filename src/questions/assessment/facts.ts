import { Decimal } from "decimal.js";
import type { StoredCondition } from "../../law/rule/rule.row.js";
import type { MinerFact } from "../../law/rule/rule.vocabulary.js";
import type { Narrowing } from "./diagram.js";
import { WAYS } from "./energy.js";
import { EITHER, type Formula, type Value } from "./logic.js";

const NUMBERS: readonly MinerFact[] = ["ELECTRICITY_KWH_PER_MONTH", "ELECTRICITY_PRICE", "CAPACITY_MW", "INCOME"];

/** What was said of a fact: in words, and which of its values are left by it; a number is said exactly. */
export interface Said {
  readonly words: string;
  readonly is: Decimal | ((value: Value) => boolean);
}
export type Known = ReadonlyMap<string, Said>;

/** The name under which a fact is known. A number is a fact for each unit; any other condition, for each wording. */
export function factOf({ fact, unit, text }: StoredCondition): string {
  if (fact === "OTHER") return otherFact(text);
  return isNumber(fact) ? numberFact(fact, unit ?? "") : fact;
}

export const isNumber = (fact: MinerFact) => NUMBERS.includes(fact);
export const otherFact = (text: string) => `OTHER|${text}`;
export const numberFact = (fact: MinerFact, unit: string) => `${fact}|${unit}`;
/** Whether a law of which no source says so is in force. */
export const forceFact = (id: string) => `FORCE|${id}`;
/** Whether the miner does what a rule forbids or an offence describes beside mining. */
export const conductFact = (id: string) => `CONDUCT|${id}`;

/** What nobody can be asked: whether a law is in force. */
export const isUntold = (fact: string) => fact.startsWith("FORCE|");

/** The fact of the vocabulary that would settle one; null where none of a miner's would. */
export function minerFactOf(fact: string): MinerFact | null {
  if (isUntold(fact)) return null;
  const name = fact.split("|")[0] as string;
  return name === "CONDUCT" ? "OTHER" : (name as MinerFact);
}

/** What stands behind the bar in a fact's name: the unit of a number, the words of a condition, the id of a statement. */
export const restOf = (fact: string) => fact.slice(fact.indexOf("|") + 1);

export function testOf(condition: StoredCondition): Formula {
  return { kind: "test", fact: factOf(condition), holds: holdsOf(condition) };
}

export function holdsOf({ operator, values }: StoredCondition): (value: Value) => boolean {
  return (value) => {
    const hit = value instanceof Decimal ? values.some((each) => value.equals(each)) : values.some((each) => value.has(each));
    switch (operator) {
      case "EQ":
      case "IN":
        return hit;
      case "NE":
      case "NOT_IN":
        return !hit;
      default:
        return value instanceof Decimal && COMPARE[operator](value, values[0] as string);
    }
  };
}

const COMPARE = {
  LT: (value: Decimal, bound: string) => value.lessThan(bound),
  LTE: (value: Decimal, bound: string) => value.lessThanOrEqualTo(bound),
  GT: (value: Decimal, bound: string) => value.greaterThan(bound),
  GTE: (value: Decimal, bound: string) => value.greaterThanOrEqualTo(bound),
};

/** Every value of each fact that any of the conditions can tell from another. */
export function domainsOf(conditions: readonly StoredCondition[], areas: readonly Value[]): Map<string, readonly Value[]> {
  const bounds = new Map<string, Decimal[]>();
  for (const condition of conditions) {
    if (!isNumber(condition.fact)) continue;
    const fact = factOf(condition);
    bounds.set(fact, [...(bounds.get(fact) ?? []), ...condition.values.map((value) => new Decimal(value))]);
  }
  const numbers = [...bounds].map(([fact, list]): [string, readonly Value[]] => [fact, cells(list)]);
  return new Map<string, readonly Value[]>([["AREA", areas], ["ENERGY_SOURCE", WAYS], ...numbers]);
}

/** Zero and each bound, and after each of them a number that stands for all up to the next: at even places the bounds. */
function cells(bounds: readonly Decimal[]): Decimal[] {
  const zero = new Decimal(0);
  const above = bounds.filter((bound) => bound.greaterThan(zero)).sort((a, b) => a.comparedTo(b));
  const points = [zero, ...above].filter((point, index, all) => index === 0 || !point.equals(all[index - 1] as Decimal));
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    return [point, next ? point.plus(next).dividedBy(2) : point.plus(1)];
  });
}

/** The places of the values that are left of a fact by what was said of it. */
export function leftBy({ is }: Said, values: readonly Value[]): ReadonlySet<number> {
  if (is instanceof Decimal) return new Set([cellOf(is, values as readonly Decimal[])]);
  return new Set(values.flatMap((value, index) => (is(value) ? [index] : [])));
}

function cellOf(number: Decimal, values: readonly Decimal[]): number {
  const below = values.findLastIndex((value, index) => index % 2 === 0 && value.lessThanOrEqualTo(number));
  return values[below]?.equals(number) ? below : below + 1;
}

/** What was said, as it narrows the facts that law turns on. */
export function narrowingBy(known: Known, domains: ReadonlyMap<string, readonly Value[]>): Narrowing {
  const said = [...known].filter(([, { is }]) => !(is instanceof Decimal));
  const numbers = [...known].filter(([fact, { is }]) => is instanceof Decimal && domains.has(fact));
  return new Map([...said, ...numbers].map(([fact, each]) => [fact, leftBy(each, domains.get(fact) ?? EITHER)]));
}
