import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { PAGES } from "../src/site/find-resource.js";
import { idsOfSeeds } from "./support/ids.js";
import { ownTexts } from "./support/page-words.js";
import { openServer, type TestServer } from "./support/server.js";

/** Words that programs write and people do not, by their kind. */
const MACHINE: readonly (readonly [string, RegExp])[] = [
  ["a code", /\b[A-Z]{2,}_[A-Z_]{2,}\b/],
  ["an address of a unit", /\/unit\//],
  ["a truth value", /(?:^|[=:] ?)(?:true|false|null)$/],
  ["a name of a field", /\b[a-z]{2,}[A-Z][a-z]+(?:[A-Z][a-z]+)*\b/],
  ["an eId", /~?\b(?:art|para|sec)_\d/],
  ["a head of a field", /^(?:Pref label|Modality|Rate unit|Legal force precision|Alpha3)$/],
];

/** Proper names with a capital inside. */
const NAMES = /\b(?:GitHub|BibTeX|GraphQL|OpenAPI|eGov|iFinex|kWh|mWh|kW|pH)\b/g;

/** Of each kind, this many records spread over all of them. */
const OF_EACH_KIND = 6;

let site: TestServer;
beforeAll(async () => {
  site = await openServer(undefined, { budget: 0 });
});
afterAll(() => site.close());

const faultsIn = (html: string) =>
  ownTexts(html).texts.flatMap((text) => {
    const said = text.replace(/https?:\S+/g, "").replace(NAMES, "");
    return MACHINE.filter(([, pattern]) => pattern.test(said)).map(([kind]) => `${kind}: ${text}`);
  });

test("the check sees a machine's word of each kind, and passes over code", () => {
  const page = (body: string) => `<html lang="en"><body>${body}</body></html>`;
  for (const body of ["IN_FORCE", "2000 /unit/kz/mci", "Other = true", "legalForce", "~art_14-2", "Pref label"]) {
    expect([body, faultsIn(page(`<p>${body}</p>`)).length > 0]).toEqual([body, true]);
    expect(faultsIn(page(`<code>${body}</code>`))).toEqual([]);
  }
});

test("no page has a machine's word among its words", async () => {
  const records = [...idsOfSeeds().values()].flatMap((ids) =>
    ids.filter((_, index) => index % Math.ceil(ids.length / OF_EACH_KIND) === 0),
  );
  const states = [
    "/assess?jurisdiction=KZ&subject=LEGAL_ENTITY&licensed=no",
    "/search?q=mining",
    "/compare/places?jurisdiction=KZ,RU",
  ];
  const faults: string[] = [];
  for (const path of [...PAGES.keys(), ...states, ...records, "/akn/kz", "/akn/ru", "/tax/kz/licence-fee-2023"]) {
    for (const fault of faultsIn(await (await site.get(path)).text())) faults.push(`${path}: ${fault}`);
  }
  expect([...new Set(faults)]).toEqual([]);
});
