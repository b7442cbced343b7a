import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Address, properSpelling, readAddress } from "../kits/address.js";
import { FORMATS, type FormatName, formatOf } from "../kits/formats/formats.js";
import type { PageRequest } from "../kits/page-request.js";
import { mediaTypeOf } from "../platform/http/accept.js";
import type { PrintProblem } from "../platform/http/errors.js";
import { Refusal } from "../platform/kernel/errors.js";
import { addAssets } from "./assets.js";
import { printProblemPage } from "./error-page.js";
import { findResource } from "./find-resource.js";
import { type Answering, type Front, isFixed } from "./front.js";
import { readPageRequest } from "./page-address.js";
import { Moved, notFound } from "./problem.js";
import { formatsOf, type Resource } from "./resource.js";

/** Serves a page, and every other format, at every id. */
export function addPages(http: FastifyInstance, front: Front): void {
  addAssets(http);
  http.get("/*", async (request, reply) => {
    const url = urlOf(request);
    const path = decodedPath(url);
    const address = readAddress(path);
    const resource = findResource(address);
    if (!resource) return elsewhere(path, url.search, reply);
    try {
      return await front.serve(
        request,
        reply,
        async (executor) => {
          const asked = readPageRequest(executor, address, url.searchParams, front.baseOf(request));
          return answering(request, resource, address, asked);
        },
        ({ release }) => notFound(`release ${release.number} of the dataset holds nothing under ${path} at this time`),
      );
    } catch (error) {
      if (error instanceof Moved) return reply.redirect(newAddress(request, error), 301);
      throw error;
    }
  });
}

function answering(request: FastifyRequest, resource: Resource, address: Address, asked: PageRequest): Answering {
  const format = negotiate(formatsOf(resource), address.format, request);
  const print = format && resource.printers[format];
  if (!format || !print) throw notAcceptable(resource);
  asked.search.sort();
  const language = format === "html" ? "en" : (asked.language ?? "en");
  return {
    key: `${format} ${asked.base}${address.path}?${asked.search}`,
    release: asked.release,
    type: `${formatOf(format).types[0]}; charset=utf-8`,
    fixed: isFixed(resource.dated, asked),
    headers: { link: alternates(resource, asked), "content-language": language },
    print: () => print(asked),
  };
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
