import type { FastifyReply, FastifyRequest } from "fastify";
import { type Address, properSpelling, readAddress } from "../kits/address.js";
import { contentTypeOf, FORMATS, type FormatName, formatOf } from "../kits/formats/formats.js";
import { type PageRequest, searchOfFormats } from "../kits/page-request.js";
import { LANGUAGE, readParameters, TIME } from "../kits/parameters.js";
import { inLabelLanguage, type LabelLanguage, labelLanguageOf } from "../kits/words/say.js";
import { isForAll } from "../platform/graphql/context.js";
import { mediaTypeOf } from "../platform/http/accept.js";
import { withoutQuery } from "../platform/http/base.js";
import type { ProblemDetails } from "../platform/http/errors.js";
import { redirect } from "../platform/http/redirect.js";
import { cachingOf } from "../platform/http/respond.js";
import { Refusal } from "../platform/kernel/errors.js";
import { placeOfId } from "../platform/kernel/id.js";
import { type Message, message } from "../platform/kernel/message.js";
import { privateAddresses } from "../questions/node/private-addresses.reads.js";
import { printProblemPage } from "./error-page.js";
import { findResource } from "./find-resource.js";
import { type Answering, type Front, isFixed } from "./front.js";
import { addressAtMoment } from "./ids-in-addresses.js";
import { labelsFor, namesLabels } from "./labels.js";
import type { Routes } from "./late-routes.js";
import { linksOfAll, namedFile } from "./links.js";
import { readPageRequest, urlOf } from "./page-address.js";
import { printInLanguage } from "./print-in-language.js";
import { Moved, notFound } from "./problem.js";
import { formatsOf, type Resource } from "./resource.js";
import { contentLanguage } from "./text-languages.js";

/** Serves a page, and every other format, at every id. */
export function addPages(routes: Routes, front: Front): void {
  routes.get("/*", async (request, reply) => {
    const url = urlOf(request);
    const path = decodedPath(url);
    const address = readAddress(path);
    const atMoment = addressAtMoment(address, url.searchParams, front.releases);
    if (atMoment) return redirect(reply, atMoment, 301);
    const resource = findResource(address, front.showsTexts);
    if (!resource) return elsewhere(path, url.search, front, reply);
    try {
      return await front.serve(
        request,
        reply,
        async (executor) => {
          const format = formatFor(request, resource, address);
          const reading = resource.published || formatOf(format).published ? executor.ofPublic : executor;
          const search = parametersOf(resource, format, url.searchParams);
          const labels = labelsOf(format, address.language ?? search.get("language"), request);
          const asked = readPageRequest(reading, address, search, { base: front.baseOf(request), labels });
          const beside = { onPage: onPageAlone(resource), privateAddresses: await additionsBeside(asked) };
          return answering(resource, format, Object.assign(asked, beside));
        },
        ({ release }) =>
          // That nothing is recorded of a place is no statement about its law.
          address.kind === "jurisdiction"
            ? new Refusal(
                "JURISDICTION_NOT_COVERED",
                message`the dataset has no data on ${placeOfId(path)?.toUpperCase() ?? path}`,
              )
            : notFound(message`release ${release.number} of the dataset holds nothing under ${path} at this time`),
      );
    } catch (error) {
      if (error instanceof Moved) return moved(front, newAddress(request, error), reply);
      throw error;
    }
  });
}

/** The private additions that links of the page may lead to. */
async function additionsBeside({ executor: { context }, release }: PageRequest): Promise<ReadonlySet<string>> {
  if (isForAll(context, release)) return new Set();
  const moment = { release: release.number, day: "", chosen: "", publicOnly: false };
  return (await context.library.load(privateAddresses, moment, "")) ?? new Set();
}

/** The reader's time and language go along from page to page, also over pages that they make no difference to. */
const CARRIED = [...TIME, LANGUAGE];

function parametersOf(
  { parameters, onPage = [], inFeed = [] }: Resource,
  format: FormatName,
  given: URLSearchParams,
): URLSearchParams {
  const isPage = format === "html";
  const ofFormat = [...(format === "atom" ? inFeed : []), ...(formatOf(format).worded ? [LANGUAGE] : [])];
  const known = isPage ? [...parameters, ...onPage, ...CARRIED] : [...parameters, ...ofFormat];
  const search = readParameters(given, known, isPage);
  search.sort();
  return search;
}

/** Tables and data have no words of their own: their heads are names. What else is no page turns on its address alone. */
function labelsOf(format: FormatName, language: string | null, request: FastifyRequest): LabelLanguage {
  if (format === "html") return labelsFor(language, request);
  return labelLanguageOf(formatOf(format).worded ? language : null);
}

function formatFor(request: FastifyRequest, resource: Resource, { format: named }: Address): FormatName {
  const format = negotiate(formatsOf(resource), named, request);
  if (!format) throw notAcceptable(resource);
  return format;
}

