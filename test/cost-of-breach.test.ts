import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openServer, type TestServer } from "./support/server.js";

let site: TestServer;
beforeAll(async () => {
  site = await openServer(undefined, { budget: 0 });
});
afterAll(() => site.close());

interface Offence {
  readonly conduct: string;
  readonly maximumFine: { readonly value: string } | null;
  readonly penalties: readonly {
    readonly kind: string;
    readonly onRepetition: boolean;
    readonly summary: string;
    readonly fine: { readonly maximum: { readonly value: string; readonly unit: string } | null } | null;
  }[];
}

const OFFENCE = `query ($id: ID!, $subject: Subject) { node(id: $id) { ... on Offence {
  conduct maximumFine(subject: $subject) { value } penalties(subject: $subject) { kind onRepetition summary fine { maximum { value unit } } } } } }`;

/** The sums that are the most somebody pays for a first offence. */
const mostPaid = ({ penalties }: Offence) =>
  new Set(
    penalties
      .filter(({ kind, onRepetition, fine }) => kind === "FINE" && !onRepetition && fine?.maximum)
      .map(({ fine }) => `${fine?.maximum?.value} ${fine?.maximum?.unit}`),
  );

const plain = (html: string) => html.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");

/** What an assessment says that each offence costs: the text in bold after a link to it, and the texts that follow up to the next link. */
function costsOn(html: string): { address: string; head: string; texts: string[] }[] {
  const told = html.matchAll(
    /<a href="(\/offence\/[^"?]+)[^"]*"[^>]*>[^<]*<\/a>(?:(?:(?!<a ).)*?<\/p>(?:(?!\/offence\/).)*?<div>| )<strong>([^<]*)<\/strong>/gs,
  );
  return [...told].map(([all, address = "", head = ""]) => {
    const after = html.slice(html.indexOf(all) + all.length);
    const texts = after.slice(0, after.indexOf("<a ")).split(/<[^>]*>/);
    return { address, head, texts: texts.map((text) => plain(text).trim()) };
  });
}

test.each([
  ["KZ", "INDIVIDUAL"],
  ["KZ", "LEGAL_ENTITY"],
  ["UZ", "INDIVIDUAL"],
  ["RU", "INDIVIDUAL"],
])("in %s no %s is told the highest fine of all as its own, and each penalty is told once", async (place, subject) => {
  const costs = costsOn(await site.text(`/assess?jurisdiction=${place}&subject=${subject}`));
  expect(costs.length).toBeGreaterThan(0);
  for (const { address, head, texts } of costs) {
    const { node } = await site.ask<{ node: Offence }>(OFFENCE, { id: address, subject });
    const several = node.maximumFine !== null && mostPaid(node).size > 1;
    expect([address, head.includes("the most for any class of such offenders: fine up to ")]).toEqual([address, several]);
    for (const summary of new Set(node.penalties.map((each) => each.summary))) {
      expect([address, summary, texts.filter((text) => text === summary).length]).toEqual([address, summary, 1]);
    }
  }
});

test("where a law has a fine for each class of offender, each kind of miner is told the fines of its classes alone", async () => {
  const cost = async (subject: string) =>
    costsOn(await site.text(`/assess?jurisdiction=KZ&subject=${subject}`)).find(
      ({ address }) => address === "/offence/kz/koap-no-licence",
    );
  const individual = await cost("INDIVIDUAL");
  expect(individual?.head).toMatch(/^Administrative; fine up to 15 × .*; on repetition fine up to 30 × /);
  expect(individual?.texts).toContain("Fine of 15 MCI: individuals.");
  expect(individual?.texts.filter((text) => /business/.test(text))).toEqual([]);
  const company = await cost("LEGAL_ENTITY");
  expect(company?.head).toMatch(/^Administrative; the most for any class of such offenders: fine up to 150 × .*; on repetition/);
  expect(company?.texts).toContain("Fine of 40 MCI: medium business.");
  expect(company?.texts).not.toContain("Fine of 15 MCI: individuals.");
  expect(await site.text("/assess?jurisdiction=KZ&subject=LEGAL_ENTITY&language=ru")).toContain(
    "самое большее для любой категории таких нарушителей: штраф до 150",
  );
});

test("a memo tells fines in money and each penalty once, and classes of offenders have one wording everywhere", async () => {
  const told = async (path: string) => plain((await site.text(path)).replace(/<[^>]*>/g, ""));
  const memo = await told("/memo?ids=/offence/kz/koap-no-licence&language=ru");
  expect(memo).toMatch(/Штраф \(officials, small business.*?\)\): 25 × МРП \(108\s125 KZT в 2026 году\)\. Fine of 25 MCI/);
  expect(memo.split("Confiscation of the objects or tools of the offence.")).toHaveLength(2);
  const whose = "medium business (sole trader, legal entity)";
  for (const path of [
    "/offence/kz/koap-no-licence",
    "/memo?ids=/offence/kz/koap-no-licence",
    "/compare/offences?jurisdiction=KZ",
  ])
    expect([path, (await told(path)).includes(whose)]).toEqual([path, true]);
});

test.each(["offences", "penalties"])(
  "the table of %s tells each sum in words, and its money; tables for programs keep figures apart",
  async (list) => {
    const html = await site.text(`/${list}?jurisdiction=KZ`);
    const heads = [...html.matchAll(/<th[^>]*>(.*?)<\/th>/gs)].map(([, head = ""]) => head.replace(/<[^>]*>/g, ""));
    expect(heads.filter((head) => /fine/i.test(head)).length).toBeGreaterThan(1);
    expect(heads.filter((head) => /unit|for each/i.test(head))).toEqual([]);
    expect(html).toMatch(/>5,000 × [^<]*MCI[^<]* \([\d,]+ KZT in \d{4}\)</);
    const [columns = ""] = (await site.text(`/${list}.csv?jurisdiction=KZ`)).split("\r\n");
    expect(columns).toMatch(/[fF]ineUnit/);
  },
);
