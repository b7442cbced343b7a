import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openServer, type TestServer } from "./support/server.js";

let site: TestServer;
beforeAll(async () => {
  site = await openServer();
});
afterAll(() => site.close());

const RULES_IN = `query ($code: String!, $scope: [LawScope!]) { jurisdiction(code: $code) {
  rulesHere(first: 100, filter: { scope: $scope }) { totalCount edges { scope node { address } } }
  law: offencesHere { totalCount }
  drafts: offencesHere(filter: { legalForce: [PROPOSED] }) { totalCount edges { scope node { address } } }
} }`;
interface RulesIn {
  jurisdiction: Record<
    "rulesHere" | "law" | "drafts",
    { totalCount: number; edges: { scope: string; node: { address: string } }[] }
  >;
}

test("a part of a country has the law that is laid down for it, and the rest of its country's, told apart", async () => {
  const { rulesHere, law, drafts } = (await site.ask<RulesIn>(RULES_IN, { code: "Republic of Dagestan" })).jurisdiction;
  const scopes = new Map(rulesHere.edges.map(({ scope, node }) => [node.address, scope]));
  expect(scopes.get("/rule/ru/ban-full")).toBe("LAID_DOWN");
  expect(scopes.get("/rule/ru/over-limit")).toBe("PARENT");
  expect(scopes.has("/rule/ru/ban-irk-south")).toBe(false);
  expect([law.totalCount, drafts.totalCount]).toEqual([1, 9]);
  expect(drafts.edges.filter(({ scope }) => scope === "LAID_DOWN")).toHaveLength(3);
  const narrowed = (await site.ask<RulesIn>(RULES_IN, { code: "RU-DA", scope: ["LAID_DOWN"] })).jurisdiction.rulesHere;
  expect(narrowed.edges.map(({ node }) => node.address)).toEqual(["/rule/ru/ban-full"]);
  const moscow = (await site.ask<RulesIn>(RULES_IN, { code: "RU" })).jurisdiction.rulesHere;
  expect(new Set(moscow.edges.map(({ scope }) => scope))).toEqual(new Set(["OWN"]));
});

test("each rule of a country is laid down for its territories of that country", async () => {
  const { rules } = await site.ask<{ rules: { nodes: { address: string; territories: { code: string }[] }[] } }>(
    '{ rules(first: 100, filter: { jurisdictions: ["RU"] }) { nodes { address territories { code } } } }',
  );
  for (const { address, territories } of rules.nodes) {
    // A state may claim territories that are recorded as parts of another; its law is not shown as theirs.
    for (const { code } of territories.filter((place) => place.code.startsWith("RU-"))) {
      const { jurisdiction } = await site.ask<RulesIn>(RULES_IN, { code, scope: ["LAID_DOWN"] });
      expect(jurisdiction.rulesHere.edges.map(({ node }) => node.address)).toContain(address);
    }
  }
  expect(rules.nodes.some(({ territories }) => territories.length > 0)).toBe(true);
});

test("lists, changes and searches of a part have what is laid down for it; with every scope, all that holds there", async () => {
  const found = await site.ask<Record<string, { totalCount: number }>>(`{
    near: rules(filter: { jurisdictions: ["RU-DA"] }) { totalCount }
    own: rules(filter: { jurisdictions: ["RU-DA"], scope: [OWN] }) { totalCount }
    all: rules(filter: { jurisdictions: ["RU-DA"], scope: [OWN, LAID_DOWN, PARENT] }) { totalCount }
    statutes(filter: { jurisdictions: ["RU-DA"] }) { totalCount }
    lawChanges(jurisdictions: ["RU-DA"], from: "2024-12-01", to: "2025-01-31") { totalCount }
    search(query: "mining", jurisdictions: ["RU-DA"]) { totalCount }
  }`);
  expect(found.own?.totalCount).toBe(0);
  for (const list of ["near", "statutes", "lawChanges", "search"]) expect(found[list]?.totalCount).toBeGreaterThan(0);
  expect(found.all?.totalCount).toBeGreaterThan(found.near?.totalCount as number);
  const csv = await site.text("/rules.csv?jurisdiction=RU-DA");
  expect(csv).toContain("/rule/ru/ban-full");
  expect(csv.split("\r\n")[0]).toContain("territories");
  expect(csv.split("\r\n")[0]).toContain("reviewedThrough");
});

