import type { Statement } from "../../kits/answers.generated.js";
import { days, force, inEnglish, type Linked, link, linkOnDay } from "../../kits/formats/jsonld.js";
import { fragment } from "../../kits/operations.js";
import type { PageRequest } from "../../kits/page-request.js";
import { Link } from "../../kits/parts/request.js";
import { Facts, Note } from "../../kits/parts/text.js";
import { type RecordPage, reviewedOf } from "../../kits/record-page.js";
import { say } from "../../kits/words/say.js";
import { printDay, printDays } from "../../kits/words.js";
import { PLACE_NAME } from "../jurisdiction/jurisdiction.line.js";
import { printEId } from "../legislation/e-id.js";
import { namedStatute } from "../legislation/legislation.linked.js";
import { PROVISION_NAME, ProvisionLink } from "../legislation/provision.line.js";
import { printStatute, STATUTE_NAME, StatuteLink } from "../legislation/statute.line.js";
import { CITED, DAYS, DISPUTED, Support } from "../source/source.line.js";
import { cited } from "../source/source.linked.js";

/** What every statement of law answers on its own page. */
export const STATEMENT = fragment(
  `
fragment Statement on LegalStatement {
  id
  address
  legalForce
  inForce { ...Days }
  inForceBy
  enacted
  reviewedThrough
  reviewedThroughPrecision
  periodNote
  note
  evidence
  citations { ...Cited }
  discrepancies { ...Disputed }
  jurisdiction { ...PlaceName }
  statute { ...StatuteName }
  provision { ...ProvisionName }
  broughtBy { id address private summary }
}`,
  DAYS,
  CITED,
  DISPUTED,
  PLACE_NAME,
  STATUTE_NAME,
  PROVISION_NAME,
);

/** The page of a kind of statement: what all kinds have alike, and what is its own. */
export function statementPage<T extends Statement>(
  own: Pick<RecordPage<T>, "name" | "operation" | "narrowed" | "title" | "linked" | "body">,
): RecordPage<T> {
  return {
    ...own,
    place: ({ jurisdiction }) => jurisdiction,
    force: ({ legalForce }) => legalForce,
    reviewed: reviewedOf,
    stands: ({ statute, provision }) =>
      [printStatute(statute), provision && printEId(provision.eId, provision.number)].filter(Boolean).join(", "),
    linked: (answer, request) => ({ ...linkedStatement(answer, request), ...own.linked(answer, request) }),
  };
}

/** What every statement of law says as JSON-LD: where it stands, its force, its days, its sources. */
function linkedStatement(answer: Statement, request: PageRequest): Linked {
  return {
    ...linkOnDay(request, answer.address),
    "dct:isVersionOf": link(request, answer.address),
    "dct:isPartOf": namedStatute(answer.statute, request),
    "schema:isBasedOn": link(request, answer.provision?.address ?? answer.statute.address),
    "schema:spatialCoverage": link(request, answer.jurisdiction.address),
    ...force(answer.legalForce),
    ...days(answer.inForce),
    "schema:citation": cited(request, answer.citations),
  };
}

/** People or bodies that a statement is addressed to. */
export const audience = (subjects: readonly string[]) =>
  subjects.map((subject) => ({ "@type": "schema:Audience", "schema:audienceType": subject }));

/** A name in English, and in the language of the law where it is recorded. */
export const namedIn = (name: string, local: { readonly language: string; readonly text: string } | null) => [
  inEnglish(name),
  ...(local ? [{ "@value": local.text, "@language": local.language }] : []),
];

/** Where a statement stands, since when it is law, and what a reader should know of it. */
export function Standing({ answer }: { answer: Statement }) {
  return (
    <>
      <Facts
        facts={{
          [say("kind.statute")]: <StatuteLink statute={answer.statute} />,
          [say("kind.provision")]: answer.provision && <ProvisionLink provision={answer.provision} />,
          [say("broughtBy")]: answer.broughtBy && (
            <Link to={answer.broughtBy.address} recorded>
              {answer.broughtBy.summary}
            </Link>
          ),
          [say("daysOfLaw")]: answer.inForce && printDays(answer.inForce),
          [say("atLeastSince")]: answer.inForceBy,
          [say("enacted")]: answer.enacted,
          [say("reviewedThrough")]: answer.reviewedThrough && printDay(answer.reviewedThrough, answer.reviewedThroughPrecision),
        }}
      />
      <Note>{answer.periodNote}</Note>
      <Note>{answer.note}</Note>
      <Support {...answer} />
    </>
  );
}
