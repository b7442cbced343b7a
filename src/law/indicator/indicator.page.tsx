import type { IndicatorAnswer, IndicatorsAnswers } from "../../kits/answers.generated.js";
import { date, inEnglish, link } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { Facts, Note, Recorded } from "../../kits/parts/text.js";
import { recordList } from "../../kits/record-list.js";
import type { RecordPage } from "../../kits/record-page.js";
import { say } from "../../kits/words/say.js";
import { groupDigits, printDay, unitWords } from "../../kits/words.js";
import { PLACE_FILTER, PLACE_NAME } from "../jurisdiction/jurisdiction.line.js";
import { CITED, Support } from "../source/source.line.js";
import { cited } from "../source/source.linked.js";
import { INDICATOR_LINE } from "./indicator.line.js";

export const indicatorPage: RecordPage<IndicatorAnswer> = {
  name: "Figure",
  operation: recordOperation(
    "Indicator",
    `
...IndicatorLine
converts
note
evidence
citations { ...Cited }
jurisdiction { ...PlaceName }`,
    [INDICATOR_LINE, CITED, PLACE_NAME],
  ),
  title: ({ name }) => name,
  place: ({ jurisdiction }) => jurisdiction,
  linked: (indicator, request) => ({
    ...link(request, indicator.address),
    "@type": "schema:Observation",
    "schema:name": inEnglish(indicator.name),
    "schema:value": { "@value": indicator.value, "@type": "xsd:decimal" },
    "schema:unitText": indicator.unit,
    "schema:observationDate": date(indicator.date, indicator.precision),
    "schema:observationAbout": link(request, indicator.jurisdiction.address),
    "schema:citation": cited(request, indicator.citations),
  }),
  body: (answer) => <IndicatorView answer={answer} />,
};

export const indicatorList = recordList<NonNullable<IndicatorsAnswers["list"]>["nodes"][number]>({
  operation: listOperation(
    "Indicators",
    "indicators",
    { jurisdictions: "[String!]" },
    "...IndicatorLine\njurisdiction { code }",
    INDICATOR_LINE,
  ),
  filterVariable: false,
  filters: [PLACE_FILTER],
  headline: "name",
  columns: {
    id: ({ address }) => address,
    name: ({ name }) => name,
    jurisdiction: ({ jurisdiction }) => jurisdiction.code,
    qualifier: ({ qualifier }) => qualifier,
    value: ({ value }) => value,
    unit: ({ unit }) => unit,
    date: ({ date: day }) => day,
    precision: ({ precision }) => precision,
  },
});

function IndicatorView({ answer }: { answer: IndicatorAnswer }) {
  return (
    <>
      <p class="figure">
        <Recorded>{answer.qualifier}</Recorded> {groupDigits(answer.value)} <Recorded>{answer.unit}</Recorded>
      </p>
      <Facts
        facts={{
          [say("of")]: printDay(answer.date, answer.precision),
          [say("converts")]:
            answer.converts &&
            say("oneIs", {
              unit: unitWords(answer.converts) ?? answer.converts,
              value: `${groupDigits(answer.value)} ${answer.unit}`,
            }),
        }}
      />
      <Note>{answer.note}</Note>
      <Support {...answer} discrepancies={[]} />
    </>
  );
}
