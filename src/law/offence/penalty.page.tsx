import type { PenaltiesAnswers, PenaltyAnswer } from "../../kits/answers.generated.js";
import { inEnglish, link, linkOnDay } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";
import { Term } from "../../kits/parts/term.js";
import { Facts } from "../../kits/parts/text.js";
import { choice, recordList } from "../../kits/record-list.js";
import { type RecordPage, reviewedOf } from "../../kits/record-page.js";
import { recordedLanguage, say } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
import { PLACE_FILTER, PLACE_NAME, SCOPE_FILTER } from "../jurisdiction/jurisdiction.line.js";
import { FORCE_FILTER } from "../statement/statement.line.js";
import { audience } from "../statement/statement.page.js";
import { PenaltyKind } from "./offence.vocabulary.js";
import { isForClass, Offenders } from "./offenders.line.js";
import { PENALTY_FIGURES, printFine, printLength } from "./penalty.line.js";

export const penaltyPage: RecordPage<PenaltyAnswer> = {
  name: "Penalty",
  operation: recordOperation(
    "Penalty",
    "...PenaltyFigures\nreviewedThrough\nreviewedThroughPrecision\noffence { id address private conduct legalForce jurisdiction { ...PlaceName } }",
    [PENALTY_FIGURES, PLACE_NAME],
  ),
  title: ({ kind, offence }) => say("penaltyFor", { kind: words(kind), conduct: offence.conduct }),
  place: ({ offence }) => offence.jurisdiction,
  force: ({ offence }) => offence.legalForce,
  reviewed: reviewedOf,
  linked: (penalty, request) => ({
    ...linkOnDay(request, penalty.address),
    "dct:isVersionOf": link(request, penalty.address),
    "@type": "schema:CreativeWork",
    "schema:additionalType": penalty.kind,
    "schema:name": inEnglish(penalty.summary),
    ...(penalty.subjects.length > 0 && { "schema:audience": audience(penalty.subjects) }),
    "schema:isPartOf": link(request, penalty.offence.address),
    "schema:creativeWorkStatus": penalty.offence.legalForce,
  }),
  body: (answer) => <PenaltyView answer={answer} />,
};

type PenaltyLine = NonNullable<PenaltiesAnswers["list"]>["nodes"][number];

export const penaltyList = recordList<PenaltyLine>({
  operation: listOperation(
    "Penalties",
    "penalties",
    { filter: "PenaltyFilter" },
    "...PenaltyFigures\nreviewedThrough\nreviewedThroughPrecision\noffence { id address private legalForce jurisdiction { code } }",
    PENALTY_FIGURES,
  ),
  filters: [PLACE_FILTER, SCOPE_FILTER, choice("kind", "kinds", "kind", PenaltyKind), FORCE_FILTER],
  headline: "summary",
  columns: {
    id: ({ address }) => address,
    summary: ({ summary }) => summary,
    jurisdiction: ({ offence }) => offence.jurisdiction.code,
    kind: ({ kind }) => kind,
    offence: ({ offence }) => offence.address,
    legalForce: ({ offence }) => offence.legalForce,
    discretionary: ({ discretionary }) => discretionary,
    onRepetition: ({ onRepetition }) => onRepetition,
    subjects: ({ subjects }) => subjects.join(" "),
    appliesTo: ({ appliesTo }) => appliesTo,
    fineMinimum: ({ fine }) => fine?.minimum?.value,
    fineMaximum: ({ fine }) => fine?.maximum?.value,
    fineUnit: ({ fine }) => fine?.maximum?.unit ?? fine?.minimum?.unit,
    finePer: ({ fine }) => fine?.maximum?.per ?? fine?.minimum?.per,
    fineMultipleMinimum: ({ fineMultiple }) => fineMultiple?.minimum,
    fineMultipleMaximum: ({ fineMultiple }) => fineMultiple?.maximum,
    fineMultipleOf: ({ fineMultiple }) => fineMultiple?.of,
    durationMinimum: ({ duration }) => duration?.minimum,
    durationMaximum: ({ duration }) => duration?.maximum,
    reviewedThrough: ({ reviewedThrough }) => reviewedThrough,
    reviewedThroughPrecision: ({ reviewedThroughPrecision }) => reviewedThroughPrecision,
  },
  sums: { fineMinimum: ({ fine }) => fine?.minimum, fineMaximum: ({ fine }) => fine?.maximum },
});

function PenaltyView({ answer }: { answer: PenaltyAnswer }) {
  return (
    <>
      <p class="wording" lang={recordedLanguage()}>
        {answer.summary}
      </p>
      <Facts
        facts={{
          [say("kind")]: <Term of="PenaltyKind" code={answer.kind} />,
          [say("sum")]: printFine(answer),
          [say("length")]: printLength(answer),
          [say("imposed")]: answer.discretionary ? say("courtMayAddSentence") : null,
          [say("onRepetition")]: answer.onRepetition ? say("forRepetitionAlone") : null,
          [say("sufferedBy")]: isForClass(answer) && <Offenders penalty={answer} />,
          [say("forTheOffence")]: (
            <Link to={answer.offence.address} recorded>
              {answer.offence.conduct}
            </Link>
          ),
        }}
      />
    </>
  );
}
