import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { COVERED_NAMES, OF_SEVERAL, UNCOVERED_NAMES } from "./support/place-names.js";
import { openServer, type TestServer } from "./support/server.js";

let site: TestServer;
let client: Client;
beforeAll(async () => {
  site = await openServer();
  client = new Client({ name: "test", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${site.origin}/mcp`)));
});
afterAll(async () => {
  await client.close();
  await site.close();
});

/** What an entrance answers for a place: the codes of the places that it understood, or the code of its refusal. */
type Entrance = (name: string) => Promise<string>;

const BY_GRAPHQL = `query ($name: String!) {
  jurisdiction(code: $name) { code }
  assessMining(miner: { jurisdiction: $name, subject: INDIVIDUAL }) { jurisdiction { code } }
  minerFacts(jurisdiction: $name, subject: INDIVIDUAL) { fact }
}`;

const byGraphql: Entrance = async (name) => {
  const { jurisdiction, assessMining, minerFacts } = await site.ask<{
    jurisdiction: { code: string } | null;
    assessMining: { jurisdiction: { code: string } | null };
    minerFacts: object[] | null;
  }>(BY_GRAPHQL, { name });
  expect([name, assessMining.jurisdiction?.code]).toEqual([name, jurisdiction?.code]);
  expect([name, minerFacts === null]).toEqual([name, jurisdiction === null]);
  return jurisdiction?.code ?? "JURISDICTION_NOT_COVERED";
};

/** Of what lists, the answer itself is compared: places may have nothing in a list. */
const listed = async (path: string) => {
  const answer = await site.get(path, { accept: "application/json" });
  const body = (await answer.json()) as { code?: string; records?: readonly { id: string }[] };
  return answer.ok ? JSON.stringify(body.records?.map(({ id }) => id)) : String(body.code);
};
const byFilter: Entrance = (name) => listed(`/authorities.json?jurisdiction=${encodeURIComponent(name)}`);

const byTool: Entrance = async (name) => {
  const { isError, structuredContent, content } = await client.callTool({ name: "read_place", arguments: { code: name } });
  if (isError) return /[A-Z_]{9,}/.exec(JSON.stringify(content))?.[0] ?? "";
  const { jurisdiction } = (structuredContent as { answer: { jurisdiction: { code: string } | null } }).answer;
  return jurisdiction?.code ?? "JURISDICTION_NOT_COVERED";
};

test("the vocabulary has names of places, covered and not", () => {
  expect(COVERED_NAMES.length).toBeGreaterThan(400);
  expect(UNCOVERED_NAMES.length).toBeGreaterThan(50);
});

test("a place is taken by each of its names as by its code: as an argument, in a filter by address, by assistants", async () => {
  const lists = new Map<string, string>();
  for (const [name, code] of COVERED_NAMES) {
    if (!lists.has(code)) lists.set(code, await byFilter(code));
    expect([name, await byGraphql(name), await byFilter(name), await byTool(name)]).toEqual([name, code, lists.get(code), code]);
  }
});

test("a name of a place of which nothing is recorded is understood, and no answer is of another place", async () => {
  for (const [name] of UNCOVERED_NAMES) {
    const answers = [await byGraphql(name), await byFilter(name), await byTool(name)];
    expect([name, ...new Set(answers)]).toEqual([name, "JURISDICTION_NOT_COVERED"]);
  }
});

const noticeOn = async (place: string) =>
  (
    await site.ask<{ assessMining: { notice: string } }>(
      "query ($place: String!) { assessMining(miner: { jurisdiction: $place, subject: INDIVIDUAL }) { notice } }",
      { place },
    )
  ).assessMining.notice;

test.each([
  ["New York State", "US-NY"],
  ["state of new york", "US-NY"],
  ["State of Georgia", "US-GA"],
  ["Georgia, USA", "US-GA"],
  ["РФ", "RU"],
  ["Burma", "MM"],
  ["u.s.", "US"],
  ["Nouvelle Zélande", "NZ"],
  ["Республика Бурятия", "RU-BU"],
  ["Иркутская обл.", "RU-IRK"],
  ["Áustria", "AT"],
  ["Kazachstán", "KZ"],
  ["Holland, EU", "NL"],
  ["Vermont", "JURISDICTION_NOT_COVERED"],
  ["Vermont, USA", "JURISDICTION_NOT_COVERED"],
  ["Crimea", "JURISDICTION_NOT_COVERED"],
  // Codes of countries come before the abbreviations of states.
  ["SC", "JURISDICTION_NOT_COVERED"],
  ["PA", "PA"],
  ["Pa.", "US-PA"],
  ["Washington state", "US-WA"],
])("%s means %s", async (name, meant) => {
  expect(await byGraphql(name)).toBe(meant);
});

test("whose law there is around a place of which nothing is recorded is told by its name too", async () => {
  expect(await noticeOn("Vermont")).toContain("ask for US");
  expect(await noticeOn("Crimea")).toContain("ask for UA");
});

test("a name of several places is refused once, with all of them", async () => {
  for (const [name, codes] of Object.entries(OF_SEVERAL)) {
    const answer = await site.get(`/authorities.json?jurisdiction=${name}`, { accept: "application/json" });
    const problem = (await answer.json()) as { code: string; detail: string };
    expect(problem.code).toBe("BAD_USER_INPUT");
    for (const code of codes) expect(problem.detail).toContain(code);
    expect(await byTool(name)).toBe("BAD_USER_INPUT");
  }
});
