import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ALL_KINDS, factsOf, RECORDED_KINDS } from "../src/platform/kernel/kinds.js";
import { type Files, GOOD } from "./support/corpus.js";
import { openServer, type TestServer } from "./support/server.js";

interface Contents {
  readonly id: string;
  readonly contentHash: string;
  readonly rows: readonly Record<string, unknown>[];
}

const ACT = "xa/act-1.yaml";
const LATER: Files = { ...GOOD, [ACT]: (GOOD[ACT] as string).replace("event: SIGNED", "event: ADOPTED") };

let site: TestServer;
let contents: ReadonlyMap<string, Contents>;
beforeAll(async () => {
  site = await openServer();
  contents = await contentsOf(site, 1);
}, 120_000);
afterAll(() => site.close());

async function contentsOf({ download }: TestServer, release: number): Promise<Map<string, Contents>> {
  const lines = (await download(`/release/${release}/bulk/contents.ndjson`)).split("\n").filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as Contents).map((line) => [line.id, line]));
}

/** JSON as RFC 8785 has it, written here once more, as whoever checks a record would. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
}

const hashOf = (rows: unknown) => createHash("sha256").update(canonical(rows)).digest("hex");

test("every hash is made of the line of its record in the bulk file, and of nothing else", () => {
  const wrong = [...contents.values()].filter(({ rows, contentHash }) => hashOf(rows) !== contentHash);
  expect(wrong).toEqual([]);
  const tables = new Set([...contents.values()].flatMap(({ rows }) => rows.map(({ table }) => table)));
  const known = [...RECORDED_KINDS.flatMap((kind) => [...factsOf(kind).tables]), "discrepancy"];
  expect([...tables].filter((table) => !known.includes(String(table)))).toEqual([]);
  // The corpus has records with every sort of part.
  expect(known.filter((table) => !tables.has(table))).toEqual([]);
});

test("numbers are exact, and what says nothing is left out", () => {
  const values = [...contents.values()].flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
  expect(values.filter((value) => typeof value === "number" || value === null)).toEqual([]);
  expect(values.filter((value) => Array.isArray(value) && value.length === 0)).toEqual([]);
});

test("GraphQL says the hash of every record of every kind", async () => {
  const ids = [...contents.keys()];
  const query = "query Hashes($ids: [ID!]!) { nodes(ids: $ids) { __typename id contentHash } }";
  const types = new Set<string>();
  for (let start = 0; start < ids.length; start += 100) {
    const some = ids.slice(start, start + 100);
    const { nodes } = await site.ask<{ nodes: { __typename: string; id: string; contentHash: string }[] }>(query, { ids: some });
    // A provision that did not stand on the day is no node of it.
    for (const node of nodes.filter((each) => each !== null)) {
      types.add(node.__typename);
      expect([node.id, node.contentHash]).toEqual([node.id, contents.get(node.id)?.contentHash]);
    }
  }
  expect([...types].sort()).toEqual(RECORDED_KINDS.map((kind) => factsOf(kind).type).sort());
  expect(ALL_KINDS.length - RECORDED_KINDS.length).toBe(1);
});

test("JSON, JSON-LD and the page of a record say it too, on every day the same", async () => {
  const id = "/rule/ru/over-limit";
  const hash = contents.get(id)?.contentHash as string;
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.parse(await site.text(`${id}.json`)).node.contentHash).toBe(hash);
  expect(JSON.parse(await site.text(`${id}.json?asOf=2024-01-01`)).node.contentHash).toBe(hash);
  expect(JSON.parse(await site.text(`${id}.jsonld`))["spdx:checksum"]["spdx:checksumValue"]).toBe(hash);
  expect(await site.text(id)).toContain(hash);
  expect(await site.ask('{ node(id: "/release/1") { contentHash } }')).toEqual({ node: { contentHash: null } });
});

test("a hash changes with what the record says, its parts included, and with nothing else", async () => {
  const small = await openServer(GOOD);
  try {
    expect(await small.ingest(LATER)).toBe(2);
    const [before, after] = [await contentsOf(small, 1), await contentsOf(small, 2)];
    const changed = [...after.values()].filter(({ id, contentHash }) => before.get(id)?.contentHash !== contentHash);
    expect(changed.map(({ id }) => id)).toEqual(["/akn/xa/act/law/2019-12-01/1"]);
  } finally {
    await small.close();
  }
});
