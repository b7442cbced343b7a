import type { ComponentChildren } from "preact";
import type { LegalForce, StatementLine } from "../../kits/answers.generated.js";
import type { Columns } from "../../kits/formats/csv.js";
import { fragment } from "../../kits/operations.js";
import { Link, NamedLink } from "../../kits/parts/request.js";
import { Recorded } from "../../kits/parts/text.js";
import { choice } from "../../kits/record-list.js";
import type { Many } from "../../kits/walk.js";
import { type MessageName, recordedLanguage, say } from "../../kits/words/say.js";
import { dayColumns, printDays } from "../../kits/words.js";
import { PLACE_NAME, Place } from "../jurisdiction/jurisdiction.line.js";
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
  private
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
export const FORCE_FILTER = choice("force", "legalForce", "force", FORCES);

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
  /** Whether what it says below is the dataset's words alone. */
  readonly moreRecorded?: true;
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
            <Head to={line.address}>{wording.head(line)}</Head>{" "}
            {line.legalForce !== "IN_FORCE" && <Force force={line.legalForce} />}
          </p>
          {wording.more && <p lang={wording.moreRecorded && recordedLanguage()}>{wording.more(line)}</p>}
          <p class="quiet">
            {from === "place" && (
              <>
                <Place place={line.jurisdiction} />
                {". "}
              </>
            )}
            {from !== "provision" && (
              <>
                <StatuteLink statute={line.statute} />
                {". "}
              </>
            )}
            {line.provision && (
              <>
                <Recorded>{printProvision(line.provision)}</Recorded>
                {". "}
              </>
            )}
            {line.inForce && `${say("lawDays", { days: printDays(line.inForce) })} `}
            <EvidenceMark evidence={line.evidence} />
            {line.discrepancies.length > 0 && <span class="disputed">{say("sourcesDisagree")}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A link to a record: a text alone is what the dataset calls it. */
function Head({ to, children }: { to: string; children: ComponentChildren }) {
  return typeof children === "string" ? <NamedLink to={to} name={children} /> : <Link to={to}>{children}</Link>;
}

/** Law first, then what is coming, what is over, and drafts under their own heading. */
const GROUPS: readonly (readonly [MessageName | null, readonly LegalForce[]])[] = [
  [null, ["IN_FORCE", "PARTLY_IN_FORCE"]],
  ["notYetOnDay", ["NOT_YET_IN_FORCE"]],
  ["suspendedOrUnknown", ["SUSPENDED", "UNKNOWN"]],
  ["noLongerOnDay", ["NO_LONGER_IN_FORCE"]],
  ["proposedNotLaw", ["PROPOSED", "WITHDRAWN"]],
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
            {title && <h3>{say(title)}</h3>}
            <Lines lines={lines} wording={wording} from={from} />
          </>
        );
      })}
      {all && (
        <p>
          <Link to={all}>{say("wholeList")}</Link>
        </p>
      )}
    </section>
  );
}
