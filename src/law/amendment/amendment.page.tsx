import type { AmendmentAnswer, AmendmentsAnswers } from "../../kits/answers.generated.js";
import { date, inEnglish, link, linkOnDay } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { Term } from "../../kits/parts/term.js";
import { Facts, Note, Recorded } from "../../kits/parts/text.js";
import { choice, recordList } from "../../kits/record-list.js";
import { type RecordPage, reviewedOf } from "../../kits/record-page.js";
import { say } from "../../kits/words/say.js";
import { printDay } from "../../kits/words.js";
import { PLACE_FILTER, PLACE_NAME } from "../jurisdiction/jurisdiction.line.js";
import { namedStatute } from "../legislation/legislation.linked.js";
import { ProvisionLink } from "../legislation/provision.line.js";
import { StatuteLink } from "../legislation/statute.line.js";
import { CITED, DISPUTED, Support } from "../source/source.line.js";
import { cited } from "../source/source.linked.js";
import { LegalForce } from "../source/source.vocabulary.js";
import { CHANGE } from "./amendment.line.js";

export const amendmentPage: RecordPage<AmendmentAnswer> = {
  name: "Amendment",
  operation: recordOperation(
    "Amendment",
    `
...Change
before
after
note
evidence
citations { ...Cited }
discrepancies { ...Disputed }
reviewedThrough
reviewedThroughPrecision
target { jurisdiction { ...PlaceName } }`,
    [CHANGE, CITED, DISPUTED, PLACE_NAME],
  ),
  title: ({ summary }) => summary,
  place: ({ target }) => target.jurisdiction,
  force: ({ legalForce }) => legalForce,
  reviewed: reviewedOf,
  linked: (amendment, request) => ({
    ...linkOnDay(request, amendment.address),
    "dct:isVersionOf": link(request, amendment.address),
    "@type": "schema:UpdateAction",
    "schema:additionalType": amendment.operation,
    "schema:name": inEnglish(amendment.summary),
    "schema:instrument": namedStatute(amendment.amending, request),
    "schema:object": amendment.targetProvision
      ? link(request, amendment.targetProvision.address)
      : namedStatute(amendment.target, request),
    "schema:startTime": date(amendment.effective, amendment.effectivePrecision),
    "schema:creativeWorkStatus": amendment.legalForce,
    "schema:citation": cited(request, amendment.citations),
  }),
  body: (answer) => <AmendmentView answer={answer} />,
};

type AmendmentLine = NonNullable<AmendmentsAnswers["list"]>["nodes"][number];

export const amendmentList = recordList<AmendmentLine>({
  operation: listOperation(
    "Amendments",
    "amendments",
    { filter: "AmendmentFilter" },
    "...Change\nreviewedThrough\nreviewedThroughPrecision\ntarget { jurisdiction { code } }",
    CHANGE,
  ),
  filters: [PLACE_FILTER, choice("force", "legalForce", "force", LegalForce)],
  headline: "summary",
  columns: {
    id: ({ address }) => address,
    summary: ({ summary }) => summary,
    jurisdiction: ({ target }) => target.jurisdiction.code,
    operation: ({ operation }) => operation,
    legalForce: ({ legalForce }) => legalForce,
    effective: ({ effective }) => effective,
    effectivePrecision: ({ effectivePrecision }) => effectivePrecision,
    amending: ({ amending }) => amending.address,
    target: ({ target }) => target.address,
    targetProvision: ({ targetProvision }) => targetProvision?.address,
    targetLocator: ({ targetLocator }) => targetLocator,
    reviewedThrough: ({ reviewedThrough }) => reviewedThrough,
    reviewedThroughPrecision: ({ reviewedThroughPrecision }) => reviewedThroughPrecision,
  },
});

function AmendmentView({ answer }: { answer: AmendmentAnswer }) {
  return (
    <>
      <Facts
        facts={{
          [say("operation")]: <Term of="AmendmentOperation" code={answer.operation} />,
          [say("effectiveFrom")]: answer.effective && printDay(answer.effective, answer.effectivePrecision),
          [say("madeBy")]: <StatuteLink statute={answer.amending} />,
          [say("changesWhat")]: <StatuteLink statute={answer.target} />,
          [say("whereIn")]: answer.targetProvision ? (
            <ProvisionLink provision={answer.targetProvision} />
          ) : (
            answer.targetLocator && <Recorded>{answer.targetLocator}</Recorded>
          ),
        }}
      />
      {(answer.before || answer.after) && (
        <section class="sides">
          <h2>{say("beforeAndAfter")}</h2>
          <div>
            <h3>{say("before")}</h3>
            <p class="wording">{answer.before ? <Recorded>{answer.before}</Recorded> : say("notRecordedSentence")}</p>
          </div>
          <div>
            <h3>{say("after")}</h3>
            <p class="wording">{answer.after ? <Recorded>{answer.after}</Recorded> : say("notRecordedSentence")}</p>
          </div>
        </section>
      )}
      <Note>{answer.note}</Note>
      <Support {...answer} />
    </>
  );
}
