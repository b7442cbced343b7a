import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Files, GOOD } from "./support/corpus.js";
import { openServer, type TestServer } from "./support/server.js";

const ACT = "xa/act-1.yaml";

const PERMIT = `  - id: /rule/xa/permit
    modality: OBLIGATION
    subjects:
      - ANYONE
    action: Hold a permit.
    from: 2022-01-01
    evidence: PRIMARY
    citations:
      - /source/xa/gazette
`;

/** The good corpus with a second rule; and what became of it: one rule said otherwise, one gone, a concept new. */
const EARLIER: Files = { ...GOOD, [ACT]: `${GOOD[ACT]}${PERMIT}` };
const LATER: Files = {
  ...GOOD,
  [ACT]: (GOOD[ACT] as string).replace("action: Hold a licence.", "action: Hold a licence of the Assembly."),
  "vocabulary/vocabulary.yaml": (GOOD["vocabulary/vocabulary.yaml"] as string).replace(
    "elements:\n  - code",
    "  - code: mining-pool\n    prefLabels:\n      en: mining pool\n    scopeNote: Mining together.\nelements:\n  - code",
  ),
};

interface Change {
  readonly change: "ADDED" | "CHANGED" | "REMOVED";
  readonly before: { readonly id: string } | null;
  readonly after: { readonly id: string } | null;
}

interface Manifest {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly records: number; readonly sha256: string }[];
}

let site: TestServer;
beforeAll(async () => {
  site = await openServer(EARLIER);
  expect(await site.ingest(LATER)).toBe(2);
});
afterAll(() => site.close());

const lines = <T>(text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const download = async (path: string, headers: Record<string, string> = {}) => {
  const response = await site.get(path, headers);
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

test("the difference of two releases names what was added, changed and removed", async () => {
  const changes = lines<Change>(await site.text("/release/2/bulk/since-1.ndjson"));
  expect(changes.map(({ change, before, after }) => [change, before?.id ?? null, after?.id ?? null]).sort()).toEqual([
    ["ADDED", null, "/concept/mining-pool"],
    ["CHANGED", "/rule/xa/licence", "/rule/xa/licence"],
    ["REMOVED", "/rule/xa/permit", null],
  ]);
  const said = changes.find(({ change }) => change === "CHANGED");
  expect([said?.before, said?.after]).toMatchObject([
    { action: "Hold a licence." },
    { action: "Hold a licence of the Assembly." },
  ]);
});

test("the earlier release and the difference make the later release, record for record", async () => {
  const records = new Map(
    lines<{ id: string }>(await site.text("/release/1/bulk/records.ndjson")).map((record) => [record.id, record]),
  );
  for (const { before, after } of lines<Change>(await site.text("/release/2/bulk/since-1.ndjson"))) {
    if (before) expect(records.get(before.id)).toEqual(before);
    if (after) records.set(after.id, after);
    else records.delete(before?.id as string);
  }
  const later = lines<{ id: string }>(await site.text("/release/2/bulk/records.ndjson"));
  expect([...records.values()].sort(byId)).toEqual(later.sort(byId));
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

test("every file of a manifest has the bytes, the lines and the SHA-256 that it says", async () => {
  for (const release of [1, 2]) {
    const { files } = JSON.parse(await site.text(`/release/${release}/bulk/manifest.json`)) as Manifest;
    expect(files.map(({ name }) => name)).toContain("rules.csv");
    for (const { name, bytes: size, records, sha256 } of files) {
      const { bytes } = await download(`/release/${release}/bulk/${name}`);
      expect([name, bytes.length, createHash("sha256").update(bytes).digest("hex")]).toEqual([name, size, sha256]);
      const count = bytes.toString().split(/\r?\n/).filter(Boolean).length;
      expect([name, count - (name.endsWith(".csv") ? 1 : 0)]).toEqual([name, records]);
    }
  }
});

test.each(["/release/2/bulk/records.ndjson", "/release/2/bulk/since-1.ndjson"])(
  "a broken download of %s goes on where it broke",
  async (path) => {
    const { response, bytes } = await download(path, { "accept-encoding": "identity" });
    const etag = response.headers.get("etag") as string;
    expect(etag).toBe(`"${createHash("sha256").update(bytes).digest("hex")}"`);
    const broken = Math.floor(bytes.length / 3);
    const rest = await download(path, { range: `bytes=${broken}-`, "if-range": etag });
    expect([rest.response.status, rest.response.headers.get("content-range")]).toEqual([
      206,
      `bytes ${broken}-${bytes.length - 1}/${bytes.length}`,
    ]);
    expect(Buffer.concat([bytes.subarray(0, broken), rest.bytes]).equals(bytes)).toBe(true);
    expect((await download(path, { range: "bytes=-7" })).bytes.equals(bytes.subarray(-7))).toBe(true);
    expect((await download(path, { "if-none-match": etag })).response.status).toBe(304);
  },
);

test("there is no difference since a later release, since itself, or since one that is none", async () => {
  for (const path of ["/release/1/bulk/since-2.ndjson", "/release/2/bulk/since-2.ndjson", "/release/2/bulk/since-7.ndjson"]) {
    expect((await site.get(path)).status).toBe(404);
  }
});
