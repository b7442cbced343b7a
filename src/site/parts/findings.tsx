import type { ComponentChildren } from "preact";
import type { AssessedRule, Outcome } from "../../kits/answers.generated.js";
import { Link } from "../../kits/parts/request.js";
import { Quoting, Recorded } from "../../kits/parts/text.js";
import { isMessage, type MessageName, say } from "../../kits/words/say.js";
import { inSentence, words } from "../../kits/words.js";
import { StatuteLink } from "../../law/legislation/statute.line.js";
import { RuleText } from "../../law/rule/rule.line.js";
import { Force, isDraft } from "../../law/source/force.js";
import { YES_OR_NO } from "../../questions/assessment/miner-facts.js";
import { questionOf } from "../miner.js";
import type { ExposureLine, FindingLine, TestLine } from "../operations.js";
import { Cost } from "./consequences.js";
import { Question } from "./questions.js";

/** What decided a finding, in a sentence. */
function reasonOf(reason: string): string {
  const name = `reason.${reason}`;
  return isMessage(name) ? say(name) : words(reason);
}

/** Findings, each with what decided it; `all` says which exceptions there would be. */
export function FindingLines({ findings, all }: { findings: readonly FindingLine[]; all: readonly FindingLine[] }) {
  if (findings.length === 0) return null;
  return (
    <ul class="lines findings">
      {findings.map(({ rule, reason, tests, turnsOn, liftedBy, outcome }) => (
        <Line id={rule.address} text={<RuleText rule={rule} />} legalForce={rule.legalForce}>
          <p class="quiet">
            <StatuteLink statute={rule.statute} />
          </p>
          <p>{reasonOf(reason)}</p>
          <Tests tests={tests} />
          {rule.timing && (
            <p>
              {say("whenThat")} <Recorded>{rule.timing}</Recorded>
            </p>
          )}
          {outcome !== "DOES_NOT_APPLY" && rule.metWhen.length > 0 && (
            <p>
              {say("itIsMetWhen")} <Recorded>{rule.metWhen.map(({ text }) => text).join(" ")}</Recorded>
            </p>
          )}
          <Exceptions heading={outcome === "DOES_NOT_APPLY" ? say("liftedBy") : say("liftedIf")} rules={liftedBy} />
          {turnsOn.length > 0 && (
            <details class="on-screen">
              <summary>{say("turnsOnCount", { n: turnsOn.length })}</summary>
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
        <Line id={offence.address} text={<Recorded>{offence.conduct}</Recorded>} legalForce={offence.legalForce}>
          <p class="quiet">
            <StatuteLink statute={offence.statute} />
          </p>
          <div>
            <Cost offence={offence} />
          </div>
          <p>{outcome === "APPLIES" ? say("wouldCommit") : say("mightCommit")}</p>
          <Tests tests={tests} />
        </Line>
      ))}
    </ul>
  );
}

function Line(given: {
  id: string;
  text: ComponentChildren;
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
const HOLDS: Readonly<Record<Outcome, readonly [string, MessageName]>> = {
  APPLIES: ["✓", "holds"],
  DOES_NOT_APPLY: ["✕", "holdsNot"],
  UNDETERMINED: ["?", "notKnown"],
};

const SAID: Readonly<Record<string, MessageName>> = { true: "yes", false: "no" };

/** What was said of a fact: yes, no, a figure, or values by their labels. */
const saidIn = (given: string) =>
  SAID[given]
    ? say(SAID[given] as MessageName).toLowerCase()
    : given
        .split(", ")
        .map((each) => (isMessage(`code.${each}`) ? inSentence(each) : each))
        .join(", ");

/** What was said of a fact; with its question where the law words the contrary, or yes and no would be taken for the condition's. */
function whatWasSaidOf(fact: string, given: string, outcome: Outcome): string {
  const field = YES_OR_NO.find(([name]) => name === fact)?.[1];
  const contrary = (given === "true" && outcome === "DOES_NOT_APPLY") || (given === "false" && outcome === "APPLIES");
  return field && contrary ? `${questionOf(field)} ${saidIn(given)}` : saidIn(given);
}

function Tests({ tests }: { tests: readonly TestLine[] }) {
  if (tests.length === 0) return null;
  return (
    <ul class="tests">
      {tests.map(({ condition, outcome, given, ownText }) => {
        const [sign, word] = HOLDS[outcome];
        return (
          <li class={`t-${outcome}`}>
            <strong>
              <span aria-hidden="true">{sign}</span> {say(word)}:
            </strong>{" "}
            {ownText === null ? <Recorded>{condition.text}</Recorded> : <Quoting>{ownText}</Quoting>}
            {given !== null && (
              <span class="quiet"> {say("saidThat", { what: whatWasSaidOf(condition.fact, given, outcome) })}</span>
            )}
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
          <Link to={rule.address}>
            <RuleText rule={rule} />
          </Link>
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
      <summary>{say("wouldLift", { n: exceptions.length })}</summary>
      <ul>
        {exceptions.map(({ rule: exception, reason, tests }) => (
          <li>
            <Link to={exception.address}>
              <RuleText rule={exception} />
            </Link>{" "}
            {say("notHere")} {reasonOf(reason).toLowerCase()}
            <Tests tests={tests.filter(({ outcome }) => outcome !== "APPLIES")} />
          </li>
        ))}
      </ul>
    </details>
  );
}