test("the page of a part answers in its first lines", async () => {
  const page = await site.text("/akn/ru-da");
  const lines = page.slice(page.indexOf("May one mine here?"), page.indexOf("Coverage"));
  expect(lines).toContain("Banned");
  expect(lines).toContain("from 2025-01-01");
  expect(lines).toContain("/rule/ru/ban-full");
  expect(lines).toContain("no offence in force is recorded for it; 3 proposed, and not law");
  expect(lines).toMatch(/1 in force<\/a>, <a [^>]*>9 proposed/);
  expect(page).toContain("Reviewed through 2026-09-16");
  const [, all] = /href="(\/rules\?jurisdiction=RU-DA[^"]*)"/.exec(lines) ?? [];
  expect(await site.text((all as string).replaceAll("&amp;", "&"))).toContain("24 records");
});

test("a part of a country and a statute go by their names in the language of their page, where one is recorded", async () => {
  const html = await site.text("/akn/ru-da?language=ru");
  expect(html).toContain("<h1>Республика Дагестан</h1>");
  expect(html).toMatch(/<h2>[^<]*Республика Дагестан/);
  expect(await site.text("/akn/ru-da?language=kk")).toContain('<h1 lang="en">Republic of Dagestan</h1>');
  const statute = "/akn/ru/act/federal-law/2026-08-04/282-fz";
  expect(await site.text(`${statute}?language=ru`)).toContain("<h1>О цифровых валютах и цифровых правах (282-ФЗ)</h1>");
  expect(await site.text("/unit/kz/mci?language=kk")).toContain("<h1>айлық есептік көрсеткіш</h1>");
  expect(await site.text("/concept/digital-mining?language=kk")).toContain("<h1>цифрлық майнинг</h1>");
  expect(await site.text(statute)).toContain("<h1>Federal Law on digital currencies and digital rights (282-FZ)</h1>");
});

test("the number of a statute stands in the letters of its law where its page or question is in Cyrillic, and beside them in English", async () => {
  const [russian, kazakh] = ["/akn/ru/act/federal-law/2020-07-31/259-fz", "/akn/kz/act/law/2023-02-06/193-vii"];
  for (const path of [
    `${russian}?language=ru`,
    "/akn/ru?language=kk",
    "/akn/ru?language=ru",
    "/changes?language=ru&jurisdiction=RU",
  ]) {
    const links = [...(await site.text(path)).matchAll(/<(?:a|h1)[^>]*>[^<]*\((\d+-\p{L}+)\)<\/(?:a|h1)>/gu)].map(
      ([, number]) => number,
    );
    expect([path, links.length > 0, links.filter((number) => number?.endsWith("-FZ"))]).toEqual([path, true, []]);
  }
  expect(await site.text(`${russian}?language=kk`)).toContain("<dd>259-ФЗ</dd>");
  expect(await site.text(russian)).toContain("<dd>259-FZ (259-ФЗ)</dd>");
  expect(await site.text(`${kazakh}?language=ru`)).toContain("(193-VII)</h1>");
  const asked = await site.ask<{ node: object }>(
    `{ node(id: "${russian}") { ... on Statute { number russian: number(language: "ru-RU") german: number(language: "de") } } }`,
  );
  expect(asked.node).toEqual({ number: "259-FZ", russian: "259-ФЗ", german: "259-FZ" });
});

test("a part is counted as no country where places are counted by status", async () => {
  const query = `{ jurisdictions(first: 100, miningStatus: [BANNED]) {
    nodes { kind } } }`;
  const { jurisdictions } = await site.ask<{ jurisdictions: { nodes: { kind: string }[] } }>(query);
  const countries = jurisdictions.nodes.filter(({ kind }) => kind === "COUNTRY").length;
  const parts = jurisdictions.nodes.length - countries;
  expect([countries > 1, parts > 1]).toEqual([true, true]);
  const said = `Banned: ${countries} countries, ${parts} parts`;
  for (const path of ["/", "/pictures/map"]) expect(await site.text(path)).toContain(said);
  // From the first page it is one step to which they are, and since when.
  expect(await site.text("/")).toMatch(new RegExp(`<a href="/jurisdictions\\?status=BANNED"><text[^>]*>${said}`));
});

test("of a status without a known first day no page says since since", async () => {
  const { jurisdictions } = await site.ask<{
    jurisdictions: { nodes: { address: string; miningStatus: { period: { firstDay: string | null } } | null }[] };
  }>("{ jurisdictions(first: 100) { nodes { address miningStatus { period { firstDay } } } } }");
  const unknown = jurisdictions.nodes.find(({ miningStatus }) => miningStatus?.period.firstDay === null);
  const html = await site.text(unknown?.address as string);
  const facts = html.slice(html.indexOf("May one mine here?"), html.indexOf("Coverage")).replace(/<[^>]*>/g, " ");
  expect(facts).toMatch(/Days of law\s+since a day that no source gives/);
  expect(facts).not.toMatch(/Since\s+since/);
});

