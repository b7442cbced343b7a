import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sentences } from "../../src/kits/seeds/found-by.js";
import { Lexicon, type Term } from "../../src/questions/search/lexicon.js";
import { NOTHING_NEAR, spell } from "../../src/questions/search/spelling.js";
import { openApi, type TestApi } from "../support/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

interface Answer {
  readonly readAs: string | null;
  readonly didYouMean: readonly string[];
  readonly reading: {
    readonly places: readonly { readonly code: string }[];
    readonly uncoveredPlaces: readonly string[];
    readonly words: readonly { readonly text: string; readonly as: string; readonly meaning: readonly string[] }[];
  };
  readonly nodes: readonly {
    readonly complete: boolean;
    readonly missing: readonly string[];
    readonly snippet: string;
    readonly node: { readonly id: string };
  }[];
}

async function answerTo(query: string, first = 5): Promise<Answer> {
  const { search } = await api.ask<{ search: Answer }>(
    `query ($query: String!, $first: Int!) { search(query: $query, first: $first) {
      readAs didYouMean reading { places { code } uncoveredPlaces words { text as meaning } }
      nodes { complete missing snippet node { id: address } } } }`,
    { query, first },
  );
  return search;
}

const idsOf = ({ nodes }: Answer) => nodes.map(({ node }) => node.id);

describe("whether one may mine", () => {
  test.each([
    ["can I mine bitcoin in China", "cn"],
    ["Peut-on miner du bitcoin en France", "fr"],
    ["Puis-je miner des cryptomonnaies au Canada", "ca"],
    ["Darf man in Deutschland Bitcoin schürfen", "de"],
    ["darf ich in Österreich minen", "at"],
    ["¿se puede minar bitcoin en Argentina?", "ar"],
    ["Pode-se minerar bitcoin no Brasil", "br"],
    ["posso minerar em Angola", "ao"],
    ["можно ли майнить биткоин в Казахстане", "kz"],
    ["чи можна майнити біткоїн в Україні", "ua"],
    ["madencilik yapmak yasal mı Türkiye", "tr"],
    ["czy można kopać kryptowaluty w Polsce", "pl"],
    ["si può minare bitcoin in Italia", "it"],
    ["mag je bitcoin minen in Nederland", "nl"],
    ["får man mina bitcoin i Sverige", "se"],
  ])("%s: the verb is mining, words of asking are none, and the page of the place is among the first", async (query, code) => {
    const answer = await answerTo(query);
    const { words } = answer.reading;
    expect(words.filter(({ as }) => as === "UNKNOWN")).toEqual([]);
    expect(words.some(({ meaning }) => meaning.includes("mining") || meaning.includes("digital mining"))).toBe(true);
    expect(idsOf(answer)).toContain(`/akn/${code}`);
    expect(answer.nodes[0]?.complete).toBe(true);
  });

  test("a word is read in the language of the question: who mines in English, to mine in French", async () => {
    const meaning = async (query: string, word: string) =>
      (await answerTo(query)).reading.words.find(({ text }) => text === word)?.meaning ?? [];
    expect(await meaning("what must a miner report in Russia", "miner")).not.toContain("mining");
    expect(await meaning("faut-il une licence pour miner en Russie", "miner")).toContain("mining");
    expect(await meaning("who pays for the grid", "pays")).not.toContain("country");
    expect(await meaning("quels pays interdisent le minage", "pays")).toContain("country");
  });

  test("cryptocurrency goes without saying where mining is asked for", async () => {
    const [with_, without] = [await answerTo("impuesto bitcoin minería Argentina"), await answerTo("impuesto minería Argentina")];
    expect(with_.nodes[0]?.complete).toBe(true);
    expect(idsOf(with_)[0]).toBe(idsOf(without)[0]);
  });

  test("who or how asks for more than whether", async () => {
    expect(idsOf(await answerTo("who can mine in Kazakhstan"))[0]).not.toBe("/akn/kz");
  });
});

describe("where something is so", () => {
  test.each([
    "countries that ban mining",
    "where is mining banned",
    "in how many countries is mining banned today",
    "в каких странах сегодня запрещён майнинг",
    "где запрещён майнинг",
    "dónde está prohibida la minería",
    "países que prohíben la minería",
    "哪里禁止挖矿",
  ])("%s: places where it is banned come first", async (query) => {
    const { search } = await api.ask<{ search: { nodes: { node: { miningStatus?: { code: string } } }[] } }>(
      "query ($query: String!) { search(query: $query, first: 5) { nodes { node { ... on Jurisdiction { miningStatus { code } } } } } }",
      { query },
    );
    expect(search.nodes.map(({ node }) => node.miningStatus?.code)).toEqual(Array(5).fill("BANNED"));
  });

  test("where to do something is no question for places", async () => {
    expect(idsOf(await answerTo("where to get a mining licence"))[0]).toMatch(/licen|193-vii|mining-bylaw/);
  });
});

