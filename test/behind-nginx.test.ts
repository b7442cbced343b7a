import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Balanced, balance } from "./support/nginx.js";
import { openNode, type TestNode } from "./support/node.js";
import { withNginx } from "./support/where.js";

const LONG = "a".repeat(7_000);

/** What nginx takes of an answer's headers where nobody tells it otherwise; whoever sends more counts as broken, to it and to everybody. */
const MOST_BYTES = 4_096;

describe("no answer has more headers than a proxy takes", () => {
  let node: TestNode;
  beforeAll(async () => {
    node = await openNode();
  });
  afterAll(() => node.close());

  test.each([
    ["another spelling of an address", `/rules/?asOf=${LONG}`, {}],
    ["the latest release, with a query", `/release/latest?x=${LONG}`, {}],
    ["the latest release, with a path", `/release/latest/${LONG}`, {}],
    ["a day beside an id", `/akn/ru/act/federal-law/2024-08-08/221-fz?asOf=2024-01-01&x=${LONG}`, {}],
    ["a moved id", `/rule/ru/moved?x=${LONG}`, {}],
    ["an address that is none", `/${LONG}`, {}],
    ["a value that is none", `/rules?asOf=${LONG}`, {}],
    ["an id of a request", "/livez", { "x-request-id": LONG }],
    ["a page of elsewhere", "/livez", { origin: `https://${LONG}.example` }],
    [
      "a page of elsewhere that would send headers",
      "/graphql",
      {
        method: "OPTIONS",
        origin: "https://a.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": LONG,
      },
    ],
  ])("to %s", async (_what, path, { method = "GET", ...headers }: Record<string, string>) => {
    const response = await fetch(node.origin + path, { method, headers, redirect: "manual" });
    await response.arrayBuffer();
    const bytes = [...response.headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
    expect([bytes < MOST_BYTES, bytes, response.status]).toEqual([true, bytes, expect.any(Number)]);
    expect(response.status).toBeLessThan(500);
  });

  test.each([
    ["GET", "/rules/?asOf=2024-01-01", 301, "location", "/rules?asOf=2024-01-01"],
    ["OPTIONS", "/graphql", 204, "access-control-allow-headers", "content-type, x-minelaw-cost"],
  ])("and a usual %s of %s is answered as ever", async (method, path, status, header, value) => {
    const headers: Record<string, string> = { origin: "https://a.example" };
    if (method === "OPTIONS") {
      headers["access-control-request-method"] = "POST";
      headers["access-control-request-headers"] = value;
    }
    const response = await fetch(node.origin + path, { method, headers, redirect: "manual" });
    expect([response.status, response.headers.get(header)]).toEqual([status, value]);
  });
});

withNginx("what one client is answered", () => {
  let balanced: Balanced;
  beforeAll(async () => {
    balanced = await balance((request, response) => {
      if (request.url === "/busy") response.writeHead(503, { "retry-after": "1" });
      if (request.url === "/long") response.writeHead(301, { location: `/${LONG}` });
      response.end("answered");
    });
  });
  afterAll(() => balanced.close());

  test.each([
    ["told to come back", "/busy", 503],
    ["answered with long headers", "/long", 301],
  ])("while one is %s, others have their answers", async (_how, path, status) => {
    for (let n = 0; n < 5; n++) {
      expect((await fetch(balanced.origin + path, { redirect: "manual" })).status).toBe(status);
      expect((await fetch(`${balanced.origin}/another`)).status).toBe(200);
    }
  });
});
