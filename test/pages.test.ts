import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openServer, type TestServer } from "./support/server.js";

let site: TestServer;
beforeAll(async () => {
  site = await openServer();
});
afterAll(() => site.close());

test("a page says the day, the release, its canonical address, and opens its query in the editor", async () => {
  const page = await site.text("/akn/ru/act/federal-law/2020-07-31/259-fz?asOf=2022-01-01");
  expect(page).toMatch(/As in force on <time datetime="2022-01-01">/);
  expect(page).toContain('<a href="/release/1">release 1</a>');
  expect(page).toContain(
    '<link rel="canonical" href="https://minelaw.test/akn/ru/act/federal-law/2020-07-31/259-fz/eng:2022-01-01"',
  );
  expect(page).toContain("says nothing of mining");
  const [, address] = /href="(\/graphql\?[^"]+)"/.exec(page) ?? [];
  const query = new URL((address as string).replaceAll("&amp;", "&"), "https://minelaw.test").searchParams;
  const answer = await site.ask<{ node: { address: string } }>(
    query.get("query") as string,
    JSON.parse(query.get("variables") as string),
  );
  expect(answer.node.address).toBe("/akn/ru/act/federal-law/2020-07-31/259-fz");
});

test("a proposal says at the top that it is not law, and a law's page keeps drafts apart", async () => {
  for (const draft of ["/offence/ru/koap-ban-cit", "/akn/ru/bill/2026-01-19/1124554-8", "/amendment/ru/1124554-8-art-15-50"]) {
    const page = await site.text(draft);
    expect(page).toContain('<body class="of-draft">');
    expect(page).toContain("<strong>Proposed: not law</strong>");
    expect(page).toMatch(/<title>Proposed: /);
    expect(page).not.toContain("As in force on");
  }
  const law = await site.text("/akn/ru/act/federal-law/2020-07-31/259-fz");
  expect(law).not.toContain("Proposed: not law");
  expect(await site.text("/offences?jurisdiction=RU")).not.toContain("koap-ban-cit");
});

test("an offence's page says which fine is for repetition, and what a sum is due for each of", async () => {
  const repeated = await site.text("/offence/ru/koap-ban-cit");
  expect(repeated).toMatch(/<dt>Highest fine for a first offence<\/dt><dd>150,000 RUB<\/dd>/);
  expect(repeated).toMatch(/<dt>Highest fine on repetition<\/dt><dd>1,500,000 RUB<\/dd>/);
  expect(repeated).toMatch(/100,000 RUB to 150,000 RUB<br/);
  expect(repeated).toMatch(/1,000,000 RUB to 1,500,000 RUB<em> \(on repetition\)<\/em>/);
  expect(await site.text("/penalty/ru/koap-ban-cit-2-1")).toContain("Its option is for repetition of the offence alone.");
  expect(await site.text("/offence/ge-ab/draft-fine-large")).toContain("up to 20,000 RUB per machine");
  expect(await site.text("/akn/us-tx/act/regulation/2024-11-21/tac-25-114")).toContain(
    "fine up to 25,000 USD per violation and day",
  );
  expect(await site.text("/offence/us-la/foreign")).not.toContain("Highest fine");
});

test("a rule's action is never read without its modality", async () => {
  expect(await site.text("/rule/ru/ban-full")).toMatch(/<h1>Must not: /);
});

test("no page carries a script or a style of its own, and the policy forbids them", async () => {
  for (const path of ["/", "/akn/ru", "/akn/ru/act/federal-law/2020-07-31/259-fz", "/offences", "/nothing"]) {
    const response = await site.get(path);
    const page = await response.text();
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+="/);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
  }
});

