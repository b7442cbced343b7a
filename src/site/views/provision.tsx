import { askAt, atTime, type Visit } from "../../kits/page-request.js";
import { Citations, Support } from "../../kits/parts/evidence.js";
import { isDraft } from "../../kits/parts/force.js";
import { KeepTime } from "../../kits/parts/keep-time.js";
import { Languages } from "../../kits/parts/languages.js";
import { Facts, Note, Points, ProvisionLink, StatuteLink } from "../../kits/parts/text.js";
import { TextDiff } from "../../kits/parts/text-diff.js";
import { Link, useVisit } from "../../kits/parts/visit.js";
import { printDays, printEId, words } from "../../kits/words.js";
import { DIFF, type DiffAnswer } from "../operations/diff.js";
import type { ProvisionAnswer } from "../operations/provision.js";
import { textLanguages } from "../operations/text-languages.js";

/** The page's body, with the difference between two days that the address names, or between the last two versions. */
export async function provisionBody(answer: ProvisionAnswer, visit: Visit) {
  const starts = answer.versions.flatMap(({ inForce }) => inForce.firstDay ?? []);
  const from = visit.search.get("from") ?? starts.at(-2);
  const to = visit.search.get("to") ?? starts.at(-1);
  const diff =
    from && to ? (await askAt(visit, DIFF, { id: answer.id, from, to, language: visit.language })).node?.diff : undefined;
  const { titles, jurisdiction } = answer.statute;
  const languages = await textLanguages(visit, { titles, jurisdiction });
  return <ProvisionView answer={answer} diff={diff} languages={languages} />;
}

function ProvisionView(given: { answer: ProvisionAnswer; diff?: DiffAnswer; languages: readonly string[] }) {
  const { answer, diff, languages } = given;
  return (
    <>
      <p>
        <StatuteLink statute={answer.statute} />, {printEId(answer.eId, answer.number)}
      </p>
      <Languages languages={languages} />
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
          "Text taken from": answer.textKind !== "RESTATEMENT" && <Citations citations={answer.textCitations} />,
          "This text stands": answer.inForce && printDays(answer.inForce),
          "Part of": answer.parent && <ProvisionLink provision={answer.parent} />,
        }}
      />
      <Note>{answer.note}</Note>
      <Points heading="Its parts" points={answer.children.map((part) => <ProvisionLink provision={part} />)} />
      <Versions answer={answer} />
      {diff && <Diff diff={diff} language={answer.textLanguage} />}
      <Support {...answer} />
    </>
  );
}

function Versions({ answer: { id, versions, legalForce } }: { answer: ProvisionAnswer }) {
  const visit = useVisit();
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
                <a href={atTime(id, { ...visit, day: inForce.firstDay, dayAsked: true })}>{printDays(inForce)}</a>
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

/** What changed in its text, and a choice of other days. */
function Diff({ diff: { from, to, changes }, language }: { diff: DiffAnswer; language: string }) {
  const visit = useVisit();
  const same = changes.every(({ kind }) => kind === "KEPT");
  return (
    <section id="diff">
      <h2>
        What changed from {from} to {to}
      </h2>
      {same ? (
        <p class="note">Its text was the same on both days, or stood on neither.</p>
      ) : (
        <TextDiff changes={changes} language={language} />
      )}
      <form class="inline" action="#diff">
        <KeepTime />
        {visit.language && <input type="hidden" name="language" value={visit.language} />}
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
