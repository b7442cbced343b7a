import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openApi, type TestApi } from "../support/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
beforeEach(() => api.forget());
afterAll(() => api.close());

interface Hit {
  readonly score: number;
  readonly snippet: string;
  readonly node: { readonly __typename: string; readonly id: string; readonly legalForce: string };
}
interface Found {
  readonly nodes: readonly Hit[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly readAs: string | null;
  readonly facets: {
    readonly jurisdictions: readonly { readonly jurisdiction: { readonly code: string }; readonly count: number }[];
    readonly kinds: readonly { readonly kind: string; readonly count: number }[];
    readonly years: readonly { readonly year: number; readonly count: number }[];
  };
}

const FORCE = `... on Statute { legalForce } ... on Provision { legalForce } ... on LegalStatement { legalForce }`;
const ARGUMENTS = `query: $query, asOf: $asOf, jurisdictions: $jurisdictions, kinds: $kinds, legalForce: $legalForce, years: $years, first: $first, after: $after`;
const QUERY = `query ($query: String!, $asOf: Date, $jurisdictions: [String!], $kinds: [SearchKind!], $legalForce: [LegalForce!], $years: [Int!], $first: Int, $after: String) {
  search(${ARGUMENTS}) {
    nodes { score snippet node { __typename id: address ${FORCE} } }
    pageInfo { hasNextPage endCursor }
    totalCount
    readAs
    facets { jurisdictions { jurisdiction { code } count } kinds { kind count } years { year count } }
  }
}`;

async function search(query: string, more: Record<string, unknown> = {}): Promise<Found> {
  return (await api.ask<{ search: Found }>(QUERY, { query, ...more })).search;
}

const ids = ({ nodes }: Found) => nodes.map(({ node }) => node.id);

describe("what is found", () => {
  test("all kinds, each as the type that it is", async () => {
    const { facets } = await search("mining");
    expect(facets.kinds.map(({ kind }) => kind).sort()).toEqual([
      "DEFINITION",
      "JURISDICTION",
      "OFFENCE",
      "PROVISION",
      "RULE",
      "STATUTE",
      "TAX",
    ]);
    const [token] = (await search("e-money token", { kinds: ["TOKEN_CLASS"] })).nodes;
    expect(token?.node).toMatchObject({ __typename: "TokenClass", id: "/token-class/eu/e-money-token" });
  });

  test("drafts only when the filter names them", async () => {
    const draft = "/akn/ru/bill/2025-12-30/1193493-8/~art_171-6__para_1";
    expect(ids(await search("art. 171.6"))).toEqual([]);
    expect(ids(await search("art. 171.6", { legalForce: ["PROPOSED"] }))).toContain(draft);
    const { nodes } = await search("cryptocurrency or mining or digital", { first: 100 });
    expect(new Set(nodes.map(({ node }) => node.legalForce))).toEqual(new Set(["IN_FORCE", "PARTLY_IN_FORCE"]));
  });

  test("the text of the day", async () => {
    const rates = "/akn/kz/act/code/2017-12-25/120-vi/~art_606-3";
    const then = await search("scale price of electricity", { asOf: "2023-06-01", jurisdictions: ["KZ"], first: 100 });
    expect(then.nodes.find(({ node }) => node.id === rates)?.snippet).toContain("<mark>scale</mark>");
    expect(ids(await search("scale price of electricity", { asOf: "2024-06-01" }))).not.toContain(rates);
  });

  test("only the places and kinds that are asked for; the counts are of what is left", async () => {
    const found = await search("mining", { jurisdictions: ["KZ", "US-AR"], kinds: ["RULE", "OFFENCE"], first: 100 });
    expect(found.nodes.every(({ node }) => /^\/(rule|offence)\/(kz|us-ar)\//.test(node.id))).toBe(true);
    expect(found.nodes).toHaveLength(found.totalCount);
    expect(found.facets.jurisdictions.map(({ jurisdiction }) => jurisdiction.code).sort()).toEqual(["KZ", "US-AR"]);
    for (const counts of Object.values(found.facets)) {
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(found.totalCount);
    }
  });

  test("by the year since which it has had its force, each year as many as its count says", async () => {
    const { facets } = await search("mining licence Kazakhstan");
    const of = async (year: number) => (await search("mining licence Kazakhstan", { years: [year] })).totalCount;
    const counted = facets.years.slice(0, 3);
    expect(counted.length).toBe(3);
    for (const { year, count } of counted) expect([year, await of(year)]).toEqual([year, count]);
    const { nodes } = await search("digital mining", { years: [2023], kinds: ["STATUTE"], jurisdictions: ["KZ"] });
    // The law of 2023 was in force in part at first, and as a whole since 2024.
    const found = nodes.map(({ node }) => node.id);
    expect([found.includes("/akn/kz/act/order/2023-04-28/169-nq"), found.includes("/akn/kz/act/law/2023-02-06/193-vii")]).toEqual(
      [true, false],
    );
    const proposed = await search("майнинг", { legalForce: ["PROPOSED"], years: [2025], first: 100 });
    expect(proposed.nodes.length).toBeGreaterThan(0);
    expect(proposed.nodes.every(({ node }) => node.legalForce === "PROPOSED")).toBe(true);
  });

  test("nothing that a minus, or a phrase, leaves out", async () => {
    const all = ids(await search("law on virtual assets", { first: 100 }));
    const some = ids(await search("law on virtual assets -Turkmenistan", { first: 100 }));
    expect(some.filter((id) => all.includes(id))).toEqual(all.filter((id) => some.includes(id)));
    expect(some.some((id) => id.includes("/tm/"))).toBe(false);
    expect(ids(await search("digital currency -259-ФЗ", { first: 100 })).some((id) => id.includes("/259-fz"))).toBe(false);
    expect(ids(await search('"assets on virtual law"'))).toEqual([]);
  });
});

describe("typing errors", () => {
  test("are forgiven where words found nothing, and the answer says how it read the query", async () => {
    const { readAs, nodes } = await search("Krytpowert");
    expect(readAs).toBe("kryptowert");
    expect(nodes[0]?.node.id).toBe("/definition/de/crypto-asset-2025");
    expect((await search("Kryptowert")).readAs).toBeNull();
  });

  test("are not forgiven in numbers, in quotes, or far from any word", async () => {
    for (const query of ["99221-FZ", '"Krytpowert"', "dogecoin Antarctica", "qqqqqqqq"]) {
      expect(await search(query)).toMatchObject({ nodes: [], totalCount: 0, readAs: null });
    }
  });
});

describe("paging", () => {
  test.each([
    ["mining Russia", 7, {}],
    // Far more documents hold the word than are looked at first, and few of the best are of this force.
    ["mining", 1, { legalForce: ["PROPOSED"] }],
    ["mining", 2, { legalForce: ["NO_LONGER_IN_FORCE"] }],
  ])("goes through every hit of %s once, best first, %d at a time", async (query, first, filter) => {
    const whole = await search(query, { first: 100, ...filter });
    const paged: Hit[] = [];
    let after: string | null = null;
    do {
      const page: Found = await search(query, { first, after, ...filter });
      paged.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(paged.map(({ node }) => node.id).slice(0, 100)).toEqual(ids(whole));
    expect(paged.length).toBeGreaterThan(first);
    expect(paged).toHaveLength(whole.totalCount);
    expect(new Set(paged.map(({ node }) => node.id)).size).toBe(paged.length);
    expect(paged.every(({ score }, index) => index === 0 || score <= (paged[index - 1]?.score ?? 0))).toBe(true);
  });

  test("keeps to one search", async () => {
    const { pageInfo } = await search("mining", { first: 1 });
    for (const after of [pageInfo.endCursor, "nonsense", Buffer.from('["search","x"]').toString("base64url")]) {
      const { errors } = await api.answer(QUERY, { query: "digital", after });
      expect(errors?.[0]?.message).toMatch(/^after: is no cursor of this list/);
    }
    const { errors } = await api.answer(QUERY, { query: "digital", first: 101 });
    expect(errors?.[0]?.message).toMatch(/^first: /);
  });

  test("sends as many statements for fifty hits as for one, and counts only when asked", async () => {
    const few = `query ($first: Int) { search(query: "mining", kinds: [RULE], first: $first) { nodes { snippet node { id: address } } } }`;
    const sent = async (query: string, first: number) => {
      api.forget();
      await api.ask(query, { first });
      return api.statements.length;
    };
    // What words mean, which are known, the page, and the records on it.
    expect(await sent(few, 1)).toBe(4);
    expect(await sent(few, 50)).toBe(4);
    expect(await sent(few.replace("nodes", "totalCount completeCount facets { kinds { count } } nodes"), 50)).toBe(5);
  });
});

describe("queries that cannot be answered", () => {
  test.each(["", "   ", "!!! ???", '""', "\u0000", "-mining", '-"digital asset" -tax', "or", "x".repeat(301)])(
    "%j is refused, and says why",
    async (query) => {
      const { errors } = await api.answer(QUERY, { query });
      expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", argument: "query" });
      expect(errors?.[0]?.message).toMatch(/^query: /);
    },
  );

  test("a place without data is refused", async () => {
    const { errors } = await api.answer(QUERY, { query: "mining", jurisdictions: ["AQ"] });
    expect(errors?.[0]?.originalError).toMatchObject({ code: "JURISDICTION_NOT_COVERED", argument: "jurisdictions" });
  });

  test.each([
    "'; DROP TABLE statute; --",
    "mining & | ! ( <-> :* *:A",
    '"unclosed',
    'a "" -- - "b',
    "or or or mining or",
    "\\' \\\\ %_ $1 $x",
    "<script>alert(1)</script> mining",
    "\ud800 mining \ue000\ue001",
    "١٢٣ ⅷ ½ 🤖 mining",
    "ст. ст. § №",
    `${"(".repeat(140)}${")".repeat(140)} mining`,
  ])("%j does no harm", async (query) => {
    const { errors } = await api.answer(QUERY, { query });
    for (const error of errors ?? []) expect(error.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("whatever is typed is answered or politely refused", async () => {
    const token = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("mining", "-", '"', "or", "221-ФЗ", "14.2", "挖矿", "&", "!", ":*", "<->", "\\", "'"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 6 }), async (tokens) => {
        const { errors } = await api.answer(QUERY, { query: tokens.join(" "), first: 2 });
        for (const error of errors ?? [])
          expect(error.originalError).toMatchObject({ code: "BAD_USER_INPUT", argument: "query" });
      }),
      { numRuns: 30 },
    );
  });
});
