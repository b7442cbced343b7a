import { MinerFact } from "../../law/rule/rule.vocabulary.js";
import type { Verdict } from "./assessment.vocabulary.js";
import { minerFactOf } from "./facts.js";
import { type MinerQuestion, questionOn } from "./questions.js";
import type { View } from "./view.js";

/** The verdict on a miner, as seen. Duties make of a permission one with obligations, and of nothing else anything. */
export function verdictIn(view: View): Verdict {
  const { law } = view;
  if (view.truth(law.mayNot)) return "PROHIBITED";
  if (!view.truth(law.may)) return "UNDETERMINED";
  if (view.truth(law.bound)) return "PERMITTED_WITH_OBLIGATIONS";
  const unregulated = [...view.leftOf("AREA")].every((spot) => law.here.statuses[spot]?.code === "LEGAL_UNREGULATED");
  return unregulated && view.truth(law.addressed) === false ? "NOT_REGULATED" : "PERMITTED";
}

/** Whether one may mine: null where the verdict does not say. */
export function mayMine(verdict: Verdict): boolean | null {
  if (verdict === "UNDETERMINED" || verdict === "NO_DATA") return null;
  return verdict !== "PROHIBITED";
}

/**
 * The facts two of whose values can lead to different verdicts, as questions. First comes the one whose answers leave the
 * fewest others open.
 */
export function questionsThatDecide(view: View): MinerQuestion[] {
  const asked = openFacts(view).map((fact) => {
    const left = new Map([...view.leftOf(fact)].map((value) => [value, outcomeOf(view.with(fact, value))]));
    const { question, values } = questionOn(view, fact, (value) => {
      const { key, verdict, stillOpen } = left.get(value) as Outcome;
      return { key, verdict, ends: stillOpen === 0 };
    });
    const open = values.map((value) => (left.get(value) as Outcome).stillOpen);
    return { fact, question, stillOpen: open.reduce((sum, each) => sum + each, 0) / open.length };
  });
  return asked.sort((a, b) => a.stillOpen - b.stillOpen || compareFacts(a.fact, b.fact)).map(({ question }) => question);
}

/** The facts that can make a difference to the verdict. */
function openFacts(view: View): string[] {
  const { mayNot, may } = view.law;
  return [...new Set([...view.factsIn(mayNot), ...view.factsIn(may)])];
}

interface Outcome {
  readonly verdict: Verdict;
  /** Two values with one key lead to the same, whatever else is said. */
  readonly key: string;
  readonly stillOpen: number;
}

function outcomeOf(view: View): Outcome {
  const { mayNot, may } = view.law;
  const verdict = verdictIn(view);
  return { verdict, key: `${view.see(mayNot)} ${view.see(may)} ${verdict}`, stillOpen: openFacts(view).length };
}

const ORDER = Object.values(MinerFact);

function compareFacts(a: string, b: string): number {
  return ORDER.indexOf(minerFactOf(a) as MinerFact) - ORDER.indexOf(minerFactOf(b) as MinerFact) || (a < b ? -1 : 1);
}
