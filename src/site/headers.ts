import type { FastifyReply, FastifyRequest } from "fastify";
import { formatOf } from "../kits/formats/formats.js";
import type { Visit } from "../kits/page-request.js";
import { CACHING, tagsIn } from "../platform/http/validator.js";
import type { Shelved } from "./answer-shelf.js";
import type { Resource } from "./resource.js";

/** No script, style or frame but our own files, and none inline. */
export const SAFETY = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
};

interface Answer extends Shelved {
  readonly type: string;
  readonly links: string;
  readonly fixed: boolean;
}

export function sendAnswer(request: FastifyRequest, reply: FastifyReply, { body, etag, type, links, fixed }: Answer) {
  reply
    .header("etag", etag)
    .header("cache-control", fixed ? CACHING.fixed : CACHING.moving)
    .header("vary", "Accept")
    .header("link", links);
  const tags = tagsIn(request.headers["if-none-match"]);
  if (tags.includes("*") || tags.includes(etag)) return reply.code(304).send();
  return reply.type(type).header("content-language", "en").send(body);
}

/** The one address of the page, and its other formats. */
export function alternates(resource: Resource, visit: Visit): string {
  const query = visit.search.toString();
  const others = resource.formats
    .filter((name) => name !== "html")
    .map((name) => {
      const { suffix, types } = formatOf(name);
      return `<${visit.base}${encodeURI(visit.path)}${suffix}${query && `?${query}`}>; rel="alternate"; type="${types[0]}"`;
    });
  return [`<${visit.base}${encodeURI(resource.canonical(visit))}>; rel="canonical"`, ...others].join(", ");
}
