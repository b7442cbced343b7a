import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openServer, type TestServer } from "./support/server.js";

let site: TestServer;
beforeAll(async () => {
  site = await openServer();
});
afterAll(() => site.close());

const QUESTIONS = "question(language: $language) answers { label(language: $language) }";
const ASSESSED = `fragment Told on Assessment {
  because(language: $language) notice(language: $language) turnsOn { ${QUESTIONS} }
  presumed { text(language: $language) } findings { tests { ownText(language: $language) } turnsOn { ${QUESTIONS} } }
}`;
const EVERYWHERE = `query ($code: String!, $language: Language, $presume: Presumption!) {
  individual: assessMining(miner: { jurisdiction: $code, subject: INDIVIDUAL }, presume: $presume) { ...Told }
  company: assessMining(miner: { jurisdiction: $code, subject: LEGAL_ENTITY, foreign: false }, presume: $presume) { ...Told }
} ${ASSESSED}`;

/** All texts of an answer. */
const textsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];

/** What a text says itself: without what it quotes, with quotations within. */
function ownWords(text: string): string {
  const innermost = text.replace(/“[^“”]*”/g, "");
  return innermost === text ? text : ownWords(innermost);
}

/** Units, codes of places and currencies, and numbers of days are the same in every language. */
const ENGLISH = /\b(?!kWh|PoW)[A-Za-z]*[a-z]{2,}/;

test.each(["ru", "kk"])("whatever an assessment says itself of any place is in the language asked for: %s", async (language) => {
  const { jurisdictions } = await site.ask<{ jurisdictions: { nodes: { code: string }[] } }>(
    "{ jurisdictions(first: 100) { nodes { code } } }",
  );
  const codes = [...jurisdictions.nodes.map(({ code }) => code), "RU", "KZ", "US", "US-NY", "UZ", "HT"];
  const english: string[] = [];
  for (const code of codes) {
    for (const presume of ["ORDINARY_CASE", "NOTHING"]) {
      english.push(
        ...textsIn(await site.ask(EVERYWHERE, { code, language, presume })).filter((text) => ENGLISH.test(ownWords(text))),
      );
    }
  }
  expect([...new Set(english)]).toEqual([]);
});

test("a language that there are no words in, or none, is answered in English; what is quoted stays as it is recorded", async () => {
  const ask = (language: string) =>
    site.ask(`{ assessMining(miner: { jurisdiction: "KZ", subject: INDIVIDUAL }) { because(language: ${language}) } }`);
  const english = await ask("null");
  expect(JSON.stringify(english)).toContain("Republic of Kazakhstan: an individual may not mine.");
  expect(await ask('"fr"')).toEqual(english);
  const quoted = /“Mine digital assets as a digital miner[^”]*”/.exec(JSON.stringify(english))?.[0] as string;
  expect(JSON.stringify(await ask('"ru-RU"'))).toContain(quoted);
});

test("questions of a form are asked in the language, and the page of an assessment is in it, with what it quotes marked", async () => {
  const { minerFacts } = await site.ask<{ minerFacts: { question: string; answers: { label: string; verdict: null }[] }[] }>(
    '{ minerFacts(jurisdiction: "NO", subject: LEGAL_ENTITY) { question(language: "kk") answers { label(language: "kk") verdict } } }',
  );
  expect(minerFacts.every(({ question }) => !ENGLISH.test(ownWords(question)))).toBe(true);
  const page = await site.text("/assess?jurisdiction=KZ&subject=INDIVIDUAL&language=ru");
  expect(page).toContain('Казахстан: физическое лицо не вправе вести майнинг. Это запрещено: “<span lang="en">Mine digital');
});
