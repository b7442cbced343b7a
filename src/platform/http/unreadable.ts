import type { Socket } from "node:net";
import type { ConnectionError, FastifyInstance } from "fastify";
import { type ErrorCode, Refusal } from "../kernel/errors.js";
import { problemOf } from "./errors.js";

type Refused = readonly [ErrorCode, string];

const UNREADABLE: Refused = ["BAD_REQUEST", "what came over the connection is no request of HTTP/1.1"];

/** Errors of Node's parser and its timers, in the words of this API. */
const KNOWN: Readonly<Record<string, Refused>> = {
  HPE_HEADER_OVERFLOW: ["HEADERS_TOO_LARGE", "the address and the headers together are larger than the server reads"],
  ERR_HTTP_REQUEST_TIMEOUT: ["REQUEST_TIMEOUT", "the request did not arrive in time; send it whole"],
};

/** Answers what never became a request, in the form of every other error: no router, hook or handler sees it. */
export function refuseUnreadable(error: ConnectionError, socket: Socket): void {
  if (error.code !== "ECONNRESET" && socket.writable) {
    const [code, message] = KNOWN[error.code] ?? UNREADABLE;
    const problem = problemOf({ message, extensions: { code } });
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

/** A name or an address, and perhaps a port, no longer than names are: whatever else stood there would stand in every link of the answer. */
const HOST = /^(?=.{1,261}$)(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i;

/**
 * Node answers two kinds of requests by itself, without a word of why: those without a host, and those that expect something. One
 * with two hosts, or with what is none, is refused too (RFC 9112, 3.2).
 */
export function answerLikeOthers(http: FastifyInstance): void {
  // An expectation may be passed over (RFC 9110, 10.1.1).
  http.server.on("checkExpectation", (request, response) => http.server.emit("request", request, response));
  http.addHook("onRequest", ({ raw: { headers, rawHeaders, httpVersion } }, _reply, next) => {
    const { host } = headers;
    if (host === undefined && httpVersion === "1.1") throw new Refusal("BAD_REQUEST", "the request names no host");
    if (host !== undefined && !HOST.test(host)) throw new Refusal("BAD_REQUEST", "what the request names as its host is none");
    if (rawHeaders.filter((name, at) => at % 2 === 0 && name.length === 4 && name.toLowerCase() === "host").length > 1)
      throw new Refusal("BAD_REQUEST", "the request names two hosts");
    next();
  });
}
