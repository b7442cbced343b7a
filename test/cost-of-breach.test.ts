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

const OFFENCE = `query ($id: ID!) { node(id: $id) { ... on Offence {
  conduct maximumFine { value } penalties { kind onRepetition summary fine { maximum { value unit } } } } } }`;

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
    const { node } = await site.ask<{ node: Offence }>(OFFENCE, { id: address });
    const several = node.maximumFine !== null && mostPaid(node).size > 1;
    expect([address, head.includes("the most for any offender: fine up to ")]).toEqual([address, several]);
    for (const summary of new Set(node.penalties.map((each) => each.summary))) {
      expect([address, summary, texts.filter((text) => text === summary).length]).toEqual([address, summary, 1]);
    }
  }
});

test("where a law has a fine for each class of offender, the page of an individual says so, and then what each pays", async () => {
  const html = await site.text("/assess?jurisdiction=KZ&subject=INDIVIDUAL");
  const cost = costsOn(html).find(({ address }) => address === "/offence/kz/koap-no-licence");
  expect(cost?.head).toMatch(/^Administrative; the most for any offender: fine up to 150 × .*; on repetition fine up to 500 × /);
  expect(cost?.texts).toContain("Fine of 15 MCI: individuals.");
  expect(await site.text("/assess?jurisdiction=KZ&subject=INDIVIDUAL&language=ru")).toContain(
    "самое большее для любого нарушителя: штраф до 150",
  );
});
