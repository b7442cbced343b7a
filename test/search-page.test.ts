import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openServer, type TestServer } from "./support/server.js";

let site: TestServer;
beforeAll(async () => {
  site = await openServer();
});
afterAll(() => site.close());

const linksOf = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, to]) => new URL((to as string).replaceAll("&amp;", "&"), "https://minelaw.test"));

test("what was understood stands as chips, each a link to the search without it", async () => {
  const html = await site.text("/search?q=fine+for+mining+in+Dagestan");
  const chips = linksOf(html, /<a class="chip" href="([^"]+)"/g);
  const rest = chips.map((url) => url.searchParams.get("q"));
  expect(rest).toContain("for mining in Dagestan");
  expect(rest).toContain("fine for in Dagestan");
  for (const url of chips) expect((await site.get(url.pathname + url.search)).status).toBe(200);
});

test("where nothing in force answers, the page says what does, and leads to it", async () => {
  const html = await site.text("/search?q=fine+for+mining+in+Dagestan");
  expect(html).toContain("Nothing in force answers all of this; of other force:");
  const [proposals] = linksOf(html, /<a class="format" href="([^"]*force=PROPOSED[^"]*)"/g);
  const drafts = await site.text((proposals as URL).pathname + (proposals as URL).search);
  expect(drafts).toContain('class="draft"');
  expect(drafts).toMatch(/Narrowed to:[\s\S]*Proposed/);
});

test("a place of two words narrows as one place, and a list of places with commas", async () => {
  const narrowed = async (places: string) => {
    const html = await site.text(`/search?q=mining&jurisdiction=${encodeURIComponent(places)}`);
    return Number(/<p class="kicker">(\d+) hit/.exec(html)?.[1]);
  };
  const [newYork, both] = [await narrowed("New York"), await narrowed("New York, Kazakhstan")];
  expect(newYork).toBeGreaterThan(0);
  expect(both).toBeGreaterThan(newYork);
  expect(await narrowed("US-NY")).toBe(newYork);
});

test("facets lead on by kind, place, and the law of other years; the query stays in the address", async () => {
  const html = await site.text("/search?q=mining");
  for (const name of ["kind", "jurisdiction", "asOf"]) {
    const [url] = linksOf(html, new RegExp(`<a class="format" href="([^"]*[?&;]${name}=[^"]*)"`, "g"));
    expect(url?.searchParams.get("q")).toBe("mining");
    expect((await site.get((url as URL).pathname + (url as URL).search)).status).toBe(200);
  }
});

test("a place that is not covered is named as such, and a part of an answer says what it lacks", async () => {
  expect(await site.text("/search?q=bitcoin+mining+in+Haiti")).toContain("The dataset does not cover: Haiti.");
  const html = await site.text("/search?q=mining+helicopters+noise+Kazakhstan+licence");
  expect(html).toContain("Closest: these answer a part of it");
  expect(html).toMatch(/Not in it: [^<]*(?:noise|helicopters)/);
});

test("every form for places offers them by name", async () => {
  for (const path of [
    "/rules",
    "/search",
    "/changes",
    "/review",
    "/compare/offences",
    "/compare/places",
    "/assess",
    "/pictures/rate",
    "/concept/digital-mining",
  ]) {
    const html = await site.text(path);
    expect([path, /<input[^>]*name="jurisdiction"[^>]*list="places"/.test(html)]).toEqual([path, true]);
    expect([path, html.includes('<option value="New York"')]).toEqual([path, true]);
  }
});

test("an address that fails keeps what was typed in a form", async () => {
  const answer = await site.get("/rules?jurisdiction=Kazakhstann&force=PROPOSED");
  expect(answer.status).toBe(400);
  const html = await answer.text();
  expect(html).toMatch(/<form[^>]* action="\/rules"/);
  expect(html).toMatch(/<input[^>]*name="jurisdiction"[^>]*value="Kazakhstann"/);
  expect(html).toMatch(/<input type="hidden" name="force" value="PROPOSED"/);
});

const DATED_FORMS = [
  "/search?q=mining&kind=RULE&year=2023",
  "/offences?jurisdiction=RU",
  "/compare/places?jurisdiction=KZ,RU",
  "/compare/offences?jurisdiction=KZ",
  "/assess?jurisdiction=KZ&subject=INDIVIDUAL",
  "/pictures/rate",
  "/concept/digital-mining?jurisdiction=KZ",
  "/akn/ru/act/federal-law/2020-07-31/259-fz/~art_14?language=ru&from=2024-01-01&to=2025-01-01",
];

test.each(DATED_FORMS)(
  "the day above %s is chosen in the page's own form, so that neither is sent without the other",
  async (path) => {
    const html = await site.text(path);
    expect(html).toMatch(/<input id="as-of" type="date" name="asOf" value(="")? form="asking"\/?>/);
    expect(html.match(/<form id="asking"/g)).toHaveLength(1);
    const form = html.slice(html.indexOf('<form id="asking"'), html.indexOf("</form>", html.indexOf('<form id="asking"')));
    expect(form).not.toContain('name="asOf"');
    const at = path.includes("?") ? "&" : "?";
    expect(await site.text(`${path}${at}asOf=2025-01-01`)).toContain('name="asOf" value="2025-01-01" form="asking"');
  },
);

test("what a form has no field for is kept by it, but for the page of a list", async () => {
  const html = await site.text("/search?q=mining&year=2023&language=ru");
  const form = html.slice(html.indexOf('<form id="asking"'));
  expect(form).toMatch(/type="hidden" name="year" value="2023"/);
  expect(form).toMatch(/type="hidden" name="language" value="ru"/);
});

test("a place of which nothing is recorded is told to be that on a page, in its language, with what was typed to be mended", async () => {
  const response = await site.get("/offences?jurisdiction=%D0%93%D0%B0%D0%B8%D1%82%D0%B8&language=ru", { accept: "text/html" });
  const html = await response.text();
  expect(response.status).toBe(404);
  expect(html).toContain("<h1>Нет данных</h1>");
  expect(html).toContain("Это не значит, что права там нет.");
  expect(html).toContain('name="jurisdiction" value="Гаити"');
});

test("what is at fault and has no field to be mended in is not asked again", async () => {
  const failed = async (path: string) => (await site.get(path, { accept: "text/html" })).text();
  const html = await failed("/changes?year=2026&jurisdiction=KZ&language=ru");
  expect(html).not.toMatch(/<input[^>]*name="year"/);
  expect(html).toContain('name="jurisdiction" value="KZ"');
  expect(html).toContain('name="language" value="ru"');
  expect(await failed("/changes?from=2026-13-01")).toContain('name="from" value="2026-13-01"');
});
