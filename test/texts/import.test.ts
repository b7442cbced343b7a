import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readCorpus } from "../../src/ingest/corpus.js";
import { findFiles } from "../../src/ingest/import/find-files.js";
import { dropCollection, importTexts } from "../../src/ingest/import/import-texts.js";
import type { Finding } from "../../src/ingest/import/imported.js";
import { load } from "../../src/ingest/load/load.js";
import { pathOfEId } from "../../src/kits/unit-path.js";
import type { OpenDatabase } from "../../src/platform/database/data-source.js";
import { TODAY } from "../support/api.js";
import { GOOD, seedFolder } from "../support/corpus.js";
import { openNodeOver, type TestNode } from "../support/node.js";
import { readerOf } from "../support/open.js";
import { openCopy } from "../support/template.js";

const ACT = "/akn/xa/act/law/2019-12-01/1";
const AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** A made-up act in Akoma Ntoso, as in force from a day. */
const act = (day: string, body: string) => `<akomaNtoso xmlns="${AKN}"><act name="act"><meta><identification source="#a">
  <FRBRWork><FRBRuri value="${ACT}"/><FRBRcountry value="xa"/></FRBRWork>
  <FRBRExpression><FRBRdate date="${day}" name="in force"/><FRBRlanguage language="kaz"/></FRBRExpression>
  </identification></meta><body>${body}</body></act></akomaNtoso>`;
const article = (words: string) =>
  `<chapter eId="chp_1"><num>1</num><article eId="chp_1__art_1"><num>Article 1</num><heading>Of mining</heading>
   <paragraph eId="chp_1__art_1__para_1"><num>1</num><content><p>${words}</p></content></paragraph></article></chapter>`;

let open: OpenDatabase;
let node: TestNode;

beforeAll(async () => {
  open = await openCopy("tables");
  const folder = seedFolder(GOOD);
  const { records } = readCorpus(folder.path, { counts: false });
  folder.remove();
  if (!records) throw new Error("the good corpus is faulty");
  await load(open.dataSource, records, { summary: "Small seeds.", notice: 0 });
  node = await openNodeOver(await readerOf(open, async () => undefined), { texts: true });
});
afterAll(async () => {
  await node.close();
  await open.close();
});

async function bring(files: Readonly<Record<string, string | Buffer>>, options: { dryRun?: boolean } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "minelaw-texts-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const findings: Finding[] = [];
  const found = findFiles([folder], (finding) => void findings.push(finding));
  const given = { collection: "made-up", language: null, licence: "CC0-1.0", attribution: null, from: null, today: TODAY };
  const report = await importTexts(open.dataSource, found, { ...given, dryRun: false, ...options }, findings);
  return { ...report, codes: findings.map(({ code }) => code) };
}

async function wordings(eId: string, asOf: string) {
  const query = `{ provision(id: "${ACT}/~${eId}", asOf: "${asOf}") { wordings { text fit language kind firstDay daysRestOn edition { licence } import } } }`;
  const { body } = await node.post(query);
  const { provision } = body.data as { provision: { wordings: { text: string }[] } };
  return provision.wordings;
}

const until = async (holds: () => Promise<boolean>) => {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the server has not heard of the import");
};

test("an import is shown beside its provision from its day, is the same the second time, and is never overwritten", async () => {
  expect(await wordings("art_1", "2022-06-01")).toEqual([]);
  const first = await bring({ "a.xml": act("2021-01-01", article("Old words.")) });
  expect(first).toMatchObject({ number: 1, added: 1, units: 3, codes: [] });
  expect(await bring({ "a.xml": act("2021-01-01", article("Old words.")) }, { dryRun: true })).toMatchObject({
    number: null,
    unchanged: 1,
  });
  await until(async () => (await wordings("art_1", "2022-06-01")).length === 1);
  expect(await wordings("art_1", "2022-06-01")).toEqual([
    {
      text: "1 Old words.",
      fit: "SAME",
      language: "kk",
      kind: "OFFICIAL",
      firstDay: "2021-01-01",
      daysRestOn: "STATED",
      edition: { licence: "CC0-1.0" },
      import: 1,
    },
  ]);
  expect(await wordings("art_1", "2020-06-01")).toEqual([]);
  expect(await bring({ "a.xml": act("2021-01-01", article("New words.")) })).toMatchObject({ number: 2, added: 1, ended: 1 });
  const [kept] = await open.dataSource.query("SELECT count(*)::int AS count FROM text_expression WHERE ceased = 2");
  expect(kept).toEqual({ count: 1 });
  await until(async () => (await wordings("art_1", "2022-06-01"))[0]?.text === "1 New words.");
  expect(await dropCollection(open.dataSource, "made-up")).toBe(1);
  await until(async () => (await wordings("art_1", "2022-06-01")).length === 0);
}, 60_000);

