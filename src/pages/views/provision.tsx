import { DIFF, type DiffAnswer } from "../../formats/questions/diff.js";
import type { ProvisionAnswer } from "../../formats/questions/provision.js";
import { askAt, type Visit } from "../../formats/visit.js";
import { printDays, printEId, words } from "../../formats/words.js";
import { Support } from "../parts/evidence.js";
import { isDraft } from "../parts/force.js";
import { KeepTime } from "../parts/keep-time.js";
import { Facts, Note, Points, ProvisionLink, StatuteLink } from "../parts/text.js";
import { Link } from "../parts/visit.js";

/** The page's body, with the difference between two days that the address names, or between the last two versions. */
export async function provisionBody(answer: ProvisionAnswer, visit: Visit) {
  const starts = answer.versions.flatMap(({ inForce }) => inForce.firstDay ?? []);
  const from = visit.search.get("from") ?? starts.at(-2);
  const to = visit.search.get("to") ?? starts.at(-1);
  const diff = from && to ? (await askAt(visit, DIFF, { id: answer.id, from, to })).node?.diff : undefined;
  return <ProvisionView answer={answer} diff={diff} />;
}

function ProvisionView({ answer, diff }: { answer: ProvisionAnswer; diff?: DiffAnswer }) {
  return (
    <>
      <p>
        <StatuteLink statute={answer.statute} />, {printEId(answer.eId, answer.number)}
      </p>
      {answer.text ? (
        <blockquote class="wording" lang={answer.textLanguage} dir="auto">
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
      {diff && <Diff diff={diff} />}
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
            {text && <p class="wording">{text}</p>}
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

/** The words that went and those that came, marked by more than colour, and a choice of other days. */
function Diff({ diff: { from, to, changes } }: { diff: DiffAnswer }) {
  const same = changes.every(({ kind }) => kind === "KEPT");
  return (
    <section id="diff">
      <h2>
        What changed from {from} to {to}
      </h2>
      {same ? (
        <p class="note">Its text was the same on both days, or stood on neither.</p>
      ) : (
        <p class="wording">
          {changes.map(({ kind, text }) =>
            kind === "INSERTED" ? <ins>{text}</ins> : kind === "DELETED" ? <del>{text}</del> : <span>{text}</span>,
          )}
        </p>
      )}
      <form class="inline" action="#diff">
        <KeepTime />
        <label>
          From <input type="date" name="from" value={from} required />
        </label>{" "}
        <label>
          to <input type="date" name="to" value={to} required />
        </label>{" "}
        <button type="submit">Compare</button>
      </form>
    </section>
  );
}
