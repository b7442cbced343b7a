import type { TaxAnswer, TaxLine } from "../../kits/answers.generated.js";
import { inEnglish } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { Facts } from "../../kits/parts/text.js";
import { choice, recordList } from "../../kits/record-list.js";
import { words } from "../../kits/words.js";
import { PLACE_FILTER, SCOPE_FILTER } from "../jurisdiction/jurisdiction.line.js";
import { CONDITIONS, Conditions } from "../rule/conditions.js";
import { FORCE_FILTER, STATEMENT_COLUMNS } from "../statement/statement.line.js";
import { audience, STATEMENT, Standing, statementPage } from "../statement/statement.page.js";
import { TAX_LINE } from "./tax.line.js";
import { TaxEvent } from "./tax.vocabulary.js";

const TAX = recordOperation(
  "Tax",
  `
...Statement
taxpayers
payer
event
base
rate
rateUnit
conditions { ...Conditions }
summary
timing`,
  [STATEMENT, CONDITIONS],
);

export const taxPage = statementPage<TaxAnswer>({
  name: "Tax or charge",
  operation: TAX,
  title: ({ summary }) => summary,
  linked: (answer) => ({
    "@type": "schema:CreativeWork",
    "schema:additionalType": answer.event,
    "schema:name": inEnglish(answer.summary),
    "schema:audience": audience(answer.taxpayers),
  }),
  body: (answer) => <TaxView answer={answer} />,
});

export const taxList = recordList<TaxLine>({
  operation: listOperation("Taxes", "taxes", { filter: "TaxFilter" }, "...TaxLine", TAX_LINE),
  filters: [PLACE_FILTER, SCOPE_FILTER, choice("event", "events", "Falls on", TaxEvent), FORCE_FILTER],
  headline: "summary",
  columns: {
    id: ({ address }) => address,
    summary: ({ summary }) => summary,
    event: ({ event }) => event,
    rate: ({ rate }) => rate,
    rateUnit: ({ rateUnit }) => rateUnit,
    ...STATEMENT_COLUMNS,
  },
});

function TaxView({ answer }: { answer: TaxAnswer }) {
  return (
    <>
      <Facts
        facts={{
          "Falls on": words(answer.event),
          Payer: answer.payer,
          Taxpayers: answer.taxpayers.map((subject) => words(subject).toLowerCase()).join(", "),
          Base: answer.base,
          Rate: answer.rate ? `${answer.rate} ${answer.rateUnit ?? ""}` : "No source that was seen gives a figure.",
          When: answer.timing,
        }}
      />
      <Conditions conditions={answer.conditions} heading="This rate applies only if all of these hold" />
      <Standing answer={answer} />
    </>
  );
}
