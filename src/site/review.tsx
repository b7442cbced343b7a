import { csvTable } from "../kits/formats/csv.js";
import { plainJson } from "../kits/formats/json.js";
import type { PageRequest } from "../kits/page-request.js";
import { AFTER, JURISDICTIONS } from "../kits/parameters.js";
import { KeepTime } from "../kits/parts/keep-time.js";
import { Link } from "../kits/parts/request.js";
import { Subject } from "../kits/parts/subject.js";
import { Table } from "../kits/parts/table.js";
import { Quoting } from "../kits/parts/text.js";
import { EMPTY_PAGE, PAGE_SIZE, readAll } from "../kits/walk.js";
import { say } from "../kits/words/say.js";
import { words } from "../kits/words.js";
import { PlaceField, type PlaceNames, placeNames } from "../law/jurisdiction/place-field.line.js";
import { ReviewKind } from "../questions/review/review.vocabulary.js";
import { headingOf } from "./list.js";
import { REVIEW, type ReviewLine } from "./operations.js";
import { Found } from "./parts/found.js";
import { formatsOf, type Resource } from "./resource.js";
import { printPage } from "./shell.js";
import { Outdated, readOutdated } from "./texts/outdated.js";

export const REVIEW_PAGE: Resource = {
  printers: {
    html: page,
    json: async (request) => {
      const outdatedRestatements = await readOutdated(request);
      return plainJson(request, { review: await all(request), ...(outdatedRestatements && { outdatedRestatements }) });
    },
    csv: async (request) => csvTable<ReviewLine>(COLUMNS, await all(request)),
  },
  parameters: [
    { name: "knownAt" },
    JURISDICTIONS,
    { name: "kind", graphql: "kinds", many: true, values: Object.keys(ReviewKind) },
  ],
  onPage: [AFTER],
  dated: false,
  canonical: ({ search }) => `/review${search.size > 0 ? `?${search}` : ""}`,
};

function variablesOf({ search, knownAt }: PageRequest, after: string | null) {
  const named = (name: string) => {
    const values = search.getAll(name).filter((value) => value !== "");
    return values.length > 0 ? values : null;
  };
  const filter = { jurisdictions: named("jurisdiction"), kinds: named("kind") };
  return { ...filter, first: PAGE_SIZE, after, ...(knownAt && { knownAt: knownAt.toISOString() }) };
}

async function read(request: PageRequest, after: string | null) {
  return (await request.executor.execute(REVIEW, { ...variablesOf(request, after), words: request.labels })).review ?? EMPTY_PAGE;
}

const all = (request: PageRequest) => readAll<ReviewLine>((after) => read(request, after));

async function page(request: PageRequest): Promise<string> {
  const { search } = request;
  const after = search.get("after");
  const places = await placeNames(request);
  const { nodes, totalCount, pageInfo } = await read(request, after);
  const next = pageInfo.hasNextPage && pageInfo.endCursor;
  const outdated = after ? null : await readOutdated(request);
  return printPage(request, {
    page: {
      kind: say("points", { n: totalCount }),
      title: headingOf(say("whatEditor"), request, places),
      dated: false,
      finds: true,
      body: (
        <>
          <p>{say("goesStale")}</p>
          <Filters search={search} places={places} />
          <Found>
            {outdated && <Outdated outdated={outdated} />}
            <Lines lines={nodes} />
          </Found>
          {next && (
            <p>
              <a href={`/review?${new URLSearchParams([...[...search].filter(([name]) => name !== "after"), ["after", next]])}`}>
                {say("nextPage")}
              </a>
            </p>
          )}
        </>
      ),
    },
    canonical: REVIEW_PAGE.canonical(request),
    formats: formatsOf(REVIEW_PAGE),
    asked: { operation: REVIEW, variables: variablesOf(request, after) },
  });
}

function Filters({ search, places }: { search: URLSearchParams; places: PlaceNames }) {
  return (
    <form class="inline" action="/review">
      <KeepTime />
      <label for="review-place">{say("placesByNameOrCode")}</label>{" "}
      <PlaceField
        id="review-place"
        value={search.getAll("jurisdiction").join(", ")}
        places={places}
        placeholder={say("examplePlaces")}
      />{" "}
      <label for="review-kind">{say("why")}</label>{" "}
      <select id="review-kind" name="kind">
        <option value="">{say("anyReason")}</option>
        {Object.keys(ReviewKind).map((kind) => (
          <option value={kind} selected={search.get("kind") === kind}>
            {words(kind)}
          </option>
        ))}
      </select>{" "}
      <button type="submit">{say("show")}</button>
    </form>
  );
}

function Lines({ lines }: { lines: readonly ReviewLine[] }) {
  if (lines.length === 0) return <p class="note">{say("nothingDue")}</p>;
  return (
    <Table label={say("whatEditor")} heads={[say("why"), say("place"), say("what"), say("whatWouldSettle"), say("whereInSeeds")]}>
      {lines.map(({ kind, says, settledBy, file, line, subject, jurisdiction }) => (
        <tr>
          <td>{words(kind)}</td>
          <td>
            <Link to={jurisdiction.address}>{jurisdiction.code}</Link>
          </td>
          <td>
            {subject && (
              <>
                <Subject address={subject.address} />:{" "}
              </>
            )}
            <Quoting>{says}</Quoting>
          </td>
          <td>
            <Quoting>{settledBy}</Quoting>
          </td>
          <td>
            <code>
              {file}:{line}
            </code>
          </td>
        </tr>
      ))}
    </Table>
  );
}

const COLUMNS = {
  kind: ({ kind }: ReviewLine) => kind,
  jurisdiction: ({ jurisdiction }: ReviewLine) => jurisdiction.code,
  subject: ({ subject }: ReviewLine) => subject?.address,
  says: ({ says }: ReviewLine) => says,
  settledBy: ({ settledBy }: ReviewLine) => settledBy,
  due: ({ due }: ReviewLine) => due,
  file: ({ file }: ReviewLine) => file,
  line: ({ line }: ReviewLine) => line,
  private: (item: ReviewLine) => item.private,
};
