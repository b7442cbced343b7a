import type { FastifyInstance, FastifyRequest } from "fastify";
import { element, xmlDocument } from "../kits/formats/xml.js";
import type { Asker } from "../kits/operation.js";
import { PAGE_SIZE, readAll } from "../kits/walk.js";
import type { List } from "./lists/list.js";
import { LISTS } from "./lists/lists.js";
import { readVisit } from "./read-visit.js";

/** Penalties are shown with their offence; what a crawler should read are the other lists. */
const LISTED = [...LISTS.values()].filter(({ path }) => path !== "/penalties") as unknown as readonly List<{
  readonly id: string;
}>[];

const PLAIN = ["/", "/assess", "/changes", "/releases", "/search"];

/** Tells crawlers what there is, and what not to crawl. */
export function addRobots(http: FastifyInstance, newAsker: () => Asker, baseOf: (request: FastifyRequest) => string): void {
  http.get("/robots.txt", async (request, reply) =>
    reply
      .type("text/plain; charset=utf-8")
      .header("cache-control", "public, max-age=3600")
      .send(
        `User-agent: *\nDisallow: /graphql\nDisallow: /explorer/\nDisallow: /*?\n\nSitemap: ${baseOf(request)}/sitemap.xml\n`,
      ),
  );
  http.get("/sitemap.xml", async (request, reply) => {
    const base = baseOf(request);
    const visit = readVisit(
      newAsker(),
      { path: "/sitemap", id: "/sitemap", kind: null, day: null, language: null, format: null },
      new URLSearchParams(),
      base,
    );
    const ids = new Set([...PLAIN, ...LISTS.keys()]);
    for (const list of LISTED) {
      for (const { id } of await readAll((after) => list.read(visit, PAGE_SIZE, after))) ids.add(id);
    }
    const lastmod = visit.release.publishedAt.toISOString();
    const urls = [...ids].map((id) => element("url", {}, element("loc", {}, base + id), element("lastmod", {}, lastmod)));
    return reply
      .type("application/xml; charset=utf-8")
      .header("cache-control", "public, max-age=3600")
      .send(xmlDocument(element("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, urls)));
  });
}
