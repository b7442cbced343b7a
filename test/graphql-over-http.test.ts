import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { openNode, type TestNode } from "./support/node.js";

let node: TestNode;
beforeAll(async () => {
  node = await openNode();
});
afterAll(() => node.close());

describe("the audits of the GraphQL over HTTP specification", () => {
  const audits = serverAudits({ url: () => `${node.origin}/graphql` });

  test("are all there", () => expect(audits).toHaveLength(61));

  test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))("%s %s", async (_id, _name, fn) => {
    expect(await fn()).toMatchObject({ status: "ok" });
  });
});

const QUERY = '{ jurisdiction(code: "RU") { code } }';
const MODERN = "application/graphql-response+json";

describe("requests", () => {
  test("a plain GET of a browser's script is answered, without any header of its own", async () => {
    const response = await fetch(`${node.origin}/graphql?query=${encodeURIComponent(QUERY)}`);
    expect([response.status, await response.json()]).toEqual([200, { data: { jurisdiction: { code: "RU" } } }]);
  });

  test.each([
    ["names none of the document's", { query: "query a { __typename }", operationName: "b" }],
    ["names none, in signs that no name has", { query: "query a { __typename }", operationName: "\ud800" }],
    ["is left open among several", { query: "query a { __typename } query b { __typename }" }],
  ])("an operation that %s is the client's fault", async (_what, body) => {
    const response = await send("POST", JSON.stringify(body), { accept: MODERN });
    expect([response.status, await codes(response)]).toEqual([400, ["OPERATION_RESOLUTION_FAILURE"]]);
  });

  test("a batch is refused as a whole", async () => {
    const response = await send("POST", JSON.stringify([{ query: QUERY }, { query: QUERY }]));
    expect([response.status, await codes(response)]).toEqual([400, ["BAD_REQUEST"]]);
  });

  test.each([
    ["a form", "application/x-www-form-urlencoded", "query=%7B__typename%7D", 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["a text", "text/plain", "{ __typename }", 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["half of a JSON", "application/json", '{"query": ', 400, "BAD_REQUEST"],
    [
      "a body that is too large",
      "application/json",
      JSON.stringify({ query: QUERY + " ".repeat(100_000) }),
      413,
      "BODY_TOO_LARGE",
    ],
    ["a prototype", "application/json", '{"query": "{ __typename }", "__proto__": {}}', 400, "BAD_REQUEST"],
  ])("%s is refused", async (_what, type, body, status, code) => {
    const response = await send("POST", body, { "content-type": type });
    expect([response.status, await codes(response)]).toEqual([status, [code]]);
  });

  test.each(["PUT", "DELETE", "PATCH"])("%s is no way to ask", async (method) => {
    const response = await send(method, "{}");
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
  });

  test("a media type that nobody writes is refused", async () => {
    const response = await send("POST", JSON.stringify({ query: QUERY }), { accept: "image/png" });
    expect([response.status, await codes(response)]).toEqual([406, ["NOT_ACCEPTABLE"]]);
  });

  test("an unknown address has an answer in the form that was asked for", async () => {
    const response = await fetch(`${node.origin}/nowhere`, { headers: { accept: "application/json" } });
    expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json; charset=utf-8"]);
  });

  test("faults of a document are 400 in the specification's media type, and 200 in plain JSON", async () => {
    const modern = await send("POST", JSON.stringify({ query: "{ nothing }" }), { accept: MODERN });
    const legacy = await send("POST", JSON.stringify({ query: "{ nothing }" }));
    expect([modern.status, legacy.status]).toEqual([400, 200]);
  });
});

describe("headers", () => {
  test("answers say what a browser may do with them", async () => {
    const { headers } = await node.post(QUERY);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
    expect(headers.get("vary")).toMatch(/Accept, Accept-Encoding/);
  });

  test("pages of all sites may read, or those that the configuration names", async () => {
    const other = await openNode({ origins: ["https://law.example"] });
    try {
      const from = (origin: string, { origin: at }: TestNode) =>
        fetch(`${at}/graphql?query=${encodeURIComponent(QUERY)}`, { headers: { origin } });
      expect((await from("https://anywhere.example", node)).headers.get("access-control-allow-origin")).toBe("*");
      expect((await from("https://law.example", other)).headers.get("access-control-allow-origin")).toBe("https://law.example");
      expect((await from("https://anywhere.example", other)).headers.get("access-control-allow-origin")).toBeNull();
      const preflight = await fetch(`${node.origin}/graphql`, {
        method: "OPTIONS",
        headers: {
          origin: "https://a.example",
          "access-control-request-method": "POST",
          "access-control-request-headers": "content-type",
        },
      });
      expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([204, "GET, POST"]);
    } finally {
      await other.close();
    }
  });

  test("long answers are compressed, short ones are not", async () => {
    const encodingOf = async (query: string) =>
      (
        await fetch(`${node.origin}/graphql?query=${encodeURIComponent(query)}`, { headers: { "accept-encoding": "br" } })
      ).headers.get("content-encoding");
    expect(await encodingOf("{ __schema { types { name description } } }")).toBe("br");
    expect(await encodingOf(QUERY)).toBeNull();
  });
});

test("no error shows how the server is made", async () => {
  const broken = await openNode({}, (reader) => ({
    ...reader,
    rows: async (statement) => {
      if (statement.text.includes("FROM release")) return reader.rows(statement);
      throw new Error(
        'relation "secret" does not exist at /srv/minelaw/dist/src/platform/database/query.js:30 SELECT * FROM secret',
      );
    },
  }));
  try {
    const { status, body } = await broken.post(QUERY);
    expect(status).toBe(500);
    expect(body).toEqual({
      errors: [
        {
          message: "The server could not answer; the fault is ours and was noted.",
          locations: [{ line: 1, column: 3 }],
          path: ["jurisdiction"],
          extensions: { code: "INTERNAL_SERVER_ERROR" },
        },
      ],
    });
  } finally {
    await broken.close();
  }
});

function send(method: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${node.origin}/graphql`, { method, body, headers: { "content-type": "application/json", ...headers } });
}

async function codes(response: Response): Promise<unknown[]> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
}
