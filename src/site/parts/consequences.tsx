import type { Punished } from "../../kits/answers.generated.js";
import { Link } from "../../kits/parts/request.js";
import { Recorded } from "../../kits/parts/text.js";
import { recordedLanguage, say } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
import { PlaceLink } from "../../law/jurisdiction/jurisdiction.line.js";
import { printHeaviest } from "../../law/offence/offence.line.js";
import { RuleText } from "../../law/rule/rule.line.js";
import { Citations, EvidenceMark } from "../../law/source/source.line.js";
import { Lines } from "../../law/statement/statement.line.js";
import { TAXES } from "../../law/tax/tax.line.js";
import type { AssessmentAnswer, FindingLine } from "../operations.js";

type Place = AssessmentAnswer["jurisdiction"];

/** What it costs to break what applies or may: the offences in force that punish it, with their sums. */
export function Breaches({ findings }: { findings: readonly FindingLine[] }) {
  const punished = findings
    .filter(({ outcome }) => outcome !== "DOES_NOT_APPLY")
    .map(({ rule }) => ({ rule, offences: rule.punishableAs.filter(({ legalForce }) => IN_FORCE.includes(legalForce)) }))
    .filter(({ offences }) => offences.length > 0);
  if (punished.length === 0) return null;
  return (
    <section>
      <h2>
        {say("breachCosts")} <span class="count">{punished.length}</span>
      </h2>
      <ul class="lines">
        {punished.map(({ rule, offences }) => (
          <li>
            <p class="head">
              <RuleText rule={rule} />
            </p>
            <ul>
              {offences.map((offence) => (
                <li>
                  <Link to={offence.address} recorded>
                    {offence.conduct}
                  </Link>{" "}
                  <Cost offence={offence} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

const IN_FORCE: readonly string[] = ["IN_FORCE", "PARTLY_IN_FORCE"];

/**
 * The highest penalties as sums and terms, and each penalty in words, once. Where the law has several highest fines for a first
 * offence, as for a citizen and for a large company, the highest of all is said to be that: which is this miner's, the words tell.
 */
export function Cost({ offence }: { offence: Punished }) {
  const { branch, penalties } = offence;
  const heaviest = printHeaviest(offence);
  const highest = heaviest && severalFines(offence) ? say("mostForAnyOffender", { what: heaviest }) : heaviest;
  const summaries = [...new Set(penalties.map(({ summary }) => summary))];
  return (
    <>
      <strong>{[words(branch), highest].filter(Boolean).join("; ")}.</strong>{" "}
      {summaries.length > 1 ? (
        <ul lang={recordedLanguage()}>
          {summaries.map((summary) => (
            <li>{summary}</li>
          ))}
        </ul>
      ) : (
        <Recorded>{summaries[0]}</Recorded>
      )}
    </>
  );
}

/** Whether more than one sum is the most that somebody pays for a first offence. */
function severalFines({ penalties }: Punished): boolean {
  const first = penalties.filter(({ kind, onRepetition }) => kind === "FINE" && !onRepetition);
  const most = first.flatMap(({ fine }) => (fine?.maximum ? [`${fine.maximum.value} ${fine.maximum.unit}`] : []));
  return new Set(most).size > 1;
}

/** Taxes in force that such a miner pays, in the place and in what it lies in. */
export function TaxesOf({ place }: { place: Place }) {
  const around = [place, place?.parent, place?.parent?.parent].filter((each) => each !== null && each !== undefined);
  const taxing = around.filter(({ taxes }) => taxes.nodes.length > 0);
  if (taxing.length === 0) return null;
  return (
    <section>
      <h2>{say("taxesOfMiner")}</h2>
      <p class="quiet">{say("ratesTurnOn")}</p>
      {taxing.map((each) => (
        <>
          <h3>
            <PlaceLink place={each} />
          </h3>
          <Lines
            lines={each.taxes.nodes}
            from="statute"
            wording={{
              head: TAXES.head,
              more: (tax) => (
                <>
                  {TAXES.more?.(tax)}
                  {tax.timing && (
                    <>
                      . {say("due")} <Recorded>{tax.timing}</Recorded>
                    </>
                  )}
                  {tax.conditions.map(({ text }) => (
                    <>
                      . {say("if")} <Recorded>{text}</Recorded>
                    </>
                  ))}
                </>
              ),
            }}
          />
        </>
      ))}
    </section>
  );
}

/** What the recorded statuses rest on; the rules' own sources are on their pages. */
export function SourcesOf({ statuses }: { statuses: AssessmentAnswer["miningStatuses"] }) {
  const [nearest] = statuses;
  if (!nearest) return null;
  const cited = [...nearest.citations, ...(nearest.unaddressed?.citations ?? [])];
  return (
    <section>
      <h2>{say("sourcesOfStatus")}</h2>
      <p>
        {words(nearest.code)}: <Recorded>{nearest.note}</Recorded> <EvidenceMark evidence={nearest.evidence} />
      </p>
      {nearest.unaddressed && (
        <p>
          {say("whomNoRuleAddresses")} <Recorded>{nearest.unaddressed.note}</Recorded>{" "}
          <EvidenceMark evidence={nearest.unaddressed.evidence} />
        </p>
      )}
      <Citations citations={[...new Map(cited.map((each) => [`${each.source.address} ${each.locator}`, each])).values()]} />
      <p class="quiet">{say("eachLeads")}</p>
    </section>
  );
}
