import type { TaxLine } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { Unit } from "../../kits/parts/text.js";
import { say } from "../../kits/words/say.js";
import { groupDigits, inSentence } from "../../kits/words.js";
import { STATEMENT_LINE, type Wording } from "../statement/statement.line.js";

export const TAX_LINE = fragment(
  `
fragment TaxLine on Tax {
  ...StatementLine
  event
  summary
  rate
  rateUnit
}`,
  STATEMENT_LINE,
);

/** A rate on a page, with what it is counted in. */
export function Rate({ rate, rateUnit }: { rate: string; rateUnit: string | null }) {
  return (
    <>
      {groupDigits(rate)} {rateUnit?.startsWith("/") && "× "}
      {rateUnit && <Unit unit={rateUnit} />}
    </>
  );
}

export const TAXES: Wording<TaxLine> = {
  head: ({ summary }) => summary,
  more: ({ event, rate, rateUnit }) => (
    <>
      {say("onEvent", { event: inSentence(event) })}
      {rate && (
        <>
          ; <Rate rate={rate} rateUnit={rateUnit} />
        </>
      )}
    </>
  ),
};
