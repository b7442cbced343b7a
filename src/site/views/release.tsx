import type { Visit } from "../../kits/page-request.js";
import { Table } from "../../kits/parts/table.js";
import { Facts } from "../../kits/parts/text.js";
import { plural, words } from "../../kits/words.js";
import type { ReleaseAnswer } from "../operations/records.js";
import { RELEASE_CHANGES, type RecordChangeAnswer } from "../operations/releases.js";

const SHOWN = 100;

/** The page's body: what the release changed, and where to download it whole. */
export async function releaseBody(answer: ReleaseAnswer, { asker, search }: Visit) {
  const { node } = await asker.ask(RELEASE_CHANGES, { id: answer.id, first: SHOWN, after: search.get("after") });
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
          "As an instant": <code>{`knownAt: "${published}"`}</code>,
        }}
      />
      <section>
        <h2>Download</h2>
        <p>
          The whole release as <a href={`${answer.id}/bulk/records.ndjson`}>NDJSON</a>, or kind by kind as CSV: the{" "}
          <a href={`${answer.id}/bulk/manifest.json`}>manifest</a> names every file with its counts and its SHA-256.
          {answer.number > 1 && (
            <>
              {" "}
              What differs from the release before: <a href={`${answer.id}/bulk/since-${answer.number - 1}.ndjson`}>NDJSON</a>.
            </>
          )}
        </p>
      </section>
      <Changed changes={nodes} />
      {next && (
        <p>
          <a href={`${answer.id}?${new URLSearchParams({ after: next })}`}>The next {plural(SHOWN, "record")}</a>
        </p>
      )}
    </>
  );
}

function Changed({ changes }: { changes: readonly RecordChangeAnswer[] }) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h2>Record by record</h2>
      <Table label="Records that the release changed" heads={["Record", "Kind", "Change"]}>
        {changes.map(({ id, record, kind, fields }) => (
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
