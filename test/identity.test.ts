import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openNode, type TestNode } from "./support/node.js";

let node: TestNode;
beforeAll(async () => {
  node = await openNode();
});
afterAll(() => node.close());

async function ask<T>(query: string, variables?: object): Promise<T> {
  const { body } = await node.post(query, { variables });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data as T;
}

const RULE = "/rule/ru/over-limit";
type Named = { id: string; address: string; legalForce?: string };

describe("an id", () => {
  test("is the address where no moment was chosen, and names the moment where one was", async () => {
    const { plain, dated, again } = await ask<Record<string, Named>>(`{
      plain: node(id: "${RULE}") { id address }
      dated: node(id: "${RULE}@2024-01-01") { id address ... on Rule { legalForce } }
      again: node(id: "${RULE}@2024-11-05") { id address ... on Rule { legalForce } }
    }`);
    expect(plain).toEqual({ id: RULE, address: RULE });
    expect(dated?.address).toBe(RULE);
    expect(dated?.id).toMatch(/^\/rule\/ru\/over-limit@\d{4}-\d{2}-\d{2}$/);
    expect(again?.id).not.toBe(dated?.id);
    expect([dated?.legalForce, again?.legalForce]).not.toEqual(["IN_FORCE", "IN_FORCE"]);
  });

  test("is one for equal content: days between which nothing changes share it", async () => {
    const { a, b } = await ask<Record<string, { id: string }>>(`{
      a: statute(id: "/akn/ru/act/federal-law/2020-07-31/259-fz", asOf: "2024-11-01") { id }
      b: node(id: "/akn/ru/act/federal-law/2020-07-31/259-fz@2024-11-01") { id }
    }`);
    expect(a).toEqual(b);
  });

  test("is inherited by all that hangs on a record, and by what is listed and found", async () => {
    type Answer = Record<string, { nodes: (Named & { statute: Named; jurisdiction: Named; citations: { source: Named }[] })[] }>;
    const { rules, search } = await ask<Answer & { search: { nodes: { node: Named }[] } }>(`{
      rules(filter: { jurisdictions: ["RU"] }, asOf: "2024-11-02") {
        nodes { id address statute { id address } jurisdiction { id address } citations { source { id address } } }
      }
      search(query: "mining", asOf: "2024-11-02") { nodes { node { id address } } }
    }`);
    const all = [
      ...(rules?.nodes ?? []).flatMap((rule) => [
        rule,
        rule.statute,
        rule.jurisdiction,
        ...rule.citations.map(({ source }) => source),
      ]),
      ...search.nodes.map(({ node: found }) => found),
    ];
    expect(all.length).toBeGreaterThan(50);
    const suffixes = new Set(all.map(({ id, address }) => id.slice(address.length)));
    expect([...suffixes]).toEqual([expect.stringMatching(/^@2024-\d{2}-\d{2}$/)]);
  });

  test("finds the same record again, with nothing else said, and names the release where an instant was given", async () => {
    const knownAt = new Date(Date.now() - 1_000).toISOString();
    const { rules } = await ask<{ rules: { nodes: Named[] } }>(
      `query ($knownAt: DateTime) { rules(filter: { jurisdictions: ["RU"] }, asOf: "2024-11-02", knownAt: $knownAt, first: 100) {
        nodes { id address legalForce } } }`,
      { knownAt },
    );
    expect(rules.nodes[0]?.id).toMatch(/@2024-\d{2}-\d{2},r1$/);
    const { nodes } = await ask<{ nodes: Named[] }>(
      "query ($ids: [ID!]!) { nodes(ids: $ids) { id address ... on Rule { legalForce } } }",
      { ids: rules.nodes.map(({ id }) => id) },
    );
    expect(nodes).toEqual(rules.nodes);
  });

  test("that says another moment than an argument is refused by name", async () => {
    for (const [query, argument] of [
      [`{ statute(id: "/akn/ru/act/federal-law/2020-07-31/259-fz@2024-11-01", asOf: "2019-01-01") { id } }`, "id"],
      [`{ amendments(filter: { statutes: ["/akn/ru@2024-11-01", "/akn/kz@2020-01-01"] }) { totalCount } }`, "filter.statutes"],
      [`{ node(id: "${RULE}@r99") { id } }`, "id"],
    ] as const) {
      const { body } = await node.post(query);
      expect([query, body.errors?.[0]?.extensions]).toEqual([query, { code: "BAD_USER_INPUT", argument }]);
    }
    const agreeing = await ask<{ statute: { id: string } }>(
      `{ statute(id: "/akn/ru/act/federal-law/2020-07-31/259-fz@2024-11-01", asOf: "2024-11-01") { id } }`,
    );
    expect(agreeing.statute.id).toContain("@2024-11-01");
  });

  test("opens the page of its record at its moment", async () => {
    const get = (path: string) => fetch(node.origin + path, { redirect: "manual" });
    const moved = await get(`${RULE}@2024-01-01.json`);
    expect([moved.status, moved.headers.get("location")]).toEqual([301, `${RULE}.json?asOf=2024-01-01`]);
    const page = (await (await fetch(`${node.origin}${RULE}@2024-01-01.json`)).json()) as { asOf: string; node: Named };
    expect([page.asOf, page.node.address]).toEqual(["2024-01-01", RULE]);
    expect(page.node.id).toMatch(/@/);
    expect((await get(`${RULE}@2024-01-01?asOf=2025-01-01`)).status).toBe(400);
    expect((await get(`${RULE}@r1`)).status).toBe(301);
    expect((await get(`${RULE}@r7`)).status).toBe(404);
  });

  test("opens a memo at its moment, where all ids of it agree", async () => {
    const get = (path: string) => fetch(node.origin + path, { redirect: "manual" });
    const at = async (ids: string, time = "") => {
      const response = await get(`/memo.json?ids=${ids}${time}`);
      return decodeURIComponent(response.headers.get("location") ?? String(response.status));
    };
    expect(await at(`${RULE}@2024-01-01,/akn/ru`)).toBe(`/memo.json?ids=${RULE}&ids=/akn/ru&asOf=2024-01-01`);
    expect(await at(`${RULE}@2024-01-01`, "&asOf=2024-01-01")).toBe(`/memo.json?asOf=2024-01-01&ids=${RULE}`);
    expect(await at(`${RULE}@2024-01-01,r1`)).toMatch(/ids=\/rule\/ru\/over-limit&asOf=2024-01-01&knownAt=/);
    for (const [ids, time] of [
      [`${RULE}@2024-01-01`, "&asOf=2025-01-01"],
      [`${RULE}@2024-01-01,/akn/ru@2025-01-01`, ""],
    ])
      expect((await get(`/memo.json?ids=${ids}${time}`)).status).toBe(400);
    const memo = (await (await fetch(`${node.origin}/memo.json?ids=${RULE}@2024-01-01`)).json()) as { asOf: string };
    expect(memo.asOf).toBe("2024-01-01");
  });
});

