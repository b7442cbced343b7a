import { say } from "../../kits/words/say.js";
import { sayAge } from "../../law/jurisdiction/age-of-review.js";
import { nameInSentence } from "../../law/jurisdiction/local-name.js";
import type { PlaceRow } from "../../law/jurisdiction/place-index.js";
import type { Rule } from "../../law/rule/rule.type.js";
import type { Day } from "../../platform/kernel/day.js";
import type { Place } from "./place.js";

/** How far the law of the place was reviewed, as the nearest place that says so has it, and whether parts may have law that is not here. */
export function noticeOn(place: Place, day: Day, today: Day, hasOtherParts: boolean): string {
  const reviewed = place.chain.find(({ reviewed_through }) => reviewed_through !== null);
  return [
    say("notice.noAdvice"),
    ...(reviewed ? reachOf(reviewed, day, today) : [notNoted(place.self)]),
    ...(hasOtherParts ? [say("notice.otherParts", { place: nameInSentence(place.self) })] : []),
  ].join(" ");
}

/** Whether others than the place itself make law in its parts, so that what is not recorded of them is missing. */
export function partsMakeLaw({ parts }: Place, rules: readonly Rule[]): boolean {
  const ids = new Set(parts.map(({ id }) => id));
  return rules.some(({ row }) => ids.has(row.jurisdiction_id));
}

const notNoted = (place: PlaceRow) => say("notice.notNoted", { place: nameInSentence(place) });

function reachOf(reviewed: PlaceRow, asked: Day, today: Day): string[] {
  const through = reviewed.reviewed_through as Day;
  const day = through.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[reviewed.reviewed_through_precision ?? "DAY"]);
  const ago = sayAge(through, today);
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
