import type { Day } from "../../platform/kernel/day.js";
import type { Message } from "../../platform/kernel/message.js";
import type { ReviewKind } from "../../questions/review/review.vocabulary.js";
import type { Path, SeedFile } from "../read/seed-file.js";

/** Due from the first, whatever the day: nothing here is older than the first block. */
export const ALWAYS_DUE: Day = "2009-01-03";

/** What an editor should look at, and why. */
interface Finding {
  readonly kind: ReviewKind;
  /** The id of the record that it is about. */
  readonly subject: string;
  readonly says: Message;
  readonly settledBy: Message;
  /** The first day on which it is due. */
  readonly due: Day;
}

/** Notes a finding at a place in a file. */
export type Note = (file: SeedFile<unknown>, path: Path, finding: Finding) => void;

/** The same day some months later; of a month that is shorter, its last day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}
