import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { validateXML } from "xmllint-wasm";
import { exportTexts } from "../../src/ingest/import/akn-export.js";
import { dropCollection } from "../../src/ingest/import/import-texts.js";
import { ACT, act, type Overlay, openOverlay, SCHEMA } from "../support/texts.js";

let overlay: Overlay;

beforeAll(async () => {
  overlay = await openOverlay();
}, 60_000);
afterAll(() => overlay.close());

const META = `<lifecycle source="#a"><eventRef eId="e1" date="2021-03-01" type="generation" source="#a"/>
  <eventRef eId="e2" date="2022-03-01" type="amendment" source="#a"/><eventRef eId="e3" date="9999-12-31" source="#a"/>
  <eventRef eId="e4" date="2021" source="#a"/></lifecycle>
  <temporalData source="#a"><temporalGroup eId="t1"><timeInterval refersTo="#f" start="#e1" end="#e2"/></temporalGroup>
  <temporalGroup eId="t2"><timeInterval refersTo="#f" start="#e2" end="#e3"/></temporalGroup>
  <temporalGroup eId="t3"><timeInterval refersTo="#f" start="#e4"/></temporalGroup>
  <temporalGroup eId="t4"><timeInterval refersTo="#f" start="#e1" duration="P1Y"/></temporalGroup></temporalData>`;

const paragraph = (eId: string, period: string, words: string) =>
  `<paragraph eId="${eId}" ${period && `period="#${period}"`}><num>1</num><content><p>${words}</p></content></paragraph>`;

const BODY = `<article eId="art_1"><num>Article 1</num>
    ${paragraph("art_1__para_1", "t1", "Old words.")}
    ${paragraph("art_1__para_1", "t2", "New words.")}
    ${paragraph("art_1__para_3", "", "Lasting words.")}</article>
  <article eId="art_2" period="#t2"><num>Article 2</num>${paragraph("art_2__para_1", "", "Late words.")}</article>
  <article eId="art_7" period="#t3"><num>Article 7</num><content><p period="#t1">Undated words.</p></content></article>
  <article eId="art_8" period="#t4"><num>Article 8</num><content><p>For a year.</p></content></article>`;

const FILE = act("2021-01-01", BODY).replace("</identification>", `</identification>${META}`);

async function textOf(eId: string, asOf: string) {
  const { provision } = await overlay.ask<{ provision: { wordings: unknown[] } }>(
    `{ provision(id: "${ACT}/~${eId}", asOf: "${asOf}") { wordings { text changedOn inEffect { firstDay lastDay } } } }`,
  );
  return provision.wordings;
}

test("a unit stands from the first to the last day of its own period, and its parts no longer", async () => {
  const { codes, findings, added } = await overlay.bring({ "a.xml": FILE });
  expect({ codes, added }).toEqual({ codes: ["W_EID", "W_PERIOD"], added: 1 });
  expect(findings[1]?.message).toMatch(/^3 elements/);
  expect(await textOf("art_1", "2021-02-28")).toEqual([{ text: "1 Lasting words.", changedOn: null, inEffect: null }]);
  expect(await textOf("art_1", "2021-03-01")).toMatchObject([{ text: "1 Old words.\n1 Lasting words." }]);
  expect(await textOf("art_1", "2022-02-28")).toMatchObject([{ text: "1 Old words.\n1 Lasting words." }]);
  expect(await textOf("art_1", "2022-03-01")).toMatchObject([{ text: "1 New words.\n1 Lasting words." }]);
}, 60_000);

test("what replaced other words in the same file says since when; the contents of a day hold what stands on it", async () => {
  const { officialTexts } = await overlay.ask<{ officialTexts: { nodes: Record<string, { nodes: unknown[] }>[] } }>(`{
    officialTexts(work: "${ACT}", asOf: "2022-06-01") { nodes {
      units(under: "art_1") { nodes { eId inEffect { firstDay lastDay } wording { text changedOn } } }
      top: units { nodes { eId } } early: unit(eId: "art_1__para_1") { inEffect { firstDay lastDay } } } } }`);
  const [text] = officialTexts.nodes;
  expect(text?.units?.nodes).toEqual([
    {
      eId: "art_1__para_1__dup_2",
      inEffect: { firstDay: "2022-03-01", lastDay: null },
      wording: { text: "New words.", changedOn: "2022-03-01" },
    },
    { eId: "art_1__para_3", inEffect: null, wording: { text: "Lasting words.", changedOn: null } },
  ]);
  expect(text?.early).toEqual({ inEffect: { firstDay: "2021-03-01", lastDay: "2022-02-28" } });
  const before = await overlay.ask<typeof officialTexts & { officialTexts: typeof officialTexts; officialWords: unknown[] }>(
    `{ officialTexts(work: "${ACT}", asOf: "2022-02-28") { nodes { top: units { nodes { eId } } } }
       officialWords(query: "words", asOf: "2022-02-28", first: 10) { eId } }`,
  );
  const eIds = before.officialTexts.nodes[0]?.top?.nodes.map((unit) => (unit as { eId: string }).eId);
  expect(eIds).toEqual(["art_1", "art_7", "art_8"]);
  expect(before.officialWords.map((unit) => (unit as { eId: string }).eId).sort()).toEqual([
    "art_1__para_1",
    "art_1__para_3",
    "art_7",
  ]);
}, 60_000);

test("periods go out with the text, valid, and come in again as they were", async () => {
  const [first] = await exported();
  const { errors } = await validateXML({ xml: [{ fileName: "a.xml", contents: first ?? "" }], ...SCHEMA });
  expect(errors.map(({ message }) => message)).toEqual([]);
  expect(await overlay.bring({ "a.xml": first ?? "" })).toMatchObject({ number: null, unchanged: 1 });
  await dropCollection(overlay.open.dataSource, "made-up");
  await overlay.bring({ "a.xml": first ?? "" });
  const withoutHash = (xml: string | undefined) => xml?.replace(/sha256="\w+"/, "");
  expect(withoutHash((await exported())[0])).toBe(withoutHash(first));
  expect(await textOf("art_1", "2022-03-01")).toMatchObject([{ text: "1 New words.\n1 Lasting words." }]);
}, 60_000);

async function exported() {
  const files: string[] = [];
  for await (const { xml } of exportTexts(overlay.open.dataSource, "made-up")) files.push(xml);
  return files;
}
