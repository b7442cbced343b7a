import { request as httpRequest } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Reader } from "../src/platform/database/reader.js";
import { openNode, type TestNode } from "./support/node.js";

/** Asks as no client library would: a path as it is, headers as they are, bytes as they come. */
function raw(origin: string, path: string, headers: Record<string, string> = {}, method = "GET") {
  const { hostname, port } = new URL(origin);
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((resolve, reject) => {
    const sent = httpRequest({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on("error", reject).end();
  });
}

const problemIn = (body: Buffer) => JSON.parse(body.toString()) as { status: number; code: string; detail: string };

/** Every way in that reads law. */
const ADDRESSES = ["/akn/ru", "/akn/ru.json", "/statutes.csv", "/search?q=mining", "/sitemap.xml", "/changes.atom", "/assess"];

describe("what comes in", () => {
  let node: TestNode;
  beforeAll(async () => {
    node = await openNode();
  });
  afterAll(() => node.close());

  test("every address is refused where the budget is spent", async () => {
    const poor = await openNode({ budget: 5 });
    try {
      await poor.post('{ jurisdiction(code: "RU") { name code kind currency languages } }');
      for (const path of ADDRESSES) {
        const { status, headers, body } = await raw(poor.origin, path, { accept: "application/json" });
        expect([path, status, problemIn(body).code]).toEqual([path, 429, "RATE_LIMITED"]);
        expect(Number(headers["retry-after"])).toBeGreaterThan(0);
      }
    } finally {
      await poor.close();
    }
  });

  test("a page costs what its answer holds, and an answer that is kept a point", async () => {
    const left = ({ headers }: { headers: Record<string, string> }) => Number(/r=(\d+)/.exec(headers.ratelimit ?? "")?.[1]);
    const rich = await openNode({ budget: 600_000 });
    try {
      const before = left(await raw(rich.origin, "/element/electricity.json"));
      const made = left(await raw(rich.origin, "/akn/ru.json?asOf=2024-11-02"));
      const kept = left(await raw(rich.origin, "/akn/ru.json?asOf=2024-11-02"));
      expect(before - made).toBeGreaterThan(100);
      expect(before - made).toBeLessThan(10_000);
      expect(made - kept).toBe(1);
      // What a search and an assessment take does not show in what they are answered with.
      const searched = left(await raw(rich.origin, "/search.json?q=zzqqxx"));
      expect(kept - searched).toBeGreaterThan(6_000);
      const assessed = left(await raw(rich.origin, "/assess?jurisdiction=KZ&subject=INDIVIDUAL"));
      expect(searched - assessed).toBeGreaterThan(3_000);
    } finally {
      await rich.close();
    }
  });

  function held(reader: Reader, until: Promise<void>): Reader {
    return {
      ...reader,
      rows: async (statement, options) => {
        if (!statement.text.includes("FROM release")) await until;
        return reader.rows(statement, options);
      },
    };
  }

  test.each(["/akn/ru", "/statutes.csv", "/graphql?query={jurisdictions{totalCount}}"])(
    "of eight at once at %s one is answered where there is one place",
    async (path) => {
      let free = () => {};
      const until = new Promise<void>((resolve) => {
        free = resolve;
      });
      const narrow = await openNode({ inFlight: 1 }, (reader) => held(reader, until));
      try {
        let answered = 0;
        const asked = Array.from({ length: 8 }, () =>
          raw(narrow.origin, path, { accept: "application/json" }).finally(() => answered++),
        );
        // However slow the machine: the one that has the place waits for its reads until all others have been answered.
        for (let waits = 0; answered < 7 && waits < 1_000; waits++) await new Promise((resolve) => setTimeout(resolve, 20));
        free();
        const statuses = (await Promise.all(asked)).map(({ status }) => status).sort();
        expect(statuses).toEqual([200, 503, 503, 503, 503, 503, 503, 503]);
      } finally {
        await narrow.close();
      }
    },
  );

  test("the deadline holds for pages and lists", async () => {
    const slow = await openNode({ deadlineMilliseconds: 150 }, (reader) =>
      held(reader, new Promise((resolve) => setTimeout(resolve, 2_000))),
    );
    try {
      for (const path of ["/akn/ru.json", "/statutes.csv"]) {
        const { status, body } = await raw(slow.origin, path);
        expect([path, status, problemIn(body).code]).toEqual([path, 503, "DEADLINE_EXCEEDED"]);
      }
    } finally {
      await slow.close();
    }
  });

  test("a pipelined connection that closes leaves no place taken", async () => {
    const small = await openNode({ inFlight: 20 });
    try {
      for (let round = 0; round < 6; round++) await pipelineAndLeave(small.origin, 6);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const metrics = (await raw(small.origin, "/metrics")).body.toString();
      expect(/^minelaw_requests_in_flight (\d+)/m.exec(metrics)?.[1]).toBe("0");
      expect((await small.post("{ __typename }")).status).toBe(200);
    } finally {
      await small.close();
    }
  });
});

/** Sends several requests over one connection without waiting, and closes it before an answer can be taken. */
async function pipelineAndLeave(origin: string, count: number): Promise<void> {
  const { connect } = await import("node:net");
  const { hostname, port } = new URL(origin);
  const body = JSON.stringify({ query: "{ statutes(first: 50) { nodes { id title } } }" });
  const one = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(one.repeat(count), () => socket.destroy());
    });
    socket.on("close", () => resolve()).on("error", () => undefined);
  });
}

