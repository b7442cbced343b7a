import fastifyCors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import { Refusal } from "../kernel/errors.js";
import { message } from "../kernel/message.js";

/** What a browser may do with what comes from here: load it from here alone, frame it nowhere but for /embed/, guess nothing. */
const SECURITY = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
};

const policy = (styles: string, images: string, framedBy = "'none'") =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    `img-src ${images}`,
    `font-src ${images}`,
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join("; ");

/** No script, style or frame but our own files, and none inline. */
const PAGES = policy("'self'", "'self'");

/** The query editor sets styles on elements, and shows icons that are written in its style sheet. */
const EDITOR = policy("'self' 'unsafe-inline'", "'self' data:");

/** A picture for other sites: whoever may frame it. It has no form and no script, so that nothing can be clicked by deceit. */
const EMBEDDED = policy("'self'", "'self'", "*");

const isEmbedded = (url: string) => /^\/embed\//.test(url);

const isEditor = (url: string) => /^\/(?:graphql|explorer)(?:[/?]|$)/.test(url);

/** A page's question which headers it may send is answered with those headers: nginx takes 4 kB of an answer's. */
const LONGEST_QUESTION = 2_000;

/** Headers of every answer, and who may read answers from a page of another site. */
export async function addHeaders(http: FastifyInstance, origins: readonly string[] | "*"): Promise<void> {
  http.addHook("onRequest", (request, reply, next) => {
    reply
      .headers(SECURITY)
      .header("content-security-policy", isEditor(request.url) ? EDITOR : isEmbedded(request.url) ? EMBEDDED : PAGES)
      .header("x-request-id", request.id);
    if ((request.headers["access-control-request-headers"]?.length ?? 0) > LONGEST_QUESTION)
      throw new Refusal("HEADERS_TOO_LARGE", message`the headers that the page would send are more than the server names again`);
    next();
  });
  await http.register(fastifyCors, {
    origin: origins === "*" ? "*" : [...origins],
    methods: ["GET", "POST"],
    // As it is sent: a list would be joined for each answer.
    exposedHeaders: [
      "ratelimit",
      "ratelimit-policy",
      "retry-after",
      "x-request-id",
      "etag",
      "link",
      "accept-ranges",
      "content-range",
      "content-disposition",
    ].join(", "),
    maxAge: 86_400,
    // Which methods an address takes is said by the route that answers it.
    preflightContinue: true,
    strictPreflight: false,
  });
}
