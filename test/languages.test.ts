import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import jsonld from "jsonld";
import { validateXML } from "xmllint-wasm";
import { kindOfId } from "../src/platform/kernel/id.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { type Files, faultsOf, GOOD } from "./support/corpus.js";
import { openServer, type TestServer } from "./support/server.js";

const ACT = "/akn/xa/act/law/2019-12-01/1";

/** The good corpus, where its place speaks Kazakh and Russian and one version has an official text and a translation. */
const SPOKEN: Files = {
  ...GOOD,
  "xa/jurisdiction.yaml": (GOOD["xa/jurisdiction.yaml"] as string).replace(
    "  currency: XTS\n",
    "  currency: XTS\n  languages:\n    - kk\n    - ru\n    - tg\n",
  ),
  "xa/act-1.yaml": (GOOD["xa/act-1.yaml"] as string)
    .replace("    en: Mining Act\n", "    en: Mining Act\n    kk: Майнинг туралы заң\n")
    .replace(
      "        text: Nobody mines without a licence or a permit.\n",
      `        text: Nobody mines without a licence or a permit.
        texts:
          - kind: OFFICIAL
            language: kk
            heading: Лицензия
            text: Лицензиясыз немесе рұқсатсыз ешкім майнинг жүргізбейді.
            citations:
              - source: /source/xa/gazette
                locator: No. 12
            edition:
              licence: NLOD-2.0
              attribution: Contains data of the Gazette
              retrieved: 2026-11-25
          - kind: TRANSLATION
            language: ru
            text: Никто не ведёт майнинг без лицензии или разрешения.
            citations:
              - /source/xa/gazette
`,
    ),
};

let site: TestServer;
beforeAll(async () => {
  site = await openServer(SPOKEN);
});
afterAll(() => site.close());

const WORDS =
  "text(language: $language) heading(language: $language) textKind(language: $language) textLanguage(language: $language)";

test("GraphQL gives the text in the language asked for, and says whose words it is; else our restatement", async () => {
  const text = async (language: string | null, asOf = "2022-06-01") =>
    (
      await site.ask<{ provision: unknown }>(
        `query ($language: Language, $asOf: Date) {
          provision(id: "${ACT}/~art_1", asOf: $asOf) { ${WORDS} textCitations(language: $language) { locator } }
        }`,
        { language, asOf },
      )
    ).provision;
  const restated = {
    text: "Nobody mines without a licence or a permit.",
    heading: "Licence",
    textKind: "RESTATEMENT",
    textLanguage: "en",
    textCitations: [{ locator: null }],
  };
  expect(await text("kk")).toEqual({
    text: "Лицензиясыз немесе рұқсатсыз ешкім майнинг жүргізбейді.",
    heading: "Лицензия",
    textKind: "OFFICIAL",
    textLanguage: "kk",
    textCitations: [{ locator: "No. 12" }],
  });
  expect(await text("ru")).toMatchObject({ textKind: "TRANSLATION", textLanguage: "ru" });
  expect(await text(null)).toEqual(restated);
  expect(await text("tg")).toEqual(restated);
  expect(await text("kk", "2021-06-01")).toMatchObject({ text: "Nobody mines without a licence.", textKind: "RESTATEMENT" });
});

test("a difference is told in the language asked for", async () => {
  const { provision } = await site.ask<{ provision: { diff: { changes: { kind: string; text: string }[] } } }>(
    `{ provision(id: "${ACT}/~art_1") { diff(from: "2019-01-01", to: "2022-06-01", language: "ru") { changes { kind text } } } }`,
  );
  expect(provision.diff.changes).toEqual([{ kind: "INSERTED", text: "Никто не ведёт майнинг без лицензии или разрешения." }]);
});

test("a page offers the languages that texts are recorded in, and marks each text as its own", async () => {
  const english = await site.text(`${ACT}?asOf=2022-06-01`);
  expect(english).toContain(`href="${ACT}?asOf=2022-06-01&amp;language=kk" hreflang="kk"`);
  expect(english).toContain("қазақ тілі");
  expect(english).not.toContain('hreflang="tg"');
  expect(english).not.toContain("ешкім");
  const kazakh = await site.text(`${ACT}/kaz:2022-06-01`);
  expect(kazakh).toContain('<p class="wording" lang="kk" dir="auto">Лицензиясыз');
  expect(kazakh).toContain(`<link rel="canonical" href="https://minelaw.test${ACT}/kaz:2022-06-01"`);
  expect(await site.text(`${ACT}?language=ru&asOf=2022-06-01`)).toContain(
    `<link rel="canonical" href="https://minelaw.test${ACT}/eng:2022-06-01"`,
  );
  const provision = await site.text(`${ACT}/~art_1?language=kk`);
  expect(provision).toContain('<blockquote class="wording" lang="kk" dir="auto">');
  expect(provision).toContain("No. 12");
});

test("an expression in a language that nothing is recorded in is not found, and nonsense is refused", async () => {
  const status = async (path: string) => (await site.get(path)).status;
  expect(await status(`${ACT}/tgk:2022-06-01`)).toBe(404);
  expect(await status(`${ACT}/kaz:2021-06-01`)).toBe(404);
  expect(await status(`${ACT}?language=tg`)).toBe(200);
  expect(await status(`${ACT}?language=not%20one`)).toBe(400);
});

