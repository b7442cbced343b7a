import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { inLabelLanguage, type LabelLanguage } from "../src/kits/words/say.js";
import { sayMessage } from "../src/kits/words/sentences.js";
import { KK_SENTENCES } from "../src/kits/words/sentences.kk.js";
import { RU_SENTENCES } from "../src/kits/words/sentences.ru.js";
import { coded, inEnglish, message, sentences } from "../src/platform/kernel/message.js";
import { englishIn } from "./support/page-words.js";
import { openServer, type TestServer } from "./support/server.js";
import { sourceFiles, templatesInSource } from "./support/templates.js";

const CATALOGUES = { ru: RU_SENTENCES, kk: KK_SENTENCES } as const;
const LANGUAGES = Object.keys(CATALOGUES) as (keyof typeof CATALOGUES)[];

let site: TestServer;
beforeAll(async () => {
  site = await openServer(undefined, { budget: 0 });
});
afterAll(() => site.close());

const parts = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([part]) => part).sort();

test.each(LANGUAGES)("every sentence of the program has words in %s, with the same parts, and no other has", (language) => {
  const written = templatesInSource();
  expect(written.size).toBeGreaterThan(100);
  const known = CATALOGUES[language];
  expect(Object.keys(known).filter((template) => !written.has(template))).toEqual([]);
  expect([...written].filter((template) => !(template in known))).toEqual([]);
  for (const [template, words] of Object.entries(known)) expect([template, parts(words)]).toEqual([template, parts(template)]);
});

/** Codes that commands alone stop with, whose messages no page shows. */
const OF_COMMANDS =
  /^(BAD_CONFIGURATION|DATA_DIRECTORY_IN_USE|DATABASE_(UNREACHABLE|UNFIT|BUSY)|RECORDS_AT_STAKE|DISK_FULL|FILE_UNUSABLE|PORT_IN_USE|SEEDS_INVALID)$/;
/** Files whose refusals no page shows: commands, tools of assistants, and what reads the text of a query. */
const NO_PAGES =
  /^(app|assistants|ingest)\/|kernel\/errors\.ts$|limits\/(document|cost-estimator)\.ts$|http\/graphql-(handler|request)\.ts$/;

