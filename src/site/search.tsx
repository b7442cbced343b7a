import { plainJson } from "../kits/formats/json.js";
import { executeAt, type PageRequest, timeOf } from "../kits/page-request.js";
import { AFTER, JURISDICTIONS, TIME } from "../kits/parameters.js";
import { KeepTime } from "../kits/parts/keep-time.js";
import { Link } from "../kits/parts/request.js";
import { plural, words } from "../kits/words.js";
import { printRule } from "../law/rule/rule.line.js";
import { Force, isDraft } from "../law/source/force.js";
import { LegalForce } from "../law/source/source.vocabulary.js";
import { SearchKind } from "../questions/search/search.vocabulary.js";
import { SEARCH, type SearchFound, type SearchHitLine } from "./operations.js";
import { Facets } from "./parts/facets.js";
import { formatsOf, type Resource } from "./resource.js";
import { printPage } from "./shell.js";

const HITS = 20;

export const SEARCH_PAGE: Resource = {
  printers: { html: page, json: async (request) => plainJson(request, { search: await find(request, variablesOf(request)) }) },
  parameters: [
    ...TIME,
    { name: "q", graphql: "query" },
    JURISDICTIONS,
    { name: "kind", graphql: "kinds", many: true, values: Object.keys(SearchKind) },
    { name: "force", graphql: "legalForce", many: true, values: Object.keys(LegalForce) },
    AFTER,
  ],
  json: { operation: SEARCH, name: "search", at: ["search"], optional: true },
  dated: true,
  canonical: ({ search }) => `/search${search.size > 0 ? `?${search}` : ""}`,
};

async function find(request: PageRequest, variables: ReturnType<typeof variablesOf>): Promise<SearchFound | null> {
  return variables.query ? (await executeAt(request, SEARCH, variables)).search : null;
}

async function page(request: PageRequest): Promise<string> {
  const variables = variablesOf(request);
  const { search } = request;
  const found = await find(request, variables);
  const next = found?.pageInfo.hasNextPage && found.pageInfo.endCursor;
  return printPage(request, {
    page: {
      kind: found ? plural(found.totalCount, "hit") : "Statutes, provisions, definitions, rules, offences, taxes",
      title: variables.query ? `Search: ${variables.query}` : "Search",
      dated: true,
      body: (
        <>
          <SearchForm request={request} />
          {found?.readAs && (
            <p class="note">
              Nothing was found as written. Read as: <strong>{found.readAs}</strong>
            </p>
          )}
          {found && <Facets found={found} />}
          {found?.nodes.length === 0 && (
            <p class="note">
              {search.has("force")
                ? "Nothing of this force was found on this day. "
                : "Nothing in force on this day was found. Drafts, and law of other forces, are found when their force is chosen. "}
              What the dataset does not cover cannot be found at all.
            </p>
          )}
          <ol class="lines hits">
            {found?.nodes.map((hit) => (
              <Hit hit={hit} />
            ))}
          </ol>
          {next && (
            <p>
              <a href={`/search?${new URLSearchParams([...[...search].filter(([name]) => name !== "after"), ["after", next]])}`}>
                More hits
              </a>
            </p>
          )}
        </>
      ),
    },
    canonical: SEARCH_PAGE.canonical(request),
    formats: variables.query ? formatsOf(SEARCH_PAGE) : ["html"],
    asked: variables.query ? { operation: SEARCH, variables: { ...variables, ...timeOf(request) } } : null,
  });
}

function variablesOf({ search }: PageRequest) {
  const several = (name: string) => {
    const values = search.getAll(name).flatMap((value) => value.split(/[\s,]+/).filter(Boolean));
    return values.length > 0 ? values : null;
  };
  return {
    query: (search.get("q") ?? "").trim(),
    jurisdictions: several("jurisdiction"),
    kinds: several("kind"),
    legalForce: several("force"),
    first: HITS,
    after: search.get("after"),
  };
}

function SearchForm({ request: { search } }: { request: PageRequest }) {
  const chosen = (name: string, value: string) => search.getAll(name).includes(value);
  return (
    <form action="/search" class="search">
      <KeepTime />
      <label for="q">Words, a number, or the name of a place</label>
      <div>
        <input id="q" type="search" name="q" value={search.get("q") ?? ""} required />
        <button type="submit">Search</button>
      </div>
      <details open={search.has("kind") || search.has("force") || search.has("jurisdiction")}>
        <summary>Narrow</summary>
        <label>
          Jurisdiction code{" "}
          <input name="jurisdiction" value={search.getAll("jurisdiction").join(", ")} placeholder="any: RU, US-NY" size={10} />
        </label>
        <Choices name="kind" legend="Kinds" values={Object.keys(SearchKind)} chosen={chosen} />
        <Choices name="force" legend="Force (none chosen: in force)" values={Object.keys(LegalForce)} chosen={chosen} />
      </details>
    </form>
  );
}

function Choices(given: {
  name: string;
  legend: string;
  values: readonly string[];
  chosen: (name: string, value: string) => boolean;
}) {
  const { name, legend, values, chosen } = given;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label class="choice">
          <input type="checkbox" name={name} value={value} checked={chosen(name, value)} /> {words(value)}
        </label>
      ))}
    </fieldset>
  );
}

function Hit({ hit: { node, snippet } }: { hit: SearchHitLine }) {
  const { address: id, legalForce, statute, modality, action } = node;
  const rule = modality && action && printRule({ modality, action });
  const name = node.title ?? node.heading ?? node.term ?? node.name ?? rule ?? node.conduct ?? node.summary ?? id;
  const place = node.jurisdiction ?? statute?.jurisdiction;
  const kind = words(node.__typename.replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  return (
    <li class={isDraft(legalForce) ? "draft" : undefined}>
      <p class="head">
        <Link to={id}>{name}</Link> {legalForce && legalForce !== "IN_FORCE" && <Force force={legalForce} />}
      </p>
      <p>
        <Snippet snippet={snippet} />
      </p>
      <p class="quiet">
        {kind}
        {place && `, ${place.name}`}
        {statute && `, ${statute.title}`}
      </p>
    </li>
  );
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** A passage that ends in the middle of a sentence says so. */
const shown = (snippet: string) => (/[.!?]$/.test(snippet) ? snippet : `${snippet} …`);

/** The passage found, its marks made anew: nothing of it is taken for markup. */
function Snippet({ snippet }: { snippet: string }) {
  const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] as string);
  return (
    <>
      {shown(snippet)
        .split(/<mark>(.*?)<\/mark>/s)
        .map((part, index) => (index % 2 === 1 ? <mark>{plain(part)}</mark> : plain(part)))}
    </>
  );
}
