import type { PenaltyFigures } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { printDuration, printRange, printSum } from "../../kits/words.js";
import { SUM } from "./offence.line.js";

export const PENALTY_FIGURES = fragment(
  `
fragment PenaltyFigures on Penalty {
  id
  kind
  discretionary
  onRepetition
  summary
  fine { minimum { ...Sum } maximum { ...Sum } }
  duration { minimum maximum }
}`,
  SUM,
);

/** The fine, between its bounds; null where it is none. */
export const printFine = ({ fine: range }: PenaltyFigures) => range && printRange(range.minimum, range.maximum, printSum);

/** How long it lasts, between its bounds; null where no source says. */
export const printLength = ({ duration }: PenaltyFigures) =>
  duration && printRange(duration.minimum, duration.maximum, printDuration);
