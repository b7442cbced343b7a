import { csvTable } from "../kits/formats/csv.js";
import { csvMetadata } from "../kits/formats/csvw.js";
import { plainJson } from "../kits/formats/json.js";
import type { PageRequest } from "../kits/page-request.js";
import { AFTER } from "../kits/parameters.js";
import { Table } from "../kits/parts/table.js";
import { EMPTY_PAGE, PAGE_SIZE, readAll } from "../kits/walk.js";
import { recordedLanguage, say } from "../kits/words/say.js";
import { RELEASES, type ReleaseLine } from "../law/release/release.page.js";
import { releasesFeed } from "./feeds.js";
import { formatsOf, type Resource } from "./resource.js";
import { printPage } from "./shell.js";

const COLUMNS = {
  id: ({ address }: ReleaseLine) => address,
  number: ({ number }: ReleaseLine) => number,
  publishedAt: ({ publishedAt }: ReleaseLine) => new Date(publishedAt).toISOString(),
  summary: ({ summary }: ReleaseLine) => summary,
  added: ({ added }: ReleaseLine) => added,
  changed: ({ changed }: ReleaseLine) => changed,
  removed: ({ removed }: ReleaseLine) => removed,
};

export const RELEASES_PAGE: Resource = {
  printers: {
    html: page,
    json: async (request) => plainJson(request, { releases: await all(request) }),
    csv: async (request) => csvTable<ReleaseLine>(COLUMNS, await all(request)),
    csvw: async (request) => csvMetadata(request, { title: say("kinds.release"), dated: false, columns: COLUMNS }),
    atom: releasesFeed,
  },
  parameters: [],
  inFeed: [AFTER],
  json: { operation: RELEASES, name: "releases", at: ["releases", "nodes"] },
  dated: false,
  canonical: () => "/releases",
};

async function all({ executor }: PageRequest): Promise<ReleaseLine[]> {
  return readAll<ReleaseLine>(
    async (after) => (await executor.execute(RELEASES, { first: PAGE_SIZE, after })).releases ?? EMPTY_PAGE,
  );
}

async function page(request: PageRequest): Promise<string> {
  const releases = await all(request);
  return printPage(request, {
    page: {
      kind: say("dataset"),
      title: say("kinds.release"),
      dated: false,
      body: (
        <>
          <p>{say("releasesAbout")}</p>
          <Table
            label={say("kinds.release")}
            heads={[say("kind.release"), say("published"), say("whatChangedHead"), say("records")]}
          >
            {releases.map((release) => (
              <tr>
                <th scope="row">
                  <a href={release.address}>{release.number}</a>
                </th>
                <td>{COLUMNS.publishedAt(release).slice(0, 16).replace("T", " ")} UTC</td>
                <td lang={recordedLanguage()}>{release.summary}</td>
                <td>
                  +{release.added}, ~{release.changed}, −{release.removed}
                </td>
              </tr>
            ))}
          </Table>
        </>
      ),
    },
    canonical: "/releases",
    formats: formatsOf(RELEASES_PAGE),
    asked: { operation: RELEASES, variables: { first: PAGE_SIZE } },
  });
}
