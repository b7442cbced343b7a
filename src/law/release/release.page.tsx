import type { ReleaseAnswer, ReleaseChangesAnswer, ReleasesAnswers } from "../../kits/answers.generated.js";
import { link } from "../../kits/formats/jsonld.js";
import { fragment, operation, recordOperation } from "../../kits/operations.js";
import type { PageRequest } from "../../kits/page-request.js";
import { AFTER } from "../../kits/parameters.js";
import { Table } from "../../kits/parts/table.js";
import { Commas, Facts } from "../../kits/parts/text.js";
import type { RecordPage } from "../../kits/record-page.js";
import { plural, words } from "../../kits/words.js";
import { CITED, Citations } from "../source/source.line.js";

const RELEASE_LINE = fragment(`
fragment ReleaseLine on Release {
  id
  address
  number
  publishedAt
  summary
  added
  changed
  removed
}`);

/** The published states of the dataset, newest first. */
export const RELEASES = operation(
  "Releases",
  `
query Releases($first: Int, $after: String) {
  releases(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...ReleaseLine }
  }
}`,
  RELEASE_LINE,
);

export type ReleaseLine = NonNullable<ReleasesAnswers["releases"]>["nodes"][number];

/** What a release added, changed and removed. */
const RELEASE_CHANGES = operation(
  "ReleaseChanges",
  `
query ReleaseChanges($id: ID!, $first: Int, $after: String) {
  node(id: $id) {
    ... on Release {
      changes(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { address record kind fields { field } }
      }
    }
  }
}`,
);

export const releasePage: RecordPage<ReleaseAnswer> = {
  name: "Release",
  operation: recordOperation(
    "Release",
    "...ReleaseLine\ndigest\ncorrections { address was now why records { id address } citations { ...Cited } }",
    [RELEASE_LINE, CITED],
  ),
  title: ({ number }) => `Release ${number}`,
  linked: (release, request) => ({
    ...link(request, release.address),
    "@type": "schema:Dataset",
    "schema:name": `Minelaw, release ${release.number}`,
    "schema:description": release.summary,
    "schema:datePublished": { "@value": new Date(release.publishedAt).toISOString(), "@type": "xsd:dateTime" },
    "schema:distribution": link(request, `${release.address}/bulk/manifest.json`),
  }),
  onPage: [AFTER],
  body: releaseBody,
};

const SHOWN = 100;

/** The page's body: what the release changed, and where to download it whole. */
async function releaseBody(answer: ReleaseAnswer, { executor, search }: PageRequest) {
  const { node } = await executor.execute(RELEASE_CHANGES, { id: answer.address, first: SHOWN, after: search.get("after") });
  const { nodes = [], pageInfo } = node?.changes ?? {};
  const published = new Date(answer.publishedAt).toISOString();
  const next = pageInfo?.hasNextPage && pageInfo.endCursor;
  return (
    <>
      <p>{answer.summary}</p>
      <Facts
        facts={{
          Published: <time dateTime={published}>{published}</time>,
          Records: `${answer.added} added, ${answer.changed} changed, ${answer.removed} removed`,
          Digest: <code>{answer.digest}</code>,
          "As an instant": <code>{`knownAt: "${published}"`}</code>,
        }}
      />
      <section>
        <h2>Download</h2>
        <p>
          The whole release as <a href={`${answer.address}/bulk/records.ndjson`}>NDJSON</a>, or kind by kind as CSV: the{" "}
          <a href={`${answer.address}/bulk/manifest.json`}>manifest</a> names every file with its counts and its SHA-256.
          {answer.number > 1 && (
            <>
              {" "}
              What differs from the release before:{" "}
              <a href={`${answer.address}/bulk/since-${answer.number - 1}.ndjson`}>NDJSON</a>.
            </>
          )}
        </p>
      </section>
      <Corrected corrections={answer.corrections} />
      <Changed changes={nodes} />
      {next && (
        <p>
          <a href={`${answer.address}?${new URLSearchParams({ after: next })}`}>The next {plural(SHOWN, "record")}</a>
        </p>
      )}
    </>
  );
}

/** What the dataset had said wrongly: the law did not change by it. */
function Corrected({ corrections }: { corrections: ReleaseAnswer["corrections"] }) {
  if (corrections.length === 0) return null;
  return (
    <section>
      <h2>
        Corrections <span class="count">{corrections.length}</span>
      </h2>
      <p class="quiet">What this dataset had said wrongly. The law did not change by it.</p>
      <ul class="lines">
        {corrections.map(({ was, now, why, records, citations }) => (
          <li>
            <p>
              <del>{was}</del> <ins>{now}</ins>
            </p>
            <p>{why}</p>
            <p class="quiet">
              <Commas>
                {records.map(({ address: id }) => (
                  <a href={id}>{id}</a>
                ))}
              </Commas>
            </p>
            <Citations citations={citations} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changed({ changes }: { changes: ReleaseChangesAnswer["changes"]["nodes"] }) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h2>Record by record</h2>
      <Table label="Records that the release changed" heads={["Record", "Kind", "Change"]}>
        {changes.map(({ address: id, record, kind, fields }) => (
          <tr>
            <td>{hasPage(id) ? <a href={id}>{id}</a> : id}</td>
            <td>{words(record)}</td>
            <td>
              {words(kind)}
              {kind === "CHANGED" && `: ${fields.map(({ field }) => words(field).toLowerCase()).join(", ")}`}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

/** What has an address of its own; a fragment marks what hangs on another record. */
const hasPage = (id: string) => !id.includes("#");
