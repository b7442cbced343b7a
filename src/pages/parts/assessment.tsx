import type { ComponentChildren } from "preact";
import type { AssessmentAnswer, OutcomeCode, TestAnswer } from "../../formats/questions/assessment.js";
import { printRule, words } from "../../formats/words.js";
import { Force } from "./force.js";
import { Link } from "./visit.js";

/** Which way each group of findings goes, in the order in which a reader needs them. */
const OUTCOMES: readonly (readonly [OutcomeCode, string, string])[] = [
  ["APPLIES", "Rules that apply", "Offences that the miner, as described, would commit"],
  ["UNDETERMINED", "Rules of which it cannot be said", "Offences of which it cannot be said"],
  ["DOES_NOT_APPLY", "Rules that do not apply", "Offences that do not arise"],
];

/** The verdict, and why: each rule and offence with the tests that decided it. */
export function AssessmentView({
  assessment: { verdict, notice, missingFacts, findings, exposure, asOf },
}: {
  assessment: AssessmentAnswer;
}) {
  return (
    <>
      <section class={`verdict v-${verdict}`}>
        <h2>{words(verdict)}</h2>
        <p>
          On {asOf}. {notice}
        </p>
        {missingFacts.length > 0 && (
          <p>
            To settle what is open, one would have to know:{" "}
            <strong>{missingFacts.map((fact) => words(fact).toLowerCase()).join(", ")}</strong>.
          </p>
        )}
      </section>
      {OUTCOMES.map(([outcome, rules, offences]) => (
        <>
          <Group
            heading={rules}
            items={findings
              .filter((finding) => finding.outcome === outcome)
              .map(({ rule, tests }) => ({ ...rule, text: printRule(rule), kind: rule.modality, tests }))}
          />
          <Group
            heading={offences}
            items={exposure
              .filter((each) => each.outcome === outcome)
              .map(({ offence, tests }) => ({ ...offence, text: offence.conduct, kind: offence.branch, tests }))}
          />
        </>
      ))}
    </>
  );
}

interface Item {
  readonly id: string;
  readonly text: ComponentChildren;
  readonly kind: string;
  readonly legalForce: Parameters<typeof Force>[0]["force"];
  readonly tests: readonly TestAnswer[];
}

function Group({ heading, items }: { heading: string; items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>
        {heading} <span class="count">{items.length}</span>
      </h2>
      <ul class="lines">
        {items.map(({ id, text, kind, legalForce, tests }) => (
          <li>
            <p class="head">
              <Link to={id}>{text}</Link> {legalForce !== "IN_FORCE" && <Force force={legalForce} />}
            </p>
            <p class="quiet">{words(kind)}</p>
            {tests.length > 0 && (
              <ul>
                {tests.map(({ condition, outcome, given }) => (
                  <li>
                    {condition.text}: <strong>{words(outcome).toLowerCase()}</strong>
                    {given ? ` (given: ${given})` : " (not known)"}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
