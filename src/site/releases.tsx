import { csvTable } from "../kits/formats/csv.js";
import { plainJson } from "../kits/formats/json.js";
import { Table } from "../kits/parts/table.js";
import { PAGE_SIZE, readAll } from "../kits/walk.js";
import { releasesFeed } from "./feeds.js";
import type { ReleaseAnswer } from "./operations/records.js";
import { RELEASES } from "./operations/releases.js";
import type { Resource } from "./resource.js";
import { printPage } from "./shell.js";

const COLUMNS = {
  id: ({ id }: ReleaseAnswer) => id,
  number: ({ number }: ReleaseAnswer) => number,
  publishedAt: ({ publishedAt }: ReleaseAnswer) => new Date(publishedAt).toISOString(),
  summary: ({ summary }: ReleaseAnswer) => summary,
  added: ({ added }: ReleaseAnswer) => added,
  changed: ({ changed }: ReleaseAnswer) => changed,
  removed: ({ removed }: ReleaseAnswer) => removed,
};

export const RELEASES_PAGE: Resource = {
  formats: ["html", "json", "csv", "atom"],
  timed: false,
  canonical: () => "/releases",
  async answer(visit, format) {
    if (format === "atom") return releasesFeed(visit);
    const releases = await readAll<ReleaseAnswer>(
      async (after) => (await visit.asker.ask(RELEASES, { first: PAGE_SIZE, after })).releases,
    );
    if (format === "json") return plainJson(visit, { releases });
    if (format === "csv") return csvTable<ReleaseAnswer>(COLUMNS, releases);
    return printPage(visit, {
      page: {
        kind: "Dataset",
        title: "Releases",
        timed: false,
        body: (
          <>
            <p>
              Each release is a published state of the dataset. None is ever changed or removed, so an answer that names its
              release can be had again word for word.
            </p>
            <Table label="Releases" heads={["Release", "Published", "What changed", "Records"]}>
              {releases.map((release) => (
                <tr>
                  <th scope="row">
                    <a href={release.id}>{release.number}</a>
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
      formats: RELEASES_PAGE.formats,
      asked: { question: RELEASES, variables: { first: PAGE_SIZE } },
    });
  },
};
