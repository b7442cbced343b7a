import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { validateXML } from "xmllint-wasm";
import { exportTexts } from "../../src/ingest/import/akn-export.js";
import { dropCollection } from "../../src/ingest/import/import-texts.js";
import { plainText } from "../../src/kits/unit-text.js";
import { act, type Overlay, openOverlay, SCHEMA } from "../support/texts.js";

let overlay: Overlay;

beforeAll(async () => {
  overlay = await openOverlay();
}, 60_000);
afterAll(() => overlay.close());

async function exported() {
  const files: { fileName: string; contents: string }[] = [];
  for await (const { name, xml } of exportTexts(overlay.open.dataSource, "made-up"))
    files.push({ fileName: name, contents: xml });
  return files;
}

const table = `<table><tr><th><p>Kind</p></th><th colspan="2"><p>Sum</p></th></tr><tr><td rowspan="2"><p>a<br/>b</p></td><td><p>1</p></td><td><p>2</p></td></tr></table>`;
const SOURCES: Readonly<Record<string, string>> = {
  "a.xml": act(
    "2021-01-01",
    `<section eId="sec_1A"><num>1A</num><heading>Scope<authorialNote marker="1"><p>Inserted.</p></authorialNote></heading>
      <subsection eId="sec_1A__subsec_1"><num>(1)</num><intro><p>These <i>words</i> &lt;and&gt; "those":</p></intro>
        <paragraph eId="sec_1A__subsec_1__para_a"><num>(a)</num><content><p>one;</p></content></paragraph>
        <paragraph eId="sec_1A__subsec_1__para_b"><num>(b)</num><content><p>two,</p>${table}</content></paragraph>
        <wrapUp><p>and no more.</p></wrapUp></subsection>
      <subsection eId="sec_1A__subsec_2"><num>(2)</num><content><p>After it insert <mod><quotedStructure startQuote="“" endQuote="”">
        <section eId="qstr__sec_9"><num>9</num><content><p>Quoted.</p></content></section></quotedStructure></mod></p></content></subsection>
    </section>
    <hcontainer eId="hcontainer_1" name="scheduleless"><content><blockList eId="list_1"><listIntroduction>Of:</listIntroduction>
      <item eId="item_1"><num>1</num><p>x</p></item></blockList></content></hcontainer>`,
  ),
  "b.xml": `<pLaw xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="en"><meta>
    <dc:title>Public Law 9-9</dc:title><docNumber>9</docNumber><congress>9</congress><approvedDate>2020-05-01</approvedDate></meta>
    <preface><page>1 STAT. 1</page></preface><main><longTitle><docTitle>An Act</docTitle><officialTitle>To mine.</officialTitle></longTitle>
    <section identifier="/us/act/x/s1"><num value="1">Sec. 1.</num><heading>Title</heading>
      <chapeau>It holds—<footnote><p>Note.</p></footnote></chapeau>
      <paragraph identifier="/us/act/x/s1/a"><num>(a)</num><content>that <b>this</b>; and</content></paragraph>
      <paragraph identifier="/us/act/x/s1/b"><num>(b)</num><content>that:<p>more</p></content></paragraph>
      <continuation>so far.</continuation></section></main><legislativeHistory><heading>History</heading><note><p>None.</p></note></legislativeHistory></pLaw>`,
  "c.md": `---
title: "Gesetz"
identifier: "LGBl-2020-1"
country: "li"
last_updated: "2020-01-01"
source: "https://law.example/1"
---
# Gesetz

Eingang:[^1]

## I. Allgemeines

##### Art. 1[^2]

**Zweck**

1) Es gilt:

- a) dies, nämlich:

- 1. eins; und

- 2. zwei;

- b) das.

2) Sonst:

| Art | Summe |
|---|---|
| a | 1 |

##### Art. 1a

Ohne Absatz.

## Übergang

Bis zum 1. Juli gilt es.

[^1]: Fundstelle [1](https://law.example/2).

[^2]: Abgeändert & neu.
`,
};

test("what is imported goes out as valid Akoma Ntoso, and comes in again as no change", async () => {
  const first = await overlay.bring(SOURCES);
  expect(first).toMatchObject({ added: 3 });
  expect(first.codes.filter((code) => code.startsWith("E_"))).toEqual([]);
  const files = await exported();
  expect(files).toHaveLength(3);
  const { errors } = await validateXML({ xml: files, ...SCHEMA });
  expect(errors.map(({ message, loc }) => `${loc?.fileName}: ${message}`)).toEqual([]);
  const again = Object.fromEntries(files.map(({ fileName, contents }) => [fileName, contents]));
  expect(await overlay.bring(again)).toMatchObject({ number: null, added: 0, unchanged: 3 });
  // Into an empty collection, it is the same once more.
  await dropCollection(overlay.open.dataSource, "made-up");
  await overlay.bring(again);
  const withoutHash = (each: readonly { contents: string }[]) => each.map(({ contents }) => contents.replace(/sha256="\w+"/, ""));
  expect(withoutHash(await exported())).toEqual(withoutHash(files));
}, 60_000);

