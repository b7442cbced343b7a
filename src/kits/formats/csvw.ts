import type { PageRequest } from "../page-request.js";
import type { Columns } from "./csv.js";
import { LICENCE, NOTICE, SOME_PRIVATE } from "./notice.js";

interface Table {
  readonly title: string;
  /** Whether the law of a day is listed. */
  readonly dated: boolean;
  /** Only their names are read. */
  readonly columns: Columns<never>;
}

/** What a table of commas cannot say of itself, beside it: by "CSV on the Web" (https://www.w3.org/TR/tabular-metadata/). */
export function csvMetadata(request: PageRequest, { title, dated, columns }: Table): string {
  const { base, path, search, release } = request;
  const query = search.size > 0 ? `?${search}` : "";
  const metadata = {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url: `${base}${path}.csv${query}`,
    "dc:title": title,
    "dc:source": `${base}${path}${query}`,
    "dc:license": { "@id": LICENCE },
    "dc:description": "private" in columns ? `${NOTICE} ${SOME_PRIVATE}` : NOTICE,
    ...(dated && { "dc:temporal": request.day }),
    "dc:isVersionOf": { "@id": `${base}/release/${release.number}` },
    "dc:issued": release.publishedAt.toISOString(),
    dialect: { header: true, encoding: "utf-8", lineTerminators: ["\r\n"] },
    tableSchema: { columns: Object.keys(columns).map((name) => ({ name, titles: name })) },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