test("Akoma Ntoso and JSON-LD name the expression by the language of its texts", async () => {
  const xml = await site.text(`${ACT}/kaz:2022-06-01.xml`);
  expect(xml).toContain(`<FRBRuri value="${ACT}/kaz:2022-06-01"/>`);
  expect(xml).toContain('<FRBRlanguage language="kaz"/>');
  expect(xml).toContain('<docTitle xml:lang="kk">Майнинг туралы заң</docTitle>');
  expect(xml).not.toContain('status="editorial"');
  const schema = (name: string) => ({ fileName: name, contents: readFileSync(join(PACKAGE_ROOT, "test/akn", name), "utf8") });
  const { errors } = await validateXML({
    xml: [{ fileName: "kk.xml", contents: xml }],
    schema: [schema("akomantoso30.xsd")],
    preload: [schema("xml.xsd")],
  });
  expect(errors).toEqual([]);
  const fallback = await site.text(`${ACT}.xml?language=tg`);
  expect(fallback).toContain('<FRBRlanguage language="eng"/>');
  const linked = JSON.parse(await site.text(`${ACT}/kaz:2022-06-01.jsonld`));
  expect(linked["@id"]).toBe(`https://minelaw.test${ACT}/kaz:2022-06-01`);
  expect(linked["schema:inLanguage"]).toEqual(["kk"]);
  const [expanded] = (await jsonld.expand(linked)) as Record<string, { "https://schema.org/text": unknown }[]>[];
  expect(expanded?.["https://schema.org/hasPart"]?.[0]?.["https://schema.org/text"]).toEqual([
    { "@value": "Лицензиясыз немесе рұқсатсыз ешкім майнинг жүргізбейді.", "@language": "kk" },
  ]);
});

test("every format says whose words a text is, and on what terms it may be used", async () => {
  const json = JSON.parse(await site.text(`${ACT}/~art_1.json?language=kk`));
  expect(json).toMatchObject({ licence: "NLOD-2.0", texts: [{ kind: "OFFICIAL", language: "kk", licence: "NLOD-2.0" }] });
  expect(json.notice).toMatch(
    /^The text in kk is the official text, not the project's words; its licence is NLOD-2.0. Contains data of the Gazette\./,
  );
  expect(json.node.textEdition).toMatchObject({ retrieved: "2026-11-25", sha256: null });
  expect(JSON.parse(await site.text(`${ACT}/~art_1.json?language=ru`))).toMatchObject({ licence: null });
  const restated = JSON.parse(await site.text(`${ACT}/~art_1.json`));
  expect(restated.notice).toMatch(/^The project's own restatement/);
  expect(restated).not.toHaveProperty("texts");
  const linked = JSON.parse(await site.text(`${ACT}/~art_1.jsonld?language=kk`));
  expect(linked["schema:license"]).toBe("NLOD-2.0");
  const xml = await site.text(`${ACT}/kaz:2022-06-01.xml`);
  expect(xml).toContain("art_1: The text in kk is the official text");
  expect(xml).toMatch(/Taken from: [^<]*No\. 12/);
  expect(xml).not.toContain("<p>Force on this day: IN_FORCE. The project's own restatement");
  expect(await site.text(`${ACT}/~art_1.bib?language=kk`)).toContain("official text in kk (NLOD-2.0); not legal advice");
  const page = await site.text(`${ACT}/~art_1?language=kk`);
  expect(page).toContain("kk тіліндегі мәтін — ресми мәтін, жобаның өз сөзі емес; оның лицензиясы — NLOD-2.0.");
  expect(page).toContain('“<span lang="en">Contains data of the Gazette.</span>”');
});

test("versions are in the language asked for, and the header says which languages an answer holds", async () => {
  const { provision } = await site.ask<{ provision: { versions: unknown[] } }>(
    `{ provision(id: "${ACT}/~art_1") { versions { text(language: "kk") textKind(language: "kk") textLanguage(language: "kk") } } }`,
  );
  expect(provision.versions).toEqual([
    { text: "Nobody mines without a licence.", textKind: "RESTATEMENT", textLanguage: "en" },
    { text: "Лицензиясыз немесе рұқсатсыз ешкім майнинг жүргізбейді.", textKind: "OFFICIAL", textLanguage: "kk" },
  ]);
  const language = async (path: string) => (await site.get(path)).headers.get("content-language");
  expect(await language(`${ACT}/~art_1?language=kk`)).toBe("en, kk");
  // Its first version was never given in Kazakh, and stands among the versions in English.
  expect(await language(`${ACT}/~art_1.json?language=kk`)).toBe("en, kk");
  expect(await language(`${ACT}/~art_1.json?language=tg`)).toBe("en");
  expect(await language(`${ACT}/kaz:2022-06-01.xml`)).toBe("kk");
  expect(await language(`${ACT}/kaz:2022-06-01.xml`)).toBe("kk");
});

test("a second text of one kind and language, one too long to be searched, and half a sign are refused with their line", () => {
  const act = SPOKEN["xa/act-1.yaml"] as string;
  const withAct = (text: string) => faultsOf({ ...SPOKEN, "xa/act-1.yaml": text }, false);
  expect(withAct(act.replace("kind: TRANSLATION\n            language: ru", "kind: OFFICIAL\n            language: kk"))).toMatch(
    /act-1\.yaml:\d+: .*is a second OFFICIAL text in kk; keep one/,
  );
  expect(withAct(act.replace("Никто не ведёт", "слово ".repeat(20_000)))).toMatch(/is longer than 200000 bytes/);
  expect(withAct(act.replace("text: Никто не ведёт майнинг без лицензии или разрешения.", 'text: "a \\uD800 b"'))).toMatch(
    /U\+D800/,
  );
});

test("provisions keep the capitals of their numbers; where there is none with capitals, the one without is meant", async () => {
  expect(kindOfId(`${ACT}/~sec_1A`)).toBe("provision");
  const other = await site.get(`${ACT}/~ART_1`);
  expect([other.status, other.headers.get("location")]).toEqual([301, `${ACT}/~art_1`]);
  expect((await site.get(`${ACT}/~ART_1B`)).status).toBe(404);
});
