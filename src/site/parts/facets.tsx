import { useRequest } from "../../kits/parts/request.js";
import { words } from "../../kits/words.js";
import type { SearchFound } from "../operations.js";

/** How many places are named before the reader has to ask for the rest. */
const PLACES = 12;

/** How the hits are spread, each share a link to it alone; and what the search is narrowed to, each a link away from it. */
export function Facets({ found: { facets, totalCount } }: { found: SearchFound }) {
  const { search } = useRequest();
  const chosen = ["kind", "jurisdiction", "force"].flatMap((name) =>
    search
      .getAll(name)
      .filter(Boolean)
      .map((value) => [name, value] as const),
  );
  const kinds = facets.kinds.map(({ kind, count }) => ({ name: "kind", value: kind, text: words(kind), count }));
  const places = facets.jurisdictions.map(({ jurisdiction: { code, name }, count }) => ({
    name: "jurisdiction",
    value: code,
    text: name,
    count,
  }));
  if (totalCount === 0 && chosen.length === 0) return null;
  return (
    <nav class="facets" aria-label="Narrow the search">
      {chosen.length > 0 && (
        <p>
          Narrowed to:{" "}
          {chosen.map(([name, value]) => (
            <a class="format" href={changed(search, name, null, value)}>
              {name === "jurisdiction" ? value : words(value)} <span aria-hidden="true">✕</span>
              <span class="unseen"> (take away)</span>
            </a>
          ))}
        </p>
      )}
      {kinds.length > 1 && (
        <p>
          Kind: <Shares shares={kinds} search={search} />
        </p>
      )}
      {places.length > 1 && (
        <p>
          Place: <Shares shares={places.slice(0, PLACES)} search={search} />
        </p>
      )}
      {places.length > PLACES && (
        <details>
          <summary>{places.length - PLACES} more places</summary>
          <p>
            <Shares shares={places.slice(PLACES)} search={search} />
          </p>
        </details>
      )}
      {!search.has("force") && (
        <p>
          <a href={changed(search, "force", "PROPOSED")}>The same among proposals, which are not law</a>
        </p>
      )}
    </nav>
  );
}

interface Share {
  readonly name: string;
  readonly value: string;
  readonly text: string;
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
function changed(search: URLSearchParams, name: string, value: string | null, away?: string): string {
  const kept = [...search].filter(([each, held]) => each !== "after" && (each !== name || (value === null && held !== away)));
  return `/search?${new URLSearchParams(value === null ? kept : [...kept, [name, value]])}`;
}
