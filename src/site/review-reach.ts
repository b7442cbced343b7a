import type { PageRequest } from "../kits/page-request.js";
import { type Reviewed, reviewedOf } from "../kits/record-page.js";
import { say } from "../kits/words/say.js";
import { printDay } from "../kits/words.js";
import { sayAge } from "../law/jurisdiction/age-of-review.js";
import { dayOf } from "../platform/kernel/day.js";

type Looked = Parameters<typeof reviewedOf>[0];

/** How far the law of all that is shown was reviewed: no day where that of one was never noted. Undefined where nothing is shown. */
export function leastReviewed(all: readonly Looked[]): Reviewed | undefined {
  const [least] = all.toSorted((a, b) => (a.reviewedThrough ?? "").localeCompare(b.reviewedThrough ?? ""));
  return least && { ...reviewedOf(least), least: all.some(({ reviewedThrough }) => reviewedThrough !== least.reviewedThrough) };
}

interface InPlaces {
  readonly code: string;
  readonly parent: { readonly code: string } | null;
  readonly coverage: Looked;
}

/** How far the law of each of some places was reviewed. A part that says nothing of its own is reviewed with the whole. */
export function reviewsOf<P extends InPlaces>(places: readonly P[]): (place: P) => Looked {
  const all = new Map(places.map((place) => [place.code, place]));
  return ({ coverage, parent }) => (coverage.reviewedThrough ? coverage : (all.get(parent?.code ?? "")?.coverage ?? coverage));
}

/**
 * How far the review reaches, since nobody looked at the days after it, and how long ago that was for whoever reads today's law.
 * A page of a chosen day does not say so: its answer is kept for longer than today.
 */
export function printReview({ day, precision, least, upTo }: Reviewed, request: PageRequest, draft = false): string {
  if (!day) return say(draft ? "lastSeenNotNoted" : least ? "leastNotNoted" : "reviewNotNoted");
  const read = request.knownAt ? dayOf(request.knownAt) : request.day;
  const age = request.dayAsked || upTo ? "" : ` (${sayAge(day, read)})`;
  const through = { day: printDay(day, precision) + age };
  // What was looked at later was a draft on the day shown, whatever became of it.
  if (day >= (upTo ?? request.day)) return say("reviewedThroughDay", through);
  return say(draft ? "lastSeenAsDraft" : least ? "leastReviewed" : "reviewedThroughMissing", through);
}
