import { element, xmlDocument } from "../kits/formats/xml.js";
import type { Executor } from "../kits/operations.js";
import { AnswerBytes } from "../platform/cache/answer-bytes.js";
import { CACHING, respond } from "../platform/http/respond.js";
import { RECORDED_KINDS } from "../platform/kernel/kinds.js";
import { message } from "../platform/kernel/message.js";
import { recordIds } from "../questions/node/record-ids.reads.js";
import { PAGES } from "./find-resource.js";
import type { Front } from "./front.js";
import type { Routes } from "./late-routes.js";
import { takesNoParameters } from "./page-address.js";
import { notFound } from "./problem.js";

const XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The most addresses that a sitemap may hold. */
const MOST_ADDRESSES = 50_000;

/** An address, and when what it shows was last changed. */
type Entry = readonly [path: string, changed: string | null];

/** Tells crawlers what there is, every record that has a page, and what not to crawl. */
export function addSitemaps(routes: Routes, front: Front): void {
  routes.get("/robots.txt", async (request, reply) => {
    takesNoParameters(request);
    const text = `User-agent: *\nDisallow: /graphql\nDisallow: /explorer/\nDisallow: /*?\n\nSitemap: ${front.baseOf(request)}/sitemap.xml\n`;
    return respond(request, reply, {
      body: AnswerBytes.of(text),
      type: "text/plain; charset=utf-8",
      tag: null,
      caching: CACHING.moving,
    });
  });
  routes.get<{ Params: { part?: string } }>("/sitemap.xml", async (request, reply) => serve(front, request, reply, null));
  routes.get<{ Params: { part: string } }>("/sitemap-:part.xml", async (request, reply) =>
    serve(front, request, reply, Number(request.params.part)),
  );
}

type Given = Parameters<Front["serve"]>;

/** One sitemap of everything; of more than one may hold, an index of its parts. */
function serve(front: Front, request: Given[0], reply: Given[1], part: number | null) {
  takesNoParameters(request);
  const base = front.baseOf(request);
  return front.serve(
    request,
    reply,
    async ({ ofPublic: executor }) => ({
      executor,
      key: `sitemap ${part ?? "whole"} ${base}`,
      release: executor.context.releases.at(null),
      type: "application/xml; charset=utf-8",
      fixed: false,
      print: async () => sitemapOf(entriesOf(executor), base, part),
    }),
    () => notFound(message`no such sitemap; /sitemap.xml names all`),
  );
}

/** Of however many addresses there are, no more are held than a sitemap may have. Null for a part that is none. */
export async function sitemapOf(
  entries: AsyncIterable<Entry>,
  base: string,
  part: number | null,
  most = MOST_ADDRESSES,
): Promise<string | null> {
  const first = ((part ?? 1) - 1) * most;
  const held: Entry[] = [];
  let count = 0;
  for await (const entry of entries) {
    if (count >= first && held.length < most) held.push(entry);
    count++;
    if (part !== null && held.length === most) break;
  }
  if (part !== null && !(part >= 1 && held.length > 0)) return null;
  if (part !== null || count <= most) return printed("urlset", "url", held, base);
  const names = Array.from({ length: Math.ceil(count / most) }, (_, index): Entry => [`/sitemap-${index + 1}.xml`, null]);
  return printed("sitemapindex", "sitemap", names, base);
}

async function* entriesOf({ context }: Executor): AsyncGenerator<Entry> {
  const published = new Map(context.releases.published().map(({ number, publishedAt }) => [number, publishedAt.toISOString()]));
  const moment = { release: context.releases.at(null).number, day: "0001-01-01", chosen: "", publicOnly: true };
  for (const path of PAGES.keys()) yield [path, null];
  for (const [number, at] of published) yield [`/release/${number}`, at];
  for (const kind of RECORDED_KINDS) {
    for await (const page of recordIds(context.library, moment, kind)) {
      for (const { id, changed } of page) yield [id, published.get(changed) ?? null];
    }
  }
}

function printed(root: string, item: string, entries: readonly Entry[], base: string): string {
  const items = entries.map(([path, changed]) =>
    element(item, {}, element("loc", {}, base + path), changed && element("lastmod", {}, changed)),
  );
  return xmlDocument(element(root, { xmlns: XMLNS }, items));
}