test("the body of Akoma Ntoso goes out as it came in, and no word of another format is lost or said twice", async () => {
  const files = await exported();
  const bodyOf = (xml: string) => /<body>[\s\S]*<\/body>/.exec(xml)?.[0] ?? "";
  const canonical = (xml: string) =>
    bodyOf(xml)
      .replace(/\s+/g, " ")
      .replace(/> (?=<(?!i>|mod>))/g, ">")
      .replace(/'/g, '"')
      .replace(/<br><\/br>/g, "<br/>");
  const akn = files.find(({ contents }) => contents.includes("sec_1A"))?.contents ?? "";
  expect(canonical(akn)).toBe(canonical(SOURCES["a.xml"] as string));
  const words = (text: string) => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word).sort();
  const uslm = files.find(({ contents }) => contents.includes("pLaw"))?.contents ?? "";
  const text = (xml: string) => xml.replace(/<meta>[\s\S]*?<\/meta>/g, " ").replace(/<[^>]*>|&\w+;/g, " ");
  expect(words(text(uslm))).toEqual(words(text(SOURCES["b.xml"] as string)));
  const markdown = files.find(({ contents }) => contents.includes("art_1a"))?.contents ?? "";
  const bare = (SOURCES["c.md"] as string).replace(/^---[\s\S]*?\n---\n# .*/, "").replace(/\[\^\d\]:?/g, " ");
  expect(words(text(markdown))).toEqual(words(bare));
  expect(markdown).toContain('<point eId="art_1__para_1__point_a__point_2"><num>2.</num>');
});

test("headings among blocks, and days of documents within a document that are none, go out as what the schema has", async () => {
  await dropCollection(overlay.open.dataSource, "made-up");
  const inner = `<attachment eId="att_1"><doc name="schedule"><meta><identification source="#a"><FRBRWork><FRBRthis value="/x"/><FRBRuri value="/x"/>
    <FRBRdate date="2021" name="made"/><FRBRauthor href="#a"/><FRBRcountry value="xa"/></FRBRWork><FRBRExpression><FRBRthis value="/x/en"/>
    <FRBRuri value="/x/en"/><FRBRdate date="2021-02-30" name="made"/><FRBRauthor href="#a"/><FRBRlanguage language="eng"/></FRBRExpression>
    <FRBRManifestation><FRBRthis value="/x/m"/><FRBRuri value="/x/m"/><FRBRdate date="2021-02-03T10:00:00Z" name="made"/><FRBRauthor href="#a"/>
    </FRBRManifestation></identification></meta><mainBody><p>Listed.</p></mainBody></doc></attachment>`;
  const body = `<section eId="sec_1"><num>1</num><content><crossHeading eId="h_1">Among blocks</crossHeading><p>Words.</p></content></section>
    <section eId="sec_2"><num>2</num><crossHeading eId="h_2">Between units</crossHeading><subsection eId="sec_2__subsec_1"><content><p>x</p></content></subsection></section>`;
  const xml = act("2021-01-01", body).replace("</body>", `</body><attachments>${inner}</attachments>`);
  const { codes } = await overlay.bring({ "a.xml": xml });
  expect(codes).toEqual(["W_DAYS", "W_DAYS"]);
  const [file] = await exported();
  const { errors } = await validateXML({ xml: [file as { fileName: string; contents: string }], ...SCHEMA });
  expect(errors.map(({ message }) => message)).toEqual([]);
  expect(file?.contents).toContain('<block eId="h_1" name="crossHeading">Among blocks</block>');
  expect(file?.contents).toContain('<crossHeading eId="h_2">Between units</crossHeading>');
  expect(file?.contents.match(/date="9999-01-01"/g)).toHaveLength(2);
  expect(await overlay.bring({ "a.xml": file?.contents ?? "" })).toMatchObject({ number: null, unchanged: 1, codes: [] });
}, 60_000);

test("lists that a source runs together and then says again are taken in once, with their parts", async () => {
  const long =
    "I denne lov menes med:nett: et system av kabler som er langt nok.tjeneste: noe som ytes, og som erradio, ellertelefon.";
  const md = `---\ntitle: L\nidentifier: LOV-1\ncountry: "no"\ndate_in_force: "2025-01-01"\n---\n##### § 1-5. Definisjoner\n
${long}\n\nnett: et system av kabler som er langt nok.\n\ntjeneste: noe som ytes, og som erradio, ellertelefon.\n\nradio, eller\n\ntelefon.\n\nEt annet ledd.\n`;
  await dropCollection(overlay.open.dataSource, "made-up");
  const { codes } = await overlay.bring({ "a.md": md.replace("identifier", "language: nb\nidentifier") });
  expect(codes).toEqual(["W_REPEATED", "E_LANGUAGE"]);
  const swedish = md.replace('country: "no"', 'country: "se"');
  expect((await overlay.bring({ "a.md": swedish })).codes).toEqual(["W_REPEATED"]);
  const [file] = await exported();
  const body = /<section[\s\S]*<\/section>/.exec(file?.contents ?? "")?.[0] ?? "";
  expect(plainText(body).split("\n")).toEqual([
    "I denne lov menes med:",
    "nett: et system av kabler som er langt nok.",
    "tjeneste: noe som ytes, og som er",
    "radio, eller",
    "telefon.",
    "Et annet ledd.",
  ]);
  expect(body).toContain('eId="sec_1-5__para_2"');
});
