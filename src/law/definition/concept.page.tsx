import type { ComparisonAnswers, ConceptAnswer, ConceptsAnswers } from "../../kits/answers.generated.js";
import { inEnglish, link, linkedDocument, linkOnDay, localized } from "../../kits/formats/jsonld.js";
import { operation, recordOperation } from "../../kits/operations.js";
import { executeAt, type PageRequest } from "../../kits/page-request.js";
import { JURISDICTIONS } from "../../kits/parameters.js";
import { AskingForm } from "../../kits/parts/keep-time.js";
import { NamedLink, useRequest } from "../../kits/parts/request.js";
import { Commas, Facts, LOCAL_TEXT, OtherNames, Points } from "../../kits/parts/text.js";
import type { RecordList } from "../../kits/record-list.js";
import { type RecordPage, reviewedOf } from "../../kits/record-page.js";
import { nameOnPage, recordedLanguage, say, tell } from "../../kits/words/say.js";
import { PLACE_NAME, PlaceLink } from "../jurisdiction/jurisdiction.line.js";
import { PlaceField, type PlaceNames, placeNames } from "../jurisdiction/place-field.line.js";
import { Section } from "../statement/statement.line.js";
import { CONCEPT_NAME, DEFINITION_LINE, DEFINITIONS } from "./definition.line.js";
import { Matrix } from "./matrix.js";

const CONCEPT = recordOperation(
  "Concept",
  `
...ConceptName
prefLabels { ...LocalText }
altLabels { ...LocalText }
scopeNote
broader { ...ConceptName }
narrower { ...ConceptName }
related { ...ConceptName }
definitions(first: 100) { totalCount reviewedThrough reviewedThroughPrecision nodes { ...DefinitionLine } }`,
  [CONCEPT_NAME, LOCAL_TEXT, DEFINITION_LINE],
);

/** Definitions of one concept side by side. */
const COMPARISON = operation(
  "Comparison",
  `
query Comparison($concept: String!, $jurisdictions: [String!], $asOf: Date, $knownAt: DateTime) {
  compareDefinitions(concept: $concept, jurisdictions: $jurisdictions, asOf: $asOf, knownAt: $knownAt) {
    elements { code label includedIn excludedIn silentIn }
    rows {
      jurisdiction { ...PlaceName }
      definition { id address private term }
      stances
    }
  }
}`,
  PLACE_NAME,
);

export const conceptPage: RecordPage<ConceptAnswer> = {
  name: "Concept",
  operation: CONCEPT,
  title: ({ prefLabel }) => prefLabel,
  reviewed: ({ definitions }) => ({ ...reviewedOf(definitions), least: true }),
  onPage: [JURISDICTIONS],
  linked: (concept, request) => ({
    ...link(request, concept.address),
    "@type": "skos:Concept",
    "skos:notation": concept.code,
    "skos:inScheme": link(request, "/concepts"),
    "skos:prefLabel": localized(concept.prefLabels),
    "skos:altLabel": localized(concept.altLabels),
    "skos:scopeNote": inEnglish(concept.scopeNote),
    "skos:broader": concept.broader ? link(request, concept.broader.address) : undefined,
    "skos:narrower": concept.narrower.map(({ address: id }) => link(request, id)),
    "skos:related": concept.related.map(({ address: id }) => link(request, id)),
    "skos:narrowMatch": concept.definitions.nodes.map(({ address: id }) => linkOnDay(request, id)),
  }),
  body: conceptBody,
  asks: () => true,
};

type SideBySideComparison = NonNullable<ComparisonAnswers["compareDefinitions"]>;

const CONCEPTS = operation(
  "Concepts",
  `
query Concepts($asOf: Date, $knownAt: DateTime) {
  concepts(asOf: $asOf, knownAt: $knownAt) {
    ...ConceptName
    altLabels { ...LocalText }
    scopeNote
    broader { code }
  }
}`,
  CONCEPT_NAME,
  LOCAL_TEXT,
);

type ConceptLine = NonNullable<ConceptsAnswers["concepts"]>[number];

