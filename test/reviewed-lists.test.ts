import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { inLabelLanguage } from "../src/kits/words/say.js";
import { sayAge } from "../src/law/jurisdiction/age-of-review.js";
import { openApi } from "./support/api.js";
import { type Files, GOOD } from "./support/corpus.js";
import { openServer, type TestServer } from "./support/server.js";

const reviewed = (day: string) =>
  (GOOD["xa/jurisdiction.yaml"] as string).replace("level: BASIC", `level: BASIC\n    reviewedThrough: ${day}`);
const elsewhere = (text: string) => text.replaceAll("XA", "XB").replaceAll("/xa", "/xb").replace("Testland", "Otherland");

const BILL = `statute:
  id: /akn/xa/bill/2024-03-01/9
  kind: BILL
  number: Bill 9
  titles:
    en: Mining Bill
  lifecycle:
    - event: INTRODUCED
      date: 2024-03-01
    - event: REJECTED
      date: 2025-09-01
  evidence: PRIMARY
  citations:
    - /source/xa/gazette
`;

/** Two countries, looked at through different days; a part of the first that says nothing of its own; a bill that was rejected. */
const FILES: Files = {
  ...GOOD,
  "xa/jurisdiction.yaml": reviewed("2026-03-15"),
  "xa/bill-9.yaml": BILL,
  "xa-n/jurisdiction.yaml": `jurisdiction:
  code: XA-N
  kind: SUBDIVISION
  parent: XA
  names:
    en: North
  coverage:
    level: BASIC
`,
  "xb/jurisdiction.yaml": elsewhere(reviewed("2025-06")),
  "xb/act-1.yaml": elsewhere(GOOD["xa/act-1.yaml"] as string),
};

let site: TestServer;
beforeAll(async () => {
  site = await openServer(FILES);
});
afterAll(() => site.close());

const REVIEW = "reviewedThrough reviewedThroughPrecision";
const XA = { reviewedThrough: "2026-03-15", reviewedThroughPrecision: "DAY" };
const BOTH = { reviewedThrough: "2025-06-01", reviewedThroughPrecision: "MONTH" };

test("lists of law say how far the law of all their places was reviewed", async () => {
  const lists = ["statutes", "rules", "offences", "definitions", "tokenClasses", "taxes"];
  const fields = lists.map(
    (list) => `${list}: ${list} { ${REVIEW} } own_${list}: ${list}(filter: { jurisdictions: ["XA"] }) { ${REVIEW} }`,
  );
  const days = 'from: "2019-01-01", to: "2026-11-01"';
  const answer = await site.ask<Record<string, unknown>>(`{ ${fields.join(" ")}
    lawChanges(${days}) { ${REVIEW} } own_lawChanges: lawChanges(${days}, jurisdictions: ["XA"]) { ${REVIEW} }
    part: rules(filter: { jurisdictions: ["XA-N"] }) { ${REVIEW} }
    jurisdiction(code: "XB") { rules { ${REVIEW} } }
    compareDefinitions(concept: "digital-mining", jurisdictions: ["XA"]) { ${REVIEW} }
    compareOffences(conduct: UNREGISTERED_MINING, jurisdictions: ["XA", "XB"]) { ${REVIEW} } }`);
  for (const list of [...lists, "lawChanges"]) expect([list, answer[list], answer[`own_${list}`]]).toEqual([list, BOTH, XA]);
  const here = ["statutes", "rules", "offences", "definitions", "tokenClasses", "taxes"].map(
    (list) => `${list}Here { ${REVIEW} }`,
  );
  const inPart = await site.ask<{ jurisdiction: object; search: object; penalties: object; statute: object }>(
    `{ jurisdiction(code: "XA-N") { ${here.join(" ")} } search(query: "Otherland licence") { ${REVIEW} } penalties { ${REVIEW} }
       statute(id: "/akn/xa/act/law/2019-12-01/1") { provisions { ${REVIEW} } } }`,
  );
  expect(Object.values(inPart.jurisdiction)).toEqual(here.map(() => XA));
  expect([inPart.search, inPart.penalties, inPart.statute]).toEqual([BOTH, BOTH, { provisions: XA }]);
  expect(answer.part).toEqual(XA);
  expect(answer.jurisdiction).toEqual({ rules: BOTH });
  expect([answer.compareDefinitions, answer.compareOffences]).toEqual([XA, BOTH]);
});

test("pages, tables, feeds and the manifest say it beside their days", async () => {
  const text = async (path: string) => (await site.text(path)).replace(/<[^>]*>/g, "");
  const least = "the law of all these places through 2025-06";
  expect(await text("/rules")).toContain(least);
  expect(await text("/rules?jurisdiction=XA")).toContain(
    "Reviewed through 2026-03-15 (8 months ago); later changes may be missing.",
  );
  expect(await text("/rules?jurisdiction=XA&asOf=2024-01-01")).toContain("Reviewed through 2026-03-15.");
  expect(await text("/changes?from=2026-09-01&to=2026-09-30")).toContain(least);
  expect(await text("/changes?from=2026-01-01&to=2026-02-01&jurisdiction=XA")).toContain("Reviewed through 2026-03-15.");
  expect(await site.text("/changes.atom?from=2019-01-01&to=2026-01-01")).toMatch(/<subtitle>[^<]*through 2025-06 or further/);
  const [head, ...rows] = (await site.text("/changes.csv?from=2019-01-01&to=2026-01-01")).trim().split("\r\n");
  expect(head).toMatch(/,reviewedThrough,reviewedThroughPrecision,private$/);
  expect(new Set(rows.map((row) => row.split(",").slice(-3, -1).join(" ")))).toEqual(
    new Set(["2026-03-15 DAY", "2025-06-01 MONTH"]),
  );
  const manifest = JSON.parse(await site.download("/release/1/bulk/manifest.json")) as { reviewedThrough: string };
  expect(manifest.reviewedThrough).toBe("2025-06");
});

