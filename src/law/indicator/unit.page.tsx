import type { ReckoningUnitAnswer, ReckoningUnitsAnswers } from "../../kits/answers.generated.js";
import { inEnglish, link, localized } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { LOCAL_TEXT, Note, OtherNames } from "../../kits/parts/text.js";
import { recordList } from "../../kits/record-list.js";
import type { RecordPage } from "../../kits/record-page.js";
import { say } from "../../kits/words/say.js";
import { PLACE_FILTER, PLACE_NAME } from "../jurisdiction/jurisdiction.line.js";
import { CITED, Citations } from "../source/source.line.js";
import { cited } from "../source/source.linked.js";

export const unitPage: RecordPage<ReckoningUnitAnswer> = {
  name: "Reckoning unit",
  operation: recordOperation(
    "ReckoningUnit",
    "id\naddress\nname\nnames { ...LocalText }\nnote\ncitations { ...Cited }\njurisdiction { ...PlaceName }",
    [LOCAL_TEXT, CITED, PLACE_NAME],
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
      <OtherNames names={answer.names} />
      <Note>{answer.note}</Note>
      <section>
        <h2>{say("sources")}</h2>
        <Citations citations={answer.citations} />
      </section>
    </>
  );
}
