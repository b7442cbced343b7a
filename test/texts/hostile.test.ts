import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { findFiles } from "../../src/ingest/import/find-files.js";
import { importTexts } from "../../src/ingest/import/import-texts.js";
import type { Finding } from "../../src/ingest/import/imported.js";
import { ACT, AKN, act, article, type Overlay, openOverlay } from "../support/texts.js";

let overlay: Overlay;

beforeAll(async () => {
  overlay = await openOverlay();
}, 60_000);
afterAll(() => overlay.close());

const root = (inner: string) => `<akomaNtoso xmlns="${AKN}"><act name="act">${inner}</act></akomaNtoso>`;
const front = (more: string, body = "##### Art. 1\n\nWords.\n") =>
  `---\ntitle: "A"\nidentifier: "X-1"\ncountry: "li"\n${more}---\n${body}`;

/** Digits that no compression makes short. */
const digits = (count: number) =>
  Array.from({ length: Math.ceil(count / 64) }, (_, at) => createHash("sha256").update(String(at)).digest("hex"))
    .join("")
    .slice(0, count);

/** What cannot be taken, and what is said of it, each in one line. */
const REFUSED: Readonly<Record<string, readonly [content: string | Buffer, code: string, says: RegExp]>> = {
  "external-entity.xml": [`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${root("&x;")}`, "E_DOCTYPE", /document type/],
  "entity-bomb.xml": [
    `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${[..."bcdefghi"].map((name, index) => `<!ENTITY ${name} "${`&${"abcdefgh"[index]};`.repeat(10)}">`).join("")}]>${root("&i;")}`,
    "E_DOCTYPE",
    /no entity is read/,
  ],
  "undeclared-entity.xml": [root("<body><p>&nbsp;</p></body>"), "E_XML", /entity/],
  "unclosed.xml": [`<akomaNtoso xmlns="${AKN}"><act></akomaNtoso>`, "E_XML", /well-formed/],
  "cut-off.xml": [act("2021-01-01", article("Words.")).slice(0, -40), "E_XML", /well-formed/],
  "two-roots.xml": [act("2021-01-01", article("Words.")) + root(""), "E_XML", /well-formed/],
  "unbound-prefix.xml": [root("<ukl:p/>"), "E_XML", /well-formed/],
  "deep.xml": [`<akomaNtoso xmlns="${AKN}">${"<p>".repeat(20_000)}`, "E_DEPTH", /100 elements/],
  "attributes.xml": [
    root(`<body ${Array.from({ length: 300 }, (_, at) => `a${at}=""`).join(" ")}/>`),
    "E_SIZE",
    /256 attributes/,
  ],
  "version-1.1.xml": [`<?xml version="1.1"?>${root("<body>&#x1;</body>")}`, "E_XML", /character/],
  "long-work.xml": [act("2021-01-01", article("Words.")).replace(ACT, `/akn/xa/${digits(5_000)}`), "E_SIZE", /400 signs/],
  "no-language.xml": [act("2021-01-01", article("Words.")).replace("kaz", "constructor"), "E_LANGUAGE", /--language/],
  "html.xml": ['<html xmlns="http://www.w3.org/1999/xhtml"/>', "E_NAMESPACE", /neither Akoma Ntoso nor USLM/],
  "no-namespace.xml": ["<akomaNtoso/>", "E_NAMESPACE", /no namespace/],
  "no-units.xml": [root("<meta/>"), "E_EMPTY", /no article/],
  "latin-1.xml": [Buffer.from([0x3c, 0x61, 0xe9, 0x3e]), "E_ENCODING", /save it in UTF-8/],
  "declared.xml": ['<?xml version="1.0" encoding="windows-1251"?><a/>', "E_ENCODING", /windows-1251/],
  "utf-16-cut.xml": [Buffer.from([0xff, 0xfe, 0x3c, 0x00, 0x00, 0xd8]), "E_ENCODING", /UTF-16LE/],
  "nul.md": [front("rank: a\u0000\n"), "E_CHARACTER", /U\+0000/],
  "escape.md": [front("", "##### Art. 1\n\n\u001b[31m\n"), "E_CHARACTER", /U\+001B/],
  "bare.md": ["# No front matter\n", "E_FRONT_MATTER", /does not begin/],
  "alias.md": ["---\na: &a [x]\nb: *a\n---\n", "E_FRONT_MATTER", /no YAML/],
  "nameless.md": ["---\ntitle: A\n---\n##### Art. 1\n", "E_FRONT_MATTER", /no identifier/],
  "no-articles.md": [front("", "Words under nothing.\n"), "E_EMPTY", /no heading/],
  "empty.xml": ["", "E_FRONT_MATTER", /does not begin/],
};

test("what is hostile or broken is refused with one error and its place, and nothing is written", async () => {
  for (const [name, [content, code, says]] of Object.entries(REFUSED)) {
    const began = performance.now();
    const { number, findings } = await overlay.bring({ [name]: content });
    const errors = findings.filter((finding) => finding.code.startsWith("E_"));
    expect({ name, number, codes: errors.map((finding) => finding.code) }).toEqual({ name, number: null, codes: [code] });
    expect(errors[0]?.message).toMatch(says);
    expect(errors[0]?.at).toMatch(/^\d+(?::\d+)?$/);
    expect(performance.now() - began).toBeLessThan(5_000);
  }
  const [{ count }] = await overlay.open.dataSource.query("SELECT count(*)::int AS count FROM text_import");
  expect(count).toBe(0);
}, 120_000);

