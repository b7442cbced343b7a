import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openNode, type TestNode } from "./support/node.js";

let node: TestNode;
beforeAll(async () => {
  node = await openNode();
});
afterAll(() => node.close());

/** Sends bytes as they are, and gives whatever comes until the server closes the connection. */
function exchange(sent: string): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(node.origin).port), "127.0.0.1");
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("error", reject).on("close", () => {
      const [head = "", ...rest] = text.split("\r\n\r\n");
      const type = /^content-type: (.*)$/im.exec(head)?.[1] ?? "";
      resolve({ status: Number(head.split(" ")[1]), type, body: rest.join("\r\n\r\n") });
    });
    socket.write(sent);
  });
}

const LONG = "a".repeat(20_000);

test.each([
  ["is no HTTP", "\x16\x03\x01\r\n\r\n", 400, "BAD_REQUEST"],
  ["has a blank in its address", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n", 400, "BAD_REQUEST"],
  ["has a method that nobody has", "FETCH / HTTP/1.1\r\nHost: x\r\n\r\n", 400, "BAD_REQUEST"],
  ["has a length below nothing", "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400, "BAD_REQUEST"],
  [
    "has two lengths",
    "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    400,
    "BAD_REQUEST",
  ],
  ["has headers without end", `GET / HTTP/1.1\r\nHost: x\r\nX: ${LONG}\r\n\r\n`, 431, "HEADERS_TOO_LARGE"],
  ["has an address without end", `GET /${LONG} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, "HEADERS_TOO_LARGE"],
  ["names no host", "GET /akn/ru.json HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "BAD_REQUEST"],
  [
    "asks for options and names no host",
    "OPTIONS * HTTP/1.1\r\nAccept: application/json\r\nConnection: close\r\n\r\n",
    400,
    "BAD_REQUEST",
  ],
  [
    "asks for options of a host that is none",
    'OPTIONS /akn/ru.json HTTP/1.1\r\nHost: "x\r\nConnection: close\r\n\r\n',
    400,
    "BAD_REQUEST",
  ],
  ["names what is no host", 'GET /akn/ru.json HTTP/1.1\r\nHost: "><script>\r\nConnection: close\r\n\r\n', 400, "BAD_REQUEST"],
  [
    "names a host without end",
    `GET /akn/ru.json HTTP/1.1\r\nHost: ${LONG.slice(0, 9_000)}\r\nConnection: close\r\n\r\n`,
    400,
    "BAD_REQUEST",
  ],
  [
    "names a host with no such port",
    "GET /akn/ru.json HTTP/1.1\r\nHost: x:99999\r\nConnection: close\r\n\r\n",
    400,
    "BAD_REQUEST",
  ],
  ["asks for a way to another", "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n", 400, "BAD_REQUEST"],
  ["asks for no path", "GET * HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n", 400, "BAD_REQUEST"],
  ["names two hosts", "GET /akn/ru.json HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n", 400, "BAD_REQUEST"],
  [
    "does not arrive",
    "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{",
    408,
    "REQUEST_TIMEOUT",
  ],
])(
  "what %s is answered in the form of every other error",
  async (_what, sent, status, code) => {
    const answer = await exchange(sent);
    expect(answer).toMatchObject({ status, type: "application/problem+json; charset=utf-8" });
    expect(JSON.parse(answer.body)).toMatchObject({ type: "about:blank", status, code, detail: expect.any(String) });
    expect((await fetch(`${node.origin}/livez`)).status).toBe(200);
  },
  40_000,
);

test("what expects something that nobody knows is answered as if it did not", async () => {
  const { status } = await exchange("GET /akn/ru.json HTTP/1.1\r\nHost: x\r\nExpect: 200-maybe\r\nConnection: close\r\n\r\n");
  expect(status).toBe(200);
});

test("a request of HTTP/1.0 needs no host", async () => {
  expect((await exchange("GET /akn/ru.json HTTP/1.0\r\n\r\n")).status).toBe(200);
});

test("a request may say its whole address", async () => {
  const { status, body } = await exchange("GET http://x/akn/ru.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  expect([status, JSON.parse(body).address]).toEqual([200, "http://x/akn/ru"]);
});

test.each([
  ["of HTTP/1.0", "GET /akn/ru.json HTTP/1.0\r\n\r\n", 1],
  ["of HTTP/1.1", "GET /akn/ru.json HTTP/1.1\r\nHost: x\r\n\r\n", 1],
  ["in a row", "GET /akn/ru.json HTTP/1.1\r\nHost: x\r\n\r\n".repeat(3), 3],
])("who asks %s and closes his half of the connection is answered, and then it is closed", async (_how, sent, answers) => {
  const text = await new Promise<string>((resolve, reject) => {
    const socket = connect({ port: Number(new URL(node.origin).port), host: "127.0.0.1", allowHalfOpen: true });
    let all = "";
    socket.on("data", (chunk) => {
      all += chunk;
    });
    socket.on("error", reject).on("end", () => resolve(all));
    socket.end(sent);
  });
  expect(text.match(/^HTTP\/1.1 \d+/gm)).toEqual(Array(answers).fill("HTTP/1.1 200"));
});
