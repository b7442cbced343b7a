import type { TaxAnswer, TaxLine } from "../../kits/answers.generated.js";
import { inEnglish } from "../../kits/formats/jsonld.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { Term } from "../../kits/parts/term.js";
import { Facts, Recorded } from "../../kits/parts/text.js";
import { choice, recordList } from "../../kits/record-list.js";
import { say } from "../../kits/words/say.js";
import { inSentence } from "../../kits/words.js";
import { PLACE_FILTER, SCOPE_FILTER } from "../jurisdiction/jurisdiction.line.js";
import { CONDITIONS, Conditions } from "../rule/conditions.js";
import { FORCE_FILTER, STATEMENT_COLUMNS } from "../statement/statement.line.js";
import { audience, STATEMENT, Standing, statementPage } from "../statement/statement.page.js";
import { Rate, TAX_LINE } from "./tax.line.js";
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
  filters: [PLACE_FILTER, SCOPE_FILTER, choice("event", "events", "fallsOn", TaxEvent), FORCE_FILTER],
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
          [say("fallsOn")]: <Term of="TaxEvent" code={answer.event} />,
          [say("payer")]: answer.payer && <Recorded>{answer.payer}</Recorded>,
          [say("taxpayers")]: answer.taxpayers.map(inSentence).join(", "),
          [say("base")]: answer.base && <Recorded>{answer.base}</Recorded>,
          [say("rate")]: answer.rate ? <Rate rate={answer.rate} rateUnit={answer.rateUnit} /> : say("noFigure"),
          [say("when")]: answer.timing && <Recorded>{answer.timing}</Recorded>,
        }}
      />
      <Conditions conditions={answer.conditions} heading={say("rateOnlyIf")} />
      <Standing answer={answer} />
    </>
  );
}
