import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { buildApi } from "../../src/app/schema.js";
import { CostEstimator } from "../../src/platform/limits/cost-estimator.js";
import { LIMITS } from "../../src/platform/limits/limits.js";
import { openApi, type TestApi } from "../support/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
beforeEach(() => api.forget());
afterAll(() => api.close());

const FORCE = `... on Statute { legalForce } ... on Provision { legalForce } ... on LegalStatement { legalForce }`;

interface Understood {
  readonly nodes: readonly {
    readonly complete: boolean;
    readonly coverage: number;
    readonly matched: string[];
    readonly missing: string[];
    readonly node: { readonly id: string; readonly legalForce?: string };
  }[];
  readonly totalCount: number;
  readonly completeCount: number;
  readonly readAs: string | null;
  readonly didYouMean: readonly string[];
  readonly legalForces: readonly { readonly legalForce: string; readonly count: number }[];
  readonly reading: {
    readonly places: readonly { readonly code: string }[];
    readonly uncoveredPlaces: readonly string[];
    readonly words: readonly {
      readonly text: string;
      readonly as: string;
      readonly meaning: readonly string[];
      readonly documents: number;
    }[];
  };
}

async function understood(query: string, more: Record<string, unknown> = {}): Promise<Understood> {
  const asked = await api.ask<{ search: Understood }>(
    `query ($query: String!, $match: SearchMatch! = BEST, $legalForce: [LegalForce!], $first: Int = 30, $knownAt: DateTime) {
      search(query: $query, match: $match, legalForce: $legalForce, first: $first, knownAt: $knownAt) {
        totalCount completeCount readAs didYouMean
        legalForces { legalForce count }
        reading { places { code } uncoveredPlaces words { text as meaning documents } }
        nodes { complete coverage matched missing node { id: address ${FORCE} } }
      }
    }`,
    { query, ...more },
  );
  return asked.search;
}

