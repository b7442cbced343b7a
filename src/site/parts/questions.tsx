import { KeepTime } from "../../kits/parts/keep-time.js";
import { Link, useRequest } from "../../kits/parts/request.js";
import { Quoting, Recorded } from "../../kits/parts/text.js";
import { EN } from "../../kits/words/en.js";
import { say } from "../../kits/words/say.js";
import { NUMBERS } from "../miner.js";
import type { PresumedLine, QuestionLine } from "../operations.js";
import { type Saying, saying } from "../said.js";

/** A condition that no field is for is asked in its own words, after these. */
const [IN_WORDS = ""] = EN["ask.otherFacts"].split("{text}");

/** One question with its answers as links: each leads to the same assessment with that answer said. */
export function Question({ question, heading }: { question: QuestionLine; heading?: string }) {
  const { search } = useRequest();
  const to = (answer: QuestionLine["answers"][number]) =>
    saying(search, {
      ...question,
      ...answer,
      text: question.question.startsWith(IN_WORDS) ? question.question.slice(IN_WORDS.length) : question.question,
    });
  return (
    <section class="question">
      {heading ? <h2>{heading}</h2> : null}
      <p class="asks">
        <Quoting>{question.asked}</Quoting>
      </p>
      <ul class="answers">
        {question.answers.map((answer) => (
          <li>
            <Link to={to(answer)}>
              <Quoting>{answer.label}</Quoting>
            </Link>{" "}
            <span class="quiet">{leadsTo(answer)}</span>
          </li>
        ))}
      </ul>
      {question.field in NUMBERS && <Exactly question={question} />}
    </section>
  );
}

/** A number can be said exactly, too. */
function Exactly({ question: { field, asked } }: { question: QuestionLine }) {
  const { search } = useRequest();
  return (
    <form action="/assess" class="inline">
      <KeepTime />
      {[...search]
        .filter(([name]) => name !== field && !["asOf", "knownAt", "language"].includes(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      <label>
        {say("orExactly")} <input name={field} type="number" min="0" step="any" required aria-label={asked} />
      </label>
      <button type="submit">{say("answer")}</button>
    </form>
  );
}

/** What the verdict turns on beside the first question. */
export function OtherQuestions({ questions }: { questions: readonly QuestionLine[] }) {
  if (questions.length === 0) return null;
  return (
    <details class="on-screen">
      <summary>{say("otherQuestions", { n: questions.length })}</summary>
      {questions.map((question) => (
        <Question question={question} />
      ))}
    </details>
  );
}

function leadsTo({ verdict, ends }: QuestionLine["answers"][number]): string {
  if (!verdict || verdict === "NO_DATA") return "";
  return say(verdict === "UNDETERMINED" && ends ? "leads.nowhere" : `leads.${verdict}`);
}

/** What was taken as not so, why, and a link that says otherwise. */
export function Presumed({ presumed }: { presumed: readonly PresumedLine[] }) {
  const { search } = useRequest();
  if (presumed.length === 0) return null;
  const byText = new Map(presumed.map((each) => [each.text, each]));
  return (
    <section class="presumed">
      <h2>
        {say("presumedHeading")} <span class="count">{byText.size}</span>
      </h2>
      <p class="quiet">{say("ordinaryCase")}</p>
      <ul class="lines">
        {[...byText.values()].map((each) => {
          const otherwise = contrary(each);
          return (
            <li>
              <p>
                <Quoting>{each.text}</Quoting>
              </p>
              <p class="quiet">
                <Recorded>{each.reason}</Recorded> {say("wouldMakeApply")}{" "}
                {each.rule && (
                  <Link to={each.rule.address} recorded>
                    {each.rule.action}
                  </Link>
                )}
                {each.offence && (
                  <Link to={each.offence.address} recorded>
                    {each.offence.conduct}
                  </Link>
                )}
              </p>
              {otherwise && (
                <p class="on-screen">
                  <Link to={saying(search, otherwise)} label={say("itIsSoWhat", { what: each.condition.text })}>
                    {say("itIsSo")}
                  </Link>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What one would say to contradict a presumption; null where the condition leaves open which value that is. */
function contrary({ field, condition }: PresumedLine): Saying | null {
  const { fact, operator, values, unit, text } = condition;
  const one = (value: string): Saying => ({ field, value, unit, text, outsideRecordedParts: null });
  if (fact === "OTHER") return one("true");
  const [value] = values;
  if (value === undefined || fact === "AREA") return null;
  if (operator === "EQ" || operator === "IN" || operator === "GTE" || operator === "LTE") return one(value);
  if (operator === "NE" && (value === "true" || value === "false")) return one(value === "true" ? "false" : "true");
  return null;
}
