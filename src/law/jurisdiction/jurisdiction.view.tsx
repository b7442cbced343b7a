import type { JurisdictionAnswer } from "../../kits/answers.generated.js";
import { Link, useRequest } from "../../kits/parts/request.js";
import { Table } from "../../kits/parts/table.js";
import { Commas, Facts, Note, OtherNames } from "../../kits/parts/text.js";
import { Timeline } from "../../kits/parts/timeline.js";
import { groupDigits, plural, printDay, printDays, words } from "../../kits/words.js";
import { DEFINITIONS } from "../definition/definition.line.js";
import { printStatute } from "../legislation/statute.line.js";
import { OFFENCES } from "../offence/offence.line.js";
import { printRule, RULES } from "../rule/rule.line.js";
import { Force, isDraft } from "../source/force.js";
import { Citations, Disputes, EvidenceMark } from "../source/source.line.js";
import { Section } from "../statement/statement.line.js";
import { TAXES } from "../tax/tax.line.js";
import { TOKEN_CLASSES } from "../token-class/token-class.line.js";
import { PlaceLink, Status } from "./jurisdiction.line.js";

export function JurisdictionView({ answer }: { answer: JurisdictionAnswer }) {
  const { miningStatus: status, coverage, code } = answer;
  const all = (list: string) => `/${list}?jurisdiction=${encodeURIComponent(code)}`;
  return (
    <>
      <OtherNames names={answer.names} />
      {status ? (
        <section class="status-now">
          <h2>
            Mining: <Status code={status.code} />
          </h2>
          <p>{status.note}</p>
          <p class="quiet">
            So {printDays(status.period)}. <EvidenceMark evidence={status.evidence} />
          </p>
          <Citations citations={status.citations} />
          {status.rules.length > 0 && (
            <>
              <p>It rests on:</p>
              <ul>
                {status.rules.map((rule) => (
                  <li>
                    <Link to={rule.address}>{printRule(rule)}</Link>{" "}
                    {rule.legalForce !== "IN_FORCE" && <Force force={rule.legalForce} />}
                  </li>
                ))}
              </ul>
            </>
          )}
          {status.unaddressed && (
            <>
              <p>
                <strong>{UNADDRESSED[status.unaddressed.code]}</strong> {status.unaddressed.note}{" "}
                {status.unaddressed.subjects.length > 0 &&
                  `The sources say so of these alone: ${status.unaddressed.subjects.map(words).join(", ").toLowerCase()}. `}
                <EvidenceMark evidence={status.unaddressed.evidence} />
              </p>
              <Citations citations={status.unaddressed.citations} />
            </>
          )}
        </section>
      ) : (
        <p class="note">
          The dataset records no mining status of its own for this place on this day. That is no statement that mining is allowed
          or forbidden.
        </p>
      )}
      <StatusHistory answer={answer} />
      <Disputes discrepancies={answer.discrepancies} />
      <section>
        <h2>Coverage</h2>
        <Facts
          facts={{
            Depth: words(coverage.level),
            "Reviewed through": coverage.reviewedThrough && printDay(coverage.reviewedThrough, coverage.reviewedThroughPrecision),
            Code: code,
            Kind: words(answer.kind),
            "Part of": answer.parent && <PlaceLink place={answer.parent} />,
            Currency: answer.currency,
            "Legal tradition": answer.legalTradition,
          }}
        />
        <Note>{coverage.notice}</Note>
        <Note>{coverage.note}</Note>
        <OpenPoints answer={answer} />
        <Note>{answer.note}</Note>
        {answer.parent && (
          <p>
            The law of <PlaceLink place={answer.parent} />, of which it is part, holds here too.
          </p>
        )}
        <p>
          <Link to={`/assess?jurisdiction=${encodeURIComponent(code)}`}>What does the law say of a miner here?</Link>
        </p>
      </section>
      <Statutes heading="Statutes" statutes={answer.statutes.nodes} total={answer.statutes.totalCount} all={all("statutes")} />
      <Statutes heading="Suspended, or of unknown force" statutes={answer.uncertain.nodes} total={answer.uncertain.totalCount} />
      <Statutes heading="Enacted, not yet in force" statutes={answer.coming.nodes} total={answer.coming.totalCount} />
      <Statutes heading="Proposed, and not law" statutes={answer.proposals.nodes} total={answer.proposals.totalCount} />
      <Section heading="Rules" list={answer.rules} wording={RULES} from="statute" all={all("rules")} />
      <Section heading="Offences" list={answer.offences} wording={OFFENCES} from="statute" all={all("offences")} />
      <Section heading="Taxes and charges" list={answer.taxes} wording={TAXES} from="statute" all={all("taxes")} />
      <Section heading="Definitions" list={answer.definitions} wording={DEFINITIONS} from="statute" all={all("definitions")} />
      <Section
        heading="Token classes"
        list={answer.tokenClasses}
        wording={TOKEN_CLASSES}
        from="statute"
        all={all("token-classes")}
      />
      <Figures answer={answer} />
      <Around answer={answer} />
    </>
  );
}

