import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { validateXML } from "xmllint-wasm";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { openServer, type TestServer } from "./support/server.js";

const schemaFile = (name: string) => ({ fileName: name, contents: readFileSync(join(PACKAGE_ROOT, "test/akn", name), "utf8") });

let site: TestServer;
let statutes: { id: string; legalForce: string; versionDates: string[] }[];

beforeAll(async () => {
  site = await openServer();
  statutes = await everyStatute();
});
afterAll(() => site.close());

interface Page {
  nodes: typeof statutes;
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

async function everyStatute() {
  const force =
    "[IN_FORCE, PARTLY_IN_FORCE, NOT_YET_IN_FORCE, SUSPENDED, UNKNOWN, NO_LONGER_IN_FORCE, PROPOSED, WITHDRAWN, NOT_YET_MADE]";
  const all: typeof statutes = [];
  for (let after: string | null = null; ; ) {
    const query = `query ($after: String) { statutes(first: 100, after: $after, filter: { legalForce: ${force} }) {
      nodes { id legalForce versionDates } pageInfo { hasNextPage endCursor } } }`;
    const { nodes, pageInfo }: Page = (await site.ask<{ statutes: Page }>(query, { after })).statutes;
    all.push(...nodes);
    if (!pageInfo.hasNextPage) return all;
    after = pageInfo.endCursor;
  }
}

async function validate(files: { fileName: string; contents: string }[]) {
  const result = await validateXML({
    xml: files,
    schema: [schemaFile("akomantoso30.xsd")],
    preload: [schemaFile("xml.xsd")],
  });
  return result.errors.map(({ message, loc }) => `${loc?.fileName}: ${message}`);
}

test("every statute of the corpus, today and on each day its text changed, is valid Akoma Ntoso 3.0", async () => {
  expect(statutes.length).toBeGreaterThan(200);
  const files = [];
  for (const { id, versionDates } of statutes) {
    for (const address of [id, ...versionDates.map((day) => `${id}/eng:${day}`)]) {
      files.push({ fileName: `${address.replaceAll(/[/:]/g, "_")}.xml`, contents: await site.text(`${address}.xml`) });
    }
  }
  expect(files.length).toBeGreaterThan(statutes.length);
  expect(await validate(files)).toEqual([]);
}, 240_000);

test("a file that breaks the schema is found", async () => {
  const good = await site.text(`${statutes[0]?.id}.xml`);
  expect(await validate([{ fileName: "bad.xml", contents: good.replace("<FRBRcountry", "<FRBRnation") }])).not.toEqual([]);
}, 60_000);

test("a draft changes nothing in what it would amend, and says in its text that it is no law", async () => {
  const criminal = await site.text("/akn/ru/act/code/2001-12-30/195-fz.xml");
  expect(criminal).not.toContain("1124554-8");
  const bill = await site.text("/akn/ru/bill/2026-01-19/1124554-8.xml");
  expect(bill).toContain("<bill ");
  expect(bill).toContain("This is a draft, and not law.");
  expect(bill).not.toContain("activeModifications");
});

test("a statute on a day has the text of that day and names it", async () => {
  const before = await site.text("/akn/ru/act/federal-law/2020-07-31/259-fz/eng:2022-01-01.xml");
  expect(before).toContain('<FRBRuri value="/akn/ru/act/federal-law/2020-07-31/259-fz/eng:2022-01-01"/>');
  expect(before).toContain("says nothing of mining");
  expect(before).not.toContain('eId="art_14-2"');
  const after = await site.text("/akn/ru/act/federal-law/2020-07-31/259-fz/eng:2024-11-01.xml");
  expect(after).toContain('eId="art_14-2"');
  expect(after).toContain('<textualMod type="insertion"');
});
