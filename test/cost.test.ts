import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { LIMITS } from "../src/platform/limits/limits.js";
import { openNode, type Reply, type TestNode } from "./support/node.js";

interface Page<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly node: T }[];
}

interface Answered {
  readonly tokenClasses: Page<object>;
  readonly statutes: Page<{ readonly provisions: Page<object> }>;
}

let clients = 0;

/** An address that nobody had before. */
function someone(): string {
  clients++;
  return `203.0.113.${clients}`;
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
