import type { DefinitionAnswer, DefinitionLine } from "../../kits/answers.generated.js";
import { inEnglish, link } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";
import { LOCAL_TEXT, Points } from "../../kits/parts/text.js";
import { recordList } from "../../kits/record-list.js";
import { PLACE_FILTER, SCOPE_FILTER } from "../jurisdiction/jurisdiction.line.js";
import { FORCE_FILTER, STATEMENT_COLUMNS } from "../statement/statement.line.js";
import { namedIn, STATEMENT, Standing, statementPage } from "../statement/statement.page.js";
import { CONCEPT_NAME, DEFINITION_LINE } from "./definition.line.js";

const DEFINITION = recordOperation(
  "Definition",
  `
...Statement
term
localTerm { ...LocalText }
meaning
includes
excludes
concept { ...ConceptName }
elements { code label stance note }`,
  [STATEMENT, LOCAL_TEXT, CONCEPT_NAME],
);

export const definitionPage = statementPage<DefinitionAnswer>({
  name: "Definition",
  operation: DEFINITION,
  title: ({ term }) => term,
  linked: (answer, request) => ({
    "@type": ["skos:Concept", "schema:DefinedTerm"],
    "skos:prefLabel": namedIn(answer.term, answer.localTerm),
    "skos:definition": inEnglish(answer.meaning),
    "skos:broadMatch": link(request, answer.concept.address),
  }),
  body: (answer) => <DefinitionView answer={answer} />,
});

export const CONCEPT_FILTER = { name: "concept", field: "concepts", label: "Concept code" };

export const definitionList = recordList<DefinitionLine>({
  operation: listOperation("Definitions", "definitions", { filter: "DefinitionFilter" }, "...DefinitionLine", DEFINITION_LINE),
  filters: [PLACE_FILTER, SCOPE_FILTER, CONCEPT_FILTER, FORCE_FILTER],
  headline: "term",
  columns: {
    id: ({ address }) => address,
    term: ({ term }) => term,
    meaning: ({ meaning }) => meaning,
    concept: ({ concept }) => concept.code,
    ...STATEMENT_COLUMNS,
  },
});

const STANCES = { INCLUDED: "Included", EXCLUDED: "Excluded", SILENT: "Silent" } as const;

function DefinitionView({ answer }: { answer: DefinitionAnswer }) {
  const spoken = answer.elements.filter(({ stance }) => stance !== "SILENT");
  const silent = answer.elements.filter(({ stance }) => stance === "SILENT");
  return (
    <>
      {answer.localTerm && (
        <p class="names">
          <span lang={answer.localTerm.language} dir="auto">
            {answer.localTerm.text}
          </span>
        </p>
      )}
      <p class="wording">{answer.meaning}</p>
      <p>
        One country's words for the idea <Link to={answer.concept.address}>{answer.concept.prefLabel}</Link>, which other places
        define in theirs.
      </p>
      <Points heading="What belongs to it" points={answer.includes} />
      <Points heading="What does not" points={answer.excludes} />
      {spoken.length > 0 && (
        <section>
          <h2>What it turns on</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">Element</th>
                <th scope="col">Here</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {spoken.map(({ code, label, stance, note }) => (
                <tr>
                  <th scope="row">
                    <Link to={`/element/${code}`}>{label}</Link>
                  </th>
                  <td class={`stance ${stance.toLowerCase()}`}>{STANCES[stance]}</td>
                  <td>{note}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {silent.length > 0 && (
            <p class="quiet">It is silent on: {silent.map(({ label }) => label.toLowerCase()).join(", ")}.</p>
          )}
        </section>
      )}
      <Standing answer={answer} />
    </>
  );
}