test("one bad file keeps no other out, and a comment or an instruction is no words", async () => {
  const words = "Good<!-- no --><?x no?> words &amp; more &lt;b&gt;.";
  const { codes, added } = await overlay.bring({ "a.xml": "<a", "b.xml": act("2021-01-01", article(words)) });
  expect({ codes, added }).toEqual({ codes: ["E_XML", "W_INSTRUCTION"], added: 1 });
  const { officialWords } = await overlay.ask<{ officialWords: { text: string; akn: string }[] }>(
    '{ officialWords(query: "good") { text akn } }',
  );
  expect(officialWords[0]?.text).toBe("Good words & more <b>.");
  expect(officialWords[0]?.akn).toContain("Good words &amp; more &lt;b&gt;.");
}, 60_000);

test("links are not followed, within the folder or out of it; what is no file is told; 200 MB are not read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "minelaw-hostile-"));
  mkdirSync(join(folder, "inner"));
  symlinkSync("/etc/passwd", join(folder, "a.xml"));
  symlinkSync("/etc", join(folder, "b"));
  symlinkSync("../inner", join(folder, "inner", "loop"));
  writeFileSync(join(folder, "large.xml"), "<");
  truncateSync(join(folder, "large.xml"), 200_000_000);
  const findings: Finding[] = [];
  const { files, close } = findFiles([folder, join(folder, "missing.xml")], (finding) => void findings.push(finding));
  expect(files.map(({ path }) => path)).toEqual(["large.xml"]);
  expect(findings.map(({ file, code }) => `${file} ${code}`).sort()).toEqual([
    "a.xml E_LINK",
    "b E_LINK",
    "inner/loop E_LINK",
    "missing.xml E_FILE",
  ]);
  const options = { collection: "c", language: null, licence: null, attribution: null, from: null, today: "2026-01-01" };
  const before = process.memoryUsage().rss;
  const report = await importTexts(overlay.open.dataSource, files, { ...options, dryRun: false, most: null }, []);
  expect(report.findings).toMatchObject([{ file: "large.xml", code: "E_SIZE" }]);
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  close();
  rmSync(folder, { recursive: true });
}, 60_000);

test("a stream of fast-export that lies about its lengths, names and days gives what it holds", async () => {
  const stream = (text: string) => ({ "a.fast-export": text });
  const cutOff = await overlay.bring(stream("blob\nmark :1\ndata 999999999\nshort"));
  expect({ files: cutOff.files, codes: cutOff.codes }).toEqual({ files: 0, codes: ["E_EMPTY"] });
  expect((await overlay.bring(stream("M 100644 :7 ../../etc/x.md\ndata x\nauthor\n"))).files).toBe(0);
  const text = front("", "##### Art. 1\n\nEscaping words.\n");
  const blob = `blob\nmark :1\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  const commit = "commit refs/heads/main\nauthor A <a> 99999999999999 +0000\ndata 0\nM 100644 :1 ../../out.md\n";
  const { added, findings } = await overlay.bring(stream(blob + commit));
  expect({ added, codes: findings.map(({ code }) => code) }).toEqual({ added: 1, codes: ["W_DAYS"] });
});

test("what a database cannot look for is cut, a day that is none is unknown, and what is long in number or notes takes no long", async () => {
  const long = `<section eId="sec_${digits(9_000)}"><num>${digits(9_000)}</num><heading>x</heading><content><p>Words.</p></content></section>`;
  const numbered = act("2021-02-30", long).replace("<FRBRcountry", `<FRBRnumber value="${digits(5_000)}"/><FRBRcountry`);
  const notes = Array.from({ length: 20_000 }, (_, at) => `word[^${at}] `).join("");
  const began = performance.now();
  const { codes, added } = await overlay.bring(
    { "a.xml": numbered, "b.md": front('last_updated: "2020-01-01"\n', `##### Art. 1\n\n${notes}\n`) },
    { dryRun: true },
  );
  expect({ codes, added }).toEqual({ codes: ["W_EID", "W_DAYS"], added: 2 });
  const stream = { "a.fast-export": `${"blob\nmark :1\ndata 0\n".repeat(50_000)}` };
  expect((await overlay.bring(stream)).files).toBe(0);
  expect(performance.now() - began).toBeLessThan(8_000);
}, 30_000);

test("eIds that come twice, are empty or hold blanks are mended and told; too many units are refused whole", async () => {
  const body = `<section eId="sec_1"><num>1</num><content><p>A</p></content></section>
    <section eId="sec_1"><num>1</num><content><p>B</p></content></section>
    <section eId=""><num>2</num><content><p>C</p></content></section>
    <section eId="much more"><num>3</num><content><p>D</p></content></section>`;
  const { codes } = await overlay.bring({ "a.xml": act("2025-01-01", body) }, { dryRun: true });
  expect(codes).toEqual(["W_EID", "W_EID", "W_EID"]);
  const { codes: refused, added } = await overlay.bring({ "a.xml": act("2025-01-01", body) }, { most: 3 });
  expect({ refused: refused.at(-1), added }).toEqual({ refused: "E_EMBEDDED", added: 0 });
});
