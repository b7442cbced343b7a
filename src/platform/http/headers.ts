import fastifyCompress from "@fastify/compress";
import fastifyCors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import { ENCODINGS, FAST, PACKED_FROM } from "../cache/answer-bytes.js";

/** What a browser may do with what comes from here: load it from here alone, frame it nowhere, guess nothing. */
const SECURITY = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    // The query editor sets styles on elements, and shows icons that are written in its style sheet.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
};

/** Headers of every answer, and who may read answers from a page of another site. */
export async function addHeaders(http: FastifyInstance, origins: readonly string[] | "*"): Promise<void> {
  http.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY).header("x-request-id", request.id);
  });
  await http.register(fastifyCors, {
    origin: origins === "*" ? "*" : [...origins],
    methods: ["GET", "POST"],
    allowedHeaders: ["content-type", "accept", "x-minelaw-cost", "x-request-id"],
    exposedHeaders: ["ratelimit", "ratelimit-policy", "retry-after", "x-request-id", "etag"],
    maxAge: 86_400,
  });
  await http.register(fastifyCompress, {
    threshold: PACKED_FROM,
    encodings: [...ENCODINGS],
    brotliOptions: FAST,
  });
}
