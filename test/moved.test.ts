import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Files, GOOD } from "./support/corpus.js";
import { openServer, type TestServer } from "./support/server.js";

const ACT = "/akn/xa/act/law/2019-12-01/1";
const RENAMED = "/akn/xa/act/mining-act/2019-12-01/1";

/** The good corpus after its statute, a rule and a concept were given other ids. */
const MOVED: Files = {
  ...Object.fromEntries(
    Object.entries(GOOD).map(([file, text]) => [
      file,
      text.replaceAll(ACT, RENAMED).replace("/rule/xa/licence", "/rule/xa/hold-a-licence").replace("digital-mining", "mining"),
    ]),
  ),
  "moved.yaml": `moved:
  ${ACT}: ${RENAMED}
  ${ACT}/~art_1: ${RENAMED}/~art_1
  /rule/xa/licence: /rule/xa/hold-a-licence
  /concept/digital-mining: /concept/mining
`,
};

let site: TestServer;
let first: string;
beforeAll(async () => {
  site = await openServer(GOOD);
  first = await publishedAt(1);
  await site.ingest(MOVED);
});
afterAll(() => site.close());

const publishedAt = async (release: number) =>
  (JSON.parse(await site.text(`/release/${release}.json`)) as { node: { publishedAt: string } }).node.publishedAt;

test.each([
  [ACT, RENAMED],
  [`${ACT}/eng:2021-06-01`, `${RENAMED}/eng:2021-06-01`],
  [`${ACT}.xml`, `${RENAMED}.xml`],
  [`${ACT}/~art_1?from=2020-01-01&to=2022-01-01`, `${RENAMED}/~art_1?from=2020-01-01&to=2022-01-01`],
  ["/rule/xa/licence.json?asOf=2021-01-01", "/rule/xa/hold-a-licence.json?asOf=2021-01-01"],
  ["/concept/digital-mining", "/concept/mining"],
])("%s redirects for good to %s, which opens", async (old, now) => {
  const moved = await site.get(old);
  expect([moved.status, moved.headers.get("location")]).toEqual([301, now]);
  expect((await site.get(now)).status).toBe(200);
});

test("GraphQL finds a record by the id that it had, and tells the one that it has", async () => {
  const answer = await site.ask(
    `{ node(id: "/rule/xa/licence") { id } nodes(ids: ["/concept/digital-mining", "/rule/xa/none"]) { id }
       statute(id: "${ACT}") { id } provision(id: "${ACT}/~art_1") { id } }`,
  );
  expect(answer).toEqual({
    node: { id: "/rule/xa/hold-a-licence" },
    nodes: [{ id: "/concept/mining" }, null],
    statute: { id: RENAMED },
    provision: { id: `${RENAMED}/~art_1` },
  });
});

test("an earlier release answers as it did: under the old id, and not under the new one", async () => {
  const at = (id: string) => `node(id: "${id}@r1") { address }`;
  expect(await site.ask(`{ old: ${at("/rule/xa/licence")} new: ${at("/rule/xa/hold-a-licence")} }`)).toEqual({
    old: { address: "/rule/xa/licence" },
    new: null,
  });
  expect((await site.get(`/rule/xa/licence?knownAt=${first}`)).status).toBe(200);
});

test("a move alone makes a release, which names it", async () => {
  const third = await site.ingest({
    ...MOVED,
    "moved.yaml": `${MOVED["moved.yaml"]}  /source/xa/official-gazette: /source/xa/gazette\n`,
  });
  const { node } = await site.ask<{ node: unknown }>(
    `{ node(id: "/release/${third}") { ... on Release { added changed removed changes { nodes { address record kind } } } } }`,
  );
  expect(node).toEqual({
    added: 1,
    changed: 0,
    removed: 0,
    changes: { nodes: [{ address: "/source/xa/official-gazette", record: "moved_address", kind: "ADDED" }] },
  });
  expect((await site.get("/source/xa/official-gazette")).headers.get("location")).toBe("/source/xa/gazette");
});
