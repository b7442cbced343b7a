import { plainJson } from "../kits/formats/json.js";
import { unescapeXml } from "../kits/formats/xml.js";
import { executeAt, type PageRequest, timeOf } from "../kits/page-request.js";
import { AFTER, JURISDICTIONS, TIME } from "../kits/parameters.js";
import { AskingForm } from "../kits/parts/keep-time.js";
import { Link, NamedLink } from "../kits/parts/request.js";
import { recordedLanguage, say } from "../kits/words/say.js";
import { words } from "../kits/words.js";
import { Place } from "../law/jurisdiction/jurisdiction.line.js";
import { PlaceField, type PlaceNames, placeNames } from "../law/jurisdiction/place-field.line.js";
import { RuleText } from "../law/rule/rule.line.js";
import { Force, isDraft } from "../law/source/force.js";
import { nameOfRecord } from "../law/source/record-name.line.js";
import { LegalForce } from "../law/source/source.vocabulary.js";
import { badInput } from "../platform/kernel/errors.js";
import { kindOfId } from "../platform/kernel/id.js";
import { message } from "../platform/kernel/message.js";
import { SearchKind } from "../questions/search/search.vocabulary.js";
import { reviewOf } from "./list.js";
import { SEARCH, type SearchFound, type SearchHitLine } from "./operations.js";
import { changed, Facets } from "./parts/facets.js";
import { Found } from "./parts/found.js";
import { OtherForces, Understood } from "./parts/understood.js";
import { formatsOf, type Resource } from "./resource.js";
import { printPage } from "./shell.js";
import { namedSpan, Told } from "./spans.js";
import { type OfficialHit, officialHits } from "./texts/operations.js";
import { HitLines } from "./texts/view.js";

const HITS = 20;

/** Official words beside them: the page of official texts shows more. */
const OFFICIAL_HITS = 5;

export const SEARCH_PAGE: Resource = {
  printers: { html: page, json: async (request) => plainJson(request, { search: await find(request, variablesOf(request)) }) },
  parameters: [
    ...TIME,
    { name: "q", graphql: "query" },
    JURISDICTIONS,
    { name: "kind", graphql: "kinds", many: true, values: Object.keys(SearchKind) },
    { name: "force", graphql: "legalForce", many: true, values: Object.keys(LegalForce) },
    { name: "year", graphql: "years", many: true },
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
  const places = await placeNames(request);
  const official = variables.after ? [] : await officialHits(request, variables.query, OFFICIAL_HITS);
  const next = found?.pageInfo.hasNextPage && found.pageInfo.endCursor;
  return printPage(request, {
    page: {
      kind: found ? say("hits", { n: found.totalCount }) : say("searchAmong"),
      title: variables.query ? say("searchFor", { query: variables.query }) : say("search"),
      dated: true,
      asks: true,
      finds: found !== null,
      reviewed: found ? reviewOf(found, request) : undefined,
      body: (
        <>
          <SearchForm request={request} places={places} />
          {found && (
            <Found>
              {found.readAs && (
                <p class="note">
                  {say("readAs")} <strong>{found.readAs}</strong>
                </p>
              )}
              <Understood found={found} query={variables.query} />
              <OtherForces found={found} />
              <Facets found={found} />
              {found.nodes.length === 0 && (
                <p class="note">
                  {search.has("force") ? say("nothingOfForce") : say("nothingInForceFound")} {say("notCoveredNotFound")}
                </p>
              )}
              <Hits hits={found.nodes} />
              <OfficialHits hits={official} query={variables.query} />
              {next && (
                <p>
                  <a href={changed(search, "after", next)}>{say("moreHits")}</a>
                </p>
              )}
            </Found>
          )}
        </>
      ),
    },
    canonical: SEARCH_PAGE.canonical(request),
    formats: variables.query ? formatsOf(SEARCH_PAGE) : ["html"],
    asked: variables.query ? { operation: SEARCH, variables: { ...variables, ...timeOf(request) } } : null,
  });
}

function readYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw badInput("year", message`${JSON.stringify(text)} is no year; write four digits, as 2024`);
  return Number(text);
}

