import type { FastifyInstance } from "fastify";
import { element, xmlDocument } from "../kits/formats/xml.js";
import type { Executor } from "../kits/operations.js";
import { AnswerBytes } from "../platform/cache/answer-bytes.js";
import { CACHING, respond } from "../platform/http/respond.js";
import { factsOf, RECORDED_KINDS, type RecordedKind } from "../platform/kernel/kinds.js";
import { recordIds } from "../questions/node/record-ids.reads.js";
import { PAGES } from "./find-resource.js";
import type { Front } from "./front.js";
import { notFound } from "./problem.js";

const XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9";
const TYPE = "application/xml; charset=utf-8";

/** Pages of the site that are about no one record. */
const PAGES_MAP = "pages";

const INDEXED = RECORDED_KINDS.filter((kind) => factsOf(kind).indexed);

/** Tells crawlers what there is, and what not to crawl: a sitemap a kind, with every record that has a page. */
export function addSitemaps(http: FastifyInstance, front: Front): void {
  http.get("/robots.txt", async (request, reply) => {
    const text = `User-agent: *\nDisallow: /graphql\nDisallow: /explorer/\nDisallow: /*?\n\nSitemap: ${front.baseOf(request)}/sitemap.xml\n`;
    return respond(request, reply, {
      body: AnswerBytes.of(text),
      type: "text/plain; charset=utf-8",
      tag: null,
      caching: CACHING.moving,
    });
  });
  http.get("/sitemap.xml", (request, reply) =>
    front.serve(
      request,
      reply,
      async (executor) => {
        const base = front.baseOf(request);
        return answering(executor, `sitemap ${base}`, async () =>
          printed(
            "sitemapindex",
            "sitemap",
            [PAGES_MAP, ...INDEXED].map((kind) => [`${base}/sitemap/${kind}.xml`, null]),
          ),
        );
      },
      () => notFound("the dataset has no release yet"),
    ),
  );
  http.get<{ Params: { file: string } }>("/sitemap/:file", (request, reply) =>
    front.serve(
      request,
      reply,
      async (executor) => {
        const kind = request.params.file.replace(/\.xml$/, "");
        const base = front.baseOf(request);
        return answering(executor, `sitemap ${kind} ${base}`, () => printKind(executor, kind, base));
      },
      () => notFound("no such sitemap; /sitemap.xml names all"),
    ),
  );
}

function answering(executor: Executor, key: string, print: () => Promise<string | null>) {
  return { key, release: executor.context.releases.at(null), type: TYPE, fixed: false, print };
}

async function printKind({ context }: Executor, kind: string, base: string): Promise<string | null> {
  const published = context.releases.published();
  if (kind === PAGES_MAP)
    return printed(
      "urlset",
      "url",
      [...PAGES.keys()].map((path) => [base + path, null]),
    );
  if (!(INDEXED as readonly string[]).includes(kind)) return null;
  const entries: (readonly [string, string | null])[] = [];
  const moment = { release: context.releases.at(null).number, day: "0001-01-01" };
  for await (const page of recordIds(context.library, moment, kind as RecordedKind)) {
    for (const { id, changed } of page) {
      const release = published.find(({ number }) => number === changed);
      entries.push([base + id, release?.publishedAt.toISOString() ?? null]);
    }
  }
  return printed("urlset", "url", entries);
}

function printed(root: string, item: string, entries: readonly (readonly [string, string | null])[]): string {
  const items = entries.map(([address, changed]) =>
    element(item, {}, element("loc", {}, address), changed && element("lastmod", {}, changed)),
  );
  return xmlDocument(element(root, { xmlns: XMLNS }, items));
}
