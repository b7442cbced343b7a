import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Files, GOOD } from "./support/corpus.js";
import { openServer, type TestServer } from "./support/server.js";

const ACT = "xa/act-1.yaml";
const ENDED = "/akn/xa/act/law/2019-12-01/1";

/** The small corpus with a second place, and a law that is signed, adopted and published on one day and often amended. */
const FILES: Files = {
  ...GOOD,
  [ACT]: (GOOD[ACT] as string).replace(
    "    - event: COMMENCED",
    "    - event: ADOPTED\n      date: 2019-12-01\n    - event: PUBLISHED\n      date: 2019-12-01\n    - event: COMMENCED",
  ),
  "xb/jurisdiction.yaml": (GOOD["xa/jurisdiction.yaml"] as string)
    .replaceAll("/xa/", "/xb/")
    .replace("XA", "XB")
    .replaceAll("Testland", "Otherland"),
  "xb/act-1.yaml": (GOOD[ACT] as string).replaceAll("/xa/", "/xb/").replace(
    "  evidence: PRIMARY",
    `${Array.from(
      { length: 120 },
      (_, index) =>
        `    - event: AMENDED\n      date: 202${Math.floor(index / 60) + 1}-${String((Math.floor(index / 28) % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}\n`,
    )
      .sort()
      .join("")}  evidence: PRIMARY`,
  ),
};

let site: TestServer;
beforeAll(async () => {
  site = await openServer(FILES);
});
afterAll(() => site.close());

const ALL = "from=2019-01-01&to=2030-01-01";

interface Read {
  readonly id: string;
  readonly self: string;
  readonly next: string | null;
  readonly updated: string;
  readonly entries: ReadonlyMap<string, { readonly updated: string; readonly text: string }>;
}

const one = (pattern: RegExp, text: string) => pattern.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? null;

async function read(path: string): Promise<Read> {
  const [head = "", ...entries] = (await site.text(path)).split("<entry>");
  const read = entries.map((text) => [one(/<id>([^<]+)/, text), { updated: one(/<updated>([^<]+)/, text), text }] as const);
  expect(new Set(read.map(([id]) => id)).size).toBe(entries.length);
  const link = (rel: string) => one(new RegExp(`rel="${rel}"[^>]*href="https://minelaw.test([^"]+)"`), head);
  return {
    id: one(/<id>https:\/\/minelaw.test([^<]+)/, head),
    self: link("self"),
    next: link("next"),
    updated: one(/<updated>([^<]+)/, head),
    entries: new Map(read),
  } as Read;
}

test("filters of a feed hold in its id, in its own address and in its entries", async () => {
  const address = `/changes.atom?${ALL.split("&").sort().join("&")}&jurisdiction=XA`;
  const { id, self, entries } = await read(address);
  const named = (path: string) => [...new URL(path, "https://minelaw.test").searchParams].sort();
  expect(named(id)).toEqual([
    ["from", "2019-01-01"],
    ["jurisdiction", "XA"],
    ["to", "2030-01-01"],
  ]);
  expect([id, [...entries.keys()].every((entry) => entry.startsWith("https://minelaw.test/") && entry.includes("/xa/"))]).toEqual(
    [self, true],
  );
  expect(entries.size).toBeGreaterThan(1);
  expect((await read(`/changes.atom?${ALL}&jurisdiction=XA,XB`)).id).not.toBe(id);
  const short = await read("/changes.atom?from=2019-12-01&to=2019-12-01");
  // Two laws are made; of one it is also told that it was adopted, and of none that it was published.
  expect(short.entries.size).toBe(3);
  expect((await site.get("/changes.atom?jurisdiction=XZ", { accept: "*/*" })).status).toBe(404);
  expect((await site.get("/changes.atom?place=XA", { accept: "*/*" })).status).toBe(400);
});

test("a feed goes on from page to page until all is told, each page under the id of the whole", async () => {
  for (const address of [`/changes.atom?${ALL}`, `/akn/xb.atom?${ALL}`]) {
    const pages = [await read(address)];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await read(next));
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(1);
    expect(new Set(pages.map(({ self }) => self)).size).toBe(pages.length);
    const entries = pages.flatMap((page) => [...page.entries.keys()]);
    expect(new Set(entries).size).toBe(entries.length);
    const codes = address.includes("xb") ? ', jurisdictions: ["XB"]' : "";
    const { lawChanges } = await site.ask<{ lawChanges: { totalCount: number } }>(
      `{ lawChanges(from: "2019-01-01", to: "2030-01-01"${codes}) { totalCount } }`,
    );
    expect(entries.length).toBe(lawChanges.totalCount);
  }
});

test("a law that is signed, adopted and published on one day is enacted once", async () => {
  const { lawChanges } = await site.ask<{ lawChanges: { nodes: { kind: string; key: string }[] } }>(
    '{ lawChanges(from: "2019-12-01", to: "2019-12-01", jurisdictions: ["XA"]) { nodes { kind key } } }',
  );
  const enacted = lawChanges.nodes.filter(({ kind }) => kind === "ENACTED");
  expect(enacted).toEqual([{ kind: "ENACTED", key: `${ENDED}#signed-2019-12-01` }]);
});

test("a release that mends one note leaves other entries, and the dates of other addresses, alone", async () => {
  const address = `/changes.atom?${ALL}&jurisdiction=XA`;
  const lastmod = async () =>
    new Map(
      [...(await site.text("/sitemap.xml")).matchAll(/<loc>([^<]+)<\/loc><lastmod>([^<]+)/g)].map(([, to, at]) => [to, at]),
    );
  const other = await read(`/changes.atom?${ALL}&jurisdiction=XB`);
  const [before, was] = [await read(address), await lastmod()];
  // A note of another record; then words of the rule itself.
  const mended = FILES[ACT]?.replace("action: Hold a licence.", "action: Hold a licence.\n    note: See the form.") as string;
  await site.ingest({ ...FILES, [ACT]: mended });
  const after = await read(address);
  expect([...after.entries]).toEqual([...before.entries]);
  expect(after.updated).toBe(before.updated);
  const is = await lastmod();
  const moved = [...is].filter(([to, at]) => was.get(to) !== at).map(([to]) => to?.replace("https://minelaw.test", ""));
  expect(moved).toEqual(["/release/2", "/rule/xa/licence"]);
  await site.ingest({ ...FILES, [ACT]: mended.replace("en: Mining Act", "en: Act on Mining") });
  const renamed = await read(address);
  expect([...renamed.entries.keys()]).toEqual([...before.entries.keys()]);
  expect([...(await read(`/changes.atom?${ALL}&jurisdiction=XB`)).entries]).toEqual([...other.entries]);
  const news = [...renamed.entries].filter(([id, { updated }]) => before.entries.get(id)?.updated !== updated);
  expect(news.length).toBeGreaterThan(0);
  const worded = (text = "") => text.replace(/<updated>[^<]+/, "");
  for (const [id, { text, updated }] of renamed.entries) {
    expect([id, updated !== before.entries.get(id)?.updated]).toEqual([
      id,
      worded(text) !== worded(before.entries.get(id)?.text),
    ]);
  }
  expect(renamed.updated > before.updated).toBe(true);
});

test("the home page links the feeds, and each is one", async () => {
  const links = [...(await site.text("/")).matchAll(/<link rel="alternate" type="application\/atom\+xml"[^>]*href="([^"]+)"/g)];
  expect(links.map(([, to]) => to)).toEqual(["/changes.atom", "/releases.atom"]);
  for (const [, to] of links) expect(await site.text(to as string)).toContain("<feed");
  expect((await read("/releases.atom")).entries.size).toBe(3);
});