test("an answer has a strong tag, and whoever has it is sent nothing", async () => {
  const first = await site.get("/akn/kz");
  const etag = first.headers.get("etag") as string;
  expect(etag).toMatch(/^"[\w-]+"$/);
  expect(first.headers.get("vary")).toContain("Accept");
  expect(first.headers.get("link")).toContain('<https://minelaw.test/akn/kz>; rel="canonical"');
  const again = await site.get("/akn/kz", { accept: "text/html", "if-none-match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const other = await site.get("/akn/kz?asOf=2020-01-01");
  expect(other.headers.get("etag")).not.toBe(etag);
  expect((await site.get("/akn/kz.json")).headers.get("etag")).not.toBe(etag);
});

test("another spelling of an address redirects for good, and nonsense is not found", async () => {
  const moved = await site.get("/AKN/RU/?asOf=2024-01-01");
  expect([moved.status, moved.headers.get("location")]).toEqual([301, "/akn/ru?asOf=2024-01-01"]);
  const status = async (path: string) => (await site.get(path)).status;
  expect(await status("/akn/zz")).toBe(404);
  expect(await status("/akn/ru/act/nothing")).toBe(404);
  expect(await status("/akn/ru?asOf=2023-02-30")).toBe(400);
  expect(await status("/akn/ru?knownAt=yesterday")).toBe(400);
  expect(await status("/akn/ru?knownAt=2001-01-01T00:00:00Z")).toBe(404);
  expect(await status("/offences?force=NONSENSE")).toBe(400);
  expect(await status("/offences?jurisdiction=ZZ")).toBe(404);
  expect(await status("/%E0%A4%A")).toBe(400);
});

test("a provision shows word by word what changed between two days", async () => {
  const page = await site.text("/akn/ru/act/federal-law/2020-07-31/259-fz/~art_1?from=2021-01-01&to=2024-11-01");
  expect(page).toContain("<del>");
  expect(page).toContain("<ins>");
});

test("sources that disagree stand side by side", async () => {
  const { offences } = await site.ask<{ offences: { nodes: { id: string; discrepancies: { about: string }[] }[] } }>(
    "{ offences(first: 100) { nodes { id discrepancies { about } } } }",
  );
  const disputed = offences.nodes.find(({ discrepancies }) => discrepancies.length > 0);
  const page = await site.text(disputed?.id as string);
  expect(page).toContain("Sources disagree: ");
});

test("names keep their language and their letters", async () => {
  const page = await site.text("/concept/digital-asset.json");
  expect(page).toContain("цифрлық актив");
  expect(await site.text("/akn/ru")).toContain('<span lang="ru" dir="auto">Российская Федерация</span>');
});

test("crawlers are told what there is", async () => {
  expect(await site.text("/robots.txt")).toContain("Sitemap: https://minelaw.test/sitemap.xml");
  const map = await site.text("/sitemap.xml");
  expect(map).toContain("<loc>https://minelaw.test/akn/ru</loc>");
  expect(map).toContain("<loc>https://minelaw.test/akn/ru/act/federal-law/2020-07-31/259-fz</loc>");
  for (const id of ["/offence/ru/koap-ban-cit", "/akn/ru/act/federal-law/2020-07-31/259-fz/~art_14-2", "/element/electricity"]) {
    expect(map).toContain(`<loc>https://minelaw.test${id}</loc>`);
  }
});

test("an assessment says why, what would lift a duty, what is missing, and keeps proposals apart", async () => {
  const page = await site.text(
    "/assess?jurisdiction=ru-irk&subject=INDIVIDUAL&electricityKwhPerMonth=7000&registered=no&foreign=no&outsideRecordedParts=yes",
  );
  const answer = await site.ask<{ assessMining: { verdict: string; because: string } }>(
    `{ assessMining(miner: { jurisdiction: "RU-IRK", subject: INDIVIDUAL, electricityKwhPerMonth: 7000, registered: false,
       foreign: false, outsideRecordedParts: true }) { verdict because } }`,
  );
  expect(answer.assessMining.verdict).toBe("PROHIBITED");
  expect(page).toContain('<section class="verdict v-PROHIBITED">');
  expect(page).toContain(answer.assessMining.because);
  const main = page.slice(0, page.indexOf('<section class="proposals">'));
  expect(main).toMatch(/About mining itself[\s\S]*\/rule\/ru\/over-limit[\s\S]*Holds:[\s\S]*What would lift it/);
  expect(main).not.toContain("koap-limit-citizens");
  expect(page.slice(main.length)).toMatch(/<strong>Proposed: not law<\/strong>[\s\S]*koap-limit-citizens/);
});

test("what no field of the form is for is asked for in its own words, and can be answered", async () => {
  const places = ["KZ", "UZ", "RU", "IR", "PY", "BY", "VE", "NO", "US-NY", "US-AR", "US-TX", "AE", "CN"];
  let open: { readonly address: string; readonly text: string } | null = null;
  for (const place of places) {
    const address = `/assess?jurisdiction=${place}&subject=LEGAL_ENTITY`;
    const [, text] = /<option value="yes:([^"&]+)"/.exec(await site.text(address)) ?? [];
    open ??= text ? { address, text } : null;
  }
  expect(open).not.toBeNull();
  const { address, text } = open as NonNullable<typeof open>;
  const answered = await site.text(`${address}&${new URLSearchParams([["other", `no:${text}`]])}`);
  expect(answered).toContain(`<option value="no:${text}" selected>`);
  expect(answered).toContain(`<p>No: ${text}</p>`);
  expect((await site.get("/assess?jurisdiction=RU&income=5")).status).toBe(400);
});

