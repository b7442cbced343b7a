import type { ReleaseAnswer, ReleaseChangesAnswer, ReleasesAnswers } from "../../kits/answers.generated.js";
import { link } from "../../kits/formats/jsonld.js";
import { fragment, operation, recordOperation } from "../../kits/operations.js";
import type { PageRequest } from "../../kits/page-request.js";
import { AFTER } from "../../kits/parameters.js";
import { Table } from "../../kits/parts/table.js";
import { Commas, Facts } from "../../kits/parts/text.js";
import type { RecordPage } from "../../kits/record-page.js";
import { isMessage, recordedLanguage, say, tell } from "../../kits/words/say.js";
import { columnHead, words } from "../../kits/words.js";
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
    "...ReleaseLine\ndigest\ncorrections { address was now why records { id address private } citations { ...Cited } }",
    [RELEASE_LINE, CITED],
  ),
  title: ({ number }) => say("releaseNumber", { number }),
  localTitle: ({ number }) => say("releaseNumber", { number }),
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
      <p lang={recordedLanguage()}>{answer.summary}</p>
      <Facts
        facts={{
          [say("published")]: <time dateTime={published}>{published}</time>,
          [say("records")]: say("recordsChanged", { added: answer.added, changed: answer.changed, removed: answer.removed }),
          [say("digest")]: <code>{answer.digest}</code>,
          [say("asInstant")]: <code>{`knownAt: "${published}"`}</code>,
        }}
      />
      <section>
        <h2>{say("download")}</h2>
        <p>
          {tell("wholeReleaseAs", {
            data: (inside) => <a href={`${answer.address}/bulk/records.ndjson`}>{inside}</a>,
            manifest: (inside) => <a href={`${answer.address}/bulk/manifest.json`}>{inside}</a>,
          })}
          {answer.number > 1 && (
            <>
              {" "}
              {tell("differsFromBefore", {
                data: (inside) => <a href={`${answer.address}/bulk/since-${answer.number - 1}.ndjson`}>{inside}</a>,
              })}
            </>
          )}
        </p>
      </section>
      <Corrected corrections={answer.corrections} />
      <Changed changes={nodes} />
      {next && (
        <p>
          <a href={`${answer.address}?${new URLSearchParams({ after: next })}`}>{say("nextRecords", { n: SHOWN })}</a>
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
        {say("corrections")} <span class="count">{corrections.length}</span>
      </h2>
      <p class="quiet">{say("saidWrongly")}</p>
      <ul class="lines">
        {corrections.map(({ was, now, why, records, citations }) => (
          <li>
            <p>
              <del lang={recordedLanguage()}>{was}</del> <ins lang={recordedLanguage()}>{now}</ins>
            </p>
            <p lang={recordedLanguage()}>{why}</p>
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
      <h2>{say("recordByRecord")}</h2>
      <Table label={say("recordsReleaseChanged")} heads={[say("record"), say("kind"), say("change")]}>
        {changes.map(({ address: id, record, kind, fields }) => (
          <tr>
            <td>{hasPage(id) ? <a href={id}>{id}</a> : id}</td>
            <td>{kindName(record)}</td>
            <td>
              {words(kind)}
              {kind === "CHANGED" && `: ${fields.map(({ field }) => columnHead(field).toLowerCase()).join(", ")}`}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

/** The name of a kind of record; what hangs on another record has none of its own. */
function kindName(record: string): string {
  const name = `kind.${record}`;
  return isMessage(name) ? say(name) : words(record);
}

/** What has an address of its own; a fragment marks what hangs on another record. */
const hasPage = (id: string) => !id.includes("#");
