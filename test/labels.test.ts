import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { buildSchema, isEnumType } from "graphql";
import { IntlMessageFormat } from "intl-messageformat";
import { EN, type MessageName } from "../src/kits/words/en.js";
import { KK } from "../src/kits/words/kk.js";
import { RU } from "../src/kits/words/ru.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { PAGES } from "../src/site/find-resource.js";
import { idsOfSeeds } from "./support/ids.js";
import { englishIn, ownTexts } from "./support/page-words.js";
import { openServer, type TestServer } from "./support/server.js";

const CATALOGUES = { en: EN, ru: RU, kk: KK } as const;
const STATUTE = "/akn/ru/act/federal-law/2020-07-31/259-fz";

/** Pages in states that their bare addresses do not show. */
const STATES = [
  "/search?q=штраф",
  "/search?q=майнинг&kind=RULE&force=PROPOSED",
  "/search?q=ъъъъ",
  "/assess?jurisdiction=RU&subject=INDIVIDUAL",
  "/assess?jurisdiction=KZ&subject=LEGAL_ENTITY&licensed=no&electricityKwhPerMonth=100&other=yes:The miner is a citizen.",
  "/compare/places?jurisdiction=KZ,RU,US-NY",
  "/compare/offences?conduct=ELECTRICITY_THEFT",
  "/memo?ids=/rule/ru/over-limit,/akn/kz,/offence/ru/koap-ban-cit,/tax/kz/mining-fee-2022,/akn/us-tx",
  "/embed/penalties",
  "/pictures/rate?jurisdiction=US-NY",
  "/embed/bills?asOf=2024-01-01",
  "/akn/kz",
  "/akn/ru-da",
  STATUTE,
  `${STATUTE}?asOf=2022-01-01&knownAt=2026-11-25T23:00:00Z`,
  "/statutes?jurisdiction=RU&force=PROPOSED",
  "/nothing/lives/here",
];

/** Of each kind, this many records spread over all of them. */
const OF_EACH_KIND = 4;

let site: TestServer;
beforeAll(async () => {
  site = await openServer(undefined, { budget: 0 });
});
afterAll(() => site.close());

const inLanguage = (path: string, language: string) => `${path}${path.includes("?") ? "&" : "?"}language=${language}`;

async function page(path: string, language: string): Promise<string> {
  return (await site.get(inLanguage(path, language))).text();
}

test.each(["ru", "kk"])("no page in %s has an English word but in what is marked as English, and code", async (language) => {
  const records = [...idsOfSeeds().values()].flatMap((ids) =>
    ids.filter((_, index) => index % Math.ceil(ids.length / OF_EACH_KIND) === 0),
  );
  const faults: string[] = [];
  for (const path of [...PAGES.keys(), "/release/1", ...STATES, ...records]) {
    const html = await page(path, language);
    if (ownTexts(html).language !== language) faults.push(`${path} is in ${ownTexts(html).language}`);
    for (const text of englishIn(html)) faults.push(`${path}: ${text}`);
  }
  expect([...new Set(faults)]).toEqual([]);
});

test("the check sees an English label, in a text and in an attribute, and passes over what is marked", () => {
  const html = (body: string) => `<!doctype html><html lang="ru"><body>${body}</body></html>`;
  expect(englishIn(html("<p>Статус: banned</p>"))).toEqual(["Статус: banned"]);
  expect(englishIn(html('<nav aria-label="Narrow the search"></nav>'))).toEqual(["Narrow the search"]);
  expect(
    englishIn(html('<p>Да <span lang="en">yes, <b>indeed</b></span> <code>asOf</code></p><input placeholder="KZ">')),
  ).toEqual([]);
});

test("every language has every message, well formed, with the same parts to fill in or fewer", () => {
  const parts = (text: string) => new Set([...text.matchAll(/[{<]([a-zA-Z]+)(?=[},>])/g)].map(([, name]) => name));
  for (const [language, catalogue] of Object.entries(CATALOGUES)) {
    expect(Object.keys(catalogue)).toEqual(Object.keys(EN));
    for (const [name, text] of Object.entries(catalogue)) {
      expect([name, text]).not.toEqual([name, ""]);
      new IntlMessageFormat(text, language);
      const unknown = [...parts(text)].filter((part) => !parts(EN[name as MessageName]).has(part));
      expect([language, name, unknown]).toEqual([language, name, []]);
    }
  }
});

