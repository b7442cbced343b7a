import { say } from "../../kits/words/say.js";
import { monthsSince } from "../../law/jurisdiction/age-of-review.js";
import { nameInSentence } from "../../law/jurisdiction/local-name.js";
import type { PlaceRow } from "../../law/jurisdiction/place-index.js";
import type { Day } from "../../platform/kernel/day.js";
import type { Place } from "./place.js";

/** How far the law of the place was reviewed, as the nearest place that says so has it. */
export function noticeOn(place: Place, day: Day, today: Day): string {
  const reviewed = place.chain.find(({ reviewed_through }) => reviewed_through !== null);
  return [say("notice.noAdvice"), ...(reviewed ? reachOf(reviewed, day, today) : [notNoted(place.self)])].join(" ");
}

const notNoted = (place: PlaceRow) => say("notice.notNoted", { place: nameInSentence(place) });

function reachOf(reviewed: PlaceRow, asked: Day, today: Day): string[] {
  const through = reviewed.reviewed_through as Day;
  const day = through.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[reviewed.reviewed_through_precision ?? "DAY"]);
  const ago = say("monthsAgo", { n: monthsSince(through, today) });
  return [
    say("notice.reviewed", { place: nameInSentence(reviewed), day, ago }),
    ...(asked > through ? [say("notice.dayLater", { day: asked })] : []),
  ];
}

/** For a place of which nothing is recorded, as it was said, and the recorded country around it. */
export function noticeOfNoData(place: string, around: PlaceRow | null): string {
  return [
    say("notice.noData", { place }),
    ...(around ? [say("notice.askAround", { place: nameInSentence(around), code: around.code })] : []),
    say("notice.stillLaw"),
  ].join(" ");
}
