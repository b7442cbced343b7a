import type { Days, JurisdictionAnswer, OffenceLine } from "../../kits/answers.generated.js";
import { Link, NamedLink } from "../../kits/parts/request.js";
import { Term } from "../../kits/parts/term.js";
import { Facts, Recorded } from "../../kits/parts/text.js";
import { recordedLanguage, say } from "../../kits/words/say.js";
import { inSentence, printDay, printDays } from "../../kits/words.js";
import { StatuteLink } from "../legislation/statute.line.js";
import { printHeaviest } from "../offence/offence.line.js";
import { RuleText } from "../rule/rule.line.js";
import { Force } from "../source/force.js";
import { Citations, EvidenceMark } from "../source/source.line.js";
import { Status } from "./jurisdiction.line.js";
import { listHere } from "./law-here.view.js";

type Now = NonNullable<JurisdictionAnswer["miningStatus"]>;

/** The first lines of a place: whether one may mine, since when, under what, what breaking it costs, and what is proposed. */
export function StatusNow({ answer }: { answer: JurisdictionAnswer }) {
  const { miningStatus: status } = answer;
  return (
    <section class="status-now">
      <h2>
        {say("mayOneMineHere")}{" "}
        {status ? (
          <Term of="MiningStatusCode" code={status.code}>
            <Status code={status.code} />
          </Term>
        ) : (
          say("notRecorded")
        )}
      </h2>
      {status ? <p lang={recordedLanguage()}>{status.note}</p> : <p class="note">{say("noStatus")}</p>}
      <Facts
        facts={{
          ...(status && daysOf(status.period)),
          [say("under")]: status && status.rules.length > 0 && <RestsOn rules={status.rules} />,
          [say("breakingIt")]: status && status.rules.length > 0 && <Breaches rules={status.rules} answer={answer} />,
          [say("kinds.offence")]: (
            <Count
              answer={answer}
              list="offences"
              held={answer.offencesHere.totalCount}
              proposed={answer.proposedOffences.totalCount}
            />
          ),
          [say("kinds.rule")]: (
            <Count answer={answer} list="rules" held={answer.rulesHere.totalCount} proposed={answer.proposedRules.totalCount} />
          ),
        }}
      />
      {status && (
        <>
          <p class="quiet">
            <Term of="Evidence" code={status.evidence}>
              <EvidenceMark evidence={status.evidence} />
            </Term>
          </p>
          <Citations citations={status.citations} />
          <Unaddressed status={status} />
        </>
      )}
    </section>
  );
}

/** Since when, of what has a known first day and no end; else its days. */
const daysOf = (period: Days) =>
  period.firstDay && !period.lastDay
    ? { [say("since")]: printDay(period.firstDay, period.firstDayPrecision) }
    : { [say("daysOfLaw")]: printDays(period) };

/** The rules that a status rests on. */
function RestsOn({ rules }: { rules: Now["rules"] }) {
  return (
    <ul>
      {rules.map((rule) => (
        <li>
          <Link to={rule.address}>
            <RuleText rule={rule} />
          </Link>{" "}
          {say("forWhom", { subjects: rule.subjects.map(inSentence).join(", ") })} (<StatuteLink statute={rule.statute} />){" "}
          {rule.legalForce !== "IN_FORCE" && <Force force={rule.legalForce} />}
        </li>
      ))}
    </ul>
  );
}

/** What a breach of the rules costs, offence by offence, and how many are proposed: none recorded is no statement that there is none. */
function Breaches({ rules, answer }: { rules: Now["rules"]; answer: JurisdictionAnswer }) {
  const offences = new Map(
    rules.flatMap(({ punishableAs }) => punishableAs).map(({ address, legalForce }) => [address, legalForce]),
  );
  const are = (...forces: string[]) => [...offences].filter(([, force]) => forces.includes(force)).map(([address]) => address);
  const inForce = are("IN_FORCE", "PARTLY_IN_FORCE");
  const proposed = are("PROPOSED").length;
  const law = inForce.length > 0 ? say("offencesInForce", { n: inForce.length }) : say("noOffenceInForce");
  return (
    <>
      {proposed > 0 ? say("alsoProposed", { law, n: proposed }) : law}
      <Costs of={answer.offencesHere.edges.map(({ node }) => node).filter(({ address }) => inForce.includes(address))} />
    </>
  );
}

/** Offences, each with the heaviest that it costs anybody for the first time, and apart from it on repetition. */
function Costs({ of }: { of: readonly OffenceLine[] }) {
  if (of.length === 0) return null;
  return (
    <>
      . {say("mostThatEachCosts")}
      <ul>
        {of.map((offence) => (
          <li>
            <strong>{printHeaviest(offence) || say("noHighestGiven")}</strong>:{" "}
            <NamedLink to={offence.address} name={offence.conduct} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Count({ answer, list, held, proposed }: { answer: JurisdictionAnswer; list: string; held: number; proposed: number }) {
  return (
    <>
      <Link to={listHere(answer, list)}>{say("countInForce", { n: held })}</Link>
      {proposed > 0 && (
        <>
          , <Link to={`${listHere(answer, list)}&force=PROPOSED`}>{say("countProposed", { n: proposed })}</Link>
        </>
      )}
    </>
  );
}

/** What holds for those whom no rule on mining addresses. */
const UNADDRESSED = {
  RESERVED: "reservedToNamed",
  FREE: "unnamedMayMine",
  UNKNOWN: "noSourceTells",
} as const;

function Unaddressed({ status: { unaddressed } }: { status: Now }) {
  if (!unaddressed) return null;
  return (
    <>
      <p>
        <strong>{say(UNADDRESSED[unaddressed.code])}</strong> <Recorded>{unaddressed.note}</Recorded>{" "}
        {unaddressed.subjects.length > 0 &&
          `${say("sourcesSayOfThese", { subjects: unaddressed.subjects.map(inSentence).join(", ") })} `}
        <EvidenceMark evidence={unaddressed.evidence} />
      </p>
      <Citations citations={unaddressed.citations} />
    </>
  );
}
