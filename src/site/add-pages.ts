import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { formatOf } from "../kits/formats/formats.js";
import { Asker } from "../kits/operation.js";
import type { Context } from "../platform/graphql/context.js";
import { properSpelling, readAddress } from "./address.js";
import { AnswerShelf } from "./answer-shelf.js";
import { addAssets } from "./assets.js";
import { addBulk } from "./bulk.js";
import { findResource } from "./find-resource.js";
import { alternates, SAFETY, sendAnswer } from "./headers.js";
import { negotiate } from "./negotiate.js";
import { Moved, Problem, problemOf } from "./problem.js";
import { printProblem } from "./problem-page.js";
import { readVisit } from "./read-visit.js";
import type { Resource } from "./resource.js";
import { addRobots } from "./sitemap.js";

/** What the pages are made with. */
export interface PageParts {
  readonly schema: GraphQLSchema;
  readonly newContext: () => Context;
  /** Scheme and host under which readers reach the server; null to take them from each request. */
  readonly publicUrl: string | null;
  /** Where downloads of releases are kept. */
  readonly exportsDirectory: string;
}

/** Serves a page, and every other format, at every id. */
export async function addPages(
  http: FastifyInstance,
  { schema, newContext, publicUrl, exportsDirectory }: PageParts,
): Promise<void> {
  const documents = new Map<string, DocumentNode>();
  const newAsker = () => new Asker(schema, newContext(), documents);
  const shelf = new AnswerShelf();
  addAssets(http);
  const baseOf = (request: FastifyRequest) => publicUrl ?? `${request.protocol}://${request.host}`;
  addRobots(http, newAsker, baseOf);
  addBulk(http, newAsker, exportsDirectory, publicUrl ?? "");
  http.get("/*", async (request, reply) => {
    reply.headers(SAFETY);
    try {
      return await answer(request, reply);
    } catch (error) {
      if (error instanceof Moved) return reply.redirect(newAddress(request, error), 301);
      const problem = problemOf(error);
      if (!problem) throw error;
      return sendProblem(request, reply, problem);
    }
  });

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const url = new URL(request.raw.url ?? "/", "http://localhost");
    const path = decodeURIComponent(url.pathname);
    const address = readAddress(path);
    const resource = findResource(address);
    const visit = readVisit(newAsker(), address, url.searchParams, baseOf(request));
    if (!resource) return elsewhere(path, url.search, reply);
    const format = negotiate(resource.formats, address.format, request.headers);
    if (!format) throw notAcceptable(resource);
    const key = [visit.release.number, visit.release.publishedAt.getTime(), visit.day, format, visit.base, path, url.search].join(
      "\n",
    );
    const found = await shelf.take(key, () => resource.answer(visit, format));
    if (!found) {
      const { day, release } = visit;
      throw new Problem(404, "Nothing has this id", `Release ${release.number} of the dataset holds nothing under it on ${day}.`);
    }
    return sendAnswer(request, reply, {
      ...found,
      type: `${formatOf(format).types[0]}; charset=utf-8`,
      links: alternates(resource, visit),
      fixed: visit.knownAt !== null && (visit.dayAsked || !resource.timed),
    });
  }

  /** A path that addresses nothing: another spelling of one that may, or nothing. */
  function elsewhere(path: string, search: string, reply: FastifyReply) {
    const proper = properSpelling(path);
    if (proper && findResource(readAddress(proper))) return reply.redirect(encodeURI(proper) + search, 301);
    throw new Problem(
      404,
      "No such address",
      "Nothing lives at this address. Ids are paths, such as /akn/ru or /concept/digital-mining.",
    );
  }

  async function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
    reply.code(problem.status).header("cache-control", "no-cache").header("vary", "Accept");
    if (negotiate(["html", "json"], null, request.headers) === "html") {
      return reply.type("text/html; charset=utf-8").send(printProblem(problem));
    }
    const { status, heading: title, message: detail } = problem;
    return reply.type("application/problem+json").send(JSON.stringify({ type: "about:blank", title, status, detail }));
  }
}

function notAcceptable({ formats }: Resource): Problem {
  const known = formats.map((name) => `${formatOf(name).label} (${formatOf(name).types[0]})`).join(", ");
  return new Problem(406, "No such format", `This address can be had as: ${known}.`);
}

/** The address under the new id, its day, format and query kept. */
function newAddress({ raw }: FastifyRequest, { from, to }: Moved): string {
  const url = new URL(raw.url ?? "/", "http://localhost");
  return encodeURI(to + decodeURIComponent(url.pathname).slice(from.length)) + url.search;
}
