import { ageOf } from "../../law/jurisdiction/age-of-review.js";
import { nameOf, type PlaceRow } from "../../law/jurisdiction/place-index.js";
import type { Day } from "../../platform/kernel/day.js";
import type { Place } from "./place.js";

const NO_ADVICE = "This is what the recorded law says, in this project's own restatement. It is not legal advice.";

/** How far the law of the place was reviewed, as the nearest place that says so has it. */
export function noticeOn(place: Place, day: Day, today: Day): string {
  const reviewed = place.chain.find(({ reviewed_through }) => reviewed_through !== null);
  if (!reviewed) return `${NO_ADVICE} How far the law of ${nameOf(place.self)} was reviewed is not recorded.`;
  const through = reviewed.reviewed_through as Day;
  const shown = through.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[reviewed.reviewed_through_precision ?? "DAY"]);
  const later = day > through ? ` The day asked for, ${day}, lies after that.` : "";
  return `${NO_ADVICE} The law of ${nameOf(reviewed)} was reviewed through ${shown}, ${ageOf(through, today)}; later law may exist unrecorded.${later}`;
}

export function noticeOfNoData(said: string, around: PlaceRow | null): string {
  const near = around
    ? ` It has some on ${nameOf(around)}, around it: ask for ${around.code}, and what holds there for the whole is told.`
    : "";
  return `The dataset has no data on ${said}: nothing of its own law is recorded.${near} That does not mean that there is no law. It is not legal advice.`;
}