/** The vocabulary of concepts: one page, for the API gives it whole; as JSON-LD one SKOS scheme. */
export const conceptList: RecordList<ConceptLine> = {
  operation: CONCEPTS,
  at: ["concepts"],
  filters: [],
  headline: "prefLabel",
  columns: {
    id: ({ address }) => address,
    prefLabel: ({ prefLabel }) => prefLabel,
    code: ({ code }) => code,
    altLabels: ({ altLabels }) => altLabels.map(({ text }) => text).join(" | "),
    broader: ({ broader }) => broader?.code,
    scopeNote: ({ scopeNote }) => scopeNote,
  },
  variables: () => ({}),
  read: async (request) => {
    const concepts = (await executeAt(request, CONCEPTS, {})).concepts ?? [];
    return { nodes: concepts, totalCount: concepts.length, pageInfo: { hasNextPage: false, endCursor: null } };
  },
  printers: {
    jsonld: (concepts, request) =>
      linkedDocument(
        request,
        {
          "@id": `${request.base}/concepts`,
          "@type": "skos:ConceptScheme",
          "dct:title": "Concepts of crypto-mining law",
          "skos:hasTopConcept": concepts.map(({ address: id }) => ({ "@id": request.base + id })),
        },
        false,
      ),
  },
};

/** The page's body, with the definitions of all places side by side. */
async function conceptBody(answer: ConceptAnswer, request: PageRequest) {
  const jurisdictions = request.search.getAll("jurisdiction");
  const variables = { concept: answer.code, jurisdictions: jurisdictions.length > 0 ? jurisdictions : null };
  const { compareDefinitions } = await executeAt(request, COMPARISON, variables);
  return (
    <ConceptView
      answer={answer}
      comparison={compareDefinitions ?? { elements: [], rows: [] }}
      places={await placeNames(request)}
    />
  );
}

interface Shown {
  readonly answer: ConceptAnswer;
  readonly comparison: SideBySideComparison;
  readonly places: PlaceNames;
}

function ConceptView({ answer, comparison, places }: Shown) {
  return (
    <>
      <OtherNames names={answer.prefLabels} heading={nameOnPage(answer.address) ?? answer.prefLabel} />
      <p class="wording" lang={recordedLanguage()}>
        {answer.scopeNote}
      </p>
      <Facts
        facts={{
          [say("code")]: <code>{answer.code}</code>,
          [say("alsoCalled")]: answer.altLabels.length > 0 && (
            <Commas>
              {answer.altLabels.map(({ language, text }) => (
                <span lang={language}>{text}</span>
              ))}
            </Commas>
          ),
          [say("fallsUnder")]: answer.broader && <NamedLink to={answer.broader.address} name={answer.broader.prefLabel} />,
        }}
      />
      <Points
        heading={say("narrowerIdeas")}
        points={answer.narrower.map(({ address: id, prefLabel }) => <NamedLink to={id} name={prefLabel} />)}
      />
      <Points
        heading={say("relatedIdeas")}
        points={answer.related.map(({ address: id, prefLabel }) => <NamedLink to={id} name={prefLabel} />)}
      />
      <SideBySide comparison={comparison} places={places} />
      <Section
        heading={say("definitionsInForce")}
        list={answer.definitions}
        wording={DEFINITIONS}
        all={`/definitions?concept=${answer.code}`}
      />
    </>
  );
}

function SideBySide({ comparison, places }: { comparison: SideBySideComparison; places: PlaceNames }) {
  const { id, search } = useRequest();
  const without = comparison.rows.filter(({ definition }) => !definition);
  return (
    <section id="side-by-side">
      <h2>{say("sideBySide")}</h2>
      <Matrix comparison={comparison} />
      {without.length > 0 && (
        <p class="quiet">
          {tell("noDefinitionFor", {
            places: (
              <Commas>
                {without.map(({ jurisdiction }) => (
                  <PlaceLink place={jurisdiction} />
                ))}
              </Commas>
            ),
          })}
        </p>
      )}
      <AskingForm action={`${id}#side-by-side`} fields={["jurisdiction"]}>
        <label for="compared">{say("compareOnly")}</label>{" "}
        <PlaceField id="compared" value={search.getAll("jurisdiction").join(", ")} places={places} placeholder="RU, KZ, US-NY" />{" "}
        <button type="submit">{say("compare")}</button>
      </AskingForm>
    </section>
  );
}