test("rules that a status rests on say whom they address, so that two of one wording are told apart", async () => {
  const lines = (await site.text("/akn/kz")).split("May one mine here?")[1]?.split("<dt>")[2] ?? "";
  const rules = [...lines.matchAll(/<li>(.*?)<\/li>/gs)].map(([, rule = ""]) => rule.replace(/<[^>]*>/g, ""));
  expect(rules.length).toBeGreaterThan(3);
  for (const rule of rules) expect(rule).toMatch(/ For: [a-z, ]+\. \(/);
  expect(new Set(rules).size).toBe(rules.length);
});

test("the first lines of a place tell what breaking its rules costs, offence by offence, first and repeated apart", async () => {
  const lines = (await site.text("/akn/kz")).split("<dt>Breaking it</dt>")[1]?.split("<dt>")[0] ?? "";
  const costs = [...lines.matchAll(/<li><strong>(.*?)<\/strong>: <a href="([^"]*)"/gs)].map(([, cost, to]) => `${to} ${cost}`);
  expect(lines).toContain(`${costs.length} offences in force. The most that each costs`);
  expect(costs).toContainEqual(
    expect.stringMatching(/^\/offence\/kz\/koap-no-licence fine up to 150 .*KZT.*; on repetition fine up to 500 .*KZT/),
  );
});

test("what an editor should look at in a place is told with the record that it is about", async () => {
  const html = await site.text("/akn/kz");
  const points = html.slice(html.indexOf("<details><summary>"), html.indexOf("/review?jurisdiction=KZ"));
  const lines = points.match(/<li>.*?<\/li>/g) ?? [];
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(line).toMatch(/^<li>[^<]+: <a href="\/[^"]+">[^<]+<\/a>: /);
});

test("the address of a place of which nothing is recorded says that this is no statement about its law", async () => {
  const response = await site.get("/akn/ht?language=ru", { accept: "text/html" });
  const html = await response.text();
  expect(response.status).toBe(404);
  expect(html).toContain("<h1>Нет данных</h1>");
  expect(html).toContain("<code>HT</code>");
  expect(html).toContain("Это не значит, что права там нет.");
  expect(html).not.toContain('<form class="inline"');
});

/** All addresses of lists of law under a filter by places. */
async function lawOf(jurisdictions: readonly string[], scope: readonly string[] | null): Promise<Record<string, string[]>> {
  const lists = ["rules", "statutes", "offences", "definitions"];
  const found: Record<string, string[]> = {};
  for (const list of lists) {
    const addresses: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const query = `query ($in: [String!]!, $scope: [LawScope!], $after: String) { list: ${list}(first: 100, after: $after, filter: { jurisdictions: $in, scope: $scope }) {
        totalCount pageInfo { hasNextPage endCursor } nodes { address } } }`;
      const {
        list: page,
      }: { list: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { address: string }[] } } =
        await site.ask(query, { in: jurisdictions, scope, after });
      addresses.push(...page.nodes.map(({ address }) => address));
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
      if (!more) expect(addresses).toHaveLength(page.totalCount);
    }
    found[list] = addresses;
  }
  return found;
}

test.each([
  ["a country with its parts", ["RU", "RU-DA", "RU-IRK", "RU-IRK.south"]],
  ["parts without their country", ["RU-DA", "RU-IRK.south"]],
  ["a part of a part with what is between", ["RU-IRK.south", "RU-IRK"]],
  ["two countries, parts of one of them and a part of a third", ["US", "US-TX", "US-NY", "KZ", "CA-QC"]],
])("law of %s is what each of them has by itself", async (_what, places) => {
  for (const scope of [null, ["OWN"], ["LAID_DOWN"], ["OWN", "PARENT"], ["OWN", "LAID_DOWN", "PARENT"]]) {
    const together = await lawOf(places, scope);
    const apart = await Promise.all(places.map((place) => lawOf([place], scope)));
    for (const [list, addresses] of Object.entries(together)) {
      const each = new Set(apart.flatMap((found) => found[list] ?? []));
      expect([scope, list, [...addresses].sort()]).toEqual([scope, list, [...each].sort()]);
    }
  }
});
