import "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import "../../src/assistants/mcp-server.js";
import { ImportWatch } from "../../src/platform/database/import-watch.js";
import type { Release } from "../../src/platform/database/release.reads.js";
import { openNodeOver, type TestNode } from "../support/node.js";
import { readerOf } from "../support/open.js";
import { englishIn } from "../support/page-words.js";
import { ACT, act, article, type Overlay, openOverlay } from "../support/texts.js";

const OTHER = "/akn/xa/act/law/2020-01-01/99";
/** A law that the dataset does not have, in Kazakh and in Chinese, which puts no blanks between words. */
const other = (language: string, words: string) =>
  act("2021-01-01", article(words)).replaceAll(ACT, OTHER).replace('"kaz"', `"${language}"`);

let overlay: Overlay;
let plain: TestNode;

beforeAll(async () => {
  overlay = await openOverlay();
  plain = await openNodeOver(await readerOf(overlay.open, async () => undefined));
  await overlay.bring({
    "a.xml": act("2021-01-01", article("Mining needs a licence.")),
    "b.xml": act("2024-01-01", article("Mining needs a permit.")),
    "c.xml": other("kaz", "Unknown &lt;b&gt; statute."),
    "d.xml": other("zho", "虚拟资产服务提供者应当登记。"),
  });
  // Nodes hear of it.
  await overlay.ask("{ __typename }");
}, 120_000);
afterAll(async () => {
  await plain.close();
  await overlay.close();
});

const get = async ({ origin }: TestNode, path: string, accept = "text/html") => {
  const response = await fetch(origin + path, { headers: { accept } });
  return { status: response.status, text: await response.text() };
};
/** The result of a message of the Model Context Protocol. */
async function speak({ origin }: TestNode, method: string, params: object = {}): Promise<object> {
  const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
  const response = await fetch(`${origin}/mcp`, { method: "POST", headers, body });
  return ((await response.json()) as { result: object }).result;
}
const asked = (more: Record<string, string>) => `?${new URLSearchParams({ work: OTHER, ...more })}`;

test("the text of a law that the dataset does not have is reached from a list, part by part, in every format with its terms", async () => {
  const list = await get(overlay.node, "/texts");
  expect(list.text).toContain(`/texts?work=${encodeURIComponent(OTHER)}&amp;language=kk`);
  const chapter = await get(overlay.node, `/texts${asked({ language: "kk", unit: "chp_1" })}`);
  expect(chapter.text).toContain("unit=chp_1__art_1");
  expect(chapter.text).toContain('<blockquote class="wording" lang="kk" dir="auto">');
  expect(chapter.text).toContain("1 Unknown &lt;b> statute.");
  expect(chapter.text).not.toContain("The data are free to use");
  const json = JSON.parse((await get(overlay.node, `/texts.json${asked({ language: "zh", unit: "chp_1__art_1" })}`)).text);
  expect(json).toMatchObject({
    licence: "CC0-1.0",
    text: { kind: "OFFICIAL", language: "zh", statute: null },
    unit: { above: "chp_1", parts: 1, wording: { text: expect.stringContaining("虚拟资产") } },
  });
  expect((await get(overlay.node, `/texts.xml${asked({ language: "kk" })}`)).text).toMatch(
    /<FRBRlanguage language="kaz"\/>[\s\S]*kind="OFFICIAL"[\s\S]*Unknown &lt;b&gt; statute\./,
  );
  expect((await get(overlay.node, `/texts.bib${asked({ language: "kk" })}`)).text).toContain("official text in kk (CC0-1.0)");
  const own = await overlay.ask(
    `{ officialTexts(work: "${ACT}") { totalCount nodes { statute { id } unit(eId: "no") { eId } } } }`,
  );
  expect(own).toEqual({ officialTexts: { totalCount: 1, nodes: [{ statute: { id: ACT }, unit: null }] } });
});

test("its pages have no English word in another language but in what is marked", async () => {
  for (const path of ["/texts", "/texts?q=жоқ", `/texts${asked({ unit: "chp_1" })}`, "/review", `${ACT}/~art_1`]) {
    const html = (await get(overlay.node, `${path}${path.includes("?") ? "&" : "?"}language=ru`)).text;
    expect({ path, english: englishIn(html) }).toEqual({ path, english: [] });
  }
});

