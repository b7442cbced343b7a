import type { FastifyInstance } from "fastify";
import type { PrintProblem } from "../platform/http/errors.js";
import { redirect } from "../platform/http/redirect.js";
import { CACHING } from "../platform/http/respond.js";
import { Refusal } from "../platform/kernel/errors.js";
import { message } from "../platform/kernel/message.js";
import { addAssets } from "./assets.js";
import type { Front } from "./front.js";
import { addLate } from "./late-routes.js";
import { DESCRIPTIONS } from "./links.js";
import type { SiteParts } from "./parts-of-site.js";

/** The addresses of the site. Questions of GraphQL need none of what answers at them, which is a third of what a node loads. */
const ADDRESSES = [
  "/*",
  "/day/:day/changes.ndjson",
  "/embed/:name",
  "/oembed",
  "/preview/*",
  "/release/:number/bulk/:file",
  "/release/:number/pictures/:file",
  "/robots.txt",
  "/sitemap-:part.xml",
  "/sitemap.xml",
  ...Object.values(DESCRIPTIONS).map(({ path }) => path),
];

/** Serves everything that is no question of GraphQL. */
export function addSite(http: FastifyInstance, front: Front, parts: SiteParts): void {
  addAssets(http);
  sendToLatest(http, front);
  addLate(http, ADDRESSES, async (routes) => (await import("./parts-of-site.js")).addParts(routes, front, parts));
}

/** A problem as a page, where the request asks for one. */
export const printProblem: PrintProblem = async (problem, said, request) =>
  (await import("./routes.js")).printProblem(problem, said, request);

/** The latest release goes by its number. */
function sendToLatest(http: FastifyInstance, front: Front): void {
  http.addHook("onRequest", (request, reply, next) => {
    const rest = /^\/release\/latest(?=[/.?]|$)(.*)/.exec(request.url)?.[1];
    if (rest === undefined) return next();
    const latest = front.releases.published().at(-1);
    if (!latest) throw new Refusal("BEFORE_FIRST_RELEASE", message`nothing is recorded yet`);
    redirect(reply.header("cache-control", CACHING.moving), `/release/${latest.number}${rest}`, 302);
  });
}
