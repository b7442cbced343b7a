import type { ComponentChildren } from "preact";
import type { AssessedRule, Outcome } from "../../kits/answers.generated.js";
import { Link } from "../../kits/parts/request.js";
import { words } from "../../kits/words.js";
import { StatuteLink } from "../../law/legislation/statute.line.js";
import { printRule } from "../../law/rule/rule.line.js";
import { Force, isDraft } from "../../law/source/force.js";
import type { ExposureLine, FindingLine, TestLine } from "../operations.js";
import { Cost } from "./consequences.js";
import { Question } from "./questions.js";

const REASONS: Readonly<Record<string, string>> = {
  ALL_TESTS_HOLD: "It is addressed to such a miner, and holds here on this day.",
  OTHER_SUBJECT: "It is addressed to others.",
  OTHER_SEASON: "It applies in another part of the year.",
  OTHER_PLACE: "It applies elsewhere.",
  CONDITION_FAILS: "A condition of it does not hold.",
  LIFTED: "An exception to it applies.",
  UNKNOWN_FORCE: "No source that was seen says whether it is in force on this day.",
  UNKNOWN_FACTS: "It turns on facts that were not said.",
};

/** Findings, each with what decided it; `all` says which exceptions there would be. */
export function FindingLines({ findings, all }: { findings: readonly FindingLine[]; all: readonly FindingLine[] }) {
  if (findings.length === 0) return null;
  return (
    <ul class="lines findings">
      {findings.map(({ rule, reason, tests, turnsOn, liftedBy, outcome }) => (
        <Line id={rule.address} text={printRule(rule)} legalForce={rule.legalForce}>
          <p class="quiet">
            <StatuteLink statute={rule.statute} />
          </p>
          <p>{REASONS[reason] ?? words(reason)}</p>
          <Tests tests={tests} />
          {rule.timing && <p>When: {rule.timing}</p>}
          {outcome !== "DOES_NOT_APPLY" && rule.metWhen.length > 0 && (
            <p>It is met when: {rule.metWhen.map(({ text }) => text).join(" ")}</p>
          )}
          <Exceptions heading={outcome === "DOES_NOT_APPLY" ? "Lifted by" : "Lifted if this applies"} rules={liftedBy} />
          {turnsOn.length > 0 && (
            <details class="on-screen">
              <summary>What it turns on: {turnsOn.length}</summary>
              {turnsOn.map((question) => (
                <Question question={question} />
              ))}
            </details>
          )}
          {outcome === "APPLIES" && <WouldLift rule={rule} all={all} />}
        </Line>
      ))}
    </ul>
  );
}

export function ExposureLines({ exposure }: { exposure: readonly ExposureLine[] }) {
  if (exposure.length === 0) return null;
  return (
    <ul class="lines findings">
      {exposure.map(({ offence, tests, outcome }) => (
        <Line id={offence.address} text={offence.conduct} legalForce={offence.legalForce}>
          <p class="quiet">
            <StatuteLink statute={offence.statute} />
          </p>
          <p>
            <Cost offence={offence} />
          </p>
          <p>
            {outcome === "APPLIES" ? "As described, the miner would commit it." : "Whether the miner commits it cannot be said."}
          </p>
          <Tests tests={tests} />
        </Line>
      ))}
    </ul>
  );
}

function Line(given: {
  id: string;
  text: string;
  legalForce: Parameters<typeof Force>[0]["force"];
  children: ComponentChildren;
}) {
  const { id, text, legalForce, children } = given;
  return (
    <li class={isDraft(legalForce) ? "draft" : undefined}>
      <p class="head">
        <Link to={id}>{text}</Link> {legalForce !== "IN_FORCE" && <Force force={legalForce} />}
      </p>
      {children}
    </li>
  );
}

/** A condition holds, does not hold, or nobody said: by sign and by word. */
const HOLDS: Readonly<Record<Outcome, readonly [string, string]>> = {
  APPLIES: ["✓", "Holds"],
  DOES_NOT_APPLY: ["✕", "Does not hold"],
  UNDETERMINED: ["?", "Not known"],
};

const SAID: Readonly<Record<string, string>> = { true: "yes", false: "no" };

function Tests({ tests }: { tests: readonly TestLine[] }) {
  if (tests.length === 0) return null;
  return (
    <ul class="tests">
      {tests.map(({ condition, outcome, given }) => {
        const [sign, word] = HOLDS[outcome];
        return (
          <li class={`t-${outcome}`}>
            <strong>
              <span aria-hidden="true">{sign}</span> {word}:
            </strong>{" "}
            {condition.text}
            {given !== null && <span class="quiet"> (said: {SAID[given] ?? given})</span>}
          </li>
        );
      })}
    </ul>
  );
}

function Exceptions({ heading, rules }: { heading: string; rules: readonly AssessedRule[] }) {
  if (rules.length === 0) return null;
  return (
    <p>
      {heading}:{" "}
      {rules.map((rule, index) => (
        <>
          {index > 0 && "; "}
          <Link to={rule.address}>{printRule(rule)}</Link>
        </>
      ))}
    </p>
  );
}

/** Exceptions to a rule that applies, which do not help this miner as described: what would have to be otherwise. */
function WouldLift({ rule, all }: { rule: AssessedRule; all: readonly FindingLine[] }) {
  const exceptions = all.filter(
    (finding) => finding.outcome === "DOES_NOT_APPLY" && finding.rule.exceptTo.some(({ address }) => address === rule.address),
  );
  if (exceptions.length === 0) return null;
  return (
    <details>
      <summary>What would lift it: {exceptions.length}</summary>
      <ul>
        {exceptions.map(({ rule: exception, reason, tests }) => (
          <li>
            <Link to={exception.address}>{printRule(exception)}</Link> Not here:{" "}
            {(REASONS[reason] ?? words(reason)).toLowerCase()}
            <Tests tests={tests.filter(({ outcome }) => outcome !== "APPLIES")} />
          </li>
        ))}
      </ul>
    </details>
  );
}
