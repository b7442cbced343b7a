import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, isInterfaceType, isObjectType } from "graphql";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { apolloClient } from "./clients/apollo.js";
import { type Client, DAYS, DRAFTED, type Fetch, LAW, NODE, PAGE, RULES, STATUTE, type Variables } from "./clients/questions.js";
import { RELAY_DOCUMENTS, relayClient } from "./clients/relay.js";
import { compileForRelay } from "./clients/relay-compiler.js";
import { urqlClient } from "./clients/urql.js";
import { openServer, type TestServer } from "./support/server.js";

const schema = buildSchema(readFileSync(join(PACKAGE_ROOT, "schema", "api.graphql"), "utf8"));
const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith("__"));

/** The types that a cache can keep by themselves, and those that are parts of a record. */
const records = objects.filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node"));
const keyless = objects.filter((type) => isObjectType(type) && !("id" in type.getFields())).map(({ name }) => name);

const compiled = compileForRelay([
  ...RELAY_DOCUMENTS,
  ...records.map(
    ({ name }) => `fragment Clients_${name} on ${name} @refetchable(queryName: "Clients${name}RefetchQuery") { address }`,
  ),
  ...["LegalStatement"]
    .filter((name) => isInterfaceType(schema.getType(name)))
    .map((name) => `fragment Clients_${name} on ${name} @refetchable(queryName: "Clients${name}RefetchQuery") { legalForce }`),
]);

const CLIENTS: Readonly<Record<string, (fetch: Fetch) => Client>> = {
  "Apollo Client": (by) => apolloClient(site.origin, by),
  "urql with graphcache": (by) => urqlClient(site.origin, by, keyless),
  Relay: (by) => relayClient(site.origin, by, compiled),
};

let site: TestServer;
beforeAll(async () => {
  site = await openServer();
});
afterAll(() => site.close());

/** What the server says, no client between; Relay and Apollo add __typename, which is passed over. */
async function wire(query: string, variables: Variables): Promise<unknown> {
  return bare(await site.ask(query, variables));
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).filter(([name]) => !name.startsWith("__"));
  return Object.fromEntries(fields.map(([name, each]) => [name, bare(each)]));
}

const lawOf = (asOf: string) => ({ statute: STATUTE, asOf });
const [before, after] = DAYS;

/** Puts two days side by side, and says which of them the cache then shows otherwise than the server does. */
async function mixedUp(client: Client): Promise<string[]> {
  for (const day of DAYS) await client.read(LAW, lawOf(day));
  const wrong: string[] = [];
  for (const day of DAYS) {
    if (JSON.stringify(bare(client.cached(LAW, lawOf(day)))) !== JSON.stringify(await wire(LAW, lawOf(day)))) wrong.push(day);
  }
  return wrong;
}

async function idsOf(asOf: string, first: number): Promise<string[]> {
  const { rules } = (await wire(RULES, { asOf, first })) as { rules: { edges: { node: { id: string } }[] } };
  return rules.edges.map(({ node }) => node.id);
}

test("the days differ on the wire, as the README tells", async () => {
  type Law = { statute: { provisions: { totalCount: number }; rules: { totalCount: number } } };
  const [first, second] = await Promise.all(DAYS.map(async (day) => (await wire(LAW, lawOf(day))) as Law));
  expect(first?.statute.provisions.totalCount).toBeLessThan(second?.statute.provisions.totalCount as number);
  expect(first?.statute.rules.totalCount).toBeLessThan(second?.statute.rules.totalCount as number);
});

describe.each(Object.keys(CLIENTS))("%s", (name) => {
  const open = (by: Fetch = fetch) => (CLIENTS[name] as (fetch: Fetch) => Client)(by);

  test("shows two days side by side, each as the server tells it", async () => {
    expect(await mixedUp(open())).toEqual([]);
  });

  test("would mix them up, were ids the same on every day: so this test can fail", async () => {
    const withoutMoments: Fetch = async (input, init) => {
      const text = await (await fetch(input, init)).text();
      return new Response(text.replace(/("id":"[^"@]*)@[^"]*"/g, '$1"'), { headers: { "content-type": "application/json" } });
    };
    expect(await mixedUp(open(withoutMoments))).not.toEqual([]);
  });

  test("keeps the days apart when one of them is fetched anew", async () => {
    const client = open();
    for (const day of DAYS) await client.read(LAW, lawOf(day));
    await client.refetch(LAW, lawOf(before));
    expect(bare(client.cached(LAW, lawOf(after)))).toEqual(await wire(LAW, lawOf(after)));
    await client.refetch(LAW, lawOf(after));
    expect(bare(client.cached(LAW, lawOf(before)))).toEqual(await wire(LAW, lawOf(before)));
  });

  test("never shows a draft as law", async () => {
    const client = open();
    const [draft, law] = [{ id: `${DRAFTED}@2024-01-01` }, { id: DRAFTED }];
    await client.read(NODE, law);
    await client.read(NODE, draft);
    expect(bare(client.cached(NODE, draft))).toMatchObject({ node: { address: DRAFTED, legalForce: "PROPOSED" } });
    expect(bare(client.cached(NODE, law))).toMatchObject({ node: { address: DRAFTED, legalForce: "IN_FORCE" } });
  });

  test("puts the pages of a list together, each day by itself", async () => {
    const client = open();
    const [today, earlier] = ["2025-06-01", after];
    expect(await client.walk(today, 3)).toEqual(await idsOf(today, 3 * PAGE));
    expect(await client.walk(earlier, 2)).toEqual(await idsOf(earlier, 2 * PAGE));
    expect(client.walked(today)).toEqual(await idsOf(today, 3 * PAGE));
  });
});

test("Relay compiles @refetchable on every type of record, and fetches a record anew by its id alone", async () => {
  expect(records.length).toBeGreaterThanOrEqual(17);
  for (const { name } of records) {
    const { params } = compiled(`Clients${name}RefetchQuery`) as { params: { text: string; name: string } };
    expect(params.text).toMatch(/^query \w+\(\s*\$id: ID!\s*\)/);
    const { node } = await site.ask<{ node: unknown }>(params.text, { id: `${DRAFTED}@2024-01-01` });
    expect(node).toMatchObject({ __typename: "Rule", id: expect.stringMatching(/@/) });
  }
});
