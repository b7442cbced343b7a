import type { ComponentChildren } from "preact";
import type { LegalForce, StatementLine } from "../../kits/answers.generated.js";
import type { Columns } from "../../kits/formats/csv.js";
import { fragment } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";
import { choice } from "../../kits/record-list.js";
import type { Many } from "../../kits/walk.js";
import { dayColumns, printDays } from "../../kits/words.js";
import { PLACE_NAME } from "../jurisdiction/jurisdiction.line.js";
import { PROVISION_NAME, printProvision } from "../legislation/provision.line.js";
import { STATUTE_NAME, StatuteLink } from "../legislation/statute.line.js";
import { Force, isDraft } from "../source/force.js";
import { DAYS, EvidenceMark } from "../source/source.line.js";
import { LegalForce as FORCES } from "../source/source.vocabulary.js";

/** What every statement of law answers in a list. */
export const STATEMENT_LINE = fragment(
  `
fragment StatementLine on LegalStatement {
  id
  address
  legalForce
  inForce { ...Days }
  evidence
  reviewedThrough
  reviewedThroughPrecision
  jurisdiction { ...PlaceName }
  statute { ...StatuteName }
  provision { ...ProvisionName }
  discrepancies { about }
}`,
  DAYS,
  PLACE_NAME,
  STATUTE_NAME,
  PROVISION_NAME,
);

/** Narrows a list by force; without it, to what is in force. */
export const FORCE_FILTER = choice("force", "legalForce", "Force", FORCES);

/** What every list of statements of law says of each. */
export const STATEMENT_COLUMNS: Columns<StatementLine> = {
  jurisdiction: ({ jurisdiction }) => jurisdiction.code,
  legalForce: ({ legalForce }) => legalForce,
  ...dayColumns<StatementLine>(({ inForce }) => inForce),
  evidence: ({ evidence }) => evidence,
  reviewedThrough: ({ reviewedThrough }) => reviewedThrough,
  reviewedThroughPrecision: ({ reviewedThroughPrecision }) => reviewedThroughPrecision,
  statute: ({ statute }) => statute.address,
  provision: ({ provision }) => provision?.address,
  discrepancies: ({ discrepancies }) => discrepancies.map(({ about }) => about).join(" | "),
};

/** What a line of a list says first, and what it says below. */
export interface Wording<T> {
  readonly head: (line: T) => ComponentChildren;
  readonly more?: (line: T) => ComponentChildren;
}

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
            <Link to={line.address}>{wording.head(line)}</Link>{" "}
            {line.legalForce !== "IN_FORCE" && <Force force={line.legalForce} />}
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
