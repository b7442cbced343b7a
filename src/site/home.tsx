import type { PlaceStatus } from "../kits/answers.generated.js";
import { executeAt, type PageRequest, timeOf, timeQuery } from "../kits/page-request.js";
import { KeepTime } from "../kits/parts/keep-time.js";
import { Link } from "../kits/parts/request.js";
import { Table } from "../kits/parts/table.js";
import { EMPTY_PAGE, readAll } from "../kits/walk.js";
import { printDay } from "../kits/words.js";
import { PlaceLink, Status } from "../law/jurisdiction/jurisdiction.line.js";
import { RELEASES } from "../law/release/release.page.js";
import { EvidenceMark } from "../law/source/source.line.js";
import { addDays } from "../platform/kernel/day.js";
import { DESCRIPTIONS } from "./links.js";
import { LAW_CHANGES, STATUSES } from "./operations.js";
import { LawChanges } from "./parts/law-changes.js";
import { StatusMap } from "./parts/status-map.js";
import { LISTS_AT } from "./records.js";
import type { Resource } from "./resource.js";
import { printPage } from "./shell.js";

const FEEDS = [
  { title: "Changes of the law", path: "/changes" },
  { title: "Releases of the dataset", path: "/releases" },
];

const LATEST = { days: 365, count: 8 };

export const HOME: Resource = {
  printers: { html: page },
  parameters: [],
  dated: true,
  canonical: (request) => `/${timeQuery(request)}`,
};

async function page(request: PageRequest): Promise<string> {
  const variables = { from: addDays(request.day, -LATEST.days), to: request.day, first: LATEST.count };
  const places = await everyPlace(request);
  const { lawChanges } = await request.executor.execute(LAW_CHANGES, { ...variables, knownAt: request.knownAt?.toISOString() });
  const { releases } = await request.executor.execute(RELEASES, { first: 3 });
  return printPage(request, {
    page: {
      kind: "Crypto-mining law, on any day, with its sources",
      title: "What does the law say of crypto-mining?",
      dated: true,
      body: (
        <>
          <Purpose />
          <Everywhere places={places} />
          <section>
            <h2>Latest changes of the law</h2>
            <LawChanges changes={lawChanges?.nodes ?? []} />
            <p>
              <Link to="/changes">All changes, what is to come among them</Link>; to follow:{" "}
              {FEEDS.map(({ title, path }, index) => (
                <>
                  {index > 0 && ", "}
                  <a href={`${path}.atom`} rel="nofollow">
                    {title} as a feed
                  </a>
                </>
              ))}
            </p>
          </section>
          <section>
            <h2>Everything, list by list</h2>
            <ul class="columns">
              {LISTS_AT.map(({ path, name }) => (
                <li>
                  <Link to={path}>{name}</Link>{" "}
                  <a href={`${path}.csv`} class="quiet" rel="nofollow" aria-label={`${name} as CSV`}>
                    CSV
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>Latest releases of the dataset</h2>
            <ul>
              {releases?.nodes.map(({ address: id, number, publishedAt, summary }) => (
                <li>
                  <a href={id}>Release {number}</a> of {new Date(publishedAt).toISOString().slice(0, 10)}: {summary}
                </li>
              ))}
            </ul>
          </section>
          <ForPrograms />
        </>
      ),
    },
    canonical: HOME.canonical(request),
    formats: ["html"],
    feeds: FEEDS,
    asked: { operation: STATUSES, variables: timeOf(request) },
  });
}

/** Every place with its mining status. */
export async function everyPlace(request: PageRequest): Promise<PlaceStatus[]> {
  return readAll(async (after) => (await executeAt(request, STATUSES, { after })).jurisdictions ?? EMPTY_PAGE);
}

function Purpose() {
  return (
    <>
      <p class="lead">
        What statutes say of mining crypto-assets, how they define their terms, who must do what, what breaking it costs, and how
        all that changed: place by place, on any day, each statement with its sources.
      </p>
      <form action="/search" class="search">
        <KeepTime />
        <label for="q">Search statutes, definitions, rules, offences and taxes</label>
        <div>
          <input id="q" type="search" name="q" required />
          <button type="submit">Search</button>
        </div>
      </form>
    </>
  );
}

function ForPrograms() {
  return (
    <section>
      <h2>For programs and assistants</h2>
      <p>
        Everything here can be asked at once at <a href="/graphql">/graphql</a>, and by assistants at <code>/mcp</code> (Model
        Context Protocol). What there is to ask:{" "}
        {Object.values(DESCRIPTIONS).map(({ path, name }, index) => (
          <>
            {index > 0 && " and "}
            <a href={path}>{path}</a> ({name})
          </>
        ))}
        .
      </p>
    </section>
  );
}

function Everywhere({ places }: { places: readonly PlaceStatus[] }) {
  const known = places.filter(({ miningStatus }) => miningStatus);
  return (
    <section>
      <h2>Is mining allowed?</h2>
      <p class="quiet">
        {known.length} of {places.length} places in the dataset have a status of their own on this day; the others fall under the
        law of the place that they are part of. A place that is not shown is not covered: that is no statement about its law.
      </p>
      <StatusMap places={known} />
      <details>
        <summary>The same as a table, with reasons</summary>
        <Table label="Mining status of every place" heads={["Place", "Status", "Why", "Reviewed through"]}>
          {known.map((place) => (
            <tr>
              <th scope="row">
                <PlaceLink place={place} />
              </th>
              <td>{place.miningStatus && <Status code={place.miningStatus.code} />}</td>
              <td>
                {place.miningStatus?.note} {place.miningStatus && <EvidenceMark evidence={place.miningStatus.evidence} />}
              </td>
              <td>
                {place.coverage.reviewedThrough
                  ? printDay(place.coverage.reviewedThrough, place.coverage.reviewedThroughPrecision)
                  : "not said"}
              </td>
            </tr>
          ))}
        </Table>
      </details>
    </section>
  );
}
