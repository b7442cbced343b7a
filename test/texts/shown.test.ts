import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openNodeOver, type TestNode } from "../support/node.js";
import { readerOf } from "../support/open.js";
import { ACT, act, article, type Overlay, openOverlay } from "../support/texts.js";

let overlay: Overlay;
let plain: TestNode;

beforeAll(async () => {
  overlay = await openOverlay();
  plain = await openNodeOver(await readerOf(overlay.open, async () => undefined));
}, 60_000);
afterAll(async () => {
  await plain.close();
  await overlay.close();
});

const page = async ({ origin }: TestNode, path: string) =>
  (await fetch(origin + path, { headers: { accept: "text/html" } })).text();

test("a page shows restatement and official words beside each other; a server that was not told to shows neither, nor says so", async () => {
  const before = await page(plain, `${ACT}/~art_1`);
  await overlay.bring({ "a.xml": act("2021-01-01", article("Official &lt;b&gt; words.")) }, { licence: "NLOD-2.0" });
  expect(
    await overlay.ask(`{ provision(id: "${ACT}/~art_1") { wordings { text } } officialWords(query: "words") { eId } }`),
  ).toEqual({
    provision: { wordings: [{ text: "1 Official <b> words." }] },
    officialWords: [{ eId: "chp_1__art_1__para_1" }],
  });
  const shown = await page(overlay.node, `${ACT}/~art_1`);
  const section = /<section id="official-words">[\s\S]*?<\/section>/.exec(shown)?.[0] ?? "";
  expect(section).toContain('lang="kk" dir="auto">1 Official &lt;b> words.');
  expect(section).toContain("its licence is NLOD-2.0");
  const { body } = await plain.post(
    `{ provision(id: "${ACT}/~art_1") { wordings { text } } officialWords(query: "words") { eId } }`,
  );
  expect(body).toMatchObject({ data: { provision: { wordings: null }, officialWords: null } });
  expect(await page(plain, `${ACT}/~art_1`)).toBe(before);
}, 60_000);
