import type { JurisdictionAnswer } from "../../kits/answers.generated.js";
import { Link, useRequest } from "../../kits/parts/request.js";
import { Table } from "../../kits/parts/table.js";
import { Commas, Facts, Note, OtherNames } from "../../kits/parts/text.js";
import { Timeline } from "../../kits/parts/timeline.js";
import { groupDigits, plural, printDay, printDays, words } from "../../kits/words.js";
import { Citations, Disputes, EvidenceMark } from "../source/source.line.js";
import { PlaceLink, Status } from "./jurisdiction.line.js";
import { LawHere } from "./law-here.view.js";
import { StatusNow } from "./status-now.view.js";

export function JurisdictionView({ answer }: { answer: JurisdictionAnswer }) {
  const { coverage, code } = answer;
  return (
    <>
      <OtherNames names={answer.names} />
      <StatusNow answer={answer} />
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
        <p>
          <Link to={`/assess?jurisdiction=${encodeURIComponent(code)}`}>What does the law say of a miner here?</Link>
          {" · "}
          <Link to={`/compare/places?jurisdiction=${encodeURIComponent(code)}`}>Compare with other places</Link>
        </p>
      </section>
      <LawHere answer={answer} />
      <Figures answer={answer} />
      <Around answer={answer} />
    </>
  );
}

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
