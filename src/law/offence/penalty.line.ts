import type { PenaltyFigures } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { say } from "../../kits/words/say.js";
import { isRecordedSum, printDuration, printRange, printSum } from "../../kits/words.js";
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

/** What of a penalty says what is paid. */
export type Fine = Pick<PenaltyFigures, "fine" | "fineMultiple">;

/** Whether a fine is counted in something that has words in the dataset alone. */
export const isRecordedFine = ({ fine, fineMultiple }: Fine): boolean =>
  fineMultiple !== null || [fine?.minimum, fine?.maximum].some((sum) => sum != null && isRecordedSum(sum));

/** The fine, between its bounds, as sums or as multiples of something; null where it is none. */
export function printFine({ fine, fineMultiple }: Fine): string | null {
  const sums = fine && printRange(fine.minimum, fine.maximum, printSum);
  const times = fineMultiple && printRange(fineMultiple.minimum, fineMultiple.maximum, (count) => say("times", { count }));
  return [sums, times && `${times} ${fineMultiple?.of}`].filter(Boolean).join("; ") || null;
}

/** How long it lasts, between its bounds; null where no source says. */
export const printLength = ({ duration }: PenaltyFigures) =>
  duration && printRange(duration.minimum, duration.maximum, printDuration);
