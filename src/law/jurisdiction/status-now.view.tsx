import type { JurisdictionAnswer } from "../../kits/answers.generated.js";
import { Link } from "../../kits/parts/request.js";
import { Facts } from "../../kits/parts/text.js";
import { plural, printDay, printDays, words } from "../../kits/words.js";
import { StatuteLink } from "../legislation/statute.line.js";
import { printRule } from "../rule/rule.line.js";
import { Force } from "../source/force.js";
import { Citations, EvidenceMark } from "../source/source.line.js";
import { Status } from "./jurisdiction.line.js";
import { listHere } from "./law-here.view.js";

type Now = NonNullable<JurisdictionAnswer["miningStatus"]>;

/** The first lines of a place: whether one may mine, since when, under what, what breaking it costs, and what is proposed. */
export function StatusNow({ answer }: { answer: JurisdictionAnswer }) {
  const { miningStatus: status, coverage } = answer;
  const reviewed = coverage.reviewedThrough
    ? `The law was looked through up to ${printDay(coverage.reviewedThrough, coverage.reviewedThroughPrecision)}; later law may exist.`
    : "No day is noted up to which the law was looked through.";
  return (
    <section class="status-now">
      <h2>May one mine here? {status ? <Status code={status.code} /> : "Not recorded"}</h2>
      {status ? (
        <p>{status.note}</p>
      ) : (
        <p class="note">
          The dataset records no mining status of its own for this place on this day. That is no statement that mining is allowed
          or forbidden.
        </p>
      )}
      <Facts
        facts={{
          Since: status && printDays(status.period),
          Under: status && status.rules.length > 0 && <RestsOn rules={status.rules} />,
          "Breaking it": status && status.rules.length > 0 && breaches(status.rules),
          Offences: (
            <Count
              answer={answer}
              list="offences"
              held={answer.offencesHere.totalCount}
              proposed={answer.proposedOffences.totalCount}
            />
          ),
          Rules: (
            <Count answer={answer} list="rules" held={answer.rulesHere.totalCount} proposed={answer.proposedRules.totalCount} />
          ),
          Reviewed: reviewed,
        }}
      />
      {status && (
        <>
          <p class="quiet">
            <EvidenceMark evidence={status.evidence} />
          </p>
          <Citations citations={status.citations} />
          <Unaddressed status={status} />
        </>
      )}
    </section>
  );
}

/** The rules that a status rests on. */
function RestsOn({ rules }: { rules: Now["rules"] }) {
  return (
    <ul>
      {rules.map((rule) => (
        <li>
          <Link to={rule.address}>{printRule(rule)}</Link> (<StatuteLink statute={rule.statute} />){" "}
          {rule.legalForce !== "IN_FORCE" && <Force force={rule.legalForce} />}
        </li>
      ))}
    </ul>
  );
}

/** How many offences a breach of the rules can be, by force: none recorded is no statement that there is none. */
function breaches(rules: Now["rules"]): string {
  const offences = new Map(
    rules.flatMap(({ punishableAs }) => punishableAs).map(({ address, legalForce }) => [address, legalForce]),
  );
  const count = (...forces: string[]) => [...offences.values()].filter((force) => forces.includes(force)).length;
  const inForce = count("IN_FORCE", "PARTLY_IN_FORCE");
  const proposed = count("PROPOSED");
  const law = inForce > 0 ? `${plural(inForce, "offence")} in force` : "no offence in force is recorded for it";
  return proposed > 0 ? `${law}; ${proposed} proposed, and not law` : law;
}

function Count({ answer, list, held, proposed }: { answer: JurisdictionAnswer; list: string; held: number; proposed: number }) {
  return (
    <>
      <Link to={listHere(answer, list)}>{held} in force</Link>
      {proposed > 0 && (
        <>
          , <Link to={`${listHere(answer, list)}&force=PROPOSED`}>{proposed} proposed</Link>
        </>
      )}
    </>
  );
}

/** What holds for those whom no rule on mining addresses. */
const UNADDRESSED = {
  RESERVED: "Mining is reserved to those whom the law names.",
  FREE: "Whom the law does not name may mine.",
  UNKNOWN: "Whether others may mine, no source tells.",
} as const;

function Unaddressed({ status: { unaddressed } }: { status: Now }) {
  if (!unaddressed) return null;
  return (
    <>
      <p>
        <strong>{UNADDRESSED[unaddressed.code]}</strong> {unaddressed.note}{" "}
        {unaddressed.subjects.length > 0 &&
          `The sources say so of these alone: ${unaddressed.subjects.map(words).join(", ").toLowerCase()}. `}
        <EvidenceMark evidence={unaddressed.evidence} />
      </p>
      <Citations citations={unaddressed.citations} />
    </>
  );
}