test("a place is asked for by name, then one question after another until the verdict stands, all in the address", async () => {
  const start = await site.text("/assess");
  expect(start).toMatch(/<input name="jurisdiction"[^>]*list="places"/);
  expect(start).toContain('<option value="Republic of Kazakhstan">KZ</option>');
  let page = await site.text(
    `/assess?${new URLSearchParams({ jurisdiction: "Irkutsk Oblast, Russia", subject: "LEGAL_ENTITY" })}`,
  );
  const asked: string[] = [];
  while (page.includes('class="verdict v-UNDETERMINED"')) {
    const [, question, answers] = /<p class="asks">([^<]+)<\/p><ul class="answers">([\s\S]*?)<\/ul>/.exec(page) ?? [];
    expect(asked).not.toContain(question);
    asked.push(question as string);
    const links = [...(answers as string).matchAll(/href="([^"]+)">[^<]+<\/a> <span class="quiet">([^<]+)/g)];
    // The way of one who may: outside the listed places, in the register, no foreigner.
    const [, href] = links.find(([, , leads]) => !/may not/.test(leads as string)) as RegExpMatchArray;
    page = await site.text((href as string).replaceAll("&amp;", "&"));
  }
  expect(asked.length).toBeGreaterThan(1);
  expect(page).toContain('class="verdict v-PERMITTED_WITH_OBLIGATIONS"');
  expect(page).toContain('aria-label="Take back: Is the miner entered in the register that the law keeps of miners?"');
  // What was presumed can be said to be otherwise, by a link, and that turns the verdict.
  const [, otherwise] = /href="([^"]*convicted=yes[^"]*)"/.exec(page) as RegExpExecArray;
  expect(await site.text((otherwise as string).replaceAll("&amp;", "&"))).toContain('class="verdict v-PROHIBITED"');
});

test("an assessment says what a breach costs, what taxes fit, and what it rests on", async () => {
  const page = await site.text("/assess?jurisdiction=Kazakhstan&subject=LEGAL_ENTITY&licensed=yes&asOf=2026-06-01");
  expect(page).toMatch(
    /What a breach costs[\s\S]*Taxes and charges that such a miner pays[\s\S]*\/tax\/kz\/[\s\S]*Sources of the mining status/,
  );
});

test("the facets of a search are links, each to as many hits as it says", async () => {
  const page = await site.text("/search?q=mining");
  const links = [...page.matchAll(/<a class="format" href="(\/search\?[^"]+)">[^<]+<span class="count">(\d+)<\/span>/g)];
  expect(links.length).toBeGreaterThan(10);
  for (const [, href, count] of [links[0], links.at(-1)] as RegExpMatchArray[]) {
    const narrowed = await site.text((href as string).replaceAll("&amp;", "&"));
    expect(narrowed).toContain(`<p class="kicker">${count} hit`);
    expect(narrowed).toContain("Narrowed to: ");
  }
  expect(await site.text("/search?q=minning+licence")).toContain("<strong>mining licence</strong>");
  expect(await site.text("/search?q=mining&force=PROPOSED")).toContain('<li class="draft">');
});

test("a place that defines nothing has no row in the comparison, and places can be chosen", async () => {
  const rows = (page: string) => [...page.matchAll(/<th scope="row">([^:<]+): /g)].map(([, place]) => place);
  const all = await site.text("/concept/digital-asset");
  expect(rows(all)).toContain("Republic of Kazakhstan");
  expect(rows(all)).not.toContain("Norway");
  expect(all).toMatch(/is recorded for[\s\S]*Norway[\s\S]*That is no statement that their law has none/);
  expect(rows(await site.text("/concept/digital-asset?jurisdiction=SV,+KZ"))).toEqual(["El Salvador", "Republic of Kazakhstan"]);
  expect((await site.get("/concept/digital-asset?jurisdiction=ZZ")).status).toBe(404);
});

