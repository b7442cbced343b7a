import type { FastifyReply, FastifyRequest } from "fastify";
import type { Encoding } from "../cache/answer-bytes.js";
import { digestOf } from "../cache/answer-key.js";
import { encodingOf } from "./encoding.js";
import type { Written } from "./graphql-response.js";
import { isModern, type Media, mediaOf } from "./media.js";
import { CACHING, tagsIn } from "./validator.js";

/** Asks for what a query costs to be told beside its answer, under `extensions.cost`. */
const COST_HEADER = "x-minelaw-cost";

/** In what form a client would have its answer. */
export interface Form {
  readonly isGet: boolean;
  readonly media: Media;
  readonly encoding: Encoding | null;
  /** The tags of the answers that the client has already. */
  readonly tags: readonly string[];
  readonly tellsCost: boolean;
}

export function formOf({ method, headers }: FastifyRequest): Form {
  const isGet = method === "GET";
  return {
    isGet,
    media: mediaOf(headers.accept),
    encoding: encodingOf(headers["accept-encoding"]),
    tags: isGet ? tagsIn(headers["if-none-match"]) : [],
    tellsCost: COST_HEADER in headers,
  };
}

/** Sends an answer in the form that was asked for; of one that the client has already, only that it has it. */
export async function send(reply: FastifyReply, written: Written, form: Form): Promise<FastifyReply> {
  const { status, headers, body, key } = written;
  reply.code(status).headers(headers).header("vary", "Accept, Accept-Encoding, Origin");
  const known = key && tagAtClient(form, key);
  const encoding = body?.isWorthPacking ? form.encoding : null;
  if (form.isGet) {
    reply.header("cache-control", key ? CACHING.moving : "no-store");
    if (key) reply.header("etag", known ?? tagOf(key, form.media, encoding));
  }
  if (known || !body) return reply.code(304).send();
  if (!encoding) return reply.send(body.plain);
  return reply.header("content-encoding", encoding).send(await body.packed(encoding));
}

/** The tag under which a client has the answer of a key, in a form that it takes; null if it has not. */
export function tagAtClient({ tags, media, encoding }: Form, key: string): string | null {
  if (tags.length === 0) return null;
  return [encoding, null].map((each) => tagOf(key, media, each)).find((tag) => tags.includes(tag)) ?? null;
}

/** Strong: one answer in one form. */
function tagOf(key: string, media: Media, encoding: Encoding | null): string {
  return `"${digestOf(key)}${isModern(media) ? "-graphql" : ""}${encoding ? `-${encoding}` : ""}"`;
}
