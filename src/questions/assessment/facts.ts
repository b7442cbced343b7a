import { Decimal } from "decimal.js";
import type { StoredCondition } from "../../law/rule/rule.row.js";
import type { MinerFact } from "../../law/rule/rule.vocabulary.js";
import type { Formula, Possible, Value } from "./logic.js";

const NUMBERS: readonly MinerFact[] = ["ELECTRICITY_KWH_PER_MONTH", "ELECTRICITY_PRICE", "CAPACITY_MW", "INCOME"];

/** What is known of a miner: for each fact, the values that it can have, and what was said in words. */
export interface Known {
  readonly possible: Possible;
  readonly said: ReadonlyMap<string, string>;
}

/** The name under which a fact is known. A number is a fact for each unit; any other condition, for each wording. */
export function factOf({ fact, unit, text }: StoredCondition): string {
  if (fact === "OTHER") return otherFact(text);
  return NUMBERS.includes(fact) ? numberFact(fact, unit ?? "") : fact;
}

export const otherFact = (text: string) => `OTHER|${text}`;
export const numberFact = (fact: MinerFact, unit: string) => `${fact}|${unit}`;
/** Whether a law of which no source says so is in force. */
export const forceFact = (id: string) => `FORCE|${id}`;
/** Whether the miner does what a rule forbids or an offence describes beside mining. */
export const conductFact = (id: string) => `CONDUCT|${id}`;

/** The fact of the vocabulary that would settle one; null where none of a miner's would. */
export function minerFactOf(fact: string): MinerFact | null {
  const name = fact.split("|")[0] as string;
  if (name === "FORCE") return null;
  return name === "CONDUCT" ? "OTHER" : (name as MinerFact);
}

export function testOf(condition: StoredCondition): Formula {
  return { kind: "test", fact: factOf(condition), holds: holdsOf(condition) };
}

function holdsOf({ operator, values }: StoredCondition): (value: Value) => boolean {
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

/** Every value of an unknown number that any of the conditions can tell from another: each bound, and one between any two. */
export function withUnknownNumbers(possible: Possible, conditions: readonly StoredCondition[]): Possible {
  const bounds = new Map<string, Decimal[]>();
  for (const condition of conditions.filter(({ fact }) => NUMBERS.includes(fact))) {
    const fact = factOf(condition);
    if (!possible.has(fact))
      bounds.set(fact, [...(bounds.get(fact) ?? []), ...condition.values.map((value) => new Decimal(value))]);
  }
  const all = new Map(possible);
  for (const [fact, list] of bounds) all.set(fact, between(list));
  return all;
}

function between(bounds: readonly Decimal[]): Decimal[] {
  const sorted = [...bounds].sort((a, b) => a.comparedTo(b));
  const highest = sorted.at(-1) as Decimal;
  return [new Decimal(0), ...sorted, highest.plus(1)].flatMap((value, index, all) => {
    const next = all[index + 1];
    return next?.greaterThan(value) ? [value, value.plus(next).dividedBy(2)] : [value];
  });
}
