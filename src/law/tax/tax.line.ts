import type { TaxLine } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { words } from "../../kits/words.js";
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

const lower = (code: string) => words(code).toLowerCase();

export const TAXES: Wording<TaxLine> = {
  head: ({ summary }) => summary,
  more: ({ event, rate, rateUnit }) => `On ${lower(event)}${rate ? `; ${rate} ${rateUnit ?? ""}` : ""}`,
};
