import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { authorityTerms } from "../../src/ingest/build/authority-terms.js";
import type { Records } from "../../src/ingest/rows.js";
import { openApi, type TestApi } from "../support/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

interface Answer {
  readonly reading: { readonly places: readonly { readonly code: string }[] };
  readonly nodes: readonly {
    readonly missing: readonly string[];
    readonly complete: boolean;
    readonly node: { readonly id: string };
  }[];
}

async function answerTo(query: string, first = 5): Promise<Answer> {
  const { search } = await api.ask<{ search: Answer }>(
    "query ($query: String!, $first: Int!) { search(query: $query, first: $first) { reading { places { code } } nodes { complete missing node { id: address } } } }",
    { query, first },
  );
  return search;
}

test.each([
  ["HMRC mining tax", "GB"],
  ["what does HM Revenue and Customs say on mining", "GB"],
  ["AFSA licence", "KZ"],
  ["лицензия AFSA майнинг", "KZ"],
  ["AFIP minería impuesto", "AR"],
  ["МНС майнинг", "BY"],
  ["NAPP mining licence", "UZ"],
  ["DIAN minería", "CO"],
])("who names an authority by its letters asks of its place: %s", async (query, code) => {
  const { reading, nodes } = await answerTo(query);
  expect(reading.places.map((place) => place.code)).toEqual([code]);
  const own = `/${code.toLowerCase()}`;
  expect(nodes[0]?.node.id).toMatch(new RegExp(`^/[a-z]+${own}(-[a-z]+)?(/|$)`));
});

test.each([
  // Letters of bodies of several places, names that any such body may have, words, and letters of two places.
  "BCB mining",
  "Ministry of Energy mining",
  "financial supervisor mining",
  "tax service mining",
  "Council of Ministers mining",
  "HMRC AFSA mining",
])("what may be of several places names none: %s", async (query) => {
  expect((await answerTo(query)).reading.places).toEqual([]);
});

test("a place that is named is the one that is asked of, whatever authority is", async () => {
  expect((await answerTo("HMRC mining Canada")).reading.places.map(({ code }) => code)).toEqual(["CA"]);
});

test("what is of another place says that it lacks the place of the authority", async () => {
  const elsewhere = (await answerTo("HMRC mining licence", 100)).nodes.filter(
    ({ node }) => !node.id.split("/")[2]?.startsWith("gb"),
  );
  expect(elsewhere.length).toBeGreaterThan(0);
  for (const { complete, missing } of elsewhere)
    expect([complete, missing]).toEqual([false, expect.arrayContaining(["United Kingdom"])]);
});

const authority = (id: string, names: Record<string, string>) => [
  id,
  { id, jurisdiction_id: `/akn/${id.split("/")[2]}`, names, roles: [], note: null },
];
const termsOf = (...all: readonly (readonly unknown[])[]) =>
  authorityTerms({ authority: new Map(all as never) } as unknown as Records).map(({ id, labels }) => [id, labels]);

test("letters are those of a name in brackets, or alone, or its first ones where the address has them", () => {
  expect(
    termsOf(
      authority("/authority/gb/hmrc", { en: "HM Revenue and Customs" }),
      authority("/authority/cl/sii", { es: "Servicio de Impuestos Internos (SII)", en: "Tax service" }),
      authority("/authority/by/mns", { en: "Ministry of Taxes and Duties", ru: "МНС" }),
      authority("/authority/us/irs", { en: "Internal Revenue Service" }),
      authority("/authority/xx/energy", { en: "Ministry of Energy" }),
    ),
  ).toEqual([
    ["zauthoritygbhmrc", { en: ["HMRC", "HM Revenue and Customs"] }],
    ["zauthorityclsii", { en: ["SII"], es: ["Servicio de Impuestos Internos"] }],
    ["zauthoritybymns", { en: ["МНС"] }],
  ]);
});

test("letters that bodies of two places go by are of none", () => {
  const [gh, ng] = ["gh", "ng"].map((place) => authority(`/authority/${place}/sec`, { en: "Securities Commission (SECX)" }));
  expect(termsOf(gh as never, ng as never)).toEqual([]);
});