describe("what is said with the hits", () => {
  test("what answers all of a query stands before what answers a part of it, and each says which", async () => {
    const { nodes, totalCount, completeCount } = await understood("mining licence Kazakhstan", { first: 100 });
    const complete = nodes.map((hit) => hit.complete);
    expect(complete).toEqual([...complete].sort((a, b) => Number(b) - Number(a)));
    expect(complete.filter(Boolean)).toHaveLength(Math.min(completeCount, 100));
    expect(totalCount).toBeGreaterThan(completeCount);
    for (const { complete: whole, matched, missing } of nodes) {
      if (whole) expect(matched).toContain("Kazakhstan");
      expect([...matched, ...missing].sort()).toEqual(["Kazakhstan", "licence", "mining"]);
    }
  });

  test("match: ALL gives what answers all of it, in the same order, and no more", async () => {
    const best = await understood("mining licence Kazakhstan", { first: 100 });
    const all = await understood("mining licence Kazakhstan", { first: 100, match: "ALL" });
    const complete = best.nodes.filter((hit) => hit.complete).map(({ node }) => node.id);
    expect(all.nodes.map(({ node }) => node.id)).toEqual(complete);
    expect(all.totalCount).toBe(best.completeCount);
  });

  test("forces are counted over all of them, whatever is asked for, and no draft comes into the list unasked", async () => {
    const { nodes, legalForces } = await understood("art. 171.6");
    expect(nodes).toEqual([]);
    expect(legalForces.map(({ legalForce }) => legalForce)).toEqual(["PROPOSED"]);
    const proposed = await understood("art. 171.6", { legalForce: ["PROPOSED"] });
    expect(proposed.legalForces).toEqual(legalForces);
    expect(proposed.completeCount).toBe(legalForces[0]?.count);
  });

  test("a place is read as one, and its page comes first where nothing else is asked", async () => {
    for (const [query, code] of [
      ["Kazakh", "KZ"],
      ["Киргизия", "KG"],
      ["中国", "CN"],
      ["UK", "GB"],
    ] as const) {
      const { nodes, reading } = await understood(query);
      expect(reading.places.map((place) => place.code)).toEqual([code]);
      expect(nodes[0]?.node.id).toBe(`/akn/${code.toLowerCase()}`);
    }
  });

  test.each([
    ["countries that ban mining", ["BANNED"], "COUNTRY"],
    ["страны где запрещён майнинг", ["BANNED"], "COUNTRY"],
    ["in which countries is mining legal", ["LEGAL_REGULATED", "LEGAL_UNREGULATED"], "COUNTRY"],
    ["provinces of China that ban mining", ["BANNED"], "SUBDIVISION"],
  ])("%s: places with that status come first", async (query, statuses, kind) => {
    const { search } = await api.ask<{ search: { nodes: { node: { miningStatus?: { code: string }; kind?: string } }[] } }>(
      "query ($query: String!) { search(query: $query, first: 6) { nodes { node { ... on Jurisdiction { kind miningStatus { code } } } } } }",
      { query },
    );
    const fit = search.nodes.filter(({ node }) => node.kind === kind && statuses.includes(node.miningStatus?.code ?? ""));
    // Others may come near by their names: a rule for provinces, a territory that is recognised by few.
    expect(fit.length).toBeGreaterThanOrEqual(5);
  });

  test("a place that is not covered is named, and stands for no law", async () => {
    const { nodes, reading } = await understood("crypto mining Monaco");
    expect(reading.uncoveredPlaces).toEqual(["Monaco"]);
    expect(nodes).toEqual([]);
    const state = await understood("mining Colorado");
    expect(state.reading.uncoveredPlaces).toEqual(["Colorado"]);
    expect(state.nodes[0]?.node.id).toMatch(/^\/(?:akn|rule|tax|definition|offence)\/us(?:\/|$)/);
  });

  test.each([
    ["KZ mining licence", "KZ"],
    ["NY mining", "US-NY"],
    ["Tex. Util. Code 39.360", "US-TX"],
    ["ประเทศไทย ขุดบิตคอยน์ ภาษี", "TH"],
    ["O'zbekiston mayning litsenziya", "UZ"],
    ["O‘zbekiston mayning litsenziya", "UZ"],
    ["bitcoin mining tax Ukrain", "UA"],
  ])("%s names a place, and finds at least its page", async (query, code) => {
    const { nodes, reading } = await understood(query);
    expect(reading.places.map((place) => place.code)).toEqual([code]);
    const own = new RegExp(`^/[a-z-]+/${code.toLowerCase()}(?:$|[/.])`);
    expect(nodes[0]?.node.id).toMatch(own);
  });

  test.each(["6000 kWh a month", "6 000 кВт·ч в месяц", "٦٠٠٠ كيلوواط ساعة", "6000千瓦时的上限", "айына 6000 кВт·сағ", "6000"])(
    "%s finds the amount, whatever its unit is called and whatever stands beside it",
    async (query) => {
      const { nodes } = await understood(query);
      expect(nodes.slice(0, 2).map(({ node }) => node.id)).toContain("/rule/ru/exempt-citizen");
    },
  );

  test("what only begins like a sign for numbers is a word of its own", async () => {
    for (const word of ["Notice", "Nov", "Note", "Nos."]) {
      const { reading } = await understood(`IRS ${word} 2014-21`);
      const texts = reading.words.map(({ text }) => text);
      expect([word, texts.some((text) => /^(?:tice|v|te)$/.test(text))]).toEqual([word, false]);
    }
  });

  test("what another state lays down for a part of a place is no answer before its own", async () => {
    const { nodes } = await understood("Закон Украины о виртуальных активах 2074-IX");
    expect(nodes[0]?.node.id).toBe("/akn/ua");
  });

  test("words that nothing holds are told from words that say nothing, and short ones are proposed and not put right", async () => {
    const { reading, readAs, didYouMean } = await understood("what is the xqzzy minning of licence");
    expect(reading.words.map(({ text, as }) => [text, as])).toEqual(
      expect.arrayContaining([
        ["what", "IGNORED"],
        ["xqzzy", "UNKNOWN"],
        ["licence", "WORD"],
      ]),
    );
    expect(readAs).toContain("mining");
    expect(didYouMean.every((word) => !word.endsWith("nin"))).toBe(true);
    const short = await understood("taxs minr", {});
    expect(short.readAs).toBeNull();
  });

  test.each(["dogecoin Antarctica", "qqqqqqqq", "99221-FZ", '"Krytpowert"', "art. 98765", "xqzzy 98765"])(
    "%s finds nothing, and nothing is said to have been put right",
    async (query) => {
      expect(await understood(query)).toMatchObject({ nodes: [], totalCount: 0, completeCount: 0, readAs: null });
    },
  );

  test("a notion is found in whatever language it is asked", async () => {
    const first = async (query: string) => (await understood(query)).nodes.slice(0, 5).map(({ node }) => node.id);
    for (const query of [
      "Kuwait mining ban",
      "запрет майнинга в Кувейте",
      "科威特 挖矿 禁令",
      "prohibición de minería Kuwait",
      "حظر التعدين الكويت",
    ]) {
      expect(await first(query)).toContain("/rule/kw/ban");
    }
  });
});

