import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import jsonld from "jsonld";
import { validateXML } from "xmllint-wasm";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { type Files, GOOD } from "./support/corpus.js";
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
  expect(await site.text(`${ACT}?language=kk&asOf=2022-06-01`)).toContain(`href="https://minelaw.test${ACT}/kaz:2022-06-01"`);
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
