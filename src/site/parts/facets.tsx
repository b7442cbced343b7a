import type { ComponentChildren } from "preact";
import { useRequest } from "../../kits/parts/request.js";
import { say } from "../../kits/words/say.js";
import { words } from "../../kits/words.js";
import { Place } from "../../law/jurisdiction/jurisdiction.line.js";
import type { SearchFound } from "../operations.js";

/** How many places are named before the reader has to ask for the rest. */
const PLACES = 12;

/** How the hits are spread, each share a link to it alone; and what the search is narrowed to, each a link away from it. */
export function Facets({ found: { facets, totalCount } }: { found: SearchFound }) {
  const { search } = useRequest();
  const chosen = ["kind", "jurisdiction", "force", "year"].flatMap((name) =>
    search
      .getAll(name)
      .filter(Boolean)
      .map((value) => [name, value] as const),
  );
  const kinds = facets.kinds.map(({ kind, count }) => ({ name: "kind", value: kind, text: words(kind), count }));
  const places = facets.jurisdictions.map(({ jurisdiction, count }) => ({
    name: "jurisdiction",
    value: jurisdiction.code,
    text: <Place place={jurisdiction} />,
    count,
  }));
  const years = facets.years.map(({ year, count }) => ({ name: "year", value: String(year), text: year, count }));
  if (totalCount === 0 && chosen.length === 0) return null;
  return (
    <nav class="facets" aria-label={say("narrowTheSearch")}>
      {chosen.length > 0 && (
        <p>
          {say("narrowedTo")}{" "}
          {chosen.map(([name, value]) => (
            <a class="format" href={changed(search, name, null, value)}>
              {name === "jurisdiction" || name === "year" ? value : words(value)} <span aria-hidden="true">✕</span>
              <span class="unseen"> {say("takeAway")}</span>
            </a>
          ))}
        </p>
      )}
      {kinds.length > 1 && (
        <p>
          {say("kindColon")} <Shares shares={kinds} search={search} />
        </p>
      )}
      {places.length > 1 && (
        <p>
          {say("placeColon")} <Shares shares={places.slice(0, PLACES)} search={search} />
        </p>
      )}
      {places.length > PLACES && (
        <details>
          <summary>{say("morePlaces", { n: places.length - PLACES })}</summary>
          <p>
            <Shares shares={places.slice(PLACES)} search={search} />
          </p>
        </details>
      )}
      {years.length > 1 && (
        <p>
          {say(search.has("force") ? "thatForceSince" : "inForceSince")}{" "}
          <Shares shares={years.sort((a, b) => Number(b.value) - Number(a.value)).slice(0, YEARS)} search={search} />
        </p>
      )}
      <EarlierLaw />
    </nav>
  );
}

/** How many years are named: those that came last. */
const YEARS = 12;

/** How many years back the law is offered. */
const YEARS_BACK = 6;

/** The same question of the law at the end of earlier years. */
function EarlierLaw() {
  const { search, day } = useRequest();
  const year = Number(day.slice(0, 4));
  const shares = Array.from({ length: YEARS_BACK }, (_, back) => String(year - 1 - back));
  return (
    <p>
      {say("yearColon")}{" "}
      {shares.map((each) => (
        <a class="format" href={changed(search, "asOf", `${each}-12-31`)}>
          {each}
        </a>
      ))}
    </p>
  );
}

interface Share {
  readonly name: string;
  readonly value: string;
  readonly text: ComponentChildren;
  readonly count: number;
}

function Shares({ shares, search }: { shares: readonly Share[]; search: URLSearchParams }) {
  return (
    <>
      {shares.map(({ name, value, text, count }) => (
        <a class="format" href={changed(search, name, value)}>
          {text} <span class="count">{count}</span>
        </a>
      ))}
    </>
  );
}

/** The search from its first page, with a value given to a name, or one value of it taken away. */
export function changed(search: URLSearchParams, name: string, value: string | null, away?: string): string {
  const kept = [...search].filter(([each, held]) => each !== "after" && (each !== name || (value === null && held !== away)));
  return `/search?${new URLSearchParams(value === null ? kept : [...kept, [name, value]])}`;
}
