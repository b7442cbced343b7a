import type { Socket } from "node:net";
import type { ConnectionError, FastifyInstance } from "fastify";
import { type ErrorCode, Refusal } from "../kernel/errors.js";
import { message } from "../kernel/message.js";
import { problemOf } from "./errors.js";

type Refused = readonly [ErrorCode, string];

const UNREADABLE: Refused = ["BAD_REQUEST", "what came over the connection is no request of HTTP/1.1"];

/** Errors of Node's parser and its timers, in the words of this API. */
const KNOWN: Readonly<Record<string, Refused>> = {
  HPE_HEADER_OVERFLOW: ["HEADERS_TOO_LARGE", "the address and the headers together are larger than the server reads"],
  CONNECT: ["BAD_REQUEST", "this is no proxy, and leads to no other host"],
  ERR_HTTP_REQUEST_TIMEOUT: ["REQUEST_TIMEOUT", "the request did not arrive in time; send it whole"],
};

/** Answers what never became a request, in the form of every other error: no router, hook or handler sees it. */
export function refuseUnreadable({ code }: Pick<ConnectionError, "code">, socket: Socket): void {
  if (code !== "ECONNRESET" && socket.writable) {
    const [named, message] = KNOWN[code] ?? UNREADABLE;
    const problem = problemOf({ message, extensions: { code: named } });
    const body = JSON.stringify(problem);
    const head = [
      `HTTP/1.1 ${problem.status} ${problem.title}`,
      "content-type: application/problem+json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      "cache-control: no-store",
      "connection: close",
    ];
    socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
  }
  socket.destroySoon();
}

/** A request may say its whole address (RFC 9112, 3.2.2): it is that of the path in it. */
export const pathOf = ({ url = "/" }: { readonly url?: string }): string => {
  const rest = url.replace(/^https?:\/\/[^/?#]*/i, "");
  return rest === "" || rest.startsWith("?") ? `/${rest}` : rest;
};

/** A name or an address, and perhaps a port, no longer than names are: whatever else stood there would stand in every link of the answer. */
const NAME = /^(?=.{1,261}$)(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i;

/** The last that was one: nearly all requests name the same. */
let knownHost = "";

function isHost(host: string): boolean {
  if (host === knownHost) return true;
  const is = NAME.test(host) && URL.canParse(`http://${host}`);
  if (is) knownHost = host;
  return is;
}

function namesTwoHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (name.length === 4 && name.toLowerCase() === "host") hosts++;
  }
  return hosts > 1;
}

/**
 * Node answers three kinds of requests by itself, without a word of why: those without a host, those that expect something, and
 * those for a way to another host. One with two hosts, or with what is none, is refused too (RFC 9112, 3.2).
 */
export function answerLikeOthers(http: FastifyInstance): void {
  // An expectation may be passed over (RFC 9110, 10.1.1).
  http.server.on("checkExpectation", (request, response) => http.server.emit("request", request, response));
  http.server.on("connect", (_request, socket: Socket) => refuseUnreadable({ code: "CONNECT" }, socket));
  http.addHook("onRequest", ({ url, method, raw: { headers, rawHeaders, httpVersion } }, _reply, next) => {
    const { host } = headers;
    if (!url.startsWith("/") && method !== "OPTIONS") throw new Refusal("BAD_REQUEST", message`the request names no path`);
    if (host === undefined && httpVersion === "1.1") throw new Refusal("BAD_REQUEST", message`the request names no host`);
    if (host !== undefined && !isHost(host))
      throw new Refusal("BAD_REQUEST", message`what the request names as its host is none`);
    if (namesTwoHosts(rawHeaders)) throw new Refusal("BAD_REQUEST", message`the request names two hosts`);
    next();
  });
}
