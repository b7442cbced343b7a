import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { LICENCE, PRIVATE_IN_CITATIONS, PRIVATE_NOTICE, SOME_PRIVATE } from "../src/kits/formats/notice.js";
import type { PageRequest } from "../src/kits/page-request.js";
import { inLabelLanguage, say } from "../src/kits/words/say.js";
import { printCard } from "../src/site/preview/card.js";
import { ADDED, ADDITIONS } from "./support/additions.js";
import { GOOD } from "./support/corpus.js";
import { openServer, type TestServer } from "./support/server.js";

/** Marks, terms and keeping, in every form in which private additions leave the server. */
let site: TestServer;
let plain: TestServer;
beforeAll(async () => {
  [site, plain] = await Promise.all([openServer(GOOD), openServer(GOOD)]);
  expect(await site.ingest(GOOD, ADDITIONS)).toBe(2);
});
afterAll(() => Promise.all([site.close(), plain.close()]));

const ALTERNATE = /<https:\/\/minelaw\.test([^>]+)>; rel="alternate"/g;

/** All forms of a page, by their addresses. */
async function formsOf(path: string): Promise<string[]> {
  const link = (await site.get(path)).headers.get("link") ?? "";
  return [path, ...[...link.matchAll(ALTERNATE)].map(([, at]) => at as string)];
}

test("every form of every record that is one says so, and is under no licence", async () => {
  const forms = (await Promise.all(ADDED.map(formsOf))).flat().filter((path) => !path.endsWith(".atom"));
  for (const ending of [".json", ".jsonld", ".bib", ".ris", ".csl.json", ".xml"])
    expect([ending, forms.some((path) => path.endsWith(ending))]).toEqual([ending, true]);
  for (const path of forms) {
    const text = await site.text(path);
    expect([path, text.includes(PRIVATE_NOTICE) || text.includes(PRIVATE_IN_CITATIONS)]).toEqual([path, true]);
    expect([path, /creativecommons|CC BY/.exec(text)?.[0]]).toEqual([path, undefined]);
  }
});

test("what names one beside records of the dataset says which it is", async () => {
  const linked = JSON.parse(await site.text("/source/xa/secret-letter.jsonld")) as Record<string, unknown>;
  expect(linked["schema:conditionsOfAccess"]).toBe(PRIVATE_NOTICE);
  const act = await site.text("/akn/xa/act/law/2019-12-01/1.xml");
  expect(act).toContain("Private: ");
  expect(act).toContain(SOME_PRIVATE);
  expect(await site.text("/rules")).toContain(SOME_PRIVATE);
  expect(await plain.text("/rules")).not.toContain(SOME_PRIVATE);
  const statute = JSON.parse(await site.text("/akn/xa.jsonld")) as Record<string, unknown>;
  expect(statute["schema:conditionsOfAccess"]).toBeUndefined();
});

