import type { ProvisionAnswer } from "../../formats/questions/provision.js";
import { printDays, printEId, words } from "../../formats/words.js";
import { Support } from "../parts/evidence.js";
import { isDraft } from "../parts/force.js";
import { Facts, Note, Points, ProvisionLink, StatuteLink } from "../parts/text.js";
import { Link } from "../parts/visit.js";

export function ProvisionView({ answer }: { answer: ProvisionAnswer }) {
  return (
    <>
      <p>
        <StatuteLink statute={answer.statute} />, {printEId(answer.eId)}
      </p>
      {answer.text ? (
        <blockquote class="law" lang={answer.textLanguage} dir="auto">
          {answer.text}
        </blockquote>
      ) : (
        <p class="note">No text of it stood on this day.</p>
      )}
      <Facts
        facts={{
          Words: words(answer.textKind),
          "This text stands": answer.inForce && printDays(answer.inForce),
          "Part of": answer.parent && <ProvisionLink provision={answer.parent} />,
        }}
      />
      <Note>{answer.note}</Note>
      <Points heading="Its parts" points={answer.children.map((part) => <ProvisionLink provision={part} />)} />
      <Versions answer={answer} />
      <Support {...answer} />
    </>
  );
}

function Versions({ answer: { id, versions, legalForce } }: { answer: ProvisionAnswer }) {
  if (versions.length === 0) return null;
  return (
    <section>
      <h2>
        Versions <span class="count">{versions.length}</span>
      </h2>
      <ol class="versions">
        {versions.map(({ heading, text, inForce, broughtBy, eId }) => (
          <li class={isDraft(broughtBy?.legalForce ?? legalForce) ? "draft" : undefined}>
            <h3>
              {isDraft(broughtBy?.legalForce ?? legalForce) ? (
                "Proposed text, not law"
              ) : inForce.firstDay ? (
                <a href={`${id}?asOf=${inForce.firstDay}`}>{printDays(inForce)}</a>
              ) : (
                printDays(inForce)
              )}
            </h3>
            <p>
              <strong>
                {printEId(eId)}
                {heading && `: ${heading}`}
              </strong>
            </p>
            {text && <p class="law">{text}</p>}
            {broughtBy && (
              <p class="quiet">
                Brought by <Link to={broughtBy.id}>{broughtBy.summary}</Link>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
