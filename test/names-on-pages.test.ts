import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openServer, type TestServer } from "./support/server.js";

let site: TestServer;
beforeAll(async () => {
  site = await openServer(undefined, { budget: 0 });
});
afterAll(() => site.close());

interface Named {
  readonly address: string;
  readonly english: string;
  readonly name: string;
}

/** The records of a root field, each by its name in English and in a language. */
async function namesIn(language: string, list: string, name: string): Promise<Named[]> {
  const query = `query ($after: String) { list: ${list}(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor } nodes { address english: ${name} name: ${name}(language: "${language}") } } }`;
  const all: Named[] = [];
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const answer: { list: { nodes: Named[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await site.ask(query, {
      after,
    });
    all.push(...answer.list.nodes);
    after = answer.list.pageInfo.hasNextPage ? answer.list.pageInfo.endCursor : undefined;
  }
  return all;
}

const plain = (html: string) => html.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");

interface Shown {
  readonly text: string;
  readonly lang: string | undefined;
}

/** What the links of a page call the records that they lead to. */
function linksOf(html: string): Map<string, Shown> {
  const links = html.matchAll(/<a href="([^"?]+)[^"]*"((?: [a-z-]+="[^"]*")*)>([^<]*)<\/a>/g);
  return new Map(
    [...links].map(([, to = "", rest = "", text = ""]) => [to, { text: plain(text), lang: /lang="(\w+)"/.exec(rest)?.[1] }]),
  );
}

/** The links of all pages of a list. */
async function linksOfList(path: string): Promise<Map<string, Shown>> {
  const found = new Map<string, Shown>();
  for (let page: string | undefined = path; page; ) {
    const html: string = await site.text(page);
    for (const [to, shown] of linksOf(html)) found.set(to, shown);
    const next: string | undefined = /<a href="([^"]*[?;]after=[^"]*)">/.exec(html)?.[1];
    page = next && plain(next);
  }
  return found;
}

test.each([
  ["jurisdictions", "name", "ru"],
  ["authorities", "name", "ru"],
  ["statutes", "title", "ru"],
  ["reckoningUnits", "name", "kk"],
])("%s go by the %s that is recorded in the page's language, in lists as in headings", async (list, name, language) => {
  const path = list === "reckoningUnits" ? "/units" : `/${list}`;
  const links = await linksOfList(`${path}?language=${language}`);
  // A country goes by the name in use, which is not the recorded one.
  const all = (await namesIn(language, list, name)).filter(({ address }) => !/^\/akn\/\w\w$/.test(address));
  const local = all.filter((each) => each.name !== each.english);
  expect(local.length).toBeGreaterThan(0);
  const wanted = all.map((each) => [each.address, { text: each.name, lang: each.name === each.english ? "en" : undefined }]);
  expect(all.map(({ address }) => [address, links.get(address)])).toEqual(wanted);
  for (const each of local.filter((_, index) => index % Math.ceil(local.length / 5) === 0)) {
    const [, heading] = /<h1>([^<]*)<\/h1>/.exec(await site.text(`${each.address}?language=${language}`)) ?? [];
    expect([each.address, plain(heading ?? "").startsWith(each.name)]).toEqual([each.address, true]);
    expect(await site.text(each.address)).not.toContain(`<h1>${each.name}`);
  }
});

test("wherever a page leads to a place, a statute or a body, it calls it as its own page does", async () => {
  const called = new Map<string, string>();
  for (const [list, name] of [
    ["jurisdictions", "name"],
    ["authorities", "name"],
    ["statutes", "title"],
  ] as const) {
    for (const each of await namesIn("ru", list, name)) if (each.name !== each.english) called.set(each.address, each.name);
  }
  const statute = "/akn/ru/act/federal-law/2026-08-04/282-fz";
  const pages = [
    "/akn/ru",
    "/akn/ru-da",
    statute,
    "/rule/ru/over-limit",
    "/search?q=майнинг",
    "/memo?ids=/rule/ru/ban-full",
    "/changes",
  ];
  const seen = new Map<string, number>();
  for (const path of pages) {
    const html = await site.text(`${path}${path.includes("?") ? "&" : "?"}language=ru`);
    for (const [to, { text, lang }] of linksOf(html)) {
      const name = called.get(to);
      if (!name || to === path || /^\/akn\/\w\w$/.test(to)) continue;
      expect([path, to, text.startsWith(name), lang]).toEqual([path, to, true, undefined]);
      seen.set(path, (seen.get(path) ?? 0) + 1);
    }
  }
  expect([...seen.keys()]).toEqual(expect.arrayContaining(["/akn/ru", "/rule/ru/over-limit"]));
  expect(seen.get("/akn/ru")).toBeGreaterThan(20);
});

test("a page has every recorded name of what it is about but the one that heads it", async () => {
  const query = `query ($id: ID!) { node(id: $id) { ... on Jurisdiction { names { text } } ... on Statute { names: titles { text } }
    ... on Authority { names { text } } } }`;
  for (const id of ["/akn/kz", "/akn/ru-da", "/akn/ru/act/federal-law/2026-08-04/282-fz", "/authority/kz/parliament"]) {
    const { node } = await site.ask<{ node: { names: { text: string }[] } }>(query, { id });
    for (const language of ["en", "ru", "kk"]) {
      const html = await site.text(`${id}?language=${language}`);
      const heading = plain(/<h1[^>]*>([^<]*)<\/h1>/.exec(html)?.[1] ?? "").replace(/ \([^)]*\)$/, "");
      const beside = [...(/<p class="names">(.*?)<\/p>/s.exec(html)?.[1] ?? "").matchAll(/<span lang="\w+"[^>]*>([^<]*)</g)];
      const wanted = node.names.map(({ text }) => text).filter((text) => text !== heading);
      expect([id, language, beside.map(([, text]) => plain(text as string))]).toEqual([id, language, wanted]);
    }
  }
});

test("data are in English whatever language the reader has, and so is what is cited", async () => {
  const statute = "/akn/ru/act/federal-law/2026-08-04/282-fz";
  const english = "Federal Law on digital currencies and digital rights";
  const data = await site.get(statute, { accept: "application/json", "accept-language": "ru" });
  expect(await data.text()).toContain(`"title": "${english}"`);
  const html = await site.text(`${statute}?language=ru`);
  const cited = html.slice(html.indexOf("<figure>"));
  expect(cited).toContain(english);
  expect(cited).not.toContain("О цифровых валютах");
});
