import type { PenaltyFigures } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { say } from "../../kits/words/say.js";
import { printDuration, printRange, printSum } from "../../kits/words.js";
import { SUM } from "./offence.line.js";

export const PENALTY_FIGURES = fragment(
  `
fragment PenaltyFigures on Penalty {
  id
  address
  private
  kind
  discretionary
  onRepetition
  subjects
  appliesTo
  summary
  fine { minimum { ...Sum } maximum { ...Sum } }
  fineMultiple { minimum maximum of }
  duration { minimum maximum }
}`,
  SUM,
);

/** The fine, between its bounds, as sums or as multiples of something; null where it is none. */
export function printFine({ fine, fineMultiple }: Pick<PenaltyFigures, "fine" | "fineMultiple">): string | null {
  const sums = fine && printRange(fine.minimum, fine.maximum, printSum);
  const times = fineMultiple && printRange(fineMultiple.minimum, fineMultiple.maximum, (count) => say("times", { count }));
  return [sums, times && `${times} ${fineMultiple?.of}`].filter(Boolean).join("; ") || null;
}

/** How long it lasts, between its bounds; null where no source says. */
export const printLength = ({ duration }: PenaltyFigures) =>
  duration && printRange(duration.minimum, duration.maximum, printDuration);
