import type { DefinitionAnswer, DefinitionLine } from "../../kits/answers.generated.js";
import { inEnglish, link } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { Link, NamedLink } from "../../kits/parts/request.js";
import { Table } from "../../kits/parts/table.js";
import { LOCAL_TEXT, OtherNames, Points, Recorded } from "../../kits/parts/text.js";
import { type Filter, recordList } from "../../kits/record-list.js";
import { nameOnPage, recordedLanguage, say, tell } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
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

export const CONCEPT_FILTER: Filter = { name: "concept", field: "concepts", label: "conceptCode" };

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

function DefinitionView({ answer }: { answer: DefinitionAnswer }) {
  const spoken = answer.elements.filter(({ stance }) => stance !== "SILENT");
  const silent = answer.elements.filter(({ stance }) => stance === "SILENT");
  return (
    <>
      <OtherNames
        names={[{ language: "en", text: answer.term }, ...(answer.localTerm ? [answer.localTerm] : [])]}
        heading={nameOnPage(answer.address) ?? answer.term}
      />
      <p class="wording" lang={recordedLanguage()}>
        {answer.meaning}
      </p>
      <p>
        {tell("oneCountrysWords", {
          concept: <NamedLink to={answer.concept.address} name={answer.concept.prefLabel} />,
        })}
      </p>
      <Points heading={say("belongs")} points={answer.includes} />
      <Points heading={say("belongsNot")} points={answer.excludes} />
      {spoken.length > 0 && (
        <section>
          <h2>{say("turnsOn")}</h2>
          <Table label={say("turnsOn")} heads={[say("kind.element"), say("here"), say("why")]}>
            {spoken.map(({ code, label, stance, note }) => (
              <tr>
                <th scope="row">
                  <Link to={`/element/${code}`} recorded>
                    {label}
                  </Link>
                </th>
                <td class={`stance ${stance.toLowerCase()}`}>{words(stance)}</td>
                <td lang={recordedLanguage()}>{note}</td>
              </tr>
            ))}
          </Table>
          {silent.length > 0 && (
            <p class="quiet">
              {tell("silentOn", { elements: <Recorded>{silent.map(({ label }) => label.toLowerCase()).join(", ")}</Recorded> })}
            </p>
          )}
        </section>
      )}
      <Standing answer={answer} />
    </>
  );
}
