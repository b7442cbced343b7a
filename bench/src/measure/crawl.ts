import type { Running } from "./server.js";

/** Two statutes of fifty provisions each make a page of a hundred, with everything that hangs on them. */
const PAGE = `query Crawl($after: String) {
  statutes(
    first: 2, after: $after, asOf: "2031-01-01"
    filter: { legalForce: [PROPOSED, NOT_YET_MADE, NOT_YET_IN_FORCE, PARTLY_IN_FORCE, IN_FORCE, SUSPENDED, UNKNOWN, NO_LONGER_IN_FORCE, WITHDRAWN] }
  ) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      provisions(first: 100) {
        nodes {
          id eId number heading text textKind legalForce note evidence
          inForce { firstDay lastDay }
          citations { locator source { title } }
          textCitations { locator source { title } }
          statute { title }
          parent { id }
          children { id eId heading }
          versions { eId heading text inForce { firstDay lastDay } broughtBy { id summary } }
          discrepancies { about }
        }
      }
    }
  }
}`;

interface Page {
  readonly data?: {
    readonly statutes: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly nodes: readonly { readonly provisions: { readonly nodes: readonly object[] } }[];
    };
  };
}

export interface CrawlFigures {
  readonly provisions: number;
  readonly seconds: number;
  readonly residentBefore: number | null;
  readonly residentMost: number | null;
  readonly loaderBytesMost: number;
}

/** The bound of V8's old space while everything is read: 64 MB of loaders, 64 MB of answers, and the code. */
export const CRAWL_HEAP_MEGABYTES = 256;

const PAGES_BETWEEN_SAMPLES = 50;

/** Reads every provision once, page after page, and looks at the server's memory on the way. */
export async function crawl({ url, residentBytes }: Running): Promise<CrawlFigures> {
  const before = performance.now();
  const residentBefore = residentBytes();
  let residentMost = residentBefore;
  let loaderBytesMost = 0;
  let provisions = 0;
  let after: string | null = null;
  for (let pages = 0; ; pages++) {
    const { data }: Page = await ask(url, after);
    if (!data) throw new Error(`the crawl stopped after ${provisions} provisions: an answer without data`);
    const { nodes, pageInfo } = data.statutes;
    for (const statute of nodes) provisions += statute.provisions.nodes.length;
    if (pages % PAGES_BETWEEN_SAMPLES === 0 || !pageInfo.hasNextPage) {
      residentMost = Math.max(residentMost ?? 0, residentBytes() ?? 0) || null;
      loaderBytesMost = Math.max(loaderBytesMost, await loaderBytes(url));
    }
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return { provisions, seconds: (performance.now() - before) / 1000, residentBefore, residentMost, loaderBytesMost };
}

async function ask(url: string, after: string | null): Promise<Page> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: PAGE, variables: { after } }),
  });
  if (response.status !== 200)
    throw new Error(`the crawl got status ${response.status}: ${(await response.text()).slice(0, 500)}`);
  return (await response.json()) as Page;
}

/** What the product says that its loaders keep. */
async function loaderBytes(url: string): Promise<number> {
  const metrics = await (await fetch(new URL("/metrics", url))).text();
  const found = /^minelaw_loader_bytes (\S+)/m.exec(metrics)?.[1];
  if (!found) throw new Error("/metrics does not say minelaw_loader_bytes");
  return Number(found);
}