test("what a page can be refused with is a sentence that has words in other languages", () => {
  const plain = sourceFiles()
    .filter(({ file }) => !NO_PAGES.test(file))
    .flatMap(({ file, source }) =>
      [...source.matchAll(/new Refusal\(\s*"([A-Z_]+)",\s*["`]/g)].flatMap(([, code]) =>
        OF_COMMANDS.test(code as string) ? [] : [`${file}: ${code}`],
      ),
    );
  expect(plain).toEqual([]);
});

test("a message is the same sentence in each language, what fills it kept, codes by their labels", () => {
  const day = message`${"2024-13-01"} is no day; write it as 2024-11-01`;
  const said = sentences([day, message`the status names no rule that it rests on: ${coded("BANNED")}`]);
  const inLanguage = (language: LabelLanguage) => inLabelLanguage(language, () => sayMessage(said));
  expect(inEnglish(said)).toBe("2024-13-01 is no day; write it as 2024-11-01. the status names no rule that it rests on: banned");
  expect(inLanguage("en")).toBe(inEnglish(said));
  expect(inLanguage("ru")).toMatch(/^2024-13-01 — не день; .*: запрещён$/);
  expect(inLanguage("kk")).toMatch(/^2024-13-01 — күн емес; .*: тыйым салынған$/);
  expect(inLabelLanguage("ru", () => sayMessage(message`${"x"} has no words anywhere`))).toBeNull();
});

/** Addresses that are refused, each for another reason. */
const REFUSED = [
  "/akn/ru?asOf=2024-13-01",
  "/akn/ru?knownAt=yesterday",
  "/akn/ru?knownAt=2999-01-01T00:00:00Z",
  "/akn/ru?knownAt=2001-01-01T00:00:00Z",
  "/akn/ru?asof=2024-01-01",
  "/akn/ru?colour=red",
  "/akn/ru/act/federal-law/2020-07-31/259-fz/eng:2024-11-01?asOf=2020-01-01",
  "/akn/ru@2024-01-01,r99",
  "/akn/zz",
  "/nothing/lives/here",
  "/rule/ru/no-such-rule",
  "/rules?force=LAWFUL",
  "/rules?jurisdiction=Atlantis",
  "/rules?jurisdiction=Kazahkstann",
  "/rules?jurisdiction=Haiti",
  "/rules?jurisdiction=Georgia",
  "/rules?asOf=2024-01-01&asOf=2024-01-02",
  "/rules?after=nowhere",
  "/rules.csv?jurisdiction=",
  "/definitions?concept=gold",
  "/search?q=-майнинг",
  "/search?q=%D0%B0&year=24",
  `/search?q=${"a".repeat(2000)}`,
  "/changes?from=yesterday",
  "/changes?from=2025-01-02&to=2025-01-01",
  "/changes.atom?from=2025-01-02&to=2025-01-01",
  "/review?kind=WISH",
  "/assess?jurisdiction=RU&electricityKwhPerMonth=6,000",
  "/assess?jurisdiction=RU&electricityPrice=5",
  "/assess?jurisdiction=RU&electricityPrice=5&electricityPriceCurrency=EURO",
  "/assess?jurisdiction=RU&electricityPrice=five&electricityPriceCurrency=EUR",
  "/assess?jurisdiction=RU&capacityMw=1&electricityKwhPerMonth=6000000",
  "/assess?jurisdiction=RU&energySource=MAGIC",
  "/assess?jurisdiction=RU&energySource=OWN_OFF_GRID&usesGrid=yes",
  "/assess?jurisdiction=RU&subject=ANYBODY",
  "/assess?jurisdiction=RU&licensed=maybe",
  "/assess?jurisdiction=RU&other=so",
  "/assess?jurisdiction=RU&other=yes:nothing that the law says",
  "/memo?ids=/rule/ru/no-such-rule",
  "/memo?ids=nothing",
  "/memo?ids=/concept/digital-mining",
  "/compare/offences?conduct=WISH",
  "/compare/places?jurisdiction=Atlantis",
  "/pictures/nothing",
  "/pictures/rate?jurisdiction=BO",
  "/pictures/rate?unit=pieces",
  "/embed/nothing",
  "/release/99",
  "/release/99/pictures/map.svg",
  "/release/1/bulk/nothing.ndjson",
  "/day/never/changes.ndjson",
  "/preview/nothing.png",
  "/sitemap-nothing.xml",
  "/oembed?url=https://example.org/",
  "/concept/digital-mining?jurisdiction=Atlantis",
  "/akn/ru/act/federal-law/2020-07-31/259-fz/~art_1?from=soon",
  "/akn/ru/act/federal-law/2020-07-31/259-fz/~art_1?from=2024-01-02&to=2024-01-01",
];

test.each(LANGUAGES)("every refusal of a page is told in %s", async (language) => {
  const faults: string[] = [];
  for (const path of REFUSED) {
    const answer = await site.get(`${path}${path.includes("?") ? "&" : "?"}language=${language}`, { accept: "text/html" });
    const html = await answer.text();
    if (!/^text\/html/.test(answer.headers.get("content-type") ?? "")) continue;
    if (answer.status < 400) faults.push(`${path} is not refused`);
    if (/<h1>[^<]*<\/h1><p lang="en">/.test(html)) faults.push(`${path}: ${/<p lang="en">([^<]*)/.exec(html)?.[1]}`);
    for (const text of englishIn(html)) faults.push(`${path}: ${text}`);
  }
  expect(faults).toEqual([]);
});

test("a refusal in English stays what it was: a field by its label, and JSON by its argument", async () => {
  const page = await (await site.get("/akn/ru?asOf=2024-13-01", { accept: "text/html" })).text();
  expect(page).toContain("<p>On the day: <code>2024-13-01</code> is no day; write it as 2024-11-01.</p>");
  const data = await (await site.get("/akn/ru.json?asOf=2024-13-01")).json();
  expect(data).toMatchObject({ detail: "asOf: 2024-13-01 is no day; write it as 2024-11-01", argument: "asOf" });
});

test("what an editor should look at is told in the language of the page, and by the API in that of an argument", async () => {
  const page = await site.text("/review?kind=COVERAGE_OLD&language=ru");
  expect(page).toMatch(/право [A-Z-]+ просмотрено по \d{4}/);
  expect(page).not.toContain("looked through");
  const place = await site.text("/akn/kz?language=kk");
  expect(place).toMatch(/Бұл жердің құқығы \d{4}-\d{2}/);
  const lines = JSON.parse(await site.text("/review.json?kind=COVERAGE_OLD")).review as { says: string; settledBy: string }[];
  expect(lines[0]?.says).toMatch(/^the law of .* was looked through up to|^nobody noted/);
  expect(lines[0]?.settledBy).toBe("a look through its official journal since then, and a new day of review");
});
