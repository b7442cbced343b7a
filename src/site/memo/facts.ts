import { printDay, words } from "../../kits/words.js";
import type { MemoRecord } from "./records.js";

/** The title of a memo: the places whose law it tells. */
export function titleOf(records: readonly MemoRecord[]): string {
  const places = [...new Set(records.map(({ place }) => place))];
  const named = places.length > 4 ? `${places.slice(0, 4).join(", ")} and ${places.length - 4} more` : places.join(", ");
  return `Memo on the law of mining: ${named}`;
}

/** What stands below the title of a record. */
export const factsOf = ({ stands, days, reviewed, evidence }: MemoRecord): readonly string[] =>
  [
    stands,
    days && `Days of law: ${days}`,
    reviewed ? `Reviewed through ${printDay(reviewed.day, reviewed.precision)}` : "No day of review is noted",
    `Evidence: ${words(evidence).toLowerCase()}`,
  ].filter((fact): fact is string => Boolean(fact));
