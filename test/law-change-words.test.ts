import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { contentHash } from "../src/ingest/build/content-hash.js";
import type { Contents } from "../src/ingest/rows.js";
import { openServer, type TestServer } from "./support/server.js";

let site: TestServer;
beforeAll(async () => {
  site = await openServer(undefined, { budget: 0 });
});
afterAll(() => site.close());

const CHANGES = `query ($after: String) { lawChanges(from: "2009-01-01", to: "2040-01-01", first: 100, after: $after) {
  pageInfo { hasNextPage endCursor }
  nodes { kind summary ru: summary(language: "ru") kk: summary(language: "kk-KZ") tr: summary(language: "tr") }
} }`;
interface Changes {
  lawChanges: {
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: { kind: string; summary: string; ru: string; kk: string; tr: string }[];
  };
}

/** What stands outside of all quotations, which may stand in one another. */
function unquoted(text: string): string {
  let depth = 0;
  return [...text].filter((letter) => (letter === "”" ? depth-- : letter === "“" ? depth++ : depth) === 0).join("");
}

test("what happens to the law is said in Russian and Kazakh, and what is recorded is quoted in it", async () => {
  const kinds = new Set<string>();
  let after: string | null = null;
  do {
    const { lawChanges }: Changes = await site.ask<Changes>(CHANGES, { after });
    for (const { kind, summary, ru, kk, tr } of lawChanges.nodes) {
      kinds.add(kind);
      expect(tr).toBe(summary);
      for (const told of [ru, kk]) {
        expect(unquoted(told)).not.toMatch(/\p{Script=Latin}/u);
        expect(unquoted(told)).toMatch(/\p{Script=Cyrillic}/u);
      }
    }
    after = lawChanges.pageInfo.hasNextPage ? lawChanges.pageInfo.endCursor : null;
  } while (after !== null);
  expect(kinds.size).toBeGreaterThan(7);
});

test("pages and feeds of changes say them in their language, tables in English", async () => {
  const html = await site.text("/changes?jurisdiction=KZ&from=2026-01-01&to=2026-10-31&language=ru");
  expect(html).toMatch(/“<span lang="en">[^<]*193-VII[^<]*<\/span>”: /);
  expect(html).toContain("вступление в силу");
  const dated = await site.text("/changes?jurisdiction=RU&from=2027-07-01&to=2027-07-01&language=ru");
  expect(dated.match(/\(предстоит\)/g)?.length).toBe(dated.match(/<time dateTime="2027-07-01">/gi)?.length);
  expect(html).not.toContain("(предстоит)");
  expect(await site.text("/akn/kz.atom?language=kk")).toMatch(/<summary>“[^<]*күшіне енуі/);
  expect(await site.text("/releases.atom?language=ru")).toMatch(/<summary>“[^<]*” [^<A-Za-z]+\.<\/summary>/);
  const table = await (await site.get("/changes.csv", { "accept-language": "ru" })).text();
  expect(table).toContain("comes into force.");
  expect(table).not.toContain("вступление в силу");
});

test("a release is not made, and nothing is announced, because a sentence can be said in more languages", () => {
  const said = { id: "/akn/xa#signed", summary: "It is enacted." } as unknown as Contents["law_change"];
  expect(contentHash("law_change", { ...said, told: { template: "{0} is enacted", parts: ["It"] } })).toBe(
    contentHash("law_change", said),
  );
});