function variablesOf({ search }: PageRequest) {
  const several = (name: string) => {
    const values = search.getAll(name);
    return values.length > 0 ? values : null;
  };
  return {
    query: (search.get("q") ?? "").trim(),
    jurisdictions: several("jurisdiction"),
    kinds: several("kind"),
    legalForce: several("force"),
    years: search.getAll("year").length > 0 ? search.getAll("year").map(readYear) : null,
    first: HITS,
    after: search.get("after"),
  };
}

function SearchForm({ request: { search }, places }: { request: PageRequest; places: PlaceNames }) {
  const chosen = (name: string, value: string) => search.getAll(name).includes(value);
  return (
    <AskingForm action="/search" class="search" fields={["q", "jurisdiction", "kind", "force"]}>
      <label for="q">{say("wordsNumberOrPlace")}</label>
      <div>
        <input id="q" type="search" name="q" value={search.get("q") ?? ""} required data-suggest={say("privateMark")} />
        <button type="submit">{say("search")}</button>
      </div>
      <details open={search.has("kind") || search.has("force") || search.has("jurisdiction")}>
        <summary>{say("narrow")}</summary>
        <label for="search-places">{say("placesByNameOrCode")}</label>{" "}
        <PlaceField
          id="search-places"
          value={search.getAll("jurisdiction").join(", ")}
          places={places}
          placeholder={say("examplePlaces")}
        />
        <Choices name="kind" legend={say("kinds")} values={Object.keys(SearchKind)} chosen={chosen} />
        <Choices name="force" legend={say("forceNoneChosen")} values={Object.keys(LegalForce)} chosen={chosen} />
      </details>
    </AskingForm>
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

/** The law's own words that have all words of the query, each labelled; nothing where this server shows none. */
function OfficialHits({ hits, query }: { hits: readonly OfficialHit[]; query: string }) {
  if (hits.length === 0) return null;
  return (
    <section id="official-words">
      <h2>
        <Link to={`/texts?${new URLSearchParams({ q: query })}`}>{say("officialWordsFound")}</Link>
      </h2>
      <HitLines hits={hits} />
    </section>
  );
}

/** What answers all of the query, and under a heading of its own what answers a part of it. */
function Hits({ hits }: { hits: readonly SearchHitLine[] }) {
  const whole = hits.filter(({ complete }) => complete);
  const partial = hits.filter(({ complete }) => !complete);
  return (
    <>
      {whole.length > 0 && (
        <ol class="lines hits">
          {whole.map((hit) => (
            <Hit hit={hit} />
          ))}
        </ol>
      )}
      {partial.length > 0 && (
        <section>
          <h2>{say("partialHits")}</h2>
          <ol class="lines hits">
            {partial.map((hit) => (
              <Hit hit={hit} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Hit({ hit: { node, snippet, missing } }: { hit: SearchHitLine }) {
  const { address: id, legalForce, statute, modality, action } = node;
  const place = node.jurisdiction ?? statute?.jurisdiction;
  const kind = kindOfId(id);
  return (
    <li class={isDraft(legalForce) ? "draft" : undefined}>
      <p class="head">
        {modality && action ? (
          <Link to={id}>
            <RuleText rule={{ modality, action }} />
          </Link>
        ) : (
          <NamedLink to={id} name={nameOfRecord(node)} />
        )}{" "}
        {legalForce && legalForce !== "IN_FORCE" && <Force force={legalForce} />}
      </p>
      <p lang={recordedLanguage()}>
        <Snippet snippet={snippet} />
      </p>
      <p class="quiet">
        {kind && say(`kind.${kind}`)}
        {place && (
          <>
            , <Place place={place} />
          </>
        )}
        {statute && (
          <>
            , <Told spans={[namedSpan(statute.address, statute.title)]} />
          </>
        )}
        {missing.length > 0 && `. ${say("missingParts", { parts: missing.join(", ") })}`}
      </p>
    </li>
  );
}

/** A passage that ends in the middle of a sentence says so. */
const shown = (snippet: string) => (/[.!?]$/.test(snippet) ? snippet : `${snippet} …`);

/** The passage found, its marks made anew: nothing of it is taken for markup. */
function Snippet({ snippet }: { snippet: string }) {
  return (
    <>
      {shown(snippet)
        .split(/<mark>(.*?)<\/mark>/s)
        .map((part, index) => (index % 2 === 1 ? <mark>{unescapeXml(part)}</mark> : unescapeXml(part)))}
    </>
  );
}
