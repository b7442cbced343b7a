import { z } from "zod";
import { prose, words } from "../../kits/seeds/primitives.js";
import { isCurrency } from "../../platform/kernel/currency.js";
import type { StoredCondition } from "./rule.row.js";
import { ANSWER_OF_FACT, ConditionOperator, ENERGY_SOURCES, MinerFact, UNIT_OF_FACT } from "./rule.vocabulary.js";

/** A condition of applicability: all of them must hold for the rule to apply. */
const condition = z
  .strictObject({
    fact: z.enum(MinerFact),
    operator: z.enum(ConditionOperator),
    values: z.array(words).min(1),
    unit: words.optional(),
    text: prose,
    /** Why only an exception, an aggravation or a disability makes it true: it is then presumed not to hold unless said. */
    extraordinary: prose.optional(),
  })
  .superRefine((seed, { addIssue }) => {
    const fault = faultOf(seed);
    if (fault) addIssue({ code: "custom", message: fault });
  });

type ConditionSeed = Pick<StoredCondition, "fact" | "operator" | "values" | "unit">;

/** What keeps a condition from being one that a miner's description can be tested against. */
function faultOf(seed: ConditionSeed): string | null {
  return (
    (ANSWER_OF_FACT[seed.fact] === "YES_OR_NO" ? faultOfTruth(seed) : null) ??
    (ANSWER_OF_FACT[seed.fact] === "NUMBER" ? faultOfNumber(seed) : null) ??
    (seed.fact === "ENERGY_SOURCE" ? faultOfEnergy(seed) : null) ??
    (!["IN", "NOT_IN"].includes(seed.operator) && seed.values.length !== 1
      ? `${seed.operator} takes one value; for several, write IN or NOT_IN`
      : null)
  );
}

function faultOfTruth({ fact, operator, values }: ConditionSeed): string | null {
  const asked = ["EQ", "NE"].includes(operator) && values.length === 1 && ["true", "false"].includes(values[0] ?? "");
  return asked ? null : `${fact} is true or false: write operator EQ and values ['true'] or ['false']`;
}

function faultOfNumber({ fact, values, unit }: ConditionSeed): string | null {
  if (values.some((value) => !/^\d+(\.\d+)?$/.test(value)))
    return `${fact} is compared with numbers, and is given ${values.join(", ")}`;
  if (!unit) return `${fact} needs a unit`;
  const usual = UNIT_OF_FACT[fact];
  if (usual) return unit === usual ? null : `${fact} is counted in ${usual}, and not in ${unit}`;
  return isCurrency(unit) ? null : `${fact} is a sum of money, and ${unit} is no ISO 4217 code`;
}

function faultOfEnergy({ values }: ConditionSeed): string | null {
  const unknown = values.filter((value) => !(ENERGY_SOURCES as readonly string[]).includes(value));
  return unknown.length > 0 ? `no such source of energy: ${unknown.join(", ")}; there are ${ENERGY_SOURCES.join(", ")}` : null;
}

export const conditions = z.array(condition).default([]);

/** The words of conditions, for a search. */
export const conditionTexts = (stored: readonly { readonly text: string }[]) => stored.map(({ text }) => text);
