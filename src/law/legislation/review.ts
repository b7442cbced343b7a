import type { Database } from "../../platform/database/query.js";
import type { PartialDay, Precision } from "../../platform/kernel/day.js";
import type { Reads } from "../../platform/kernel/loader.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { jurisdictionById } from "../jurisdiction/jurisdiction.reads.js";
import { statuteById } from "./legislation.reads.js";

export const REVIEWED_THROUGH =
  "How far the law that this rests on was reviewed: the statute's own day, or else its jurisdiction's. Later law may exist unrecorded; what is a bill on `asOf` was last seen as one on the earlier of the two days.";

interface Reviewed {
  readonly reviewed_through: string | null;
  readonly reviewed_through_precision: Precision | null;
}

const dayIn = ({ reviewed_through: day, reviewed_through_precision: precision }: Reviewed): PartialDay | null =>
  day && precision ? { day, precision } : null;

/** How far a statute was followed; where it says nothing of its own, as far as its jurisdiction. */
export function reviewOf(
  library: Reads<Database>,
  moment: Moment,
  statute: Reviewed & { readonly jurisdiction_id: string },
): Maybe<PartialDay | null> {
  const own = dayIn(statute);
  return own ?? andThen(library.load(jurisdictionById, moment, statute.jurisdiction_id), (place) => place && dayIn(place.row));
}

/** How far a statute was followed that something else rests on: a statement, a provision, a change. */
export function reviewOfStatute(library: Reads<Database>, moment: Moment, statute: string): Maybe<PartialDay | null> {
  return andThen(library.load(statuteById, moment, statute), (found) => found && reviewOf(library, moment, found.row));
}
