import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Address, properSpelling, readAddress } from "../kits/address.js";
import { FORMATS, type FormatName, formatOf } from "../kits/formats/formats.js";
import type { PageRequest } from "../kits/page-request.js";
import { LANGUAGE, readParameters, TIME } from "../kits/parameters.js";
import type { Releases } from "../platform/database/release-watch.js";
import { mediaTypeOf } from "../platform/http/accept.js";
import type { PrintProblem } from "../platform/http/errors.js";
import { badInput, Refusal } from "../platform/kernel/errors.js";
import { parseNodeId } from "../platform/kernel/node-id.js";
import { addAssets } from "./assets.js";
import { printProblemPage } from "./error-page.js";
import { findResource } from "./find-resource.js";
import { type Answering, type Front, isFixed } from "./front.js";
import { readPageRequest } from "./page-address.js";
import { Moved, notFound } from "./problem.js";
import { formatsOf, type Resource } from "./resource.js";
import { contentLanguage } from "./text-languages.js";

/** Serves a page, and every other format, at every id. */
export function addPages(http: FastifyInstance, front: Front): void {
  addAssets(http);
  http.get("/*", async (request, reply) => {
    const url = urlOf(request);
    const path = decodedPath(url);
    const address = readAddress(path);
    const atMoment = addressOfId(address, url.searchParams, front.releases);
    if (atMoment) return reply.redirect(atMoment, 301);
    const resource = findResource(address);
    if (!resource) return elsewhere(path, url.search, reply);
    try {
      return await front.serve(
        request,
        reply,
        async (executor) => {
          const format = formatFor(request, resource, address);
          const search = parametersOf(resource, format, url.searchParams);
          return answering(resource, format, readPageRequest(executor, address, search, front.baseOf(request)));
        },
        ({ release }) => notFound(`release ${release.number} of the dataset holds nothing under ${path} at this time`),
      );
    } catch (error) {
      if (error instanceof Moved) return reply.redirect(newAddress(request, error), 301);
      throw error;
    }
  });
}

/** The reader's time and language go along from page to page, also over pages that they make no difference to. */
const CARRIED = [...TIME, LANGUAGE];

function parametersOf({ parameters, onPage = [] }: Resource, format: FormatName, given: URLSearchParams): URLSearchParams {
  const isPage = format === "html";
  const known = isPage ? [...parameters, ...onPage, ...CARRIED] : parameters;
  const search = readParameters(given, known, isPage);
  search.sort();
  return search;
}

function formatFor(request: FastifyRequest, resource: Resource, { format: named }: Address): FormatName {
  const format = negotiate(formatsOf(resource), named, request);
  if (!format) throw notAcceptable(resource);
  return format;
}

function answering(resource: Resource, format: FormatName, asked: PageRequest): Answering {
  const print = resource.printers[format];
  return {
    key: `${format} ${asked.base}${asked.path}?${asked.search}`,
    release: asked.release,
    type: `${formatOf(format).types[0]}; charset=utf-8`,
    fixed: isFixed(resource.dated, asked),
    headers: { link: alternates(resource, asked) },
    language: (body) => contentLanguage(format, body),
    print: async () => (print ? print(asked) : null),
  };
}

/** An id opens the page of its record at its moment. Where the query says another one, nothing can be shown. */
function addressOfId({ path, format }: Address, search: URLSearchParams, releases: Releases): string | null {
  const { address = path, day = null, release = null } = parseNodeId(path) ?? {};
  if (day === null && release === null) return null;
  const published = releases.published().find(({ number }) => number === release);
  if (release !== null && !published) throw notFound(`release ${release} is not published`);
  const said = { asOf: day, knownAt: published?.publishedAt.toISOString() ?? null };
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(said)) {
    if (value === null) continue;
    if (query.has(name) && query.get(name) !== value) throw badInput(name, "the id in the path names another moment");
    query.set(name, value);
  }
  return `${encodeURI(address)}${format ? formatOf(format).suffix : ""}?${query}`;
}

/** `GET //` and other paths that a URL takes for a host, or that are no UTF-8, are the client's mistake. */
function urlOf({ raw }: FastifyRequest): URL {
  return new URL(`http://localhost${(raw.url ?? "/").replace(/^\/{2,}/, "/")}`);
}

function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    throw new Refusal("BAD_REQUEST", "the path is not percent-encoded UTF-8");
  }
}

/** A path that addresses nothing: another spelling of one that may, or nothing. */
function elsewhere(path: string, search: string, reply: FastifyReply) {
  const proper = properSpelling(path);
  if (proper && findResource(readAddress(proper))) return reply.redirect(encodeURI(proper) + search, 301);
  throw notFound("nothing lives at this address; ids are paths, such as /akn/ru or /concept/digital-mining");
}

/** The format that the path names, or the best that Accept takes; null where the address has no such format. */
function negotiate(offered: readonly FormatName[], asked: FormatName | null, { headers }: FastifyRequest): FormatName | null {
  if (asked) return offered.includes(asked) ? asked : null;
  const choices = FORMATS.filter(({ name }) => offered.includes(name));
  const best = mediaTypeOf(
    headers.accept,
    choices.flatMap(({ types }) => [...types]),
  );
  return choices.find(({ types }) => best !== null && types.includes(best))?.name ?? null;
}

function notAcceptable(resource: Resource): Refusal {
  const known = formatsOf(resource).map((name) => `${formatOf(name).label} (${formatOf(name).types[0]})`);
  return new Refusal("NOT_ACCEPTABLE", `this address can be had as: ${known.join(", ")}`);
}

/** The one address of the page, and its other formats. */
function alternates(resource: Resource, request: PageRequest): string {
  const query = request.search.toString();
  const path = request.path === "/" ? "/index" : request.path;
  const others = formatsOf(resource)
    .filter((name) => name !== "html")
    .map((name) => {
      const { suffix, types } = formatOf(name);
      return `<${request.base}${encodeURI(path)}${suffix}${query && `?${query}`}>; rel="alternate"; type="${types[0]}"`;
    });
  return [`<${request.base}${encodeURI(resource.canonical(request))}>; rel="canonical"`, ...others].join(", ");
}

/** The address under the new id, its day, format and query kept. */
function newAddress(request: FastifyRequest, { from, to }: Moved): string {
  const url = urlOf(request);
  return encodeURI(to + decodedPath(url).slice(from.length)) + url.search;
}

/** A problem as a page, where the address or Accept asks for one and not for data. */
export const printProblem: PrintProblem = (problem, request) => {
  const { format } = readAddress((request.url.split("?")[0] as string).toLowerCase());
  const wanted =
    format ?? (mediaTypeOf(request.headers.accept, ["text/html", "application/json"]) === "text/html" ? "html" : "json");
  return wanted === "html" ? printProblemPage(problem) : null;
};