describe("what goes out", () => {
  let node: TestNode;
  beforeAll(async () => {
    node = await openNode();
  });
  afterAll(() => node.close());
  const get = (path: string, headers?: Record<string, string>) => raw(node.origin, path, headers);

  test.each([
    "/akn/ru",
    "/statutes.csv",
    "/assets/pages.css",
    "/graphql?query={jurisdictions(first:60){nodes{id,kind,names{language,text},note}}}",
  ])("%s has a tag for each coding, and the bytes of each are those that it names", async (path) => {
    const forms = await Promise.all(["identity", "gzip", "br"].map((coding) => get(path, { "accept-encoding": coding })));
    expect(forms.map(({ headers }) => headers["content-encoding"])).toEqual([undefined, "gzip", "br"]);
    expect(new Set(forms.map(({ headers }) => headers.etag)).size).toBe(3);
    expect(gunzipSync(forms[1]?.body as Buffer).equals(forms[0]?.body as Buffer)).toBe(true);
    for (const { headers } of forms) expect(headers.vary).toContain("Accept-Encoding");
    for (const { headers } of forms) {
      for (const known of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, `"a", W/${headers.etag}`]) {
        const again = await get(path, { "if-none-match": known as string });
        expect([known, again.status, again.headers.etag, again.body.length]).toEqual([known, 304, headers.etag, 0]);
      }
    }
    expect((await get(path, { "if-none-match": "*" })).status).toBe(304);
    expect((await get(path, { "if-none-match": '"other"' })).status).toBe(200);
  });

  test.each([
    ["application/json; charset=utf-8", "/akn/ru", "application/json"],
    ["text/csv; charset=utf-8; header=present", "/statutes", "text/csv"],
    ["text/html; charset=utf-8", "/akn/ru", "text/html"],
    ['application/ld+json; profile="http://www.w3.org/ns/json-ld#compacted, more"', "/akn/ru", "application/ld+json"],
    ["application/akn+xml;charset=utf-8", "/akn/ru/act/federal-law/2020-07-31/259-fz", "application/akn+xml"],
    ["application/*", "/akn/ru", "application/json"],
    ["text/html;q=0, */*", "/akn/ru", "application/json"],
    ["text/html;q=0.2, application/json;q=0.9", "/akn/ru", "application/json"],
    ["*/*", "/akn/ru", "text/html"],
    ["application/json; charset=utf-8", "/graphql?query={__typename}", "application/json"],
  ])("Accept: %s at %s gives %s", async (accept, path, type) => {
    const { status, headers } = await get(path, { accept });
    expect([status, headers["content-type"]?.split(";")[0]]).toEqual([200, type]);
  });

  test.each([
    ["/akn/zz.json", "JURISDICTION_NOT_COVERED", 404],
    ["/statutes.csv?jurisdiction=ZZ", "JURISDICTION_NOT_COVERED", 404],
    ["/akn/ru.xml", "NOT_ACCEPTABLE", 406],
    ["/akn/ru.json?asOf=2024-02-30", "BAD_USER_INPUT", 400],
    ["/akn/ru.json?knownAt=yesterday", "BAD_USER_INPUT", 400],
    ["/akn/ru.json?knownAt=2001-01-01T00:00:00Z", "BEFORE_FIRST_RELEASE", 404],
    ["/release/1/bulk/nothing.csv", "NOT_FOUND", 404],
    ["/sitemap-7.xml", "NOT_FOUND", 404],
  ])("%s is refused as data, with the code %s", async (path, code, status) => {
    const { headers, body, status: found } = await get(path);
    expect([found, headers["content-type"]]).toEqual([status, "application/problem+json; charset=utf-8"]);
    expect(problemIn(body)).toMatchObject({ status, code });
  });

  test("a browser is refused with a page, and Accept decides where the address does not", async () => {
    for (const path of ["/akn/zz", "/nowhere", "/%ff", "//", "/statutes?jurisdiction=ZZ"]) {
      const page = await get(path, { accept: "text/html" });
      const data = await get(path, { accept: "application/json" });
      if (path === "//") expect([page.status, data.status]).toEqual([200, 406]);
      else {
        expect([path, page.headers["content-type"]]).toEqual([path, "text/html; charset=utf-8"]);
        expect([path, data.headers["content-type"]]).toEqual([path, "application/problem+json; charset=utf-8"]);
        expect(problemIn(data.body).status).toBe(page.status);
        expect(page.status).toBeLessThan(500);
      }
    }
  });

  test.each([
    ["/akn/ru", "GET, HEAD"],
    ["/statutes.csv", "GET, HEAD"],
    ["/livez", "GET, HEAD"],
    ["/graphql", "GET, POST"],
  ])("%s says which methods it takes", async (path, allow) => {
    const wrong = await raw(node.origin, path, {}, "DELETE");
    expect([wrong.status, wrong.headers.allow]).toEqual([405, allow]);
    const options = await raw(node.origin, path, {}, "OPTIONS");
    expect([options.status, options.headers.allow]).toEqual([204, allow]);
    const head = await raw(node.origin, path, {}, "HEAD");
    expect(head.body.length).toBe(0);
  });

  test.each(["/akn/ru", "/statutes.csv", "/livez", "/nowhere", "/graphql", "/mcp"])(
    "%s says to HEAD what it says to GET",
    async (path) => {
      for (const accept of ["*/*", "text/html", "application/json"]) {
        const said = async (method: string) => {
          const { status, headers } = await raw(node.origin, path, { accept }, method);
          const { date: _date, "x-request-id": _id, ratelimit: _left, "content-length": length, ...same } = headers;
          return { accept, status, ...same, length: status === 405 ? null : length };
        };
        expect(await said("HEAD")).toEqual(await said("GET"));
      }
    },
  );

  test("a slash at the end leads to the address without one, of statutes too", async () => {
    for (const id of ["/akn/ru", "/akn/ru/act/federal-law/2020-07-31/259-fz", "/rules", "/rule/ru/over-limit"]) {
      const { status, headers } = await get(`${id}/`);
      expect([status, headers.location]).toEqual([301, id]);
    }
  });

  test("what a proxy says of the host is in no link", async () => {
    const { headers, body } = await get("/robots.txt", { "x-forwarded-host": "evil.example", "x-forwarded-proto": "javascript" });
    expect(JSON.stringify(headers) + body.toString()).not.toMatch(/evil|javascript/);
    expect((await get("/akn/ru", { "x-forwarded-host": "evil.example" })).body.toString()).not.toContain("evil");
  });

  test("variables that nest without end are the caller's mistake", async () => {
    const variables = `${'{"a":'.repeat(15_000)}1${"}".repeat(15_000)}`;
    const response = await fetch(`${node.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"query":"{__typename}","variables":${variables}}`,
    });
    expect([response.status, (await response.json()) as unknown]).toMatchObject([
      400,
      { errors: [{ extensions: { code: "BAD_REQUEST" } }] },
    ]);
  });
});

test("pages, lists and feeds are kept beside the answers of questions, and nothing is where nothing may be", async () => {
  const figure = async ({ origin }: TestNode, name: string) => {
    const metrics = (await raw(origin, "/metrics")).body.toString();
    return Number(new RegExp(`^minelaw_${name} (\\d+)`, "m").exec(metrics)?.[1] ?? 0);
  };
  const [keeping, forgetful] = [await openNode(), await openNode({ answerBytes: 0 })];
  try {
    for (const node of [keeping, forgetful]) {
      for (const path of ["/akn/ru", "/rules.json", "/changes.atom", "/akn/ru"]) {
        expect((await raw(node.origin, path)).status).toBe(200);
      }
    }
    expect(await figure(keeping, "answer_entries")).toBe(3);
    expect(await figure(keeping, "answer_hits")).toBe(1);
    expect([await figure(forgetful, "answer_entries"), await figure(forgetful, "answer_bytes")]).toEqual([0, 0]);
  } finally {
    await keeping.close();
    await forgetful.close();
  }
});
