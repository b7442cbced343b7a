import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv";
import { buildApi } from "../src/app/schema.js";
import { toolsOf } from "../src/assistants/tools.js";
import { kindOfId } from "../src/platform/kernel/id.js";
import { GOOD, seedFolder } from "./support/corpus.js";
import { PROGRAM, runCli } from "./support/run-cli.js";
import { openServer, type TestServer } from "./support/server.js";

/** What no answer is longer than: its bound, and what is said around it. */
const LONGEST = 34_000;

type Answer = Record<string, unknown> & {
  readonly asOf: string;
  readonly release: { readonly number: number; readonly publishedAt: string };
  readonly answer: Record<string, never>;
  readonly goOn: readonly string[];
  readonly notSeen: readonly { readonly jurisdiction: string; readonly reviewedThrough: string; readonly says: string }[];
};

let site: TestServer;
let client: Client;
beforeAll(async () => {
  site = await openServer();
  client = await connect(site.origin);
});
afterAll(async () => {
  await client.close();
  await site.close();
});

async function connect(origin: string): Promise<Client> {
  const one = new Client({ name: "test", version: "1" });
  await one.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`)));
  return one;
}

async function call(name: string, given: Record<string, unknown>, by = client) {
  const result = await by.callTool({ name, arguments: given });
  const [content] = result.content as { type: string; text: string }[];
  // Clients that know no structured content read the same as text.
  expect(JSON.parse(content?.text as string)).toEqual(result.structuredContent);
  return { isError: result.isError === true, text: content?.text as string, said: result.structuredContent as Answer };
}

const refusal = async (name: string, given: Record<string, unknown>) => {
  const { isError, said } = await call(name, given);
  expect(isError).toBe(true);
  return said.error as { code: string; message: string; argument?: string };
};

/** The page at an address. An id with a moment leads on to its address at that moment. */
const opened = (path: string) => fetch(site.origin + path, { headers: { accept: "text/html" } });

const tools = [...toolsOf(buildApi(), { texts: false }).values()];
const validator = new AjvJsonSchemaValidator();

test("the tools are the published operations, described, and all of them only read", async () => {
  const listed = (await client.listTools()).tools;
  expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
  expect(listed.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "find_law",
      "read_record",
      "law_between_days",
      "compare_definitions",
      "compare_offences",
      "assess_miner",
    ]),
  );
  for (const { description, annotations, inputSchema } of listed) {
    expect(description?.length).toBeGreaterThan(200);
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    expect(inputSchema.additionalProperties).toBe(false);
  }
});

test("an input schema says what the arguments mean, and which values there are", async () => {
  const find = tools.find(({ name }) => name === "find_law")?.inputSchema;
  expect(find?.required).toEqual(["query"]);
  expect(find?.properties).toMatchObject({
    kinds: { type: "array", items: { type: "string", enum: expect.arrayContaining(["STATUTE", "OFFENCE"]) } },
    asOf: { type: "string", format: "date", description: "The day whose law is asked for; today (UTC) if left out." },
    first: { type: "integer", default: 10 },
  });
  const miner = tools.find(({ name }) => name === "assess_miner")?.inputSchema.properties?.miner;
  expect(miner?.required).toEqual(["jurisdiction", "subject"]);
  expect(miner?.properties?.income?.properties?.value?.type).toBe("string");
});

test("an assistant that assesses a miner is told what the verdict turns on, and what was presumed", async () => {
  const { text } = await call("assess_miner", { miner: { jurisdiction: "KZ", subject: "LEGAL_ENTITY", foreign: false } });
  expect(text).toMatch(/"verdict":"UNDETERMINED"[\s\S]*"turnsOn":\[\{"question":"[^"]+\?"[\s\S]*"verdict":"PROHIBITED"/);
  expect(text).toMatch(/"presumed":\[\{"text":"Taken as not so/);
});

describe.each(tools)("the tool $name", ({ name, operation, inputSchema }) => {
  test("answers its example within bounds, with the day, the release, what was not seen, and pages that open", async () => {
    expect(validator.getValidator(inputSchema as never)(operation.example)).toMatchObject({ valid: true });
    const { isError, text, said } = await call(name, operation.example);
    expect([isError, text.slice(0, 300)]).toEqual([false, text.slice(0, 300)]);
    expect(text.length).toBeLessThan(LONGEST);
    expect(said.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(said.release.number).toBe(1);
    expect(said.notice).toMatch(/Not legal advice/);
    if (name !== "list_releases") expect(said.notSeen.length).toBeGreaterThan(0);
    const [page] = /"page":"https:\/\/minelaw\.test[^"]+/.exec(text) ?? [];
    if (!["compare_definitions", "compare_offences"].includes(name)) expect(page).toBeDefined();
    if (page) expect((await opened(page.slice('"page":"https://minelaw.test'.length))).status).toBe(200);
  });

  test("refuses an argument that it does not take", async () => {
    const { code, message, argument } = await refusal(name, { ...operation.example, asof: "2020-01-01" });
    expect([code, argument]).toEqual(["BAD_USER_INPUT", "asof"]);
    expect(message).toContain(`is no argument of ${name}, which takes`);
  });
});

test("a statement comes with its evidence, its citations and their places in the source", async () => {
  const { said } = await call("list_rules", { filter: { jurisdictions: ["RU"] }, first: 5 });
  const { nodes } = said.answer.rules as unknown as { nodes: { evidence: string; citations: { locator: string | null }[] }[] };
  expect(nodes).toHaveLength(5);
  for (const { evidence, citations } of nodes) {
    expect(evidence).toMatch(/^(PRIMARY|OFFICIAL|SECONDARY|UNVERIFIED)$/);
    expect(citations.length).toBeGreaterThan(0);
  }
  expect(nodes.flatMap(({ citations }) => citations.map(({ locator }) => locator)).filter(Boolean).length).toBeGreaterThan(0);
  expect(said.notSeen[0]?.says).toMatch(
    /^The law of RU was reviewed in depth through 2026-\d\d-\d\d; later law may exist unrecorded\. The day/,
  );
});

test("a draft comes only to who names it", async () => {
  const found = await call("find_law", { query: "mining", jurisdictions: ["RU"], first: 100 });
  expect(found.text).not.toContain('"legalForce":"PROPOSED"');
  const drafts = await call("list_offences", { filter: { jurisdictions: ["RU"], legalForce: ["PROPOSED"] } });
  expect(drafts.text).toContain('"legalForce":"PROPOSED"');
});

test("what is too long is told in part, and who goes on sees everything once", async () => {
  const ids: string[] = [];
  const all = await site.ask<{ rules: { totalCount: number } }>("{ rules { totalCount } }");
  let after: string | undefined;
  let rounds = 0;
  do {
    const { said, text } = await call("list_rules", { first: 100, ...(after && { after }) });
    expect(text.length).toBeLessThan(LONGEST);
    const { nodes } = said.answer.rules as unknown as { nodes: { id: string }[] };
    ids.push(...nodes.map(({ id }) => id));
    after = said.goOn.map((line) => / after: (\S+)$/.exec(line)?.[1]).find(Boolean);
    rounds++;
  } while (after);
  expect(rounds).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(all.rules.totalCount);
  expect(ids).toHaveLength(all.rules.totalCount);
});

test("the law of another day, and what was said at an instant, are asked for as everywhere", async () => {
  const { said } = await call("read_record", { id: "/rule/ru/over-limit@2024-01-01" });
  expect(said).toMatchObject({ asOf: "2024-01-01", answer: { node: { legalForce: "PROPOSED" } } });
  expect((said.answer.node as unknown as { page: string }).page).toMatch(
    /^https:\/\/minelaw\.test\/rule\/ru\/over-limit@\d{4}-\d\d-\d\d$/,
  );
  const listed = await call("list_rules", { filter: { jurisdictions: ["RU"], legalForce: ["PROPOSED"] }, asOf: "2024-01-01" });
  expect(listed.text).toContain('"page":"https://minelaw.test/rule/ru/over-limit@');
  expect((await refusal("read_place", { code: "RU", knownAt: "2001-01-01T00:00:00Z" })).code).toBe("BEFORE_FIRST_RELEASE");
});

test("what cannot be asked is refused by name", async () => {
  expect((await refusal("find_law", {})).code).toBe("BAD_USER_INPUT");
  expect((await refusal("read_place", { code: "RU", asOf: "2024-13-01" })).message).toContain(
    "write an existing day as 2024-11-01",
  );
  expect((await refusal("find_law", { query: "mining", jurisdictions: ["XX"] })).code).toBe("JURISDICTION_NOT_COVERED");
  expect((await refusal("nothing", {})).message).toContain("find_law");
  expect((await refusal("find_law", { query: "a\0b" })).code).toBe("BAD_USER_INPUT");
  const { said } = await call("read_place", { code: "XX" });
  expect(said.answer.jurisdiction).toBeNull();
  expect(said.notSeen).toEqual(["XX is not covered: that is no statement about its law."]);
});

test("every record is a resource", async () => {
  const uris: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.listResources(cursor ? { cursor } : {});
    uris.push(...page.resources.map(({ uri }) => uri));
    cursor = page.nextCursor;
  } while (cursor);
  const paths = [...(await site.text("/sitemap.xml")).matchAll(/<loc>https:\/\/minelaw\.test(\/[^<]*)<\/loc>/g)].map(
    ([, path]) => path,
  );
  const records = paths.filter((path) => !["release", null].includes(kindOfId(path as string)));
  expect(uris.sort()).toEqual(records.map((path) => `minelaw:${path}`).sort());
  const [read] = (await client.readResource({ uri: "minelaw:/rule/ru/over-limit@2024-01-01" })).contents;
  expect(JSON.parse((read as { text: string }).text)).toMatchObject({
    asOf: "2024-01-01",
    answer: { node: { legalForce: "PROPOSED" } },
  });
  await expect(client.readResource({ uri: "minelaw:/rule/ru/nothing" })).rejects.toThrow("is no record of the dataset");
  await expect(client.readResource({ uri: "minelaw:/rule/ru/over-limit?day=2024-01-01" })).rejects.toThrow("is no record");
  expect((await client.listResourceTemplates()).resourceTemplates[0]?.uriTemplate).toBe("minelaw:{+id}");
});

test("prompts name tools that there are, and refuse what they cannot be written with", async () => {
  const { prompts } = await client.listPrompts();
  expect(prompts.map(({ name }) => name)).toEqual(["research_question", "check_draft"]);
  const { messages } = await client.getPrompt({
    name: "research_question",
    arguments: { question: "Must miners register?", place: "RU", day: "2024-11-01" },
  });
  const { text } = (messages[0] as (typeof messages)[number]).content as { text: string };
  const named = [...text.matchAll(/\b(?:find|read|law|list|compare)_[a-z_]+/g)].map(([name]) => name);
  expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  expect(text).toContain("2024-11-01");
  await expect(client.getPrompt({ name: "check_draft", arguments: {} })).rejects.toThrow("text: check_draft needs it");
});

test("one message at a time, by POST alone", async () => {
  const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
  const message = { jsonrpc: "2.0", id: 1, method: "tools/list" };
  const batch = await fetch(`${site.origin}/mcp`, { method: "POST", headers, body: JSON.stringify([message, message]) });
  expect([batch.status, ((await batch.json()) as { code: string }).code]).toEqual([400, "BAD_REQUEST"]);
  for (const method of ["GET", "DELETE"]) {
    const response = await fetch(`${site.origin}/mcp`, { method, headers: { accept: "text/event-stream" } });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  }
});

test("whoever asks by a tool is charged like everybody", async () => {
  const small = await openServer(GOOD, { budget: 2_000 });
  const poor = await connect(small.origin);
  try {
    const codes: unknown[] = [];
    for (let asked = 0; asked < 40 && !codes.includes("RATE_LIMITED"); asked++) {
      const { said } = await call("list_rules", { first: 100 }, poor);
      codes.push((said.error as { code?: string } | undefined)?.code);
    }
    expect(codes).toContain("RATE_LIMITED");
  } finally {
    await poor.close();
    await small.close();
  }
});

test("an assistant that starts the program speaks with it on standard streams", async () => {
  const seeds = seedFolder(GOOD);
  const data = mkdtempSync(join(tmpdir(), "minelaw-mcp-"));
  const started = new Client({ name: "test", version: "1" });
  const { DATABASE_URL: _, ...inherited } = process.env as Record<string, string>;
  const env = { ...inherited, NODE_OPTIONS: "", MINELAW_SEEDS_DIR: seeds.path, MINELAW_DATA_DIR: join(data, "data") };
  try {
    // A folder of seeds says its counts.
    await runCli(["format"], { MINELAW_SEEDS_DIR: seeds.path }, { cwd: data });
    await started.connect(
      new StdioClientTransport({ command: process.execPath, args: [...PROGRAM, "mcp"], env, cwd: data, stderr: "ignore" }),
    );
    expect((await started.listTools()).tools.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
    const { said } = await call("read_record", { id: "/rule/xa/licence" }, started);
    expect(said.answer.node).toMatchObject({ action: "Hold a licence.", page: "http://localhost:4000/rule/xa/licence" });
    expect((await started.listResources()).resources.length).toBeGreaterThan(5);
  } finally {
    await started.close();
    seeds.remove();
    rmSync(data, { recursive: true, force: true });
  }
});

test("an assistant is greeted while the database is still being opened, which a first start takes long for", async () => {
  const silent = createServer(() => undefined).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const env = { PATH: process.env.PATH ?? "", DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/none` };
  const early = new Client({ name: "test", version: "1" });
  try {
    await early.connect(
      new StdioClientTransport({ command: process.execPath, args: [...PROGRAM, "mcp"], env, stderr: "ignore" }),
    );
    expect((await early.listTools()).tools.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
    expect((await early.listPrompts()).prompts.length).toBeGreaterThan(0);
  } finally {
    await early.close();
    silent.close();
  }
});
