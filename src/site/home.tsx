import type { PlaceStatus } from "../kits/answers.generated.js";
import { executeAt, type PageRequest, timeOf, timeQuery } from "../kits/page-request.js";
import { KeepTime } from "../kits/parts/keep-time.js";
import { Link } from "../kits/parts/request.js";
import { Table } from "../kits/parts/table.js";
import { Recorded } from "../kits/parts/text.js";
import { EMPTY_PAGE, readAll } from "../kits/walk.js";
import { say, tell } from "../kits/words/say.js";
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
import { leastReviewed, reviewsOf } from "./review-reach.js";
import { printPage } from "./shell.js";

const FEEDS = [
  { title: "Changes of the law", label: "changesFeed", path: "/changes" },
  { title: "Releases of the dataset", label: "releasesFeed", path: "/releases" },
] as const;

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
  const { lawChanges } = await request.executor.execute(LAW_CHANGES, {
    ...variables,
    words: request.labels,
    knownAt: request.knownAt?.toISOString(),
  });
  const { releases } = await request.executor.execute(RELEASES, { first: 3 });
  return printPage(request, {
    page: {
      kind: say("homeKind"),
      title: say("homeTitle"),
      dated: true,
      reviewed: leastReviewed(places.map(reviewsOf(places))),
      body: (
        <>
          <Purpose />
          <Everywhere places={places} />
          <section>
            <h2>{say("latestChanges")}</h2>
            <LawChanges changes={lawChanges?.nodes ?? []} />
            <p>
              {tell("allChanges", { link: (inside) => <Link to="/changes">{inside}</Link> })}{" "}
              {FEEDS.map(({ label, path }, index) => (
                <>
                  {index > 0 && ", "}
                  <a href={`${path}.atom`} rel="nofollow">
                    {say(label)}
                  </a>
                </>
              ))}
            </p>
          </section>
          <section>
            <h2>{say("listByList")}</h2>
            <ul class="columns">
              {LISTS_AT.map(({ path, kind }) => (
                <li>
                  <Link to={path}>{say(`kinds.${kind}`)}</Link>{" "}
                  <a href={`${path}.csv`} class="quiet" rel="nofollow" aria-label={say("asCsv", { name: say(`kinds.${kind}`) })}>
                    CSV
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{say("latestReleases")}</h2>
            <ul>
              {releases?.nodes.map(({ address: id, number, publishedAt, summary }) => (
                <li>
                  {tell("releaseOf", {
                    number,
                    day: new Date(publishedAt).toISOString().slice(0, 10),
                    link: (inside) => <a href={id}>{inside}</a>,
                  })}{" "}
                  <Recorded>{summary}</Recorded>
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
async function everyPlace(request: PageRequest): Promise<PlaceStatus[]> {
  return readAll(async (after) => (await executeAt(request, STATUSES, { after })).jurisdictions ?? EMPTY_PAGE);
}

function Purpose() {
  return (
    <>
      <p class="lead">{say("homeLead")}</p>
      <form action="/search" class="search">
        <KeepTime />
        <label for="q">{say("searchStatutes")}</label>
        <div>
          <input id="q" type="search" name="q" required data-suggest={say("privateMark")} />
          <button type="submit">{say("search")}</button>
        </div>
      </form>
    </>
  );
}

function ForPrograms() {
  return (
    <section>
      <h2>{say("forPrograms")}</h2>
      <p>
        {tell("askedAtOnce", {
          graphql: (inside) => <a href="/graphql">{inside}</a>,
          mcp: (inside) => <code>{inside}</code>,
        })}{" "}
        {Object.values(DESCRIPTIONS).map(({ path, name }, index) => (
          <>
            {index > 0 && ` ${say("and")} `}
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
      <h2>{say("isMiningAllowed")}</h2>
      <p class="quiet">{say("homeStatuses", { known: known.length, all: places.length })}</p>
      <StatusMap places={known} />
      <details>
        <summary>{say("sameAsTable")}</summary>
        <Table
          label={say("statusOfEvery")}
          heads={[say("place"), say("status"), say("since"), say("why"), say("reviewedThrough")]}
        >
          {known.map((place) => (
            <tr>
              <th scope="row">
                <PlaceLink place={place} />
              </th>
              <td>{place.miningStatus && <Status code={place.miningStatus.code} />}</td>
              <td>
                {place.miningStatus?.period.firstDay &&
                  printDay(place.miningStatus.period.firstDay, place.miningStatus.period.firstDayPrecision)}
              </td>
              <td>
                <Recorded>{place.miningStatus?.note}</Recorded>{" "}
                {place.miningStatus && <EvidenceMark evidence={place.miningStatus.evidence} />}
              </td>
              <td>
                {place.coverage.reviewedThrough
                  ? printDay(place.coverage.reviewedThrough, place.coverage.reviewedThroughPrecision)
                  : say("notSaid")}
              </td>
            </tr>
          ))}
        </Table>
      </details>
    </section>
  );
}
