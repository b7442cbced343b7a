import { connect } from "node:net";
import type { Chance } from "./random.js";

const LINES = [
  "GET /graphql HTTP/1.1",
  "POST /graphql HTTP/1.1",
  "POST /graphql HTTP/9.9",
  "BREW /graphql HTTP/1.1",
  "GET /graphql?query=%ff%fe HTTP/1.1",
  "GET /graphql?query=%7B__typename HTTP/1.1",
  "GET /graphql?variables=[]&query={__typename} HTTP/1.1",
  "GET /../../etc/passwd HTTP/1.1",
  "GET /explorer/own/..%2f..%2fpackage.json HTTP/1.1",
  "GET /explorer/graphiql/%00 HTTP/1.1",
  `GET /${"a".repeat(20_000)} HTTP/1.1`,
  "HEAD /graphql HTTP/1.1",
  "OPTIONS * HTTP/1.1",
  "CONNECT x:1 HTTP/1.1",
  "GET http://elsewhere.example/graphql HTTP/1.1",
  "\x16\x03\x01\x02\x00\x01\x00",
  "",
];

const HEADERS = [
  "content-type: application/json",
  "content-type: application/json; charset=utf-7",
  "content-type: multipart/form-data; boundary=x",
  "content-type: \x01",
  "content-length: 10",
  "content-length: -1",
  "content-length: 99999999",
  "content-length: abc",
  "transfer-encoding: chunked",
  "transfer-encoding: chunked, chunked",
  "expect: 100-continue",
  "accept: ;;q=,,*/*;q=abc",
  "accept: text/html",
  "x-forwarded-for: ', 999.999.999.999, ::::::",
  "x-request-id: {} {}",
  "accept-encoding: br;q=9, gzip;q=-1, \u00ff",
  "origin: null",
  `cookie: ${"c".repeat(9_000)}`,
  "upgrade: websocket\r\nconnection: upgrade",
  ": no name",
  "host: a\r\nhost: b",
];

const BODIES = [
  "",
  "{",
  "null",
  "[]",
  '"{ __typename }"',
  '{"query":1}',
  '{"query":"{__typename}","variables":[1]}',
  '{"query":"{__typename}","__proto__":{"x":1}}',
  '{"query":"{__typename}","constructor":{"prototype":{"x":1}}}',
  `${'{"a":'.repeat(3_000)}1${"}".repeat(3_000)}`,
  `{"query":"{__typename}","variables":${'{"a":'.repeat(3_000)}1${"}".repeat(3_000)}}`,
  "[".repeat(30_000),
  "\xff\xfe\x00",
  "5\r\nhello\r\n0\r\n\r\n",
  "fffffffff\r\n",
];

export function malformed(chance: Chance): string {
  const line = chance.of(LINES);
  const headers = chance.some(HEADERS, 4);
  const body = chance.of(BODIES);
  const close = chance.in(0.9) ? ["host: x", "connection: close"] : [];
  if (chance.in(0.5)) headers.push(`content-length: ${Buffer.byteLength(body, "latin1")}`);
  return `${[line, ...close, ...headers].join("\r\n")}\r\n\r\n${body}`;
}

/** How long a broken request is left to the server, before this side hangs up. */
const PATIENCE_MILLISECONDS = 400;

/** Sends bytes as they are; gives the statuses that came back, if any. */
export function sendRaw(port: number, text: string): Promise<number[]> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    let reply = "";
    const done = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve([...reply.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status)));
    };
    const timer = setTimeout(done, PATIENCE_MILLISECONDS);
    socket.on("data", (data) => {
      reply += data.toString("latin1");
    });
    socket.on("error", done).on("close", done);
    socket.write(Buffer.from(text, "latin1"));
  });
}
