import type { FastifyReply, FastifyRequest } from "fastify";
import { type AnswerBytes, ENCODINGS, type Encoding } from "../cache/answer-bytes.js";
import { encodingOf } from "./accept.js";

/** How long an answer is kept without asking: what is fixed in both times a day, the rest a minute. */
const KEPT = { fixed: "max-age=86400", moving: "max-age=60", immutable: "max-age=31536000, immutable" } as const;

/** By whom, and for how long: an answer that may hold private additions by whoever asked alone, and by no proxy for others. */
export const cachingOf = (how: keyof typeof KEPT, forAll: boolean): Caching => `${forAll ? "public" : "private"}, ${KEPT[how]}`;

export const CACHING = {
  fixed: cachingOf("fixed", true),
  moving: cachingOf("moving", true),
  immutable: cachingOf("immutable", true),
  none: "no-store",
} as const;

type Caching = `${"public" | "private"}, ${(typeof KEPT)[keyof typeof KEPT]}` | "no-store";

/** An answer of any route, before it is packed. */
export interface Answer {
  readonly status?: number;
  /** Null where the client has it already, as `knownTo` found. */
  readonly body: AnswerBytes | null;
  readonly type: string;
  /** Names one byte string, before it is packed; null for what nobody may have again. */
  readonly tag: string | null;
  readonly caching: Caching;
  readonly headers?: Readonly<Record<string, string>>;
  /** A header that the form of this answer turns on, beside those that any can turn on. */
  readonly varies?: string;
}

/** Everything that the form of an answer can turn on. */
const VARY = "Accept, Accept-Encoding, Origin";

/** A strong tag names one byte string: each packing has its own. */
const etagOf = (tag: string, encoding: Encoding | null) => `"${tag}${encoding ? `-${encoding}` : ""}"`;

/** The one of a client's tags (If-None-Match) that names an answer in any packing; compared weakly, as RFC 9110 says. */
export function knownTo({ method, headers }: FastifyRequest, tag: string): string | null {
  if (method !== "GET" && method !== "HEAD") return null;
  const known = tagsIn(headers["if-none-match"]);
  return [null, ...ENCODINGS].map((encoding) => etagOf(tag, encoding)).find((each) => known.includes(each)) ?? null;
}

function tagsIn(ifNoneMatch: string | undefined): readonly string[] {
  return (ifNoneMatch?.match(/(?:W\/)?"[^"]*"/g) ?? []).map((tag) => tag.replace(/^W\//, ""));
}

/** Sends an answer: tagged, packed once as the client would have it, or only that the client has it. */
export async function respond(request: FastifyRequest, reply: FastifyReply, answer: Answer): Promise<FastifyReply> {
  const { status = 200, body, type, tag, caching, varies, headers = {} } = answer;
  const encoding = body === null || body.isWorthPacking ? encodingOf(request.headers["accept-encoding"]) : null;
  const known = tag && knownTo(request, tag);
  const isThere = tag !== null && request.headers["if-none-match"]?.trim() === "*" && request.method !== "POST";
  reply
    .headers(headers)
    .header("vary", varies ? `${VARY}, ${varies}` : VARY)
    .header("cache-control", caching);
  if (tag) reply.header("etag", known ?? etagOf(tag, encoding));
  if (known || isThere || body === null) return reply.code(304).send();
  reply.code(status).type(type);
  if (!encoding) return reply.send(body.plain);
  return reply.header("content-encoding", encoding).send(await body.packed(encoding));
}
