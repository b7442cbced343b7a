import type { LawChangeAnswer } from "../../site/operations/changes.js";
import { printDay, words } from "../words.js";
import { StatuteLink } from "./text.js";
import { Link, useVisit } from "./visit.js";

/** What is only proposed must not look like a change of the law. */
const DRAFTS = new Set(["PROPOSED", "ADVANCED", "WITHDRAWN"]);

/** Changes of the law, newest first, those to come marked. */
export function LawChanges({ changes }: { changes: readonly LawChangeAnswer[] }) {
  const { day } = useVisit();
  if (changes.length === 0) return <p class="note">The dataset records no change in this time.</p>;
  return (
    <ul class="lines">
      {changes.map(({ date, precision, kind, summary, statute, amendment, subject }) => (
        <li class={DRAFTS.has(kind) ? "draft" : undefined}>
          <p class="head">
            <time dateTime={date}>{printDay(date, precision)}</time>{" "}
            <span class={`force ${DRAFTS.has(kind) ? "draft" : date > day ? "coming" : "law"}`}>{words(kind)}</span>{" "}
            <Link to={statute.jurisdiction.id}>{statute.jurisdiction.name}</Link>
          </p>
          <p>{amendment || subject ? <Link to={(amendment ?? subject)?.id as string}>{summary}</Link> : summary}</p>
          <p class="quiet">
            <StatuteLink statute={statute} />
          </p>
        </li>
      ))}
    </ul>
  );
}