test("hostile files are refused one by one, each with its place, and nothing of them is written", async () => {
  const refused: Record<string, string | Buffer> = {
    "b-doctype.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><akomaNtoso/>',
    "c-broken.xml": `<akomaNtoso xmlns="${AKN}"><act></akomaNtoso>`,
    "d-deep.xml": `<akomaNtoso xmlns="${AKN}">${"<p>".repeat(20_000)}`,
    "e-other.xml": '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    "f-latin.xml": Buffer.from([0x3c, 0x61, 0xe9, 0x3e]),
    "g-nul.md": "---\ntitle: a\u0000\n---\n",
    "h-bare.md": "# No front matter\n",
    "i-alias.md": "---\na: &a [x]\nb: *a\n---\n",
  };
  const { number, codes } = await bring(refused);
  expect(number).toBeNull();
  expect(codes).toEqual([
    "E_DOCTYPE",
    "E_XML",
    "E_DEPTH",
    "E_NAMESPACE",
    "E_ENCODING",
    "E_CHARACTER",
    "E_FRONT_MATTER",
    "E_FRONT_MATTER",
  ]);
  const folder = mkdtempSync(join(tmpdir(), "minelaw-link-"));
  symlinkSync("/etc/passwd", join(folder, "a.xml"));
  const findings: Finding[] = [];
  expect(findFiles([folder], (finding) => void findings.push(finding))).toEqual([]);
  expect(findings).toMatchObject([{ file: "a.xml", code: "E_LINK" }]);
});

test("two files that say the same law, language and day contradict each other; double eIds are told", async () => {
  const body = article("Words.");
  const { codes } = await bring({ "a.xml": act("2021-01-01", body), "b.xml": act("2021-01-01", body + body) }, { dryRun: true });
  expect(codes).toContain("E_CONFLICT");
  expect(codes).toContain("W_EID");
});

test("law as Markdown: sections, headings, paragraphs by number or place; days only where they are told", async () => {
  const front = (more: string) => `---\ntitle: "Made-up act"\nidentifier: "X-1"\ncountry: "cz"\n${more}---\n`;
  const text = "# Made-up act\n\n##### § 1a. Scope[^1]\n\n(1) First.[^2]\n\n(2) Second:\n\n- a) point.\n\n[^1]: note\n";
  const first = await bring({ "a.md": front('effectiveness_date: "2024-01-01"\n') + text }, { dryRun: true });
  expect(first).toMatchObject({ added: 1, units: 3, codes: [] });
  expect((await bring({ "a.md": front('last_updated: "1900-01-01"\n') + text }, { dryRun: true })).codes).toEqual(["W_DAYS"]);
});

test("paths are numbers from the article down, and empty for what is in a schedule, a note or a group", () => {
  const paths = { "art_14-2__para_3": "14-2/3", chp_1__sec_1A__subsec_2: "1A/2", "art-z20_abs-z2": "20/2" };
  expect(Object.keys(paths).map(pathOfEId)).toEqual(Object.values(paths));
  expect(["sched_1__para_1", "sec_1__p_2__authorialNote_1__para_a", "chp_1", "sec_1__dup_2"].map(pathOfEId)).toEqual([
    "",
    "",
    "",
    "",
  ]);
});
