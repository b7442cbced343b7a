import { csvTableOf } from "../kits/formats/csv.js";
import { csvMetadata } from "../kits/formats/csvw.js";
import { plainJson } from "../kits/formats/json.js";
import type { Variables } from "../kits/operations.js";
import type { PageRequest } from "../kits/page-request.js";
import { AFTER, CHANGED_BETWEEN, JURISDICTIONS, TIME } from "../kits/parameters.js";
import { KeepTime } from "../kits/parts/keep-time.js";
import { EMPTY_PAGE, PAGE_SIZE, walk } from "../kits/walk.js";
import { say } from "../kits/words/say.js";
import { PlaceField, placeNames } from "../law/jurisdiction/place-field.line.js";
import { addDays } from "../platform/kernel/day.js";
import { readDays } from "./changed-days.js";
import { changesFeed } from "./feeds.js";
import { headingOf, reviewOf } from "./list.js";
import { LAW_CHANGES, type LawChangeLine } from "./operations.js";
import { Found } from "./parts/found.js";
import { LawChanges } from "./parts/law-changes.js";
import { formatsOf, type Resource } from "./resource.js";
import { printPage } from "./shell.js";

/** Without days of its own, the page shows the year behind and the year ahead. */
const YEAR = 365;

export const CHANGES: Resource = {
  printers: {
    html: page,
    json: async (request) => plainJson(request, { lawChanges: await read(request, variablesOf(request)) }),
    csv: async (request) => csvTableOf<LawChangeLine>(COLUMNS, all(request)),
    csvw: async (request) => csvMetadata(request, { title: say("changesOfLaw"), dated: true, columns: COLUMNS }),
    atom: (request) => changesFeed(request),
  },
  parameters: [...TIME, ...CHANGED_BETWEEN, JURISDICTIONS, AFTER],
  json: { operation: LAW_CHANGES, name: "lawChanges", at: ["lawChanges"] },
  dated: false,
  canonical: ({ search }) => `/changes${search.size > 0 ? `?${search}` : ""}`,
};

async function read(request: PageRequest, variables: Variables) {
  return (await request.executor.execute(LAW_CHANGES, { ...variables, words: request.labels })).lawChanges ?? EMPTY_PAGE;
}

/** A table is whole: nothing in it could say that there is more. */
function all(request: PageRequest): AsyncGenerator<readonly LawChangeLine[]> {
  const variables = variablesOf(request);
  return walk<LawChangeLine>((after) => read(request, { ...variables, after: after ?? variables.after }));
}

async function page(request: PageRequest): Promise<string> {
  const variables = variablesOf(request);
  const lawChanges = await read(request, variables);
  const places = await placeNames(request);
  const { search } = request;
  const next = lawChanges.pageInfo.hasNextPage && lawChanges.pageInfo.endCursor;
  return printPage(request, {
    page: {
      kind: say("changes"),
      title: headingOf(say("changesOfLaw"), request, places),
      dated: false,
      finds: true,
      reviewed: { ...(reviewOf(lawChanges, request) ?? NOT_REVIEWED), upTo: variables.to },
      body: (
        <>
          <form class="inline">
            <KeepTime />
            <label>
              {say("from")} <input type="date" name="from" value={variables.from} required />
            </label>{" "}
            <label>
              {say("to")} <input type="date" name="to" value={variables.to} required />
            </label>{" "}
            <label for="changes-places">{say("placesByNameOrCode")}</label>{" "}
            <PlaceField
              id="changes-places"
              value={search.getAll("jurisdiction").join(", ")}
              places={places}
              placeholder={say("examplePlaces")}
            />{" "}
            <button type="submit">{say("show")}</button>
          </form>
          <Found>
            <p class="quiet">{say("changesNewestFirst", { n: lawChanges.totalCount })}</p>
            <LawChanges changes={lawChanges.nodes} />
          </Found>
          {next && (
            <p>
              <a href={`/changes?${new URLSearchParams([...[...search].filter(([name]) => name !== "after"), ["after", next]])}`}>
                {say("earlierChanges")}
              </a>
            </p>
          )}
        </>
      ),
    },
    canonical: CHANGES.canonical(request),
    formats: formatsOf(CHANGES),
    asked: { operation: LAW_CHANGES, variables },
  });
}

const NOT_REVIEWED = { day: null, precision: null };

const COLUMNS = {
  date: ({ date }: LawChangeLine) => date,
  precision: ({ precision }: LawChangeLine) => precision,
  kind: ({ kind }: LawChangeLine) => kind,
  jurisdiction: ({ statute }: LawChangeLine) => statute.jurisdiction.code,
  statute: ({ statute }: LawChangeLine) => statute.address,
  amendment: ({ amendment }: LawChangeLine) => amendment?.address,
  subject: ({ subject }: LawChangeLine) => subject?.address,
  summary: ({ summary }: LawChangeLine) => summary,
  reviewedThrough: ({ statute }: LawChangeLine) => statute.reviewedThrough,
  reviewedThroughPrecision: ({ statute }: LawChangeLine) => statute.reviewedThrough && statute.reviewedThroughPrecision,
  private: (change: LawChangeLine) => change.private,
};

function variablesOf(request: PageRequest) {
  const { search, knownAt } = request;
  const jurisdictions = search.getAll("jurisdiction").filter((code) => code !== "");
  return {
    ...readDays(search, { from: addDays(request.day, -YEAR), to: addDays(request.day, YEAR) }),
    jurisdictions: jurisdictions.length > 0 ? jurisdictions : null,
    first: PAGE_SIZE,
    after: search.get("after"),
    ...(knownAt && { knownAt: knownAt.toISOString() }),
  };
}
