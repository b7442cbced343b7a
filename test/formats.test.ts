import { afterAll, beforeAll, expect, test } from "@jest/globals";
import jsonld from "jsonld";
import { csvTable } from "../src/kits/formats/csv.js";
import { printed, STYLES } from "./support/bibliography.js";
import { openServer, type TestServer } from "./support/server.js";

let site: TestServer;
beforeAll(async () => {
  site = await openServer();
});
afterAll(() => site.close());

/** One address of every kind. */
const ADDRESSES = [
  "/akn/ru",
  "/akn/ru/act/federal-law/2020-07-31/259-fz",
  "/akn/ru/act/federal-law/2020-07-31/259-fz/~art_1",
  "/offence/ru/koap-ban-cit",
  "/rule/ru/ban-full",
  "/concept/digital-mining",
  "/authority/ru/state-duma",
  "/source/ru/interfax-koap",
  "/amendment/ru/1124554-8-art-15-50",
  "/tax/kz/draft-income-tax-on-conversion",
  "/release/1",
];

test.each(ADDRESSES)("%s is JSON-LD that expands, and says the day and the release", async (address) => {
  const document = JSON.parse(await site.text(`${address}.jsonld`));
  const [thing] = (await jsonld.expand(document)) as Record<string, unknown>[];
  expect(thing?.["@id"]).toMatch(/^https:\/\/minelaw\.test\//);
  expect(thing?.["@type"]).toBeDefined();
  expect(thing?.["https://schema.org/version"]).toEqual([{ "@value": "release 1" }]);
  expect(JSON.stringify(thing)).not.toContain("schema:");
});

test("a concept is SKOS, a statute is schema.org Legislation with terms of ELI, and a draft is not in force", async () => {
  const concept = JSON.parse(await site.text("/concept/digital-mining.jsonld"));
  expect(concept["@type"]).toBe("skos:Concept");
  const statute = JSON.parse(await site.text("/akn/ru/act/federal-law/2020-07-31/259-fz/eng:2024-11-01.jsonld"));
  expect(statute["@type"]).toEqual(["schema:Legislation", "eli:LegalExpression"]);
  expect(statute["eli:version_date"]["@value"]).toBe("2024-11-01");
  const draft = JSON.parse(await site.text("/offence/ru/koap-ban-cit.jsonld"));
  expect(draft["schema:legislationLegalForce"]).toEqual({ "@id": "schema:NotInForce" });
  expect(draft["schema:creativeWorkStatus"]).toBe("PROPOSED");
});

/** What a thing has one of: more than one, in a graph of several documents, says of one thing what is true of two. */
const ONE_EACH =
  /legislationLegalForce|creativeWorkStatus|in_force|date_entry|date_no_longer|version_date|temporalCoverage|description|schema.org\/(?:text|name|abstract|pagination)$/;

/** The facts in documents put together, of which some thing has two. */
async function contradictions(...paths: string[]): Promise<string[]> {
  const documents = await Promise.all(paths.map(async (path) => JSON.parse(await site.text(path))));
  const graph = (await jsonld.flatten(documents)) as unknown as Record<string, unknown[]>[];
  return graph.flatMap((thing) =>
    Object.entries(thing).flatMap(([fact, values]) => {
      if (!ONE_EACH.test(fact) || !Array.isArray(values)) return [];
      const languages = values.map((value) => (value as { "@language"?: string })["@language"] ?? "");
      return new Set(languages).size < values.length ? [`${thing["@id"]} ${fact}: ${JSON.stringify(values)}`] : [];
    }),
  );
}

test.each([
  ["/akn/ru/act/federal-law/2020-07-31/259-fz", "2021-06-01", "2025-06-01"],
  ["/akn/ru/act/federal-law/2020-07-31/259-fz/~art_1", "2021-06-01", "2025-06-01"],
  ["/akn/ru", "2020-01-01", "2025-06-01"],
  ["/rule/ru/ban-full", "2024-06-01", "2025-06-01"],
  ["/concept/digital-mining", "2020-01-01", "2025-06-01"],
])(
  "documents of %s on two days merge into one graph, and no thing has two texts, forces or days",
  async (address, one, other) => {
    expect(await contradictions(`${address}.jsonld?asOf=${one}`, `${address}.jsonld?asOf=${other}`)).toEqual([]);
  },
);

test("a statute's document and that of its provision name the same thing on the same day, and the permanent one beside it", async () => {
  const day = "2025-06-01";
  const statute = JSON.parse(await site.text(`/akn/ru/act/federal-law/2020-07-31/259-fz.jsonld?asOf=${day}`));
  const [part] = statute["schema:hasPart"];
  const address = part["eli:realizes"]["@id"].replace("https://minelaw.test", "");
  expect(part["@id"]).toBe(`https://minelaw.test${address}@${day}`);
  expect((await site.get(`${address}@${day}`)).status).toBe(301);
  const provision = JSON.parse(await site.text(`${address}.jsonld?asOf=${day}`));
  expect([provision["@id"], provision["schema:text"]]).toEqual([part["@id"], part["schema:text"]]);
});

test("a day known to the month or year is a month or year, in JSON-LD and in Akoma Ntoso", async () => {
  const rules: { address: string; inForce: { firstDay: string; firstDayPrecision: string } | null }[] = JSON.parse(
    await site.text("/rules.json?force=IN_FORCE,NO_LONGER_IN_FORCE"),
  ).records;
  for (const [precision, type, length] of [
    ["MONTH", "xsd:gYearMonth", 7],
    ["YEAR", "xsd:gYear", 4],
  ] as const) {
    const rule = rules.find(({ inForce }) => inForce?.firstDayPrecision === precision);
    const linked = JSON.parse(await site.text(`${rule?.address}.jsonld`));
    const known = { "@value": rule?.inForce?.firstDay.slice(0, length), "@type": type };
    expect(linked["eli:first_date_entry_in_force"]).toEqual(known);
  }
  const statutes: { address: string; enacted: string; enactedPrecision: string }[] = JSON.parse(
    await site.text("/statutes.json"),
  ).records;
  const { address, enacted } = statutes.find(({ enactedPrecision }) => enactedPrecision === "MONTH") ?? {};
  const event = `date="${enacted}" minelaw:known="${enacted?.slice(0, 7)}" minelaw:knownAs="xsd:gYearMonth"`;
  expect(await site.text(`${address}.xml`)).toContain(event);
});

test("the format follows Accept and the suffix; what there is not is 406 and names what there is", async () => {
  const type = async (path: string, accept: string) => {
    const response = await site.get(path, { accept });
    return `${response.status} ${response.headers.get("content-type")}`;
  };
  expect(await type("/akn/ru", "application/ld+json")).toBe("200 application/ld+json; charset=utf-8");
  expect(await type("/akn/ru", "application/json;q=0.5, text/html")).toBe("200 text/html; charset=utf-8");
  expect(await type("/akn/ru", "*/*")).toBe("200 text/html; charset=utf-8");
  expect(await type("/akn/ru.json", "text/html")).toBe("200 application/json; charset=utf-8");
  expect(await type("/offences", "text/csv")).toBe("200 text/csv; charset=utf-8");
  expect(await type("/akn/ru", "image/png")).toMatch(/^406/);
  const refused = await site.get("/akn/ru.csv", { accept: "application/json" });
  expect(refused.status).toBe(406);
  expect(((await refused.json()) as { detail: string }).detail).toContain("JSON-LD (application/ld+json)");
});

test("what a spreadsheet would take for a formula stays text, and numbers stay numbers", () => {
  const table = csvTable({ it: (value: string) => value }, [
    "=1+1",
    "+7",
    "-5",
    "-5.50",
    "@x",
    "\tx",
    'say "a", b',
    "қазақ",
    "-a",
  ]);
  expect(table).toBe('\ufeffit\r\n\'=1+1\r\n\'+7\r\n-5\r\n-5.50\r\n\'@x\r\n\'\tx\r\n"say ""a"", b"\r\nқазақ\r\n\'-a\r\n');
});

test("a list as CSV holds what the API counts, and drafts only when asked for", async () => {
  const lines = (text: string) => text.trim().split("\r\n").length - 1;
  const { offences } = await site.ask<{ offences: { totalCount: number } }>("{ offences(first: 1) { totalCount } }");
  const law = await site.text("/offences.csv");
  expect(lines(law)).toBe(offences.totalCount);
  expect(law).not.toContain("PROPOSED");
  expect(await site.text("/offences.csv?force=PROPOSED&jurisdiction=RU")).toContain("/offence/ru/koap-ban-cit");
});

test("feeds name releases and changes of the law, whole or of one place", async () => {
  expect(await site.text("/releases.atom")).toContain("<id>https://minelaw.test/release/1</id>");
  const all = await site.text("/changes.atom");
  const one = await site.text("/akn/kz.atom");
  expect(all).toContain("Russian Federation");
  expect(one).toContain("<entry>");
  expect(one).not.toContain("Russian Federation:");
});

test("a citation names the day, the release and an address that lasts", async () => {
  const [item] = JSON.parse(await site.text("/akn/ru/act/federal-law/2020-07-31/259-fz.csl.json"));
  expect(item).toMatchObject({ type: "legislation", number: "259-FZ", jurisdiction: "Russian Federation", version: "release 1" });
  expect(item.URL).toMatch(/^https:\/\/minelaw\.test\/akn\/ru\/.+\?asOf=2026-11-22&knownAt=/);
  const draft = await site.text("/akn/ru/bill/2026-01-19/1124554-8.bib");
  expect(draft).toMatch(/^@misc\{minelaw-akn-ru-bill-/);
  expect(draft).toContain("proposed on 2026-11-22");
});

test("a statute is cited as law of the day it was made, in the words of each style; a colon stands as it is", async () => {
  const address = "/akn/ru/act/federal-law/2020-07-31/259-fz";
  const [item] = JSON.parse(await site.text(`${address}.csl.json`));
  expect(item).toMatchObject({ type: "legislation", genre: "Act", issued: { "date-parts": [[2020, 7, 31]] } });
  for (const style of STYLES) {
    const text = printed(style, item);
    expect(text).toContain("2020");
    expect(text.replace(/https:\S+/, "")).not.toMatch(/2026|Minelaw/);
  }
  expect(printed("apa", item)).toMatch(/, Act Nos?\. 259.FZ \(2020\)\. https:\/\/minelaw\.test\//);
  const bib = await site.text(`${address}.bib`);
  expect(bib).toMatch(/^@legislation\{minelaw-akn-ru-act-/);
  expect(bib).toMatch(/ {2}date = \{2020-07-31\}/);
  expect(bib).toMatch(/url = \{https:[^}]+knownAt=\d{4}-\d\d-\d\dT\d\d:\d\d/);
  const ris = await site.text(`${address}.ris`, { accept: "application/x-research-info-systems" });
  expect(ris.split("\r\n")).toEqual(expect.arrayContaining(["TY  - STAT", "DA  - 2020/07/31", "M1  - 259-FZ", "ER  - "]));
});

test("a bill is cited as a bill of the day it was tabled, and known to the month as of that month", async () => {
  const [bill] = JSON.parse(await site.text("/akn/ru/bill/2026-01-19/1124554-8.csl.json"));
  expect(bill).toMatchObject({ type: "bill", issued: { "date-parts": [[2026, 1, 19]] } });
  expect(await site.text("/akn/ru/bill/2026-01-19/1124554-8.ris")).toContain("TY  - BILL");
  const { statutes } = await site.ask<{
    statutes: { nodes: { address: string; enacted: string | null; enactedPrecision: string | null }[] };
  }>(
    "{ statutes(first: 100, filter: { legalForce: [IN_FORCE, NO_LONGER_IN_FORCE] }) { nodes { address enacted enactedPrecision } } }",
  );
  const coarse = statutes.nodes.find(({ enactedPrecision }) => enactedPrecision === "MONTH" || enactedPrecision === "YEAR");
  const [item] = JSON.parse(await site.text(`${coarse?.address}.csl.json`));
  const parts = { MONTH: 2, YEAR: 1 }[coarse?.enactedPrecision as "MONTH" | "YEAR"];
  expect(item.issued["date-parts"][0]).toHaveLength(parts);
});

test("a source is cited itself: who published it, when, where, and when it was read", async () => {
  const FIELDS = "address title publisher kind url published retrieved";
  const { sources, node } = await site.ask<{
    sources: { nodes: Record<string, string | null>[] };
    node: Record<string, string | null>;
  }>(`{ sources(first: 100) { nodes { ${FIELDS} } } node(id: "/source/es/galan") { ... on Source { ${FIELDS} } } }`);
  const TYPES: Readonly<Record<string, string>> = { PRIMARY_LAW: "legislation", NEWS: "article-newspaper" };
  expect(node.retrieved).not.toBeNull();
  for (const source of [node, ...sources.nodes.filter((_, index) => index % 10 === 0)]) {
    const [item] = JSON.parse(await site.text(`${source.address}.csl.json`));
    expect(item.type).toBe(TYPES[source.kind as string] ?? "webpage");
    expect([item.title, item.URL, item.publisher]).toEqual([
      source.title,
      source.url ?? undefined,
      source.publisher ?? undefined,
    ]);
    expect(item.issued?.["date-parts"][0][0]?.toString()).toBe(source.published?.slice(0, 4));
    expect(item.accessed?.["date-parts"][0][0]?.toString()).toBe(source.retrieved?.slice(0, 4));
    const bib = await site.text(`${source.address}.bib`);
    expect(bib).not.toContain("Minelaw");
    if (source.url) expect(bib).toContain(`url = {${source.url}}`);
    if (source === node) expect(printed("oscola", item)).toContain("accessed");
    expect((await site.text(`${source.address}.ris`)).trimEnd()).toMatch(/^TY {2}- [A-Z]+\r\n[\s\S]*\r\nER {2}-$/);
  }
});

test("a release is downloaded whole or in ranges, as its manifest counts it", async () => {
  const manifest = JSON.parse(await site.download("/release/1/bulk/manifest.json"));
  const [all] = manifest.files;
  const plain = { "accept-encoding": "identity" };
  const whole = await site.get("/release/1/bulk/records.ndjson", plain);
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(bytes.length).toBe(all.bytes);
  expect(whole.headers.get("etag")).toBe(`"${all.sha256}"`);
  expect(bytes.toString().trim().split("\n")).toHaveLength(all.records);
  const part = await site.get("/release/1/bulk/records.ndjson", { range: "bytes=10-19", "if-range": `"${all.sha256}"` });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 10-19/${all.bytes}`]);
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true);
  const stale = await site.get("/release/1/bulk/records.ndjson", { range: "bytes=10-19", "if-range": '"other"' });
  expect(stale.status).toBe(200);
  const beyond = await site.get("/release/1/bulk/records.ndjson", {
    range: `bytes=${all.bytes}-`,
    accept: "application/json",
  });
  expect(await beyond.json()).toMatchObject({ status: 416, code: "RANGE_NOT_SATISFIABLE" });
  expect(Object.fromEntries(beyond.headers)).toMatchObject({
    "content-range": `bytes */${all.bytes}`,
    "cache-control": "no-store",
  });
  expect((await site.get("/release/1/bulk/..%2fmanifest.json")).status).toBe(404);
  expect((await site.get("/release/2/bulk/manifest.json")).status).toBe(404);
}, 240_000);
