import { csvTable } from "../kits/formats/csv.js";
import { plainJson } from "../kits/formats/json.js";
import type { PageRequest } from "../kits/page-request.js";
import { AFTER, JURISDICTIONS } from "../kits/parameters.js";
import { Link } from "../kits/parts/request.js";
import { Table } from "../kits/parts/table.js";
import { EMPTY_PAGE, PAGE_SIZE, readAll } from "../kits/walk.js";
import { plural, words } from "../kits/words.js";
import { ReviewKind } from "../questions/review/review.vocabulary.js";
import { REVIEW, type ReviewLine } from "./operations.js";
import { formatsOf, type Resource } from "./resource.js";
import { printPage } from "./shell.js";

export const REVIEW_PAGE: Resource = {
  printers: {
    html: page,
    json: async (request) => plainJson(request, { review: await all(request) }),
    csv: async (request) => csvTable<ReviewLine>(COLUMNS, await all(request)),
  },
  parameters: [{ name: "knownAt" }, JURISDICTIONS, { name: "kind", graphql: "kinds", many: true }],
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
  return (await request.executor.execute(REVIEW, variablesOf(request, after))).review ?? EMPTY_PAGE;
}

const all = (request: PageRequest) => readAll<ReviewLine>((after) => read(request, after));

async function page(request: PageRequest): Promise<string> {
  const { search } = request;
  const after = search.get("after");
  const { nodes, totalCount, pageInfo } = await read(request, after);
  const next = pageInfo.hasNextPage && pageInfo.endCursor;
  return printPage(request, {
    page: {
      kind: plural(totalCount, "point"),
      title: "What an editor should look at",
      dated: false,
      body: (
        <>
          <p>
            Law goes stale in silence. These are the points at which this dataset may be out of date, weakly supported or at odds
            with itself, gravest first, each with what would settle it.
          </p>
          <Filters search={search} />
          <Lines lines={nodes} />
          {next && (
            <p>
              <a href={`/review?${new URLSearchParams([...[...search].filter(([name]) => name !== "after"), ["after", next]])}`}>
                The next page
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

function Filters({ search }: { search: URLSearchParams }) {
  return (
    <form class="inline" action="/review">
      <label for="review-place">Jurisdiction code</label>{" "}
      <input
        id="review-place"
        name="jurisdiction"
        value={search.get("jurisdiction") ?? ""}
        placeholder="any: RU, US-NY"
        size={10}
      />{" "}
      <label for="review-kind">Why</label>{" "}
      <select id="review-kind" name="kind">
        <option value="">Any reason</option>
        {Object.keys(ReviewKind).map((kind) => (
          <option value={kind} selected={search.get("kind") === kind}>
            {words(kind)}
          </option>
        ))}
      </select>{" "}
      <button type="submit">Show</button>
    </form>
  );
}

function Lines({ lines }: { lines: readonly ReviewLine[] }) {
  if (lines.length === 0) return <p class="note">Nothing of this kind is due.</p>;
  return (
    <Table label="What an editor should look at" heads={["Why", "Place", "What", "What would settle it", "Where in the seeds"]}>
      {lines.map(({ kind, says, settledBy, file, line, subject, jurisdiction }) => (
        <tr>
          <td>{words(kind)}</td>
          <td>
            <Link to={jurisdiction.address}>{jurisdiction.code}</Link>
          </td>
          <td>
            {subject && <Link to={subject.address}>{subject.address.slice(subject.address.lastIndexOf("/") + 1)}</Link>}: {says}
          </td>
          <td>{settledBy}</td>
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
};