test("every message is said somewhere", () => {
  const folder = join(PACKAGE_ROOT, "src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const source = files
    .filter((file) => !/words.[a-z]{2}\.ts$/.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const said = source.join("\n");
  // A name with a point is made up of the value that it is for.
  const alone = Object.keys(EN).filter((name) => !name.includes("."));
  expect(alone.filter((name) => !said.includes(`"${name}"`))).toEqual([]);
});

/** Enums of queries and of the machine, whose values no page shows. */
const UNSHOWN = ["ConditionOperator", "MinerFact", "Presumption", "SearchMatch", "FindingReason", "ReadAs"];

test("every value of every enum that pages show has a label, in every language", () => {
  const schema = buildSchema(readFileSync(join(PACKAGE_ROOT, "schema/api.graphql"), "utf8"));
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith("__"));
  const values = enums.flatMap((type) => (isEnumType(type) && !UNSHOWN.includes(type.name) ? type.getValues() : []));
  expect(values.map(({ name }) => name).filter((name) => !(`code.${name}` in EN))).toEqual([]);
});

/** Enums whose labels say all: how much of a date is known, what became of a record. */
const PLAIN = ["DatePrecision", "RecordChangeKind", "TextChangeKind", "SearchKind", "Outcome", "WordingFit", "DaysRestOn"];

test("the glossary explains every label, and labels lead to their entries", async () => {
  const glossary = await site.text("/glossary");
  const schema = buildSchema(readFileSync(join(PACKAGE_ROOT, "schema/api.graphql"), "utf8"));
  for (const name of [...glossary.matchAll(/<section id="(\w+)"/g)].map(([, each]) => each as string)) {
    const type = schema.getType(name);
    if (!isEnumType(type)) throw new Error(`${name} is no enum`);
    for (const value of type.getValues()) expect(glossary).toContain(`<tr id="${name}.${value.name}"`);
  }
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith("__"));
  const unexplained = enums.map(({ name }) => name).filter((name) => !glossary.includes(`id="${name}"`));
  expect(unexplained.sort()).toEqual([...UNSHOWN, ...PLAIN].sort());
  const linked = new Set<string>();
  for (const path of [
    "/akn/kz",
    STATUTE,
    "/rule/ru/over-limit",
    "/offence/ru/koap-ban-cit",
    "/offences",
    "/tax/kz/mining-fee-2022",
  ]) {
    for (const [, anchor] of (await site.text(path)).matchAll(/href="\/glossary#([^"]+)"/g)) linked.add(anchor as string);
  }
  expect(linked.size).toBeGreaterThan(8);
  expect([...linked].filter((anchor) => !glossary.includes(`id="${anchor}"`))).toEqual([]);
});

test("the language is that of the address, else what the browser would have; caches know which", async () => {
  const ask = (path: string, language: string) => site.get(path, { accept: "text/html", "accept-language": language });
  const [russian, english] = [await ask("/rules", "ru-RU, en;q=0.5"), await ask("/rules", "de, en;q=0.5")];
  expect(ownTexts(await russian.text()).language).toBe("ru");
  expect(ownTexts(await english.text()).language).toBe("en");
  expect(russian.headers.get("vary")).toContain("Accept-Language");
  expect(russian.headers.get("content-language")).toContain("ru");
  expect(russian.headers.get("etag")).not.toBe(english.headers.get("etag"));
  const kept = await site.get("/rules", { accept: "text/html", "if-none-match": russian.headers.get("etag") as string });
  expect(kept.status).toBe(200);
  const named = await ask("/rules?language=kk", "ru");
  expect(ownTexts(await named.text()).language).toBe("kk");
  expect(named.headers.get("vary")).not.toContain("Accept-Language");
  const data = await site.get("/rules", { accept: "application/json", "accept-language": "ru" });
  expect(data.headers.get("vary")).not.toContain("Accept-Language");
  expect(await data.text()).not.toMatch(/[а-я]{4}.*"notice"/i);
});