test("suggestions and what an editor should look at tell them apart", async () => {
  const { suggest, review } = await site.ask<{
    suggest: { text: string; private: boolean }[];
    review: { nodes: { says: string; private: boolean; file: string }[] };
  }>('{ suggest(prefix: "Secret") { text private } review(first: 100) { nodes { says private file } } }');
  expect(suggest.map((each) => each.private)).toEqual(suggest.map(() => true));
  expect(suggest.length).toBeGreaterThan(1);
  const { suggest: dataset } = await site.ask<typeof site & { suggest: { private: boolean }[] }>(
    '{ suggest(prefix: "Test") { text private } }',
  );
  expect(dataset.map((each) => each.private)).toEqual(dataset.map(() => false));
  expect(dataset.length).toBeGreaterThan(0);
  const added = review.nodes.filter(({ file }) => /additions|act-2|\/xb\//.test(file));
  expect(added.length).toBeGreaterThan(0);
  for (const each of review.nodes) expect([each.file, each.private]).toEqual([each.file, added.includes(each)]);
});

test("a search says which of its words a private addition explains, in data and on its page", async () => {
  const { search } = await site.ask<{
    search: { reading: { words: { text: string; as: string; meaning: string[]; private: boolean }[] } };
  }>('{ search(query: "secretly licence secretland") { reading { words { text as meaning private } } } }');
  const told = search.reading.words.map(({ text, meaning, private: added }) => [text, meaning, added]);
  expect(told).toEqual([
    ["secretly", ["hushed mining"], true],
    ["licence", expect.anything(), false],
    ["secretland", [], true],
  ]);
  expect(await site.text("/search?q=secretly+licence")).toMatch(/hushed mining<\/span><small class="private">/);
});

/** What stands in the file of a name in a zip, as docx writes it. */
function unzipped(zip: Buffer, name: string): string {
  const header = zip.indexOf(`PK\x03\x04`);
  for (let at = header; at >= 0; at = zip.indexOf("PK\x03\x04", at + 4)) {
    const [nameLength, extraLength] = [zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
    if (zip.toString("utf8", at + 30, at + 30 + nameLength) !== name) continue;
    return inflateRawSync(zip.subarray(at + 30 + nameLength + extraLength)).toString();
  }
  throw new Error(`${name} is not in the file`);
}

test("a memo for a word processor says what its licence leaves out, and which sources are private", async () => {
  const document = async (ids: string) =>
    Buffer.from(await (await site.get(`/memo.docx?ids=${ids}`, { accept: "*/*" })).arrayBuffer());
  const both = await document("/rule/xa/secret,/rule/xa/licence");
  expect(unzipped(both, "word/footer1.xml")).toContain(SOME_PRIVATE.replace(/\.$/, ""));
  expect(unzipped(both, "word/document.xml")).toMatch(/Letter of the secret ministry.{0,300}\(private\)/s);
  expect(unzipped(await document("/rule/xa/licence"), "word/footer1.xml")).not.toContain("private");
});

test("the image of a link to one bears no licence, in each language", async () => {
  const request = { release: { number: 2, publishedAt: new Date("2026-01-01") }, day: "2026-01-01" } as unknown as PageRequest;
  for (const language of ["en", "ru", "kk"] as const) {
    const card = (isPrivate: boolean) =>
      inLabelLanguage(language, () => printCard({ kind: "Rule", title: "Secretly mine", private: isPrivate }, request));
    expect(await card(false)).toContain("CC BY");
    expect(await card(true)).not.toContain("CC BY");
    const foot = inLabelLanguage(language, () => say("cardOfPrivate", { number: "2", published: "2026-01-01" }));
    expect(await card(true)).toContain(foot);
  }
});

const HELD = [
  "/rule/xa/secret",
  "/rule/xa/licence",
  "/rules",
  "/rules.csv",
  "/",
  "/search?q=secret",
  "/preview/rule/xa/secret.png",
];
const PUBLISHED = [
  "/changes.atom",
  "/akn/xa.atom",
  "/releases.atom",
  "/pictures/map",
  "/pictures/map.svg",
  "/pictures/map.csv",
  "/embed/map",
  "/release/2/pictures/map.svg",
  "/oembed?url=/pictures/map",
  "/sitemap.xml",
  "/openapi.json",
  "/schema.graphql",
  "/day/2025-01-01/changes.ndjson",
];

test("no proxy keeps for others what may hold any; and nothing else is kept from it", async () => {
  const said = async ({ get }: TestServer, path: string) => {
    const { status, headers } = await get(path, { accept: "*/*" });
    return [path, status, headers.get("cache-control")?.split(",")[0], headers.get("link")?.includes(LICENCE) ?? null] as const;
  };
  for (const path of HELD) {
    const [, status, whose, licensed] = await said(site, path);
    expect([path, status, whose, licensed || null]).toEqual([path, 200, "private", null]);
  }
  for (const path of HELD.filter((each) => !each.includes("secret")))
    expect((await said(plain, path)).slice(1, 3)).toEqual([200, "public"]);
  for (const path of PUBLISHED) {
    const [, status, whose, licensed] = await said(site, path);
    expect([path, status, whose, licensed]).toEqual([path, 200, "public", licensed === false ? true : licensed]);
  }
});

test("what is asked by GraphQL, and redirects, are for whoever asked alone too", async () => {
  const query = `/graphql?query=${encodeURIComponent('{ node(id: "/rule/xa/secret") { id } }')}`;
  const cached = async (server: TestServer, path: string, headers?: Record<string, string>) =>
    (await server.get(path, headers)).headers.get("cache-control");
  const json = { accept: "application/json" };
  for (const _twice of [1, 2]) expect(await cached(site, query, json)).toBe("private, max-age=60");
  expect(await cached(plain, query, json)).toBe("public, max-age=60");
  const moved = "/akn/xa/act/law/2019-12-01/1/~ART_1";
  expect((await site.get(moved)).status).toBe(301);
  expect(await cached(site, moved)).toBe("private, max-age=60");
  expect(await cached(plain, moved)).toBe("public, max-age=60");
});

test("a feed of a place that is one is not there", async () => {
  expect((await site.get("/akn/xb.atom", { accept: "*/*" })).status).toBe(404);
  expect((await site.get("/akn/xb.json", { accept: "*/*" })).status).toBe(200);
});
