import type { OffenceLine } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { printDuration, printSum, words } from "../../kits/words.js";
import { STATEMENT_LINE, type Wording } from "../statement/statement.line.js";

/** A sum, and what it is due for each of. */
export const SUM = fragment(`
fragment Sum on Amount {
  value
  unit
  per
}`);

export const OFFENCE_LINE = fragment(
  `
fragment OffenceLine on Offence {
  ...StatementLine
  branch
  conduct
  subjects
  maximumFine { ...Sum }
  maximumImprisonment
}`,
  STATEMENT_LINE,
  SUM,
);

export const OFFENCES: Wording<OffenceLine> = {
  head: ({ conduct }) => conduct,
  more: ({ branch, maximumFine, maximumImprisonment }) =>
    [
      words(branch),
      maximumFine && `fine up to ${printSum(maximumFine)}`,
      maximumImprisonment && `imprisonment up to ${printDuration(maximumImprisonment)}`,
    ]
      .filter(Boolean)
      .join("; "),
};