test("a server that shows none has neither the page nor the tools, and what is not there is told", async () => {
  expect((await get(plain, "/texts")).status).toBe(404);
  expect((await get(overlay.node, `/texts${asked({ unit: "no" })}`)).status).toBe(400);
  expect((await get(overlay.node, "/texts.xml?work=/akn/none")).status).toBe(404);
  const [shown, none] = [await speak(overlay.node, "tools/list"), await speak(plain, "tools/list")];
  expect(JSON.stringify(shown)).toContain("read_official_words");
  expect(JSON.stringify(none)).not.toMatch(/official_words|the law's own words/);
});

test("assistants are given official words with their own terms", async () => {
  const params = { name: "read_official_words", arguments: { id: `${ACT}/~art_1` } };
  expect(await speak(overlay.node, "tools/call", params)).toMatchObject({
    structuredContent: {
      licence: null,
      notice: expect.stringContaining("The text in kk is the official text, not the project's words; its licence is CC0-1.0."),
      answer: { node: { wordings: [{ text: "1 Mining needs a permit.", changedOn: "2024-01-01", newerThanRestatement: true }] } },
    },
  });
});

test("a restatement of an older wording is for review, with what changed on its page", async () => {
  const { outdatedRestatements } = await overlay.ask<{ outdatedRestatements: object }>(
    '{ outdatedRestatements(jurisdictions: ["XA"]) { totalCount nodes { provision { address } wording { changedOn } } } }',
  );
  const nodes = [{ provision: { address: `${ACT}/~art_1` }, wording: { changedOn: "2024-01-01" } }];
  expect(outdatedRestatements).toEqual({ totalCount: 1, nodes });
  const before = await overlay.ask('{ outdatedRestatements(asOf: "2023-12-31") { totalCount } }');
  expect(before).toEqual({ outdatedRestatements: { totalCount: 0 } });
  expect((await get(overlay.node, "/review")).text).toContain(
    "changed on 2024-01-01; the restatement beside it is of 2022-01-01",
  );
  expect((await get(plain, "/review")).text).not.toContain("changed on 2024-01-01");
  const page = (await get(overlay.node, `${ACT}/~art_1`)).text;
  expect(/<h4>What changed in the official words on 2024-01-01<\/h4>[\s\S]*?<\/p>/.exec(page)?.[0]).toMatch(
    /<del>licence<\/del>[\s\S]*<ins>permit<\/ins>/,
  );
});

test("words are found within runs that have no blanks, by letters and by numbers among them, and the search page shows them", async () => {
  const found = async (query: string) => {
    const { body } = await overlay.node.post(`{ officialWords(query: ${JSON.stringify(query)}) { language } }`);
    return (body.data as { officialWords: object[] }).officialWords.length;
  };
  expect([await found("服务"), await found("资产服务提供"), await found("服务 登记"), await found("者")]).toEqual([1, 1, 1, 1]);
  expect([await found("服资"), await found("服务 -登记"), await found("服务 licence")]).toEqual([0, 0, 0]);
  const page = (await get(overlay.node, `/search?q=${encodeURIComponent("permit")}`)).text;
  expect(/<section id="official-words">[\s\S]*?<\/section>/.exec(page)?.[0]).toMatch(/Official[\s\S]*lang="kk"/);
});

test("of a thousand releases only those that are asked for get the days of official texts", async () => {
  const release = (number: number): Release => ({
    number,
    publishedAt: new Date(number),
    summary: "",
    added: 0,
    changed: 0,
    removed: 0,
    changeDays: ["2020-01-01"],
    hasAdditions: false,
  });
  const published = Array.from({ length: 1_000 }, (_, index) => release(index + 1));
  const last = published.at(-1) as Release;
  let read = 0;
  const counted = new Proxy(last.changeDays, {
    get: (days, name) => {
      if (name === Symbol.iterator) read++;
      return Reflect.get(days, name);
    },
  });
  for (const each of published) Object.assign(each, { changeDays: counted });
  const watch = new ImportWatch({ rows: async () => [{ number: 1, publishedAt: new Date(), days: ["2021-01-01"] }] } as never);
  await watch.refresh();
  const dated = () => watch.dated({ published: () => [...published], at: () => last });
  expect([dated().published().length, read]).toEqual([1_000, 0]);
  expect(dated().at(null).changeDays).toEqual(["2020-01-01", "2021-01-01"]);
  expect([dated().at(null).changeDays.length, read]).toEqual([2, 1]);
  expect(dated().published()).toBe(dated().published());
});
