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

/** A rule that ends on a day that is known, and is punished until then. */
const TIMED = `${PERMIT.replace("/permit", "/timed").replace("2022-01-01", "2021-01-01\n    until: 2040-01-01")}offences:
  - id: /offence/xa/timed
    branch: ADMINISTRATIVE
    conduct: Mining without the permit.
    subjects:
      - ANYONE
    breaks:
      - /rule/xa/timed
    until: 2040-01-01
    penaltyOptions:
      - - kind: CONFISCATION
          summary: What is mined with is confiscated.
    evidence: PRIMARY
    citations:
      - /source/xa/gazette
`;

/** The good corpus with a second rule; and what became of it: one rule said otherwise, one gone, a concept new. */
const EARLIER: Files = { ...GOOD, [ACT]: `${GOOD[ACT]}${PERMIT}${TIMED}` };
const LATER: Files = {
  ...GOOD,
  [ACT]: `${GOOD[ACT]}${TIMED}`.replace("action: Hold a licence.", "action: Hold a licence of the Assembly."),
  "vocabulary/vocabulary.yaml": (GOOD["vocabulary/vocabulary.yaml"] as string).replace(
    "elements:\n  - code",
    "  - code: mining-pool\n    prefLabels:\n      en: mining pool\n    scopeNote: Mining together.\nelements:\n  - code",
  ),
};

interface Change {
  readonly change: "ADDED" | "CHANGED" | "REMOVED";
  readonly __typename: string;
  readonly id: string;
  readonly changed: readonly string[];
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

test("a line of a difference says of what type it is, which record, and which of its keys differ", async () => {
  const changes = lines<Change>(await site.text("/release/2/bulk/since-1.ndjson"));
  expect(changes.map(({ __typename, id, changed }) => [__typename, id, changed]).sort()).toEqual([
    ["Concept", "/concept/mining-pool", []],
    ["Rule", "/rule/xa/licence", ["action", "contentHash"]],
    ["Rule", "/rule/xa/permit", []],
  ]);
});

test("every line of every file says of what type its record is", async () => {
  for (const file of ["records", "contents", "since-1"]) {
    const all = lines<{ __typename?: string }>(await site.text(`/release/2/bulk/${file}.ndjson`));
    expect(all.length).toBeGreaterThan(0);
    for (const { __typename } of all) expect([file, typeof __typename]).toEqual([file, "string"]);
  }
});

test("what a source is called stands in its own line, and another title is one line", async () => {
  const [title, renamed] = ["title: Gazette of Testland", "title: Official Gazette of Testland"];
  const place = (LATER["xa/jurisdiction.yaml"] as string).replace(title, renamed);
  expect(await site.ingest({ ...LATER, "xa/jurisdiction.yaml": place })).toBe(3);
  const changes = lines<Change>(await site.download("/release/3/bulk/since-2.ndjson"));
  expect(changes.map(({ id, changed }) => [id, changed])).toEqual([["/source/xa/gazette", ["contentHash", "title"]]]);
  const records = await site.download("/release/3/bulk/records.ndjson");
  expect(records.split("Official Gazette of Testland").length - 1).toBe(1);
});

interface Turning {
  readonly id: string;
  readonly legalForce?: string;
  readonly forceChanges: readonly { on: string; to: string | null }[];
}

test("each record says on which days its force changes and to what, and the manifest how many do so on each", async () => {
  const records = lines<Turning>(await site.text("/release/2/bulk/records.ndjson"));
  const turning = records.filter(({ forceChanges }) => forceChanges.length > 0);
  expect(turning.map(({ id, legalForce, forceChanges }) => [id, legalForce, forceChanges]).sort()).toEqual([
    ["/offence/xa/timed", "IN_FORCE", [{ on: "2040-01-01", to: "NO_LONGER_IN_FORCE" }]],
    ["/penalty/xa/timed-1-1", undefined, [{ on: "2040-01-01", to: "NO_LONGER_IN_FORCE" }]],
    ["/rule/xa/timed", "IN_FORCE", [{ on: "2040-01-01", to: "NO_LONGER_IN_FORCE" }]],
  ]);
  const { forceChanges } = JSON.parse(await site.text("/release/2/bulk/manifest.json"));
  expect(forceChanges).toEqual([{ on: "2040-01-01", records: 3 }]);
});

test("what a day changes is served for mirrors: the same records as whoever asks on that day is told", async () => {
  const changes = lines<Change & { after: Turning }>(await site.text("/day/2040-01-01/changes.ndjson"));
  expect(changes.map(({ id, change }) => [id, change])).toEqual([
    ["/offence/xa/timed", "CHANGED"],
    ["/penalty/xa/timed-1-1", "CHANGED"],
    ["/rule/xa/timed", "CHANGED"],
  ]);
  // A penalty has the force of its offence.
  for (const { id, changed, before, after } of changes.filter(({ __typename }) => __typename !== "Penalty")) {
    expect([id, changed.includes("legalForce")]).toEqual([id, true]);
    expect([before, after]).toMatchObject([{ legalForce: "IN_FORCE" }, { legalForce: "NO_LONGER_IN_FORCE", forceChanges: [] }]);
  }
  const text = lines<Change>(await site.text("/day/2022-01-01/changes.ndjson"));
  expect(text.map(({ id }) => id)).toContain("/akn/xa/act/law/2019-12-01/1/~art_1");
  expect(await site.text("/day/2039-12-31/changes.ndjson")).toBe("");
});

test.each([
  ["/day/2040-02-30/changes.ndjson", 400, "BAD_USER_INPUT"],
  ["/day/tomorrow/changes.ndjson", 400, "BAD_USER_INPUT"],
  ["/day/2040-01-01/nothing.ndjson", 404, "NOT_FOUND"],
])("%s is refused", async (path, status, code) => {
  const response = await site.get(path, { accept: "application/json" });
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
});

test("the latest release has an address that leads to it, whatever of it is asked for", async () => {
  const { releases } = await site.ask<{ releases: { nodes: { number: number }[] } }>(
    "{ releases(first: 1) { nodes { number } } }",
  );
  const number = releases.nodes[0]?.number;
  for (const rest of ["", ".json", "/bulk/manifest.json", "/bulk/records.ndjson", "?language=en"]) {
    const response = await site.get(`/release/latest${rest}`);
    expect([rest, response.status, response.headers.get("location")]).toEqual([rest, 302, `/release/${number}${rest}`]);
  }
  expect((await site.get("/release/latestly")).status).toBe(404);
});

test("releases that hold the same have one digest, on whatever host and under whatever number", async () => {
  const digests = async (server: TestServer) => {
    const { releases } = await server.ask<{ releases: { nodes: { number: number; digest: string }[] } }>(
      "{ releases { nodes { number digest } } }",
    );
    return new Map(releases.nodes.map(({ number, digest }) => [number, digest]));
  };
  const other = await openServer(LATER);
  try {
    const [here, there] = [await digests(site), await digests(other)];
    expect(here.get(1)).toMatch(/^[0-9a-f]{64}$/);
    expect(there.get(1)).toBe(here.get(2));
    expect(here.get(1)).not.toBe(here.get(2));
    expect(JSON.parse(await site.text("/release/2/bulk/manifest.json")).digest).toBe(here.get(2));
  } finally {
    await other.close();
  }
});

test("there is no difference since a later release, since itself, or since one that is none", async () => {
  for (const path of ["/release/1/bulk/since-2.ndjson", "/release/2/bulk/since-2.ndjson", "/release/2/bulk/since-7.ndjson"]) {
    expect((await site.get(path)).status).toBe(404);
  }
});
