import type { ReckoningUnitAnswer, ReckoningUnitsAnswers } from "../../kits/answers.generated.js";
import { inEnglish, link, localized } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";
import { LOCAL_TEXT, Note, OtherNames, Unit } from "../../kits/parts/text.js";
import { recordList } from "../../kits/record-list.js";
import type { RecordPage } from "../../kits/record-page.js";
import { nameOnPage, say } from "../../kits/words/say.js";
import { groupDigits, printDay } from "../../kits/words.js";
import { PLACE_FILTER, PLACE_NAME } from "../jurisdiction/jurisdiction.line.js";
import { CITED, Citations } from "../source/source.line.js";
import { cited } from "../source/source.linked.js";
import { INDICATOR_LINE } from "./indicator.line.js";

export const unitPage: RecordPage<ReckoningUnitAnswer> = {
  name: "Reckoning unit",
  operation: recordOperation(
    "ReckoningUnit",
    "id\naddress\nname\nnames { ...LocalText }\nnote\ncitations { ...Cited }\njurisdiction { ...PlaceName indicators(first: 100) { nodes { ...IndicatorLine converts } } }",
    [LOCAL_TEXT, CITED, PLACE_NAME, INDICATOR_LINE],
  ),
  title: ({ name }) => name,
  place: ({ jurisdiction }) => jurisdiction,
  linked: (unit, request) => ({
    ...link(request, unit.address),
    "@type": "schema:DefinedTerm",
    "schema:name": localized(unit.names),
    "schema:description": inEnglish(unit.note),
    "schema:spatialCoverage": link(request, unit.jurisdiction.address),
    "schema:citation": cited(request, unit.citations),
  }),
  body: (answer) => <UnitView answer={answer} />,
};

export const unitList = recordList<NonNullable<ReckoningUnitsAnswers["list"]>["nodes"][number]>({
  operation: listOperation(
    "ReckoningUnits",
    "reckoningUnits",
    { jurisdictions: "[String!]" },
    "id\naddress\nname\nnote\njurisdiction { code }",
  ),
  filterVariable: false,
  filters: [PLACE_FILTER],
  headline: "name",
  columns: {
    id: ({ address }) => address,
    name: ({ name }) => name,
    jurisdiction: ({ jurisdiction }) => jurisdiction.code,
    note: ({ note }) => note,
  },
});

function UnitView({ answer }: { answer: ReckoningUnitAnswer }) {
  return (
    <>
      <OtherNames names={answer.names} heading={nameOnPage(answer.address) ?? answer.name} />
      <Note>{answer.note}</Note>
      <Values answer={answer} />
      <section>
        <h2>{say("sources")}</h2>
        <Citations citations={answer.citations} />
      </section>
    </>
  );
}

/** What one of the unit is in money, as far as figures are recorded; a year without one is told by no source. */
function Values({ answer: { address, jurisdiction } }: { answer: ReckoningUnitAnswer }) {
  const values = jurisdiction.indicators.nodes
    .filter(({ converts }) => converts === address)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  if (values.length === 0) return null;
  return (
    <section>
      <h2>{say("valuesYearByYear")}</h2>
      <ul>
        {values.map(({ address: id, date, precision, value, unit }) => (
          <li>
            <Link to={id}>{printDay(date, precision)}</Link>: {groupDigits(value)} <Unit unit={unit} />
          </li>
        ))}
      </ul>
      <p class="quiet">{say("otherYearsUnknown")}</p>
    </section>
  );
}
