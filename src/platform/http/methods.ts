import type { FastifyInstance } from "fastify";
import { Refusal } from "../kernel/errors.js";
import { message } from "../kernel/message.js";
import { withoutQuery } from "./base.js";

/** The methods that each path takes; all others take what pages take. Whatever takes GET takes HEAD. */
const TAKEN: Readonly<Record<string, readonly string[]>> = { "/graphql": ["GET", "POST"], "/mcp": ["POST"] };
const OF_PAGES = ["GET", "HEAD"] as const;

/** Says of every address which methods it takes: to whoever asks, and to whoever comes by another. */
export function addMethods(http: FastifyInstance): void {
  http.addHook("onRequest", (request, reply, next) => {
    const taken = TAKEN[withoutQuery(request.url)] ?? OF_PAGES;
    if (taken.includes(request.method === "HEAD" ? "GET" : request.method)) return next();
    reply.header("allow", taken.join(", "));
    if (request.method !== "OPTIONS")
      throw new Refusal("METHOD_NOT_ALLOWED", message`${request.method} is not answered here; ask by ${taken.join(", ")}`);
    reply.code(204).send();
  });
}
