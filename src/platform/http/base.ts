import type { FastifyRequest } from "fastify";

/**
 * Scheme and host of the addresses in an answer: those under which readers reach the server, or else those of the request. What a
 * proxy says of the host is not believed: links would lead to it.
 */
export function baseOf(request: FastifyRequest, publicUrl: string | null): string {
  return publicUrl ?? `${request.protocol === "https" ? "https" : "http"}://${request.raw.headers.host ?? "localhost"}`;
}

/** An address without its query. */
export function withoutQuery(url: string): string {
  const at = url.indexOf("?");
  return at < 0 ? url : url.slice(0, at);
}