/** What holds for those whom no rule on mining addresses. */
const UNADDRESSED = {
  RESERVED: "Mining is reserved to those whom the law names.",
  FREE: "Whom the law does not name may mine.",
  UNKNOWN: "Whether others may mine, no source tells.",
} as const;

function StatusHistory({ answer }: { answer: JurisdictionAnswer }) {
  const { day } = useRequest();
  const history = answer.miningStatusHistory;
  if (history.length < 2) return null;
  return (
    <section>
      <h2>Status over time</h2>
      <Timeline
        title={`Mining status of ${answer.name} over time`}
        marks={[]}
        bands={history.map(({ period, code }) => ({
          days: period,
          label: `${words(code)} ${printDays(period)}`,
          look: `s-${code}`,
        }))}
        shown={day}
      />
      <ol class="events">
        {history.map((status) => (
          <li>
            <Status code={status.code} /> {printDays(status.period)}. {status.note} <EvidenceMark evidence={status.evidence} />
            <Citations citations={status.citations} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Statutes({
  heading,
  statutes,
  total,
  all,
}: {
  heading: string;
  statutes: JurisdictionAnswer["statutes"]["nodes"];
  total: number;
  all?: string;
}) {
  if (statutes.length === 0) return null;
  return (
    <section>
      <h2>
        {heading} <span class="count">{total}</span>
      </h2>
      <ul class="lines">
        {statutes.map((statute) => (
          <li class={isDraft(statute.legalForce) ? "draft" : undefined}>
            <p class="head">
              <Link to={statute.address}>{printStatute(statute)}</Link>{" "}
              {statute.legalForce !== "IN_FORCE" && <Force force={statute.legalForce} />}
            </p>
            <p class="quiet">
              {words(statute.kind)}
              {statute.enacted && `, enacted ${statute.enacted}`}
            </p>
          </li>
        ))}
      </ul>
      {all && (
        <p>
          <Link to={all}>The whole list, also as CSV</Link>
        </p>
      )}
    </section>
  );
}

function Figures({ answer: { indicators } }: { answer: JurisdictionAnswer }) {
  if (indicators.nodes.length === 0) return null;
  return (
    <section>
      <h2>
        Figures <span class="count">{indicators.totalCount}</span>
      </h2>
      <Table label="Figures" heads={["Figure", "Value", "Of"]}>
        {indicators.nodes.map(({ address: id, name, qualifier, value, unit, date, precision }) => (
          <tr>
            <td>
              <Link to={id}>{name}</Link>
            </td>
            <td class="number">
              {qualifier} {groupDigits(value)} {unit}
            </td>
            <td>{printDay(date, precision)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Around({ answer: { authorities, children, reckoningUnits, remarks } }: { answer: JurisdictionAnswer }) {
  return (
    <>
      {children.length > 0 && (
        <section>
          <h2>Places in it</h2>
          <ul>
            {children.map((place) => (
              <li>
                <PlaceLink place={place} /> {place.miningStatus && <Status code={place.miningStatus.code} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {authorities.length > 0 && (
        <section>
          <h2>Authorities</h2>
          <ul>
            {authorities.map(({ address: id, name, roles }) => (
              <li>
                <Link to={id}>{name}</Link>{" "}
                <span class="quiet">
                  <Commas>{roles.map((role) => words(role).toLowerCase())}</Commas>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {reckoningUnits.length > 0 && (
        <section>
          <h2>Reckoning units</h2>
          <ul>
            {reckoningUnits.map(({ address: id, name }) => (
              <li>
                <Link to={id}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {remarks.length > 0 && (
        <section>
          <h2>Said of the law, and not law</h2>
          {remarks.map(({ text, citations }) => (
            <>
              <p>{text}</p>
              <Citations citations={citations} />
            </>
          ))}
        </section>
      )}
    </>
  );
}

/** What an editor should look at here, for whoever relies on the page. */
function OpenPoints({ answer: { coverage, code } }: { answer: JurisdictionAnswer }) {
  const { totalCount, nodes } = coverage.review;
  if (totalCount === 0) return null;
  return (
    <details>
      <summary>{plural(totalCount, "point")} that an editor should look at</summary>
      <ul>
        {nodes.map(({ kind, says, settledBy }) => (
          <li>
            {words(kind)}: {says}. Settled by {settledBy}.
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/review?jurisdiction=${code}`}>All of them, with their places in the seeds</Link>
      </p>
    </details>
  );
}