test.each(["ban in Crimea", "запрет майнинга в Крыму", "заборона майнінгу в Криму", "mining ban, Crimean"])(
  "%s: the place is named as not covered, and the law around it comes first",
  async (query) => {
    const answer = await answerTo(query);
    expect(answer.reading.uncoveredPlaces).toEqual(["Crimea"]);
    expect(answer.readAs).toBeNull();
    expect(idsOf(answer)[0]).toBe("/akn/ua");
    expect(idsOf(answer).every((id) => /^\/[a-z-]+\/ua(?:\/|$)/.test(id))).toBe(true);
  },
);

test("what another state lays down for parts of a country is no answer to a question for its law", async () => {
  const { nodes } = await answerTo("чи можна майнити біткоїн в Україні");
  expect(nodes[0]?.node.id).toBe("/akn/ua");
});

describe("what stands where a place is named", () => {
  const term = (kind: Term["kind"], ...labels: string[]): Term => ({
    id: labels[0] as string,
    kind,
    labels: { en: labels },
    related: [],
    prefers: null,
    within: [],
    languages: [],
  });
  const lexicon = new Lexicon([term("PLACE", "Greece", "Genoa"), term("NOTION", "grease", "general", "crimes")]);
  const near = () => ({ like: ["general", "genera", "crimes"], halves: [] });

  test("is put right as a place, and as nothing else", () => {
    const right = (word: string, namesPlace: boolean) => spell([{ word, namesPlace }], near, lexicon);
    expect(right("greace", true).corrections.get("greace")).toBe("greece");
    expect(right("generel", false).corrections.get("generel")).toBe("general");
    expect(right("generel", true)).toEqual({ corrections: new Map(), didYouMean: [] });
    expect(NOTHING_NEAR.like).toEqual([]);
  });

  test.each(["tax in Generel", "налог в Женеве", "impôt à Generelle", "Steuer in Kriminell"])(
    "%s is not corrected",
    async (query) => {
      const { readAs, didYouMean } = await answerTo(query);
      expect({ readAs, didYouMean }).toEqual({ readAs: null, didYouMean: [] });
    },
  );

  test("a misspelt country is", async () => {
    expect((await answerTo("mining in Kazakstann")).reading.places).toEqual([{ code: "KZ" }]);
    expect((await answerTo("майнинг в Кыргызтане")).reading.places).toEqual([{ code: "KG" }]);
  });
});

test("endings that many words share do not make one of another", async () => {
  const { reading, readAs } = await answerTo("непогашенная судимость майнинг");
  expect(readAs).toBeNull();
  expect(reading.words[0]).toMatchObject({ text: "непогашенная судимость", as: "PHRASE" });
  const lexicon = new Lexicon([]);
  const near = () => ({ like: ["стоимость"], halves: [] });
  expect(spell([{ word: "судимость", namesPlace: false }], near, lexicon).corrections.size).toBe(0);
});

test.each([
  ["плата за цифровой майнинг Казахстан"],
  ["плата за цифровой майнинг"],
  ["цифрлық майнинг үшін төлемақы"],
  ["сколько платить за киловатт майнинг Казахстан"],
])("%s: the fee by its own name comes first", async (query) => {
  expect(idsOf(await answerTo(query))[0]).toBe("/tax/kz/mining-fee-2026");
});

test("a phrase is answered, if less, by what its words say apart", async () => {
  const { nodes } = await answerTo("fee for mining Russia");
  expect(nodes.every(({ missing }) => missing.includes("fee for mining"))).toBe(false);
});

test("passages are sentences: no colon after a full stop, and no second one", async () => {
  for (const query of [
    "fine mining Russia",
    "mining fee Kazakhstan",
    "data centre Norway",
    "tax mining Germany",
    "штраф майнинг",
  ]) {
    for (const { snippet } of (await answerTo(query, 30)).nodes) {
      expect(snippet.replace(/<[^>]+>/g, "")).not.toMatch(/[.!?]:|[.;:]\. |;;|\.\. [a-z]/);
    }
  }
  expect(sentences("Whoever mines.", "fine: 10 units", "Once more?", null, "kWh;")).toBe(
    "Whoever mines; fine: 10 units. Once more? kWh",
  );
});
