import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The id under which a request is logged: the one that a proxy gave it, if it is one, or a new one. */
export function requestId({ headers }: Pick<IncomingMessage, "headers">): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
