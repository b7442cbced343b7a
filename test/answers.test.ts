import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse, print } from "graphql";
import { buildApi } from "../src/app/schema.js";
import { AnswerBytes } from "../src/platform/cache/answer-bytes.js";
import { AnswerCache } from "../src/platform/cache/answer-cache.js";
import { keysOf } from "../src/platform/cache/answer-key.js";
import { sha256 } from "../src/platform/kernel/canonical.js";
import { readExamples } from "../src/site/explorer/examples.js";
import { readTrustedDocuments } from "../src/site/explorer/trusted-documents.js";
import { openNode, type TestNode } from "./support/node.js";

const QUERY = '{ jurisdiction(code: "KZ") { name statutes(first: 20) { nodes { id title } } } }';

const examples = readExamples(buildApi(), { texts: true });

/** A day and a clock that the tests can turn. */
let clock = new Date("2032-07-15T12:00:00Z");
let node: TestNode;
beforeAll(async () => {
  node = await openNode(
    {},
    (reader) => reader,
    () => clock,
  );
});
afterAll(() => node.close());

interface Ask {
  readonly query?: string;
  readonly variables?: object;
  readonly extensions?: object;
  readonly documentId?: string;
}

function addressOf({ variables, extensions, ...plain }: Ask): string {
  const search = new URLSearchParams(plain as Record<string, string>);
  for (const [name, value] of Object.entries({ variables, extensions })) if (value) search.set(name, JSON.stringify(value));
  return `${node.origin}/graphql?${search}`;
}

const get = (ask: Ask, headers: Record<string, string> = {}) =>
  fetch(addressOf(ask), { headers: { "accept-encoding": "identity", ...headers } });
const persisted = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

/** How often the answer was at hand while something was asked. */
async function hitsDuring(act: () => Promise<unknown>): Promise<number> {
  const before = await node.figure("answer_hits");
  await act();
  return (await node.figure("answer_hits")) - before;
}

describe("an answer that was given before", () => {
  test("is given again, by GET and by POST, whatever the order of its variables", async () => {
    const query = "query Q($a: Int, $b: Date) { statutes(first: $a, asOf: $b) { totalCount } }";
    const first = await node.post(query, { variables: { a: 5, b: "2024-11-01" } });
    let second: unknown;
    const hits = await hitsDuring(async () => {
      second = (await node.post(query, { variables: { b: "2024-11-01", a: 5 } })).body;
      await get({ query, variables: { b: "2024-11-01", a: 5 } });
    });
    expect(hits).toBe(2);
    expect(second).toEqual(first.body);
    expect(await hitsDuring(() => node.post(query, { variables: { a: 5, b: "2019-01-01" } }))).toBe(0);
  });

  test("is kept under the law of the day, and under the day itself only where it looked at it", async () => {
    const law = "{ rules(first: 3) { totalCount } }";
    const season = '{ assessMining(miner: { jurisdiction: "RU-IRK.south", subject: INDIVIDUAL }) { verdict } }';
    const onDay =
      '{ assessMining(asOf: "2025-02-01", miner: { jurisdiction: "RU-IRK.south", subject: INDIVIDUAL }) { verdict } }';
    for (const query of [law, season, onDay]) await node.post(query);
    clock = new Date("2032-07-16T12:00:00Z");
    expect(await hitsDuring(() => node.post(law))).toBe(1);
    expect(await hitsDuring(() => node.post(onDay))).toBe(1);
    expect(await hitsDuring(() => node.post(season))).toBe(0);
    expect(await hitsDuring(() => node.post(season))).toBe(1);
  });

  test("is not kept if it has errors, or tells what its client may spend", async () => {
    for (const query of [
      "{ nothing }",
      '{ a: jurisdiction(code: "KZ") { name } b: rules(filter: { jurisdictions: ["nowhere"] }) { totalCount } }',
      "{ rateLimit { cost remaining } }",
      "{ statutes(first: 1) { totalCount } rateLimit { cost } }",
    ]) {
      await node.post(query);
      expect(await hitsDuring(() => node.post(query))).toBe(0);
    }
  });

  test("is made anew for those who ask what it costs", async () => {
    const headers = { "x-minelaw-cost": "1" };
    await node.post(QUERY);
    const { body } = await node.post(QUERY, { headers });
    expect(body.extensions).toMatchObject({ cost: { cost: expect.any(Number) } });
    expect((await get({ query: QUERY }, headers)).headers.get("cache-control")).toBe("no-store");
  });
});

