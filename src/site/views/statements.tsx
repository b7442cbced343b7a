import type { OffenceLine, StatementAnswer } from "../../kits/answers.js";
import { Conditions } from "../../kits/parts/conditions.js";
import { Support } from "../../kits/parts/evidence.js";
import { Force, isDraft } from "../../kits/parts/force.js";
import { Lines, OFFENCES, RULES } from "../../kits/parts/lines.js";
import { Commas, Facts, Note, PlaceLink, Points, ProvisionLink, StatuteLink } from "../../kits/parts/text.js";
import { Link } from "../../kits/parts/visit.js";
import { printDays, words } from "../../kits/words.js";
import type {
  DefinitionAnswer,
  RuleAnswer,
  SeasonAnswer,
  TaxAnswer,
  TokenClassAnswer,
  TokenClassName,
} from "../operations/statements.js";

/** Where a statement stands, since when it is law, and what a reader should know of it. */
export function Standing({ answer }: { answer: StatementAnswer }) {
  return (
    <>
      <Facts
        facts={{
          Statute: <StatuteLink statute={answer.statute} />,
          Provision: answer.provision && <ProvisionLink provision={answer.provision} />,
          "Brought by": answer.broughtBy && <Link to={answer.broughtBy.id}>{answer.broughtBy.summary}</Link>,
          "Days of law": answer.inForce && printDays(answer.inForce),
          Enacted: answer.enacted,
        }}
      />
      <Note>{answer.periodNote}</Note>
      <Note>{answer.note}</Note>
      <Support {...answer} />
    </>
  );
}

const lower = (code: string) => words(code).toLowerCase();

const STANCES = { INCLUDED: "Included", EXCLUDED: "Excluded", SILENT: "Silent" } as const;

export function DefinitionView({ answer }: { answer: DefinitionAnswer }) {
  const spoken = answer.elements.filter(({ stance }) => stance !== "SILENT");
  const silent = answer.elements.filter(({ stance }) => stance === "SILENT");
  return (
    <>
      {answer.localTerm && (
        <p class="names">
          <span lang={answer.localTerm.language} dir="auto">
            {answer.localTerm.text}
          </span>
        </p>
      )}
      <p class="wording">{answer.meaning}</p>
      <p>
        One country's words for the idea <Link to={answer.concept.id}>{answer.concept.prefLabel}</Link>, which other places define
        in theirs.
      </p>
      <Points heading="What belongs to it" points={answer.includes} />
      <Points heading="What does not" points={answer.excludes} />
      {spoken.length > 0 && (
        <section>
          <h2>What it turns on</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">Element</th>
                <th scope="col">Here</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {spoken.map(({ code, label, stance, note }) => (
                <tr>
                  <th scope="row">
                    <Link to={`/element/${code}`}>{label}</Link>
                  </th>
                  <td class={`stance ${stance.toLowerCase()}`}>{STANCES[stance]}</td>
                  <td>{note}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {silent.length > 0 && (
            <p class="quiet">It is silent on: {silent.map(({ label }) => label.toLowerCase()).join(", ")}.</p>
          )}
        </section>
      )}
      <Standing answer={answer} />
    </>
  );
}

function TokenClassLink({ token }: { token: TokenClassName }) {
  return (
    <>
      <Link to={token.id}>{token.name}</Link> {token.legalForce !== "IN_FORCE" && <Force force={token.legalForce} />}
    </>
  );
}

export function TokenClassView({ answer }: { answer: TokenClassAnswer }) {
  return (
    <>
      {answer.localName && (
        <p class="names">
          <span lang={answer.localName.language} dir="auto">
            {answer.localName.text}
          </span>
        </p>
      )}
      <p class="wording">{answer.criteria}</p>
      <Facts
        facts={{
          Concept: <Link to={answer.concept.id}>{answer.concept.prefLabel}</Link>,
          "Kind of": answer.parent && <TokenClassLink token={answer.parent} />,
        }}
      />
      <Points heading="What holding one gives" points={answer.rights} />
      <Points heading="What it expressly does not" points={answer.exclusions} />
      <Points heading="Examples" points={answer.examples} />
      <Points heading="Its kinds" points={answer.children.map((token) => <TokenClassLink token={token} />)} />
      <Standing answer={answer} />
    </>
  );
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const printSeason = ({ fromDay, fromMonth, toDay, toMonth }: SeasonAnswer) =>
  `${fromDay} ${MONTHS[fromMonth - 1]} to ${toDay} ${MONTHS[toMonth - 1]} of each year`;

export function RuleView({ answer }: { answer: RuleAnswer }) {
  return (
    <>
      <Facts
        facts={{
          Modality: words(answer.modality),
          "Addressed to": answer.subjects.map(lower).join(", "),
          When: answer.timing,
          "In the season": answer.seasons.map(printSeason).join("; "),
          Where: answer.territories.length > 0 && (
            <Commas>
              {answer.territories.map((place) => (
                <PlaceLink place={place} />
              ))}
            </Commas>
          ),
          Authority: answer.authority && <Link to={answer.authority.id}>{answer.authority.name}</Link>,
        }}
      />
      <Conditions conditions={answer.conditions} />
      {answer.exceptTo.length > 0 && (
        <section>
          <h2>An exception to</h2>
          <Lines lines={answer.exceptTo} wording={RULES} from="statute" />
        </section>
      )}
      <Punishable
        heading="Breaking it can be punished as"
        offences={answer.punishableAs.filter(({ legalForce }) => !isDraft(legalForce))}
      />
      <Punishable
        heading="Proposed punishments, and not law"
        offences={answer.punishableAs.filter(({ legalForce }) => isDraft(legalForce))}
      />
      <Standing answer={answer} />
    </>
  );
}

function Punishable({ heading, offences }: { heading: string; offences: readonly OffenceLine[] }) {
  if (offences.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <Lines lines={offences} wording={OFFENCES} from="statute" />
    </section>
  );
}

export function TaxView({ answer }: { answer: TaxAnswer }) {
  return (
    <>
      <Facts
        facts={{
          "Falls on": words(answer.event),
          Payer: answer.payer,
          Taxpayers: answer.taxpayers.map(lower).join(", "),
          Base: answer.base,
          Rate: answer.rate ? `${answer.rate} ${answer.rateUnit ?? ""}` : "No source that was seen gives a figure.",
          When: answer.timing,
        }}
      />
      <Conditions conditions={answer.conditions} heading="This rate applies only if all of these hold" />
      <Standing answer={answer} />
    </>
  );
}