test("every page of law, and of what compares law, says it beside its day", async () => {
  const pages = [
    "/search?q=licence",
    "/compare/offences?conduct=UNREGISTERED_MINING",
    "/compare/places?jurisdiction=XA,XB",
    "/concept/digital-mining",
    "/penalties",
    "/amendments",
    "/pictures/map",
    "/pictures/status-over-time",
    "/pictures/bills",
    "/embed/map",
    "/memo?ids=/rule/xa/licence,/akn/xb",
  ];
  for (const path of pages) {
    const said = /class="reviewed">([^<]*)</.exec(await site.text(path))?.[1];
    expect([path, said]).toEqual([path, expect.stringMatching(/2025-06|2026-03-15/)]);
  }
});

test("a list that was asked for by force does not say that it is in force", async () => {
  expect(await site.text("/statutes?force=PROPOSED&asOf=2024-06-01")).toContain("As it stood on");
  expect(await site.text("/statutes")).toContain("As in force on");
});

test("a draft of an earlier day is not said to have been last seen when it was none any more", async () => {
  const early = await site.text("/akn/xa/bill/2024-03-01/9?asOf=2024-06-01");
  expect(early).toContain("A draft, asked for");
  expect(early).toContain("Reviewed through 2026-03-15.");
  expect(early).not.toContain("Last seen as a draft");
  const table = async (day: string) => (await site.text(`/pictures/bills.csv?asOf=${day}`)).trim().split("\r\n")[1];
  expect(await table("2024-06-01")).toContain(",PROPOSED,INTRODUCED,2024-03-01,DAY,2024-06-01,DAY,");
});

test("the map hatches what nobody reviewed up to its day, and a picture's table says what other tables say", async () => {
  const hatched = async (day: string) =>
    [...(await site.text(`/pictures/map.svg?asOf=${day}`)).matchAll(/<title>(\S+), [^<]*; not reviewed up to this day/g)].map(
      ([, code]) => code,
    );
  expect(await hatched("2025-06-30")).toEqual([]);
  expect(await hatched("2025-07-01")).toEqual(["XB"]);
  expect((await hatched("2026-03-16")).sort()).toEqual(["XA", "XA-N", "XB"]);
  const said = JSON.parse(await site.text("/pictures/map.csv-metadata.json?asOf=2025-07-01"));
  expect(said).toMatchObject({
    "dc:temporal": "2025-07-01",
    "dc:isVersionOf": { "@id": "https://minelaw.test/release/1" },
    "dc:license": { "@id": expect.stringContaining("creativecommons") },
  });
  const [head] = (await site.text("/pictures/map.csv?asOf=2025-07-01")).replace("\ufeff", "").split("\r\n");
  expect(said.tableSchema.columns.map(({ name }: { name: string }) => name).join(",")).toBe(head);
  const file = await site.get("/release/1/pictures/map.csv");
  expect(file.headers.get("content-disposition")).toMatch(/filename="minelaw-pictures-map-\d{4}-\d\d-\d\d-release-1\.csv"/);
});

test("how far the lists of many places were reviewed is read in one statement", async () => {
  const api = await openApi();
  try {
    const { jurisdictions } = await api.ask<{ jurisdictions: { nodes: { statutes: { reviewedThrough: string | null } }[] } }>(
      "{ jurisdictions(first: 10) { nodes { statutes(first: 1) { reviewedThrough } } } }",
    );
    expect(jurisdictions.nodes.filter(({ statutes }) => statutes.reviewedThrough !== null).length).toBeGreaterThan(3);
    expect(api.statements.filter(({ text }) => text.includes("coalesce(t.reviewed_through"))).toHaveLength(1);
  } finally {
    await api.close();
  }
});

test("the start page says how far all places were reviewed, a part that says nothing of its own with the whole", async () => {
  expect(await site.text("/")).toContain("Reviewed place by place: the law of all these places through 2025-06 (");
});

test("a review of long ago is told in years, one of this year or last in months", () => {
  expect(sayAge("2026-03-15", "2026-11-27")).toBe("8 months ago");
  expect(sayAge("2024-11-28", "2026-11-27")).toBe("23 months ago");
  expect(sayAge("2024-11-27", "2026-11-27")).toBe("2 years ago");
  expect(inLabelLanguage("ru", () => sayAge("2021-06-12", "2026-11-27"))).toBe("5 лет назад");
  expect(inLabelLanguage("kk", () => sayAge("2018-01-01", "2026-11-27"))).toBe("8 жыл бұрын");
});