test("a cursor belongs to its list and its moment", async () => {
  const page = (time: string, after = "") => `rules(first: 2${time}${after}) { pageInfo { endCursor } nodes { address } }`;
  const { rules } = await ask<{ rules: { pageInfo: { endCursor: string } } }>(`{ ${page(', asOf: "2022-01-01"')} }`);
  const after = `, after: "${rules.pageInfo.endCursor}"`;
  expect((await node.post(`{ ${page(', asOf: "2022-01-01"', after)} }`)).body.errors).toBeUndefined();
  for (const time of ["", ', asOf: "2024-11-02"']) {
    const { body } = await node.post(`{ ${page(time, after)} }`);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
  }
});

test.each([
  ["rules", 'rules(filter: { jurisdictions: ["RU"] }', 'rules(filter: { jurisdictions: ["RU"], modalities: [PROHIBITION] }'],
  ["offences", 'offences(filter: { jurisdictions: ["KZ"] }', "offences(first: 1"],
  ["jurisdictions", "jurisdictions(kinds: [COUNTRY]", "jurisdictions(first: 1"],
  ["lawChanges", 'lawChanges(from: "2020-01-01", to: "2024-12-31"', 'lawChanges(from: "2020-01-01", to: "2025-12-31"'],
])("a cursor of %s is of what the list was narrowed to", async (field, own, other) => {
  const ends = (list: string) => `{ ${list.replace("first: 1", "")}${list.includes("first: 1") ? "" : ", "}first: 1`;
  const page = `{ pageInfo { endCursor } nodes { __typename } }`;
  const data = await ask<Record<string, { pageInfo: { endCursor: string } }>>(`${ends(own)}) ${page} }`);
  const after = `, after: "${data[field]?.pageInfo.endCursor}") ${page} }`;
  expect((await node.post(ends(own) + after)).body.errors).toBeUndefined();
  const { body } = await node.post(ends(other) + after);
  expect(body.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
});

test("a cursor of one record's list is none of another's", async () => {
  const rulesOf = (code: string, after = "") =>
    `{ jurisdiction(code: "${code}") { rules(first: 1${after}) { pageInfo { endCursor } } } }`;
  const { jurisdiction } = await ask<{ jurisdiction: { rules: { pageInfo: { endCursor: string } } } }>(rulesOf("RU"));
  const after = `, after: "${jurisdiction.rules.pageInfo.endCursor}"`;
  expect((await node.post(rulesOf("RU", after))).body.errors).toBeUndefined();
  expect((await node.post(rulesOf("KZ", after))).body.errors?.[0]?.extensions).toMatchObject({ argument: "after" });
});

test("root fields that take ids or texts do not take others down either", async () => {
  for (const bad of [
    'nodes(ids: ["/rule/ru/over-limit@2024-01-01,r99"]) { id }',
    `nodes(ids: [${Array.from({ length: 101 }, () => '"/akn/ru"').join()}]) { id }`,
    'resolveCitations(text: "221-FZ", knownAt: "1999-01-01T00:00:00Z") { text }',
    `resolveCitations(text: "${"x".repeat(20_001)}") { text }`,
  ]) {
    const { body } = await node.post(`{ bad: ${bad} good: jurisdiction(code: "KZ") { address } }`);
    expect(body.data).toMatchObject({ good: { address: "/akn/kz" } });
    expect(body.errors?.length).toBeGreaterThan(0);
  }
});

test("root fields do not take each other down", async () => {
  const { body } = await node.post(
    '{ bad: rules(filter: { jurisdictions: ["XX"] }) { totalCount } good: jurisdiction(code: "KZ") { address } }',
  );
  expect(body.data).toEqual({ bad: null, good: { address: "/akn/kz" } });
  expect(body.errors).toHaveLength(1);
});
