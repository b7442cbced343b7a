import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { parse } from "graphql";
import { buildApi } from "../src/app/schema.js";
import { NOTICE, PRIVATE_NOTICE, SOME_PRIVATE } from "../src/kits/formats/notice.js";
import { DECLARED } from "../src/kits/operations.js";
import { operationsOf } from "../src/kits/published-operations.js";
import { PAGES } from "../src/site/find-resource.js";
import { ADDED, ADDITIONS } from "./support/additions.js";
import { GOOD } from "./support/corpus.js";
import { openServer, type TestServer } from "./support/server.js";
import { unmarked } from "./support/unmarked.js";

/** One with additions, which came with its second release; and one without, as the public has it. */
let site: TestServer;
let other: TestServer;
beforeAll(async () => {
  [site, other] = await Promise.all([openServer(GOOD), openServer(GOOD)]);
  expect(await site.ingest(GOOD, ADDITIONS)).toBe(2);
});
afterAll(() => Promise.all([site.close(), other.close()]));

const json = async <T>(path: string) => JSON.parse(await site.text(path)) as T;

test("every record says whether it is a private addition", async () => {
  const ids = [...ADDED, "/rule/xa/licence", "/akn/xa", "/source/xa/gazette", "/concept/digital-mining", "/release/1"];
  const { nodes } = await site.ask<{ nodes: { address: string; private: boolean }[] }>(
    "query ($ids: [ID!]!) { nodes(ids: $ids) { address private } }",
    { ids },
  );
  expect(nodes.filter((node) => node.private).map(({ address }) => address)).toEqual(ADDED);
  expect(nodes).toHaveLength(ids.length);
});

test("what is asked of both gives both, told apart", async () => {
  const { rules, lawChanges } = await site.ask<Record<"rules" | "lawChanges", { nodes: { private: boolean }[] }>>(
    `{ rules(asOf: "2026-01-01") { nodes { address private } } lawChanges(from: "2019-01-01", to: "2040-12-31") { nodes { key private } } }`,
  );
  expect(rules.nodes).toEqual([
    { address: "/rule/xa/licence", private: false },
    { address: "/rule/xa/secret", private: true },
  ]);
  expect(new Set(lawChanges.nodes.map((change) => change.private))).toEqual(new Set([true, false]));
});

test("JSON, JSON-LD, CSV and pages mark it, and claim no licence for it", async () => {
  const own = await json<{ node: { private: boolean }; notice: string; licence: string | null }>("/rule/xa/secret.json");
  expect(own).toMatchObject({ node: { private: true }, notice: PRIVATE_NOTICE, licence: null });
  expect(await json("/rule/xa/licence.json")).toMatchObject({ node: { private: false }, licence: expect.any(String) });
  const linked = await json<Record<string, unknown>>("/rule/xa/secret.jsonld");
  expect(linked["schema:conditionsOfAccess"]).toBe(PRIVATE_NOTICE);
  expect(linked["schema:license"]).toBeUndefined();
  const [head, ...rows] = (await site.text("/rules.csv")).trim().split("\r\n");
  expect(head).toMatch(/,private$/);
  expect(rows.map((row) => row.replace(/,.*,/, " "))).toEqual(["/rule/xa/licence false", "/rule/xa/secret true"]);
  const page = await site.text("/rule/xa/secret");
  expect(page).toContain(PRIVATE_NOTICE);
  expect(page).toContain('name="robots" content="noindex"');
  expect(page).not.toContain("CC BY 4.0");
});

