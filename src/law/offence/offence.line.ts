import type { Heaviest, OffenceLine } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { say } from "../../kits/words/say.js";
import { printDuration, printSum, words } from "../../kits/words.js";
import { STATEMENT_LINE, type Wording } from "../statement/statement.line.js";

/** A sum, what it is due for each of, and what it is in money where it is counted in a reckoning unit. */
export const SUM = fragment(`
fragment Sum on Amount {
  value
  unit
  unitName
  per
  inMoney { value currency rateDate }
}`);

/** The heaviest that a first offence costs, and apart from it what repetition does. */
export const HEAVIEST = fragment(
  `
fragment Heaviest on Offence {
  maximumFine { ...Sum }
  maximumFineOnRepetition { ...Sum }
  maximumImprisonment
  maximumImprisonmentOnRepetition
}`,
  SUM,
);

export function printHeaviest(offence: Heaviest): string {
  const first = bounds(offence.maximumFine, offence.maximumImprisonment);
  const repeated = bounds(offence.maximumFineOnRepetition, offence.maximumImprisonmentOnRepetition);
  return [first, repeated && say("onRepetitionThat", { what: repeated })].filter(Boolean).join("; ");
}

const bounds = (fine: Heaviest["maximumFine"], imprisonment: string | null) =>
  [
    fine && say("fineUpTo", { sum: printSum(fine) }),
    imprisonment && say("imprisonmentUpTo", { length: printDuration(imprisonment) }),
  ]
    .filter(Boolean)
    .join("; ");

export const OFFENCE_LINE = fragment(
  `
fragment OffenceLine on Offence {
  ...StatementLine
  branch
  conduct
  subjects
  ...Heaviest
}`,
  STATEMENT_LINE,
  HEAVIEST,
);

export const OFFENCES: Wording<OffenceLine> = {
  head: ({ conduct }) => conduct,
  more: (offence) => [words(offence.branch), printHeaviest(offence)].filter(Boolean).join("; "),
};
