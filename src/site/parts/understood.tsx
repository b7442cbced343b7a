import { PrivateMark, useRequest } from "../../kits/parts/request.js";
import { say } from "../../kits/words/say.js";
import { inSentence } from "../../kits/words.js";
import type { SearchFound } from "../operations.js";
import { changed } from "./facets.js";

/** How many other words of a part are named. */
const MEANINGS = 4;

/** How the query was understood, part by part, each a link to the search without it; and what could be meant instead. */
export function Understood({ found, query }: { found: SearchFound; query: string }) {
  const { search } = useRequest();
  const { reading, didYouMean } = found;
  const parts = reading.words.filter(({ as }) => as !== "IGNORED");
  return (
    <>
      {parts.length > 1 && (
        <p class="understood">
          {say("readAsParts")}{" "}
          {parts.map((part) => (
            <Chip part={part} rest={without(query, part.text)} />
          ))}
        </p>
      )}
      {reading.uncoveredPlaces.length > 0 && (
        <p class="note">{say("notCoveredPlaces", { places: reading.uncoveredPlaces.join(", ") })}</p>
      )}
      {didYouMean.length > 0 && (
        <p>
          {say("didYouMean")}{" "}
          {didYouMean.map((word) => (
            <a class="format" href={changed(search, "q", word)}>
              {word}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

type Part = SearchFound["reading"]["words"][number];

function Chip({ part: { text, meaning, private: added }, rest }: { part: Part; rest: string | null }) {
  const { search } = useRequest();
  const others = meaning
    .filter((each) => each.toLowerCase() !== text.toLowerCase() && isLatin(each) === isLatin(text))
    .slice(0, MEANINGS);
  const named = (
    <>
      {text}
      {others.length > 0 && <span class="quiet"> {say("alsoAs", { others: others.join(", ") })}</span>}
      {added && <PrivateMark />}
    </>
  );
  if (rest === null) return <span class="chip">{named}</span>;
  return (
    <a class="chip" href={changed(search, "q", rest)}>
      {named} <span aria-hidden="true">✕</span>
      <span class="unseen"> {say("takeAway")}</span>
    </a>
  );
}

/** Other words are named in the letters that the reader typed. */
const isLatin = (text: string) => /^\P{L}*\p{Script=Latin}/u.test(text);

/** The query without one of its parts; null where the part does not stand in it as it was read, or nothing would be left. */
function without(query: string, part: string): string | null {
  const at = query.toLowerCase().indexOf(part.toLowerCase());
  if (at < 0) return null;
  return `${query.slice(0, at)} ${query.slice(at + part.length)}`.replace(/\s+/g, " ").trim() || null;
}

/** What there is of other force than was asked for: nothing in force is no end of the law. */
export function OtherForces({ found }: { found: SearchFound }) {
  const { search } = useRequest();
  const asked = search.getAll("force");
  const shown = asked.length > 0 ? asked : ["IN_FORCE", "PARTLY_IN_FORCE"];
  const others = found.legalForces.filter(({ legalForce, count }) => count > 0 && !shown.includes(legalForce));
  if (others.length === 0) return null;
  const none = asked.length === 0 && !found.legalForces.some(({ legalForce, count }) => count > 0 && shown.includes(legalForce));
  return (
    <p class={none ? "note" : "quiet"}>
      {say(none ? "nothingInForceBut" : "alsoOfOtherForce")}{" "}
      {others.map(({ legalForce, count }) => (
        <a class="format" href={changed(search, "force", legalForce)}>
          {inSentence(legalForce)} <span class="count">{count}</span>
        </a>
      ))}
    </p>
  );
}
