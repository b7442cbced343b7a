import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { buildApi } from "../src/app/schema.js";
import type { Reader } from "../src/platform/database/reader.js";
import { clientOf } from "../src/platform/http/client.js";
import { LIMITS } from "../src/platform/limits/limits.js";
import { readExamples } from "../src/site/explorer/examples.js";
import { openNode, type Reply, type TestNode } from "./support/node.js";

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

  test.each(readExamples(buildApi()))("of the examples, $name, is within all limits", async ({ query, variables }) => {
    expect((await node.post(query, { variables })).body.errors).toBeUndefined();
  });

  test("of introspection is within all limits, and read by any tool", async () => {
    const { body } = await node.post(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
    expect([body.errors, body.data?.__schema]).toEqual([undefined, expect.anything()]);
  });
});

interface Page<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly node: T }[];
}

interface Answered {
  readonly tokenClasses: Page<object>;
  readonly statutes: Page<{ readonly provisions: Page<object> }>;
}

function page(first: number, below = 50): string {
  return `{ statutes(first: ${first}) { nodes { id provisions(first: ${below}) { nodes { id eId heading text } } } } }`;
}

describe("the cost of a query", () => {
  const BUDGET = 50_000;
  /** What every question costs, and each look-up of a page in it. */
  const [REQUEST, LOOK_UP] = [100, 300];
  let node: TestNode;
  beforeAll(async () => {
    node = await openNode({ budget: BUDGET });
  });
  afterAll(() => node.close());

  const costOf = async (query: string, variables?: unknown) => {
    const { body } = await node.post(query, { variables, headers: { "x-minelaw-cost": "1", "x-forwarded-for": someone() } });
    return (body.extensions?.cost as { cost: number } | undefined)?.cost;
  };

  test.each([
    ["a field is a point", '{ jurisdiction(code: "RU") { code } }', {}, 2],
    ["a list is multiplied by the page asked for", "{ statutes(first: 7) { nodes { id } } }", {}, 1 + 7 * 2],
    ["by the last so many too", "{ statutes(last: 3) { nodes { id } } }", {}, 1 + 3 * 2],
    ["by the default page", "{ statutes { nodes { id } } }", {}, 1 + 20 * 2],
    ["by a variable", "query Q($n: Int) { statutes(first: $n) { nodes { id } } }", { n: 50 }, 1 + 50 * 2],
    ["by the length of a list of ids", '{ nodes(ids: ["/akn/ru", "/akn/kz"]) { id } }', {}, 1 + 2 * 1],
    ["a list without pages counts as short", '{ jurisdiction(code: "RU") { children { code } } }', {}, 1 + 1 + 5],
    [
      "what is skipped is free",
      'query Q($y: Boolean!) { jurisdiction(code: "RU") { code kind @include(if: $y) } }',
      { y: false },
      2,
    ],
  ])("%s", async (_what, query, variables, cost) => {
    expect(await costOf(query, variables)).toBe(REQUEST + LOOK_UP * (query.match(/statutes/g)?.length ?? 0) + cost);
  });

  test.each([
    [
      "a page that is not full, as many records as it holds",
      '{ tokenClasses(first: 100, filter: { jurisdictions: ["KZ"] }) { nodes { id a: name b: name c: name d: name } } }',
      ({ tokenClasses }: Answered) => 1 + tokenClasses.nodes.length * 6,
    ],
    [
      "lists in lists, as many as there are",
      '{ statutes(first: 20, filter: { jurisdictions: ["KZ"] }) { nodes { id provisions(first: 20) { edges { node { eId } } } } } }',
      ({ statutes }: Answered) => {
        const provisions = statutes.nodes.map((each) => each.provisions.edges.length);
        return 1 + 2 * provisions.length + provisions.reduce((sum, count) => sum + (count > 0 ? 1 + 3 * count : 2), 0);
      },
    ],
    [
      "a search that finds nothing, what looking for it takes",
      'query Q($f: Int = 100) { search(query: "zzqqxx", first: $f) { totalCount nodes { snippet node { id } } } }',
      () => 6_000 + 400 + 5_000 + 101,
    ],
  ])("is given back where there is less than there might be: %s", async (_what, query, cost) => {
    const { body } = await node.post(query, { headers: { "x-minelaw-cost": "1", "x-forwarded-for": someone() } });
    expect(body.errors).toBeUndefined();
    const told = body.extensions?.cost as { cost: number; limit: number; remaining: number };
    expect(told.cost).toBe(REQUEST + LOOK_UP * (query.match(/first:/g)?.length ?? 0) + cost(body.data as unknown as Answered));
    expect(told.remaining).toBe(told.limit - told.cost);
  });

  test("of what is asked at most is refused before, whatever there is", async () => {
    const { body } = await node.post(
      '{ search(query: "zzqqxx", first: 100) { nodes { facts: node { ... on Rule { statute { provisions(first: 100) { nodes { id eId heading text } } } } } } } }',
    );
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX", limit: "cost" });
  });

  test("is told for another query without asking it", async () => {
    const ofQuery = "{ statutes(first: 100) { nodes { id } } }";
    const { body } = await node.post("query Q($q: String) { rateLimit(ofQuery: $q) { cost costLimit limit } }", {
      variables: { q: ofQuery },
      headers: { "x-forwarded-for": someone() },
    });
    expect(body.data).toEqual({ rateLimit: { cost: REQUEST + LOOK_UP + 201, costLimit: LIMITS.cost, limit: BUDGET } });
  });

  test("is spent by each client for itself, told on every answer, and refused when it is gone", async () => {
    const headers = { "x-forwarded-for": someone() };
    const query =
      "{ rateLimit { cost remaining resetAt } statutes(first: 100) { nodes { id a: number b: number c: number d: number e: number } } }";
    const cost = REQUEST + LOOK_UP + 4 + 1 + 100 * 7;
    const most = Math.floor(BUDGET / cost);
    const replies: Reply[] = [];
    for (let n = 0; n <= most; n++) replies.push(await node.post(query, { headers }));
    expect(replies.map(({ status }) => status)).toEqual([...Array(most).fill(200), 429]);
    expect(replies.map(({ headers: told }) => told.get("ratelimit")?.split(";")[1])).toEqual(
      replies.map((_, n) => `r=${n < most ? BUDGET - (n + 1) * cost : 0}`),
    );
    expect(replies[0]?.body.data?.rateLimit).toMatchObject({ cost, remaining: BUDGET - cost });
    const refused = replies[most] as Reply;
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ errors: [{ extensions: { code: "RATE_LIMITED", cost, limit: BUDGET } }] });
    expect(refused.body.data).toBeUndefined();
    expect((await node.post(query, { headers: { "x-forwarded-for": someone() } })).status).toBe(200);
  });

  test("of a refused query is a point", async () => {
    const headers = { "x-forwarded-for": someone() };
    await node.post("{ nothing }", { headers });
    await node.post("{", { headers });
    expect((await node.post("{ __typename }", { headers })).headers.get("ratelimit")).toContain(`r=${BUDGET - 2 - REQUEST - 1};`);
  });
});

let clients = 0;

/** An address that nobody had before. */
function someone(): string {
  clients++;
  return `203.0.113.${clients}`;
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