test("links and forms keep the reader's day and release", async () => {
  const statute = await site.text("/akn/ru/act/federal-law/2020-07-31/259-fz/eng:2022-01-01");
  const links = [...statute.matchAll(/<a href="(\/(?:akn|authority|source|search|jurisdictions|concepts)[^"]*)"/g)];
  expect(links.length).toBeGreaterThan(10);
  for (const [, href] of links) expect(href).toContain("asOf=2022-01-01");
  for (const [form] of statute.matchAll(/<form action="\/search"[\s\S]*?<\/form>/g)) {
    expect(form).toContain('<input type="hidden" name="asOf" value="2022-01-01"');
  }
  expect(await site.text("/akn/ru?asOf=2022-01-01")).toContain('href="/rules?jurisdiction=RU&amp;asOf=2022-01-01"');
});

test("authorities and sources are lists too, of all that the API has", async () => {
  for (const [path, query] of [
    ["/authorities", 'authorities(first: 1, jurisdictions: ["KZ"]) { totalCount }'],
    ["/sources", "sources(first: 1, kinds: [PRIMARY_LAW]) { totalCount }"],
  ] as const) {
    const [{ totalCount }] = Object.values(await site.ask<Record<string, { totalCount: number }>>(`{ ${query} }`)) as [
      { totalCount: number },
    ];
    const narrowed = `${path}.csv?${path === "/sources" ? "kind=PRIMARY_LAW" : "jurisdiction=KZ"}`;
    expect((await site.text(narrowed)).trim().split("\r\n")).toHaveLength(totalCount + 1);
    expect(await site.text(path)).toContain("<h1>");
  }
});

test("a list on a day leads to addresses of that day, and names no moment twice", async () => {
  for (const path of ["/jurisdictions", "/concepts", "/offences"]) {
    const links = (await site.text(`${path}?asOf=2024-11-01`)).match(/<t[dh][^>]*><a href="[^"]+"/g) ?? [];
    expect([path, links.length > 3, links.filter((each) => each.includes("@"))]).toEqual([path, true, []]);
  }
});

test("tables are headed by words, and tell a first offence from repetition", async () => {
  const heads = async (path: string) =>
    (await site.text(path)).match(/<th[^>]*>.*?<\/th>/g)?.map((head) => head.replace(/<[^>]*>/g, ""));
  expect(await heads("/concepts")).toEqual(expect.arrayContaining(["Name"]));
  expect(await heads("/rules?jurisdiction=RU")).toEqual(expect.arrayContaining(["Kind of rule", "Legal force"]));
  expect(await heads("/offences?jurisdiction=KZ")).toEqual(
    expect.arrayContaining(["Highest fine, first offence", "Highest fine, on repetition"]),
  );
  expect(await site.text("/rule/ru/ban-full")).toMatch(
    /<dt>Kind of rule<\/dt><dd><a href="\/glossary#Modality.PROHIBITION"[^>]*>Prohibition<\/a><\/dd>/,
  );
});

test("a sum in a reckoning unit is told in words and in money, on every offence that has one", async () => {
  const { offences } = await site.ask<{ offences: { nodes: { address: string }[] } }>(
    '{ offences(first: 100, filter: { jurisdictions: ["KZ", "UZ", "PY", "LI", "VE"], legalForce: [IN_FORCE, PROPOSED, UNKNOWN, NO_LONGER_IN_FORCE] }) { nodes { address } } }',
  );
  expect(offences.nodes.length).toBeGreaterThan(8);
  for (const { address } of offences.nodes)
    expect([address, await site.text(address)]).toEqual([address, expect.not.stringMatching(/\d \/unit\//)]);
  const page = await site.text("/offence/kz/koap-no-licence?asOf=2026-06-01");
  expect(page).toContain("150 × monthly calculation index (MCI) (648,750 KZT in 2026)");
  // The dataset has no value of the index before 2025: none is made up.
  expect(await site.text("/offence/kz/koap-no-licence?asOf=2024-06-01")).not.toMatch(/KZT in 20/);
});

test.each(["/akn/ru/act/federal-law/2024-08-08/221-fz", "/rule/ru/over-limit", "/offence/ru/operator-report", "/akn/no"])(
  "%s says how long ago the law was reviewed, in the words of its language",
  async (address) => {
    expect(await site.text(address)).toMatch(/Reviewed through \d{4}-\d\d-\d\d \(\d+ months ago\); later changes may be missing/);
    expect(await site.text(`${address}?language=ru`)).toMatch(/\(\d+ месяц(?:а|ев)? назад\)/);
    // The answer for a chosen day is kept beyond today.
    expect(await site.text(`${address}?asOf=2025-03-01`)).not.toContain("months ago)");
  },
);
