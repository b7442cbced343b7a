import { Link, useRequest } from "../../kits/parts/request.js";
import { Quoting } from "../../kits/parts/text.js";
import { say } from "../../kits/words/say.js";
import { printDay, words } from "../../kits/words.js";
import { PlaceLink } from "../../law/jurisdiction/jurisdiction.line.js";
import { StatuteLink } from "../../law/legislation/statute.line.js";
import type { LawChangeLine } from "../operations.js";

/** What is only proposed must not look like a change of the law. */
const DRAFTS = new Set(["PROPOSED", "ADVANCED", "WITHDRAWN"]);

/** Changes of the law, newest first, those to come marked. */
export function LawChanges({ changes }: { changes: readonly LawChangeLine[] }) {
  const { day } = useRequest();
  if (changes.length === 0) return <p class="note">{say("noChange")}</p>;
  return (
    <ul class="lines">
      {changes.map(({ date, precision, kind, summary, statute, amendment, subject }) => (
        <li class={DRAFTS.has(kind) ? "draft" : undefined}>
          <p class="head">
            <time dateTime={date}>{printDay(date, precision)}</time>{" "}
            <span class={`force ${DRAFTS.has(kind) ? "draft" : date > day ? "coming" : "law"}`}>{words(kind)}</span>{" "}
            {date > day && <span class="quiet">({say("toCome")})</span>} <PlaceLink place={statute.jurisdiction} />
          </p>
          <p>
            {amendment || subject ? (
              <Link to={(amendment ?? subject)?.address as string}>
                <Quoting>{summary}</Quoting>
              </Link>
            ) : (
              <Quoting>{summary}</Quoting>
            )}
          </p>
          <p class="quiet">
            <StatuteLink statute={statute} />
          </p>
        </li>
      ))}
    </ul>
  );
}
