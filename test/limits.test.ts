import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { buildApi } from "../src/app/schema.js";
import type { Reader } from "../src/platform/database/reader.js";
import { clientOf } from "../src/platform/http/client.js";
import { LIMITS } from "../src/platform/limits/limits.js";
import { readExamples } from "../src/site/explorer/examples.js";
import { openNode, type TestNode } from "./support/node.js";

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");

describe("a document", () => {
  let node: TestNode;
  beforeAll(async () => {
    node = await openNode();
  });
  afterAll(() => node.close());

  const nested = (depth: number) =>
    `{ jurisdiction(code: "RU") ${"{ parent ".repeat(depth - 2)} { code } ${"}".repeat(depth - 2)} }`;
  const aliases = (count: number) => `{ jurisdiction(code: "RU") { ${times(count, (n) => `a${n}: code`)} } }`;
  const roots = (count: number) => `{ ${times(count, (n) => `a${n}: jurisdiction(code: "RU") { code }`)} }`;
  const directives = (count: number) => `{ jurisdiction(code: "RU") { ${times(count, () => "code @include(if: true)")} } }`;
  const unfolded = (count: number) => `
    { jurisdiction(code: "RU") { ${times(count, () => "...F")} } } fragment F on Jurisdiction { a: code b: code }`;
  const lists = (count: number) => `{ jurisdiction(code: ${"[".repeat(count)}"RU"${"]".repeat(count)}) { code } }`;
  const fragments = (count: number) => `
    { jurisdiction(code: "RU") { ${times(count, (n) => `...F${n}`)} } } ${times(count, (n) => `fragment F${n} on Jurisdiction { code }`)}`;
  const repeats = (count: number) => `{ jurisdiction(code: "RU") { ${times(count, () => "parent { code }")} } }`;
  const tokens = (count: number) => `{ ${times(count, () => "__typename")} }`;

  test.each([
    ["depth", nested(LIMITS.depth), nested(LIMITS.depth + 1)],
    ["aliases", aliases(LIMITS.aliases), aliases(LIMITS.aliases + 1)],
    ["aliases", unfolded(LIMITS.aliases / 2), unfolded(LIMITS.aliases / 2 + 1)],
    ["rootFields", roots(LIMITS.rootFields), roots(LIMITS.rootFields + 1)],
    ["fragments", fragments(LIMITS.fragments), fragments(LIMITS.fragments + 1)],
    ["repeats", repeats(LIMITS.repeats), repeats(LIMITS.repeats + 1)],
    ["nesting", "{ __typename }", lists(LIMITS.nesting)],
    ["directives", directives(LIMITS.directives), directives(LIMITS.directives + 1)],
    ["tokens", "{ __typename }", tokens(LIMITS.tokens)],
    ["cost", page(10), page(100, 100)],
  ])("may be as large as the limit of %s, and no larger", async (limit, within, beyond) => {
    expect((await node.post(within)).body.errors).toBeUndefined();
    const { body } = await node.post(beyond);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: "QUERY_TOO_COMPLEX",
      limit,
      allowed: LIMITS[limit as keyof typeof LIMITS],
    });
    expect(body.data).toBeUndefined();
  });

  test("of fragments that double each other is refused by its unfolded size, at once", async () => {
    const fragments = times(40, (n) => `fragment F${n} on Jurisdiction { ...F${n + 1} ...F${n + 1} }`);
    const started = performance.now();
    const { body } = await node.post(
      `{ jurisdiction(code: "RU") { ...F0 } } ${fragments} fragment F40 on Jurisdiction { a: code }`,
    );
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX", limit: "aliases" });
    const plain = await node.post(`{ jurisdiction(code: "RU") { ...F0 } } ${fragments} fragment F40 on Jurisdiction { code }`);
    expect(plain.body.errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX", limit: "fields" });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  const circle = (count: number, step: number) =>
    times(count, (n) => `fragment F${n} on Jurisdiction { code ...F${(n + 1) % count} ...F${(n + step) % count} }`);

  test.each([
    ["at once", "fragment F0 on Jurisdiction { parent { ...F0 } }"],
    ["in a circle", circle(3, 1)],
    ["in many circles", circle(LIMITS.fragments, 7)],
    ["beside the query", `fragment F0 on Jurisdiction { code } ${circle(3, 2).replaceAll("F0", "G0")}`],
  ])("whose fragments lead back to themselves %s is refused", async (_how, some) => {
    const { body } = await node.post(`{ jurisdiction(code: "RU") { ...F0 } } ${some}`);
    expect(body.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  const deep = (open: string, inner: string, close: string) =>
    [1_000, 1_900, 3_900].map((n) => open.repeat(n) + inner + close.repeat(n));

  test.each([
    ["lists", deep("[", '"RU"', "]").map((value) => `{ jurisdiction(code: ${value}) { code } }`)],
    ["lists that never end", deep("[", "", "").map((value) => `{ jurisdiction(code: ${value}`)],
    ["objects", deep("{a:", "1", "}").map((value) => `{ rules(filter: ${value}) { totalCount } }`)],
    ["types", deep("[", "Int", "]").map((type) => `query Q($n: ${type}) { __typename }`)],
    ["defaults", deep("[", "1", "]").map((value) => `query Q($n: Int = ${value}) { __typename }`)],
    ["fields", deep("{ a ", "", "}")],
    ["inline fragments", deep("{ ... ", "{ a }", "}")],
    ["introspection", deep("{ __schema ", "{ a }", "}")],
    ["arguments of directives", deep("[", "1", "]").map((value) => `{ __typename @include(if: ${value}) }`)],
  ])("with brackets in brackets without end is refused, and no fault of the server: %s", async (_what, documents) => {
    for (const query of documents) {
      const { status, body } = await node.post(query);
      expect([status, ["QUERY_TOO_COMPLEX", "GRAPHQL_PARSE_FAILED"].includes(String(body.errors?.[0]?.extensions.code))]).toEqual(
        [200, true],
      );
      const { body: weighed } = await node.post("query Q($q: String!) { rateLimit(ofQuery: $q) { cost } }", {
        variables: { q: query },
      });
      expect(weighed.errors?.[0]?.extensions.code).not.toBe("INTERNAL_SERVER_ERROR");
    }
  });

  test.each([
    ["in its text", '{ jurisdiction(code: "R\\u0000U") { code } }', {}],
    ["in a variable", "query Q($c: String!) { jurisdiction(code: $c) { code } }", { c: "R\0U" }],
    [
      "in a cursor",
      `{ statutes(after: "${Buffer.from(JSON.stringify(["statutes", "\0"])).toString("base64url")}") { totalCount } }`,
      {},
    ],
  ])("with the character NUL %s is refused, and spoils nothing for others", async (_where, query, variables) => {
    const others = node.post('{ jurisdiction(code: "BY") { code } }');
    const { body } = await node.post(query, { variables });
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    expect((await others).body.data).toEqual({ jurisdiction: { code: "BY" } });
  });

  test.each(readExamples(buildApi(), { texts: true }))(
    "of the examples, $name, is within all limits",
    async ({ query, variables }) => {
      expect((await node.post(query, { variables })).body.errors).toBeUndefined();
    },
  );

  test("of introspection is within all limits, and read by any tool", async () => {
    const { body } = await node.post(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
    expect([body.errors, body.data?.__schema]).toEqual([undefined, expect.anything()]);
  });
});

function page(first: number, below = 50): string {
  return `{ statutes(first: ${first}) { nodes { id provisions(first: ${below}) { nodes { id eId heading text } } } } }`;
}

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::6", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("the client at %s is counted as %s", (ip, client) => expect(clientOf(ip)).toBe(client));

describe("a server under strain", () => {
  /** A database that answers reads of law when it is told to. */
  function held(): { wrap: (reader: Reader) => Reader; free: () => void; begun: () => number } {
    let free = () => {};
    let begun = 0;
    const freed = new Promise<void>((resolve) => {
      free = resolve;
    });
    const wrap = (reader: Reader): Reader => ({
      ...reader,
      async rows(statement) {
        if (!statement.text.includes("FROM release")) {
          begun++;
          await freed;
        }
        return reader.rows(statement);
      },
    });
    return { wrap, free: () => free(), begun: () => begun };
  }

  test("turns away what is more than it can do, and answers the rest", async () => {
    const { wrap, free } = held();
    const node = await openNode({ inFlight: 3 }, wrap);
    try {
      const asked = ["RU", "KZ", "BY"].map((code) => node.post(`{ jurisdiction(code: "${code}") { code } }`));
      await new Promise((resolve) => setTimeout(resolve, 200));
      const surplus = await node.post("{ __typename }");
      expect([surplus.status, surplus.headers.get("retry-after")]).toEqual([503, "2"]);
      expect(surplus.body.errors?.[0]?.extensions.code).toBe("OVERLOADED");
      free();
      expect((await Promise.all(asked)).map(({ body }) => body.data)).toEqual(
        ["RU", "KZ", "BY"].map((code) => ({ jurisdiction: { code } })),
      );
      expect((await node.post("{ __typename }")).status).toBe(200);
    } finally {
      await node.close();
    }
  });

  test("gives up at the deadline, whole, and begins no further read for that request", async () => {
    const { wrap, free, begun } = held();
    const node = await openNode({ deadlineMilliseconds: 300 }, wrap);
    try {
      const late = await node.post('{ jurisdiction(code: "RU") { code authorities { id } children { id } } __typename }');
      expect([late.status, late.headers.get("retry-after")]).toEqual([503, "2"]);
      expect(late.body).toEqual({ errors: [{ message: expect.any(String), extensions: { code: "DEADLINE_EXCEEDED" } }] });
      const before = begun();
      free();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(begun()).toBe(before);
    } finally {
      await node.close();
    }
  });

  test("finishes what is in flight when it is told to stop", async () => {
    const { wrap, free } = held();
    const node = await openNode({}, wrap);
    const asked = node.post('{ jurisdiction(code: "RU") { code } }');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = node.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    free();
    expect((await asked).body.data).toEqual({ jurisdiction: { code: "RU" } });
    await closed;
    await expect(fetch(node.origin)).rejects.toThrow();
  });
});

test("an answer is of one moment: the clock is looked at once, though midnight passes between its fields", async () => {
  let looks = 0;
  const now = () => new Date(looks++ === 0 ? "2031-03-15T23:59:59.999Z" : "2031-03-16T00:00:00Z");
  const node = await openNode({}, (reader) => reader, now);
  try {
    looks = 0;
    const days = "a: rules { totalCount } b: rules { totalCount } releases { totalCount }";
    const { body } = await node.post(`{ ${days} eve: rules(asOf: "2031-03-15") { totalCount } }`);
    expect(looks).toBe(1);
    const { a, b, eve } = body.data as Record<string, unknown>;
    expect([a, b]).toEqual([eve, eve]);
  } finally {
    await node.close();
  }
});