function answering(resource: Resource, format: FormatName, asked: PageRequest): Answering {
  const print = resource.printers[format];
  return {
    // Only a page has words of its own, and only they turn on what the browser would have.
    key: `${format} ${asked.labels} ${asked.base}${asked.path}?${asked.search}`,
    varies: format === "html" && !namesLabels(asked.language) ? "Accept-Language" : undefined,
    executor: asked.executor,
    release: asked.release,
    type: contentTypeOf(format),
    fixed: isFixed(resource.dated, asked),
    headers: { link: alternates(resource, asked), ...fileName(resource, format, asked) },
    language: (body) => contentLanguage(format, asked.labels, body),
    print: async () => (print ? printInLanguage(asked, () => print(asked)) : null),
  };
}

function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    throw new Refusal("BAD_REQUEST", message`the path is not percent-encoded UTF-8`);
  }
}

/** A path that addresses nothing: another spelling of one that may, or nothing. */
function elsewhere(path: string, search: string, { showsTexts }: Front, reply: FastifyReply) {
  const proper = properSpelling(path);
  if (proper && findResource(readAddress(proper), showsTexts)) return redirect(reply, encodeURI(proper) + search, 301);
  throw notFound(message`nothing lives at this address; ids are paths, such as /akn/ru or /concept/digital-mining`);
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
  return new Refusal("NOT_ACCEPTABLE", message`this address can be had as: ${known.join(", ")}`);
}

/** What a table is saved as: a file that has left its address still says what it lists, of which day and from which release. */
function fileName({ parameters }: Resource, format: FormatName, request: PageRequest): Record<string, string> {
  if (format !== "csv" && format !== "csvw") return {};
  const { path, dayAsked, release, executor } = request;
  // Which law the day has makes no difference to the bytes, so to name it does not make them an answer of the day.
  const day = dayAsked ? request.day : executor.context.today;
  const dated = parameters.some(({ name }) => name === "asOf");
  const name = ["minelaw", path.slice(1).replaceAll("/", "-"), ...(dated ? [day] : []), `release-${release.number}`].join("-");
  return namedFile(`${name}${formatOf(format).suffix}`);
}

/** The names of what a page takes and its other formats do not. */
function onPageAlone({ parameters, onPage = [] }: Resource): string[] {
  const everywhere = parameters.map(({ name }) => name);
  return [...onPage, ...CARRIED].map(({ name }) => name).filter((name) => !everywhere.includes(name));
}

/** The one address of the page, its other formats, its licence, and what machines read before they ask. */
function alternates(resource: Resource, request: PageRequest): string {
  const path = request.path === "/" ? "/index" : request.path;
  const others = formatsOf(resource)
    .filter((name) => name !== "html")
    .map((name) => {
      const { suffix, types, worded } = formatOf(name);
      const query = searchOfFormats(request, { worded });
      const relation = name === "csvw" ? "describedby" : "alternate";
      return `<${request.base}${encodeURI(path)}${suffix}${query}>; rel="${relation}"; type="${types[0]}"`;
    });
  const own = `<${request.base}${encodeURI(resource.canonical(request))}>; rel="canonical"`;
  const links = [own, ...others, ...linksOfAll(isForAll(request.executor.context, request.release))];
  // A long address would stand in each: what is too long for a header of a proxy is left out, the other formats first.
  const short = links.filter((link) => link.length <= LONGEST_LINK);
  return (links.join(", ").length <= LONGEST_LINKS ? links : short).join(", ");
}

/** Of all links together, and of each where they are more: nginx takes 4 or 8 kB of headers, Node's own client 16. */
const LONGEST_LINKS = 3_000;
const LONGEST_LINK = 300;

/** Whoever may keep the answers may keep that one lives elsewhere. */
function moved({ releases }: Front, to: string, reply: FastifyReply) {
  return redirect(reply.header("cache-control", cachingOf("moving", isForAll({}, releases.at(null)))), to, 301);
}

/** The address under the new id, its day, format and query kept. */
function newAddress(request: FastifyRequest, { from, to }: Moved): string {
  const url = urlOf(request);
  return encodeURI(to + decodedPath(url).slice(from.length)) + url.search;
}

/** A problem as a page, where the address or Accept asks for one and not for data. */
export function printProblem(problem: ProblemDetails, said: Message | null, request: FastifyRequest): string | null {
  const { format } = readAddress(withoutQuery(request.url).toLowerCase());
  const wanted =
    format ?? (mediaTypeOf(request.headers.accept, ["text/html", "application/json"]) === "text/html" ? "html" : "json");
  if (wanted !== "html") return null;
  const asked = urlOf(request);
  const labels = labelsFor(asked.searchParams.get("language"), request);
  return inLabelLanguage(labels, () => printProblemPage(problem, said, asked));
}
