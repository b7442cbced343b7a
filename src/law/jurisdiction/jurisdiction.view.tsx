import type { JurisdictionAnswer } from "../../kits/answers.generated.js";
import { Link, NamedLink, useRequest } from "../../kits/parts/request.js";
import { Subject } from "../../kits/parts/subject.js";
import { Table } from "../../kits/parts/table.js";
import { Term } from "../../kits/parts/term.js";
import { Commas, Facts, Note, OtherNames, Quoting, Recorded } from "../../kits/parts/text.js";
import { Timeline } from "../../kits/parts/timeline.js";
import { recordedLanguage, say } from "../../kits/words/say.js";
import { groupDigits, inSentence, printDay, printDays, words } from "../../kits/words.js";
import { Citations, Disputes, EvidenceMark } from "../source/source.line.js";
import { PlaceLink, placeName, Status } from "./jurisdiction.line.js";
import { LawHere } from "./law-here.view.js";
import { StatusNow } from "./status-now.view.js";

export function JurisdictionView({ answer }: { answer: JurisdictionAnswer }) {
  const { coverage, code } = answer;
  return (
    <>
      <OtherNames names={answer.names} heading={placeName(answer)} />
      <StatusNow answer={answer} />
      <StatusHistory answer={answer} />
      <Disputes discrepancies={answer.discrepancies} />
      <section>
        <h2>{say("coverage")}</h2>
        <Facts
          facts={{
            [say("depth")]: <Term of="CoverageLevel" code={coverage.level} />,
            [say("code")]: code,
            [say("kind")]: <Term of="JurisdictionKind" code={answer.kind} />,
            [say("partOf")]: answer.parent && <PlaceLink place={answer.parent} />,
            [say("currency")]: answer.currency,
            [say("legalTradition")]: answer.legalTradition && <Recorded>{answer.legalTradition}</Recorded>,
          }}
        />
        <p class="note">{coverage.notice}</p>
        <Note>{coverage.note}</Note>
        <OpenPoints answer={answer} />
        <Note>{answer.note}</Note>
        <p>
          <Link to={`/assess?jurisdiction=${encodeURIComponent(code)}`}>{say("whatForMiner")}</Link>
          {" · "}
          <Link to={`/compare/places?jurisdiction=${encodeURIComponent(code)}`}>{say("compareWithOthers")}</Link>
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
      <h2>{say("statusOverTime")}</h2>
      <Timeline
        title={say("statusOverTimeOf", { place: placeName(answer) })}
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
            <Status code={status.code} /> {printDays(status.period)}. <Recorded>{status.note}</Recorded>{" "}
            <EvidenceMark evidence={status.evidence} />
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
        {say("kinds.indicator")} <span class="count">{indicators.totalCount}</span>
      </h2>
      <Table label={say("kinds.indicator")} heads={[say("kind.indicator"), say("value"), say("of")]}>
        {indicators.nodes.map(({ address: id, name, qualifier, value, unit, date, precision }) => (
          <tr>
            <td>
              <NamedLink to={id} name={name} />
            </td>
            <td class="number">
              <Recorded>{qualifier}</Recorded> {groupDigits(value)} <Recorded>{unit}</Recorded>
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
          <h2>{say("placesInIt")}</h2>
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
          <h2>{say("kinds.authority")}</h2>
          <ul>
            {authorities.map(({ address: id, name, roles }) => (
              <li>
                <NamedLink to={id} name={name} />{" "}
                <span class="quiet">
                  <Commas>{roles.map(inSentence)}</Commas>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {reckoningUnits.length > 0 && (
        <section>
          <h2>{say("kinds.unit")}</h2>
          <ul>
            {reckoningUnits.map(({ address: id, name }) => (
              <li>
                <NamedLink to={id} name={name} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {remarks.length > 0 && (
        <section>
          <h2>{say("saidOfLaw")}</h2>
          {remarks.map(({ text, citations }) => (
            <>
              <p lang={recordedLanguage()}>{text}</p>
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
      <summary>{say("pointsForEditor", { n: totalCount })}</summary>
      <ul>
        {nodes.map(({ kind, says, settledBy, subject }) => (
          <li>
            {words(kind)}:{" "}
            {subject && (
              <>
                <Subject address={subject.address} />:{" "}
              </>
            )}
            <Quoting>{says}</Quoting>. {say("settledBy")} <Quoting>{settledBy}</Quoting>.
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/review?jurisdiction=${code}`}>{say("allPoints")}</Link>
      </p>
    </details>
  );
}
