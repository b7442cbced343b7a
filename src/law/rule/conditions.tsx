import type { Conditions as ConditionAnswer } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { Recorded, Unit } from "../../kits/parts/text.js";
import { say } from "../../kits/words/say.js";
import { groupDigits, words } from "../../kits/words.js";

export const CONDITIONS = fragment(`
fragment Conditions on Condition {
  fact
  operator
  values
  unit
  text
  extraordinary
}`);

const SIGNS: Readonly<Record<string, string>> = {
  LT: "<",
  LTE: "≤",
  GT: ">",
  GTE: "≥",
  EQ: "=",
  NE: "≠",
};

/** Facts that are counted: a condition on one says its figure beside its words. */
const COUNTED: ReadonlySet<string> = new Set(["ELECTRICITY_KWH_PER_MONTH", "CAPACITY_MW", "ELECTRICITY_PRICE", "INCOME"]);

/** Conditions in words, and the figures that they set. */
export function Conditions({
  conditions,
  heading = say("appliesOnlyIf"),
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
            <Recorded>{condition.text}</Recorded> <Figure condition={condition} />
            {condition.extraordinary && (
              <span class="quiet">
                {" "}
                {say("notInOrdinaryCase")} <Recorded>{condition.extraordinary}</Recorded>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Electricity in a month: > 6,000 kWh/month. */
function Figure({ condition: { fact, operator, values, unit } }: { condition: ConditionAnswer }) {
  const sign = SIGNS[operator];
  if (!sign || !COUNTED.has(fact)) return null;
  return (
    <span class="quiet number">
      {words(fact)}: {sign} {values.map(groupDigits).join(", ")} {unit && <Unit unit={unit} />}
    </span>
  );
}
