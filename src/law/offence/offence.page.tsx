import type { OffenceAnswer, OffenceLine } from "../../kits/answers.generated.js";
import { inEnglish, link, linkOnDay } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";
import { Term } from "../../kits/parts/term.js";
import { Facts, Points, Recorded } from "../../kits/parts/text.js";
import { choice, recordList } from "../../kits/record-list.js";
import { say } from "../../kits/words/say.js";
import { inSentence, printDuration, printSum, words } from "../../kits/words.js";
import { PLACE_FILTER, SCOPE_FILTER } from "../jurisdiction/jurisdiction.line.js";
import { CONDITIONS, Conditions } from "../rule/conditions.js";
import { RULE_LINE, RULES } from "../rule/rule.line.js";
import { SUBJECT_FILTER } from "../rule/rule.page.js";
import { FORCE_FILTER, Lines, STATEMENT_COLUMNS } from "../statement/statement.line.js";
import { audience, STATEMENT, Standing, statementPage } from "../statement/statement.page.js";
import { HEAVIEST, OFFENCE_LINE } from "./offence.line.js";
import { OffenceBranch } from "./offence.vocabulary.js";
import { isForClass, Offenders } from "./offenders.line.js";
import { PENALTY_FIGURES, printFine, printLength } from "./penalty.line.js";

const OFFENCE = recordOperation(
  "Offence",
  `
...Statement
branch
conduct
conductKinds
subjects
aggravatedBy
conditions { ...Conditions }
penaltyOptions { penalties { ...PenaltyFigures } }
...Heaviest
breaks { ...RuleLine }`,
  [STATEMENT, CONDITIONS, PENALTY_FIGURES, HEAVIEST, RULE_LINE],
);

export const offencePage = statementPage<OffenceAnswer>({
  name: "Offence",
  operation: OFFENCE,
  title: ({ conduct }) => conduct,
  linked: (answer, request) => ({
    "@type": "schema:CreativeWork",
    "schema:additionalType": answer.branch,
    "schema:name": inEnglish(answer.conduct),
    "schema:audience": audience(answer.subjects),
    "schema:hasPart": answer.penaltyOptions.flatMap(({ penalties }) =>
      penalties.map((penalty) => ({
        ...linkOnDay(request, penalty.address),
        "@type": "schema:CreativeWork",
        "schema:name": inEnglish(penalty.summary),
        ...(penalty.subjects.length > 0 && { "schema:audience": audience(penalty.subjects) }),
      })),
    ),
    "dct:relation": answer.breaks.map(({ address: id }) => link(request, id)),
  }),
  body: (answer) => <OffenceView answer={answer} />,
});

export const offenceList = recordList<OffenceLine>({
  operation: listOperation("Offences", "offences", { filter: "OffenceFilter" }, "...OffenceLine", OFFENCE_LINE),
  filters: [PLACE_FILTER, SCOPE_FILTER, choice("branch", "branches", "branch", OffenceBranch), SUBJECT_FILTER, FORCE_FILTER],
  headline: "conduct",
  columns: {
    id: ({ address }) => address,
    conduct: ({ conduct }) => conduct,
    branch: ({ branch }) => branch,
    subjects: ({ subjects }) => subjects.join(" "),
    maximumFine: ({ maximumFine }) => maximumFine?.value,
    maximumFineUnit: ({ maximumFine }) => maximumFine?.unit,
    maximumFinePer: ({ maximumFine }) => maximumFine?.per,
    maximumFineOnRepetition: ({ maximumFineOnRepetition }) => maximumFineOnRepetition?.value,
    maximumFineOnRepetitionUnit: ({ maximumFineOnRepetition }) => maximumFineOnRepetition?.unit,
    maximumFineOnRepetitionPer: ({ maximumFineOnRepetition }) => maximumFineOnRepetition?.per,
    maximumImprisonment: ({ maximumImprisonment }) => maximumImprisonment,
    maximumImprisonmentOnRepetition: ({ maximumImprisonmentOnRepetition }) => maximumImprisonmentOnRepetition,
    ...STATEMENT_COLUMNS,
  },
  sums: {
    maximumFine: ({ maximumFine }) => maximumFine,
    maximumFineOnRepetition: ({ maximumFineOnRepetition }) => maximumFineOnRepetition,
  },
});

function OffenceView({ answer }: { answer: OffenceAnswer }) {
  return (
    <>
      <Facts
        facts={{
          [say("branch")]: <Term of="OffenceBranch" code={answer.branch} />,
          [say("committedBy")]: answer.subjects.map(inSentence).join(", "),
          [say("highestFineFirst")]: answer.maximumFine && printSum(answer.maximumFine),
          [say("highestFineRepeated")]: answer.maximumFineOnRepetition && printSum(answer.maximumFineOnRepetition),
          [say("longestPrisonFirst")]: answer.maximumImprisonment && printDuration(answer.maximumImprisonment),
          [say("longestPrisonRepeated")]:
            answer.maximumImprisonmentOnRepetition && printDuration(answer.maximumImprisonmentOnRepetition),
        }}
      />
      {answer.conductKinds.length > 0 && (
        <section>
          <h2>{say("compareElsewhere")}</h2>
          <ul>
            {answer.conductKinds.map((kind) => (
              <li>
                <Link to={`/compare/offences?conduct=${kind}`}>{words(kind)}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Points heading={say("aggravatedBy")} points={answer.aggravatedBy} />
      <Conditions conditions={answer.conditions} heading={say("committedOnlyIf")} />
      <section>
        <h2>{say("kinds.penalty")}</h2>
        {answer.penaltyOptions.length === 0 && <p class="note">{say("noPenaltyGiven")}</p>}
        {answer.penaltyOptions.length > 1 && <p>{say("oneOption")}</p>}
        <ol class="options">
          {answer.penaltyOptions.map(({ penalties }, index) => (
            <li>
              {answer.penaltyOptions.length > 1 && <h3>{say("option", { n: index + 1 })}</h3>}
              {penalties[0] && isForClass(penalties[0]) && (
                <p class="quiet">
                  {say("sufferedBy")}: <Offenders penalty={penalties[0]} />
                </p>
              )}
              {penalties.map((penalty) => (
                <p>
                  <strong>{words(penalty.kind)}</strong> {[printFine(penalty), printLength(penalty)].filter(Boolean).join(", ")}
                  {penalty.discretionary && <em> {say("courtMayAdd")}</em>}
                  {penalty.onRepetition && <em> {say("onRepetitionNote")}</em>}
                  <br />
                  <Recorded>{penalty.summary}</Recorded>
                </p>
              ))}
            </li>
          ))}
        </ol>
      </section>
      {answer.breaks.length > 0 && (
        <section>
          <h2>{say("rulesItBreaks")}</h2>
          <Lines lines={answer.breaks} wording={RULES} from="statute" />
        </section>
      )}
      <Standing answer={answer} />
    </>
  );
}
