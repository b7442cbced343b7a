import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { KnownBodies } from "../src/platform/http/graphql-bodies.js";
import { MEGABYTE } from "../src/platform/kernel/memory.js";
import { openNode, type TestNode } from "./support/node.js";

/** A clock that the tests can turn. */
let clock = new Date("2032-07-15T12:00:00Z");

const headers = { "content-type": "application/json" };

async function post(node: TestNode, body: string, others: Record<string, string> = {}) {
  const response = await fetch(`${node.origin}/graphql`, { method: "POST", headers: { ...headers, ...others }, body });
  return { status: response.status, text: await response.text() };
}

describe.each([
  ["with answers kept", {}],
  ["with nothing kept", { answerBytes: 0, cacheBytes: 0 }],
])("a body that comes again, %s,", (_how, options) => {
  let node: TestNode;
  beforeAll(async () => {
    node = await openNode(
      options,
      (reader) => reader,
      () => clock,
    );
  });
  afterAll(() => node.close());

  test("is answered as it was, be it for one field, with variables, a list or an error", async () => {
    const bodies = [
      { query: '{ jurisdiction(code: "KZ") { name } }' },
      {
        query: "query Q($first: Int, $filter: RuleFilter) { rules(first: $first, filter: $filter) { nodes { id } } }",
        variables: { first: 2, filter: { jurisdictions: ["KZ", "RU"] } },
      },
      { query: "query Q($first: Int) { rules(first: $first) { nodes { id } } }", variables: { first: "two" } },
      {
        query: 'query A { jurisdiction(code: "KZ") { name } } query B { jurisdiction(code: "RU") { name } }',
        operationName: "B",
      },
      { query: "{ nothing }" },
      { query: "{ jurisdiction(code:" },
    ].map((body) => JSON.stringify(body));
    for (const body of bodies) {
      const first = await post(node, body);
      for (let times = 0; times < 3; times++) expect(await post(node, body)).toEqual(first);
      // Other bytes of the same request, which nobody has sent before.
      expect(await post(node, ` ${body}`)).toEqual(first);
    }
  });

  test("is refused as it was, where it is no request", async () => {
    const bodies = [
      "",
      "{",
      "[]",
      "3",
      "null",
      '{"query": 3}',
      '{"query": "{ __typename }", "__proto__": {}}',
      '[{"query": "{ __typename }"}]',
    ];
    for (const body of bodies) {
      const first = await post(node, body);
      expect([body, first.status]).toEqual([body, 400]);
      expect(await post(node, body)).toEqual(first);
    }
  });

  test("is answered anew on another day", async () => {
    const body = JSON.stringify({
      query: '{ assessMining(miner: { jurisdiction: "RU-IRK.south", subject: INDIVIDUAL }) { asOf } }',
    });
    const days: string[] = [];
    for (const day of ["2033-02-01", "2033-07-15", "2033-07-16"]) {
      clock = new Date(`${day}T12:00:00Z`);
      days.push(
        (JSON.parse((await post(node, body)).text) as { data: { assessMining: { asOf: string } } }).data.assessMining.asOf,
      );
      expect((await post(node, body)).text).toContain(day);
    }
    expect(days).toEqual(["2033-02-01", "2033-07-15", "2033-07-16"]);
  });

  test("is told its own cost, by whoever asks for that", async () => {
    const body = JSON.stringify({ query: "{ rules(first: 2) { totalCount } }" });
    await post(node, body);
    expect((await post(node, body, { "x-minelaw-cost": "1" })).text).toContain('"cost":{"cost":');
    expect((await post(node, body)).text).not.toContain('"cost"');
  });
});

test("bodies are kept within their bound, and none that would take much of it", () => {
  const known = new KnownBodies(MEGABYTE);
  const ask = (query: string) => {
    const text = JSON.stringify({ query });
    known.requestOf(known.parsed(text, JSON.parse(text)));
    return text;
  };
  const small = ask("{ a }");
  expect(known.find(small)).toBeDefined();
  const large = ask(`{ ${"a ".repeat(50_000)} }`);
  expect(known.find(large)).toBeUndefined();
  for (let n = 0; n < 10_000; n++) ask(`{ a${n} }`);
  expect(known.find(small)).toBeUndefined();
});
