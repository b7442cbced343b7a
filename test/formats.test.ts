import { afterAll, beforeAll, expect, test } from "@jest/globals";
import jsonld from "jsonld";
import { csvTable } from "../src/kits/formats/csv.js";
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
  expect((await site.get("/release/1/bulk/records.ndjson", { range: `bytes=${all.bytes}-` })).status).toBe(416);
  expect((await site.get("/release/1/bulk/..%2fmanifest.json")).status).toBe(404);
  expect((await site.get("/release/2/bulk/manifest.json")).status).toBe(404);
}, 240_000);
