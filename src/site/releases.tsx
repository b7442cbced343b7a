import { csvTable } from "../kits/formats/csv.js";
import { csvMetadata } from "../kits/formats/csvw.js";
import { plainJson } from "../kits/formats/json.js";
import type { PageRequest } from "../kits/page-request.js";
import { AFTER } from "../kits/parameters.js";
import { Table } from "../kits/parts/table.js";
import { EMPTY_PAGE, PAGE_SIZE, readAll } from "../kits/walk.js";
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
    csvw: async (request) => csvMetadata(request, { title: "Releases", dated: false, columns: COLUMNS }),
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
      kind: "Dataset",
      title: "Releases",
      dated: false,
      body: (
        <>
          <p>
            Each release is a published state of the dataset. None is ever changed or removed, so an answer that names its release
            can be had again word for word.
          </p>
          <Table label="Releases" heads={["Release", "Published", "What changed", "Records"]}>
            {releases.map((release) => (
              <tr>
                <th scope="row">
                  <a href={release.address}>{release.number}</a>
                </th>
                <td>{COLUMNS.publishedAt(release).slice(0, 16).replace("T", " ")} UTC</td>
                <td>{release.summary}</td>
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
