import type { Conditions as ConditionAnswer } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { words } from "../../kits/words.js";

export const CONDITIONS = fragment(`
fragment Conditions on Condition {
  fact
  operator
  values
  unit
  text
}`);

const SIGNS: Readonly<Record<string, string>> = {
  LT: "<",
  LTE: "≤",
  GT: ">",
  GTE: "≥",
  EQ: "=",
  NE: "≠",
  IN: "one of",
  NOT_IN: "none of",
};

/** Conditions in words, and as the machine reads them. */
export function Conditions({
  conditions,
  heading = "Applies only if all of these hold",
}: {
  conditions: readonly ConditionAnswer[];
  heading?: string;
}) {
  if (conditions.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {conditions.map((condition) => (
          <li>
            {condition.text} <code>{conditionInSigns(condition)}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Electricity kwh per month > 6000. */
function conditionInSigns({ fact, operator, values, unit }: ConditionAnswer): string {
  return [words(fact), SIGNS[operator] ?? operator, values.join(", "), unit].filter(Boolean).join(" ");
}