test("what is taken along speaks as its address says, and data do not turn on it", async () => {
  const svg = await site.text("/pictures/map.svg?language=ru");
  expect(svg).toContain('lang="ru"');
  expect(svg).toContain("Разрешён ли майнинг?");
  expect(svg).toContain("KZ, Казахстан: ");
  expect(await site.text("/release/1/pictures/map.svg?language=kk")).toContain("Майнингке рұқсат бар ма?");
  expect(await site.text("/pictures/map.svg")).toContain("Is mining allowed?");
  expect(await site.text("/changes.atom?language=ru")).toMatch(/xml:lang="ru".*<title>Minelaw: изменения права</s);
  const refused = await site.get("/pictures/map.csv?language=ru", { accept: "text/csv" });
  expect(refused.status).toBe(400);
  const place = await page("/akn/kz", "ru");
  expect(place).toMatch(/property="og:description" content="[^"]*Minelaw пересказывает/);
  expect(place).toContain('/preview/akn/kz.png?language=ru"');
  expect((await site.get("/preview/akn/kz.png?language=ru")).status).toBe(200);
  expect(await page("/offence/ru/koap-ban-cit", "ru")).toMatch(/name="citation_title" content="Proposed, not law: /);
  const html = await page("/pictures/map", "ru");
  for (const file of ["svg", "png"]) expect(html).toContain(`href="/pictures/map.${file}?language=ru"`);
  expect(html).toContain('href="/pictures/map.csv"');
  expect(html).toMatch(/iframe src=&quot;[^ ]*\/embed\/map\?asOf=[\d-]+&amp;language=ru/);
  const query = new URLSearchParams({ url: "https://minelaw.test/pictures/map?language=ru" });
  expect(JSON.parse(await site.text(`/oembed?${query}`))).toMatchObject({ title: "Разрешён ли майнинг? Все места на один день" });
});

test("the days of a comparison of texts are read in every language", async () => {
  const at = `${STATUTE}/~art_14-2?from=2021-01-01&to=2021-06-01`;
  for (const language of ["en", "ru"]) expect(await page(at, language)).toMatch(/<h2>[^<]*2021-01-01[^<]*2021-06-01/);
});

test("links and forms keep the language, and lead to nothing that is not there", async () => {
  for (const from of ["/", "/akn/kz", STATUTE, "/akn/kz/act/law/2023-02-06/193-vii", "/search?q=штраф"]) {
    const html = await page(from, "ru");
    const links = [...html.matchAll(/<a href="(\/[^"#]*)[^"]*"/g)].map(([, to]) => (to as string).replaceAll("&amp;", "&"));
    const spread = [...new Set(links)].filter((_, index) => index % 3 === 0 || links.length < 100);
    for (const to of spread.filter((each) => !/^\/(graphql|.*\.[a-z]+(\?|$))/.test(each))) {
      const { status } = await site.get(to);
      expect([from, to, status < 400]).toEqual([from, to, true]);
    }
  }
});

test("every page leads to itself in each language, one that says what is wrong too, and home in the reader's", async () => {
  const wrong = ["/nothing/lives/here", "/akn/ht", "/rules?jurisdiction=Nowhere&force=PROPOSED", "/statutes?asOf=2024-13-01"];
  for (const path of ["/", "/akn/ru-da", `${STATUTE}?asOf=2022-01-01`, "/search?q=штраф", ...wrong]) {
    const html = await page(path, "kk");
    const [, nav = ""] = /<nav class="languages"[^>]*>(.*?)<\/nav>/s.exec(html) ?? [];
    const links = [...nav.matchAll(/<a href="([^"]*)" hreflang="(\w+)"/g)].map(([, to = "", language]) => {
      const { pathname, searchParams } = new URL(to.replaceAll("&amp;", "&"), "http://localhost");
      searchParams.sort();
      return [decodeURIComponent(`${pathname}?${searchParams}`), language];
    });
    const wanted = Object.keys(CATALOGUES).map((language) => {
      const { pathname, searchParams } = new URL(inLanguage(path, language), "http://localhost");
      searchParams.sort();
      return [decodeURIComponent(`${pathname}?${searchParams}`), language];
    });
    expect([path, links]).toEqual([path, wanted]);
    expect(nav).toMatch(/hreflang="kk"[^>]* aria-current="true"/);
    expect(html).toMatch(/class="name" href="\/\?[^"]*language=kk"/);
  }
});

test("every form sends the language once", async () => {
  for (const path of [...PAGES.keys(), ...STATES, `${STATUTE}/~art_1`, "/concept/digital-mining"]) {
    const forms = [...(await page(path, "ru")).matchAll(/<form.*?<\/form>/gs)].map(([form]) => form);
    const sent = forms.map((form) => form.match(/name="language" value="ru"/g)?.length ?? 0);
    expect([path, sent]).toEqual([path, forms.map(() => 1)]);
  }
});