describe("what a search costs", () => {
  const estimator = new CostEstimator(buildApi());
  const cost = (fields: string, variables?: Record<string, unknown>) => estimator.costOf(parse(fields), variables);

  test("grows with its words, also where they come in a variable, with its counts and with its page", () => {
    const one = cost(`{ search(query: "mining", first: 5) { nodes { score } } }`);
    const more = cost(`{ search(query: "mining licence fee Kazakhstan", first: 5) { nodes { score } } }`);
    expect(more).toBeGreaterThan(one);
    const document = parse(`query ($query: String!) { search(query: $query, first: 5) { nodes { score } } }`);
    expect(estimator.costOf(document, { query: "mining" })).toBe(one);
    expect(estimator.costOf(document, { query: "mining licence fee Kazakhstan" })).toBe(more);
    for (const count of ["totalCount", "completeCount", "legalForces { count }", "facets { kinds { count } }"]) {
      expect(cost(`{ search(query: "mining", first: 5) { ${count} nodes { score } } }`)).toBeGreaterThan(one + 4_000);
    }
  });

  test("a document cannot hold more searches than a few", () => {
    const many = [..."abcdefghij"].map((alias) => `${alias}: search(query: "minning", first: 1) { nodes { score } }`);
    expect(cost(`{ ${many.join(" ")} }`)).toBeGreaterThan(LIMITS.cost);
    const text = "art. 14.2 of 259-FZ ".repeat(900);
    const resolve = parse("query ($text: String!) { resolveCitations(text: $text) { text } }");
    expect(estimator.costOf(resolve, { text })).toBeGreaterThan(10 * estimator.costOf(resolve, { text: "259-FZ" }));
  });
});

test("what words mean is told in the languages of the question and of the pages first", async () => {
  const { reading } = await understood("impuesto minería Chile");
  expect(reading.words[0]).toMatchObject({ text: "impuesto", meaning: expect.arrayContaining(["Steuer"]) });
  expect(reading.words[0]?.meaning.slice(0, 5)).toEqual([
    "impuestos",
    "tributación",
    "tax",
    expect.stringMatching(/^налог/),
    expect.stringMatching(/^салық/),
  ]);
});

test("a passage is more than the words that were found", async () => {
  const { search } = await api.ask<{ search: { nodes: { snippet: string }[] } }>(
    '{ search(query: "impuesto minería criptomonedas Chile", kinds: [TAX], first: 3) { nodes { snippet } } }',
  );
  for (const { snippet } of search.nodes) expect(snippet.replace(/<[^>]+>/g, "").split(" ").length).toBeGreaterThan(8);
});