describe("by GET an answer", () => {
  test("has a tag for each of its forms, and is not sent to those who have it", async () => {
    const forms: Record<string, string>[] = [
      {},
      { "accept-encoding": "br" },
      { "accept-encoding": "gzip" },
      { accept: "application/graphql-response+json" },
    ];
    const tags = await Promise.all(forms.map(async (form) => (await get({ query: QUERY }, form)).headers.get("etag")));
    expect(new Set(tags).size).toBe(forms.length);
    for (const [index, form] of forms.entries()) {
      const known = tags[index] as string;
      const { status, headers } = await get({ query: QUERY }, { ...form, "if-none-match": `"other", W/${known}` });
      expect([status, headers.get("etag"), headers.get("cache-control")]).toEqual([304, known, "public, max-age=60"]);
      expect(headers.get("vary")).toContain("Accept-Encoding");
    }
    expect((await get({ query: QUERY }, { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("is one text, however it is packed", async () => {
    const [plain, ...packed] = await Promise.all(
      ["identity", "br", "gzip", "gzip;q=0.5, br;q=0.1", "identity, br;q=0.5"].map(async (encoding) => {
        const response = await get({ query: QUERY }, { "accept-encoding": encoding });
        return { coding: response.headers.get("content-encoding"), text: await response.text() };
      }),
    );
    expect(plain?.coding).toBeNull();
    expect(packed.map(({ coding }) => coding)).toEqual(["br", "gzip", "br", null]);
    for (const { text } of packed) expect(text).toBe(plain?.text);
  });

  test("of an error is neither tagged nor kept by anybody", async () => {
    const { headers } = await get({ query: "{ nothing }" });
    expect([headers.get("etag"), headers.get("cache-control")]).toEqual([null, "no-store"]);
  });

  test("has another tag when another day's law answers", async () => {
    const query = "{ statutes { totalCount } }";
    clock = new Date("2020-01-01T12:00:00Z");
    expect((await get({ query })).status).toBe(200);
    clock = new Date("2032-07-16T12:00:00Z");
    const first = (await get({ query })).headers.get("etag");
    const dated = (await get({ query: '{ statutes(asOf: "2020-01-01") { totalCount } }' })).headers.get("etag");
    expect(first).not.toBe(dated);
  });
});

describe("a persisted document", () => {
  test("is registered as it is asked, and known by its hash from then on", async () => {
    const query = "query Persisted { statutes(first: 2) { nodes { id } } }";
    const extensions = persisted(sha256(query));
    const unknown = await (await get({ extensions })).json();
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] });
    // Although the answer is kept already, the document is still to be registered.
    const { body } = await node.post(query);
    expect(await (await get({ query, extensions })).json()).toEqual(body);
    expect(await (await get({ extensions })).json()).toEqual(body);
    expect(await (await get({ documentId: `sha256:${sha256(query)}` })).json()).toEqual(body);
  });

  test.each(readTrustedDocuments())("that is trusted is known from the start: $name, $printed, $typenames", async (trusted) => {
    const { name, printed, documentId, document } = trusted;
    const variables = examples.find((example) => example.name === name)?.variables;
    // As clients print it: no comment is left, and what is printed as written is the same when it is parsed and printed again.
    expect(documentId).toBe(`sha256:${sha256(document)}`);
    expect(document).not.toContain("#");
    if (printed !== "normalized") expect(print(parse(document))).toBe(document);
    const response = await get({ documentId, variables });
    const { body } = await node.post(document, { variables });
    expect(body.errors).toBeUndefined();
    expect(await response.json()).toEqual(body);
    expect(response.headers.get("cache-control")).toBe("public, max-age=60");
  });

  test.each<[string, Ask]>([
    ["documentId", { documentId: "01-who-must-register" }],
    ["documentId", { documentId: "sha256:ABC" }],
    ["extensions.persistedQuery", { extensions: { persistedQuery: { version: 2, sha256Hash: sha256("") } } }],
    ["extensions.persistedQuery", { extensions: { persistedQuery: "x" } }],
    ["query", { query: QUERY, extensions: persisted(sha256("another")) }],
  ])("with a fault is refused at its %s", async (place, ask) => {
    const response = await get(ask);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([400, "BAD_REQUEST"]);
    expect(errors[0]?.message).toMatch(new RegExp(`^${place}: `));
  });
});

test("a client that has spent its budget gets no kept answer either, nor one for a tag", async () => {
  const poor = await openNode({ budget: 100 });
  try {
    const query = "{ statutes(first: 1) { totalCount } }";
    const etag = (await fetch(`${poor.origin}/graphql?query=${encodeURIComponent(query)}`)).headers.get("etag") as string;
    let status = 200;
    for (let n = 0; n < 110 && status === 200; n++) ({ status } = await poor.post(query));
    expect(status).toBe(429);
    const tagged = await fetch(`${poor.origin}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { "if-none-match": etag },
    });
    expect([tagged.status, tagged.headers.get("cache-control")]).toEqual([429, "no-store"]);
  } finally {
    await poor.close();
  }
});

describe("what is kept", () => {
  const release = {
    number: 1,
    publishedAt: new Date(0),
    summary: "",
    added: 0,
    changed: 0,
    removed: 0,
    changeDays: ["2024-11-01"],
    hasAdditions: false,
  };
  const keys = (document: string, today = "2026-01-01", number = 1) =>
    keysOf("edition", { release: { ...release, number }, today }, { document });

  test("has a bound", () => {
    const cache = new AnswerCache(100_000, null);
    for (let n = 0; n < 1_000; n++) cache.keep(keys(`{ q${n} }`).ofLaw, AnswerBytes.of("x".repeat(1_000)));
    const { entries, weight } = cache.figures();
    expect(weight).toBeLessThanOrEqual(100_000);
    expect(entries).toBeGreaterThan(30);
    expect(entries).toBeLessThan(100);
    cache.keep("large", AnswerBytes.of("x".repeat(50_000)));
    expect(cache.find({ ofLaw: "large", ofDay: "large" })).toBeNull();
  });

  test("is told apart by release, day, operation and edition", () => {
    const all = [
      keys("{ q }"),
      keys("{ q }", "2024-10-31"),
      keys("{ q }", "2026-01-01", 2),
      keysOf("other", { release, today: "2026-01-01" }, { document: "{ q }" }),
      keysOf("edition", { release, today: "2026-01-01" }, { document: "{ q }", operationName: "Q" }),
      keysOf("edition", { release, today: "2026-01-01" }, { document: "{ q }", variables: { a: 1 } }),
    ].flatMap(({ ofLaw, ofDay }) => [ofLaw, ofDay]);
    expect(new Set(all).size).toBe(all.length);
    expect(keys("{ q }", "2026-01-02").ofLaw).toBe(keys("{ q }", "2026-01-01").ofLaw);
  });
});
