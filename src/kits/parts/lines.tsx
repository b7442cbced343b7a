import type { ComponentChildren } from "preact";
import type { LegalForce } from "../../law/source/source.vocabulary.js";
import type { Change, DefinitionLine, Many, OffenceLine, RuleLine, StatementLine, TaxLine, TokenClassLine } from "../answers.js";
import { printDay, printDays, printDuration, printProvision, printRule, printSum, words } from "../words.js";
import { EvidenceMark } from "./evidence.js";
import { Force, isDraft } from "./force.js";
import { StatuteLink } from "./text.js";
import { Link } from "./visit.js";

/** What a line of a list says first, and what it says below. */
interface Wording<T> {
  readonly head: (line: T) => ComponentChildren;
  readonly more?: (line: T) => ComponentChildren;
}

export const DEFINITIONS: Wording<DefinitionLine> = { head: ({ term }) => term, more: ({ meaning }) => meaning };
export const TOKEN_CLASSES: Wording<TokenClassLine> = { head: ({ name }) => name, more: ({ criteria }) => criteria };
export const RULES: Wording<RuleLine> = {
  head: printRule,
  more: ({ modality, subjects, timing }) =>
    `${words(modality)} of ${subjects.map(lower).join(", ")}${timing ? `; ${timing}` : ""}`,
};
export const OFFENCES: Wording<OffenceLine> = {
  head: ({ conduct }) => conduct,
  more: ({ branch, maximumFine, maximumImprisonment }) =>
    [
      words(branch),
      maximumFine && `fine up to ${printSum(maximumFine)}`,
      maximumImprisonment && `imprisonment up to ${printDuration(maximumImprisonment)}`,
    ]
      .filter(Boolean)
      .join("; "),
};
export const TAXES: Wording<TaxLine> = {
  head: ({ summary }) => summary,
  more: ({ event, rate, rateUnit }) => `On ${lower(event)}${rate ? `; ${rate} ${rateUnit ?? ""}` : ""}`,
};

const lower = (code: string) => words(code).toLowerCase();

/** Statements of law in a list, each with its force, its days and how well it is supported. */
export function Lines<T extends StatementLine>({
  lines,
  wording,
  from = "place",
}: {
  lines: readonly T[];
  wording: Wording<T>;
  /** What the reader does not know yet: the place, the statute, or only the provision. */
  from?: "place" | "statute" | "provision";
}) {
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li class={isDraft(line.legalForce) ? "draft" : undefined}>
          <p class="head">
            <Link to={line.id}>{wording.head(line)}</Link> {line.legalForce !== "IN_FORCE" && <Force force={line.legalForce} />}
          </p>
          {wording.more && <p>{wording.more(line)}</p>}
          <p class="quiet">
            {from === "place" && `${line.jurisdiction.name}. `}
            {from !== "provision" && (
              <>
                <StatuteLink statute={line.statute} />
                {". "}
              </>
            )}
            {line.provision && `${printProvision(line.provision)}. `}
            {line.inForce && `Law ${printDays(line.inForce)}. `}
            <EvidenceMark evidence={line.evidence} />
            {line.discrepancies.length > 0 && <span class="disputed">Sources disagree</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Law first, then what is coming, what is over, and drafts under their own heading. */
const GROUPS: readonly (readonly [string, readonly LegalForce[]])[] = [
  ["", ["IN_FORCE", "PARTLY_IN_FORCE"]],
  ["Not yet in force on this day", ["NOT_YET_IN_FORCE"]],
  ["Suspended, or of unknown force", ["SUSPENDED", "UNKNOWN"]],
  ["No longer in force on this day", ["NO_LONGER_IN_FORCE"]],
  ["Proposed, and not law", ["PROPOSED", "WITHDRAWN"]],
];

/** A list under a heading, law and drafts apart; nothing where it is empty. */
export function Section<T extends StatementLine>(given: {
  heading: string;
  list: Many<T>;
  wording: Wording<T>;
  from?: "place" | "statute" | "provision";
  all?: string;
}) {
  const { heading, list, wording, from, all } = given;
  if (list.nodes.length === 0) return null;
  return (
    <section>
      <h2>
        {heading} <span class="count">{list.totalCount}</span>
      </h2>
      {GROUPS.map(([title, forces]) => {
        const lines = list.nodes.filter(({ legalForce }) => forces.includes(legalForce));
        if (lines.length === 0) return null;
        return (
          <>
            {title && <h3>{title}</h3>}
            <Lines lines={lines} wording={wording} from={from} />
          </>
        );
      })}
      {all && (
        <p>
          <Link to={all}>The whole list, also as CSV</Link>
        </p>
      )}
    </section>
  );
}

/** Amendments in order of effect. */
export function Changes({ heading, list, show }: { heading: string; list: Many<Change>; show: "amending" | "target" }) {
  if (list.nodes.length === 0) return null;
  return (
    <section>
      <h2>
        {heading} <span class="count">{list.totalCount}</span>
      </h2>
      <ul class="lines">
        {list.nodes.map((change) => (
          <li class={isDraft(change.legalForce) ? "draft" : undefined}>
            <p class="head">
              <Link to={change.id}>{change.summary}</Link>{" "}
              {change.legalForce !== "IN_FORCE" && <Force force={change.legalForce} />}
            </p>
            <p class="quiet">
              {words(change.operation)}
              {change.effective && `, effective ${printDay(change.effective, change.effectivePrecision)}`}
              {change.targetLocator && `, at ${change.targetLocator}`}. {show === "amending" ? "Made by " : "Changes "}
              <StatuteLink statute={change[show]} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
