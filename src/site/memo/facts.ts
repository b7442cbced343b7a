import { say } from "../../kits/words/say.js";
import { inSentence, printDay } from "../../kits/words.js";
import { joined, own, plainOf, type Spans, tellSpans } from "../spans.js";
import type { MemoRecord } from "./records.js";

/** The title of a memo: the places whose law it tells. */
export function titleOf(records: readonly MemoRecord[]): Spans {
  const places = [...new Map(records.map(({ place }) => [plainOf(place), place])).values()];
  const first = joined(places.slice(0, 4), ", ");
  const more = places.length - 4;
  return tellSpans("memoTitle", { places: more > 0 ? tellSpans("andMore", { places: first, n: own(String(more)) }) : first });
}

/** What stands below the title of a record. */
export const factsOf = ({ stands, days, reviewed, evidence }: MemoRecord): Spans =>
  joined(
    [
      stands,
      days && own(say("memoDays", { days })),
      own(reviewed ? say("memoReviewed", { day: printDay(reviewed.day, reviewed.precision) }) : say("memoNotReviewed")),
      own(say("memoEvidence", { evidence: inSentence(evidence) })),
    ].map((fact) => fact || null),
    ". ",
  );