test("pages of the dataset mark every link that leads to one", async () => {
  for (const path of ["/akn/xa", "/rules", "/statutes", "/akn/xa/act/law/2019-12-01/1", "/jurisdictions", "/search?q=secret"]) {
    const links = [
      ...(await site.text(path)).matchAll(/<a href="(\/[^"?#]+)[^"]*"[^>]*>[^<]*(?:<[^a/][^>]*>[^<]*<\/\w+>)*<\/a>(.{0,30})/g),
    ];
    const toAdded = links.filter(([, to = ""]) => ADDED.includes(to));
    expect([path, toAdded.length > 0]).toEqual([path, true]);
    for (const [link, , after] of toAdded) expect([path, link, after]).toEqual([path, link, expect.stringMatching(/^<small/)]);
    for (const [, to = "", after] of links) if (!ADDED.includes(to)) expect(after).not.toMatch(/^<small class="private"/);
  }
});

const TABLES = [
  "/compare/offences.csv?conduct=UNREGISTERED_MINING&jurisdiction=XA,XB",
  "/compare/places.csv?jurisdiction=XA,XB&asOf=2026-01-01",
  "/review.csv",
  "/changes.csv?from=2019-01-01&to=2040-12-31",
  "/penalties.csv",
];

test("every table of law has the mark, and what JSON says of licences leaves out what is marked", async () => {
  const marked = new Map<string, string[]>();
  for (const path of TABLES) {
    const [head, ...rows] = (await site.text(path)).trim().split("\r\n");
    expect([path, head]).toEqual([path, expect.stringMatching(/,private$/)]);
    const secret = rows.filter((row) => /secret|,XB,|^XB,/i.test(row));
    marked.set(path, secret);
    for (const row of rows) expect([path, row, row.endsWith(",true")]).toEqual([path, row, secret.includes(row)]);
  }
  for (const path of TABLES.slice(0, 4)) expect([path, marked.get(path)?.length]).not.toEqual([path, 0]);
  const both = await json<{ notice: string; records: object[] }>("/memo.json?ids=/rule/xa/secret,/rule/xa/licence");
  expect(both).toMatchObject({ notice: expect.stringContaining(SOME_PRIVATE), records: [{ private: true }, { private: false }] });
  expect((await json<{ notice: string }>("/memo.json?ids=/rule/xa/licence")).notice).toBe(NOTICE);
});

test("whatever pages and published operations say of a record, they ask for its mark", () => {
  const api = buildApi();
  const texts = [...DECLARED.operations.values(), ...operationsOf(api)].map(({ name, text }) => [name, parse(text)] as const);
  expect(PAGES.size + texts.length).toBeGreaterThan(60);
  const without = texts.flatMap(([name, document]) => unmarked(api, document).map((where) => `${name}: ${where}`));
  expect(without).toEqual([]);
  expect(unmarked(api, parse('{ node(id: "/akn/xa") { id ... on Rule { private statute { address } } } }'))).toEqual([
    "node",
    "statute",
  ]);
});

test("assistants are told", async () => {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${site.origin}/mcp`)));
  try {
    const result = await client.callTool({ name: "list_rules", arguments: { filter: { jurisdictions: ["XA"] } } });
    const said = JSON.stringify(result.structuredContent);
    expect(said).toMatch(/"id":"\/rule\/xa\/secret","private":true/);
    expect(said).toMatch(/"id":"\/rule\/xa\/licence","private":false/);
    expect(said).toContain(SOME_PRIVATE);
  } finally {
    await client.close();
  }
});

/** What is published: files, feeds, sitemaps, pictures to take along, and what a release says of itself. */
const PUBLISHED = [
  "/sitemap.xml",
  "/changes.atom?from=2019-01-01&to=2040-12-31",
  "/akn/xa.atom?from=2019-01-01&to=2040-12-31",
  "/releases.atom",
  "/release/2.json",
  "/release/2/pictures/map.csv",
  "/release/2/pictures/status-over-time.json",
  "/pictures/map.csv",
  "/embed/status-over-time",
  "/day/2025-01-01/changes.ndjson",
  "/day/2040-01-01/changes.ndjson",
];

test("nothing that is published holds any of it", async () => {
  for (const path of PUBLISHED) {
    const text = await site.text(path);
    expect([path, text.length > 0 || path.startsWith("/day")]).toEqual([path, true]);
    expect([path, /secret/i.exec(text)?.[0]]).toEqual([path, undefined]);
  }
  const manifest = JSON.parse(await site.download("/release/2/bulk/manifest.json")) as {
    files: { name: string; records: number }[];
  };
  for (const { name } of manifest.files) {
    expect([name, /secret/i.exec(await site.download(`/release/2/bulk/${name}`))?.[0]]).toEqual([name, undefined]);
  }
  expect(await site.download("/release/2/bulk/since-1.ndjson")).toBe("");
  expect(manifest.files.find(({ name }) => name === "records.ndjson")?.records).toBeGreaterThan(5);
});

test("a release counts and hashes what is public alone: it is the same here and where nothing is added", async () => {
  const query =
    "{ releases(first: 2) { nodes { number added changed removed digest changes(first: 5) { totalCount nodes { address } } } } }";
  type Answer = { releases: { nodes: { number: number; digest: string }[] } };
  const [here, there] = await Promise.all([site, other].map((each) => each.ask<Answer>(query)));
  const [second, first] = here?.releases.nodes ?? [];
  expect(second).toMatchObject({ added: 0, changed: 0, removed: 0, changes: { totalCount: 0, nodes: [] } });
  expect(first?.digest).toBe(there?.releases.nodes[0]?.digest);
  expect(second?.digest).toBe(first?.digest);
});
