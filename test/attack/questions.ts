import { buildApi } from "../../src/app/schema.js";
import { operationsOf } from "../../src/kits/published-operations.js";
import type { Day } from "../../src/platform/kernel/day.js";

/** A question in a body of GraphQL over HTTP. */
export interface Body {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A kind of question, as many different ones as are asked for: none is answered from what was kept of another. */
export interface Costly {
  readonly name: string;
  readonly body: (n: number) => Body;
}

/** Different days, each with its own law to read. */
export const dayOf = (n: number): Day => new Date(Date.UTC(2026, 9, 31 - (n % 3_900))).toISOString().slice(0, 10) as Day;
export const PLACES = ["RU", "KZ", "US", "IR", "NO", "CN", "UZ", "PY", "VE", "CA"];
const placeOf = (n: number): string => PLACES[n % PLACES.length] as string;
const PHRASES = [
  "fine for mining without a licence in",
  "tax on mined coins in",
  "who may mine in",
  "digital asset definition of",
  "data centre power limit in",
  "report to the tax office in",
  "bank of crypto in",
];
/** Letters that stand for a number. */
const lettersOf = (n: number): string => [...`${n}`].map((digit) => "bcdfghjklm"[Number(digit)]).join("");
/** A word that nobody wrote, unlike every other. */
const misspelt = (n: number): string => `mnin${lettersOf(n)}gg licenze`;

const STATEMENT = "nodes { id legalForce inForce { firstDay lastDay } citations { locator source { id title publisher } } }";

/** Kinds of questions that differ in what they make the program do. */
export const COSTLY: readonly Costly[] = [
  {
    name: "a page of rules with their sources",
    body: (n) => ({
      query: `query ($day: Date) { rules(first: 100, asOf: $day) { totalCount ${STATEMENT} } }`,
      variables: { day: dayOf(n) },
    }),
  },
  {
    name: "a page of statutes with their provisions",
    body: (n) => ({
      query: `query ($day: Date) { statutes(first: 50, asOf: $day) { nodes { id title provisions(first: 10) { nodes { id eId heading legalForce } } } } }`,
      variables: { day: dayOf(n) },
    }),
  },
  {
    name: "a place with all that it has",
    body: (n) => ({
      query: `query ($code: String!, $day: Date) { jurisdiction(code: $code, asOf: $day) { name
        statutes(first: 20) { nodes { id title } } rules(first: 50) { ${STATEMENT} } offences(first: 50) { ${STATEMENT} } } }`,
      variables: { code: placeOf(n), day: dayOf(n) },
    }),
  },
  {
    name: "a search",
    body: (n) => ({
      query:
        "query ($words: String!, $day: Date) { search(query: $words, first: 20, asOf: $day) { totalCount nodes { snippet node { id } } } }",
      variables: { words: `${PHRASES[n % PHRASES.length]} ${placeOf(n)} ${n}`, day: dayOf(n) },
    }),
  },
  {
    name: "a search of words that nobody wrote",
    body: (n) => ({
      query: "query ($words: String!) { search(query: $words, first: 10) { totalCount didYouMean nodes { node { id } } } }",
      variables: { words: misspelt(n) },
    }),
  },
  {
    name: "three such searches at once",
    body: (n) => ({
      query: `{ ${Array.from({ length: 3 }, (_, alias) => `s${alias}: search(query: "${misspelt(3 * n + alias)}", first: 1) { totalCount }`).join(" ")} }`,
    }),
  },
  {
    name: "an assessment",
    body: (n) => ({
      query: `query ($code: String!, $day: Date, $kwh: Float!) { assessMining(asOf: $day, miner: { jurisdiction: $code, subject: INDIVIDUAL, electricityKwhPerMonth: $kwh }) {
        verdict because turnsOn { question } duties { outcome rule { id } } findings { outcome reason rule { id action } } exposure { outcome offence { id } } } }`,
      variables: { code: placeOf(n), day: dayOf(n), kwh: 1 + n },
    }),
  },
  {
    name: "the citations in a page of text",
    body: (n) => ({
      query: "query ($text: String!) { resolveCitations(text: $text) { text start end legalForce records { id } } }",
      variables: {
        text: `Text ${n}. ${"Under Federal Law No. 221-FZ of 8 August 2024, art. 14.2 of 259-FZ and KRS 139.516, see ст. 659 НК. ".repeat(60)}`,
      },
    }),
  },
  {
    name: "the law of two days compared",
    body: (n) => ({
      query: `query ($day: Date!) { lawChanges(from: $day, to: "2026-11-01", first: 100) { totalCount nodes { date kind summary statute { id title } } } }`,
      variables: { day: dayOf(n) },
    }),
  },
  {
    name: "a definition compared over the places",
    body: (n) => ({
      query: `query ($day: Date) { definitions(first: 100, asOf: $day) { ${STATEMENT} } }`,
      variables: { day: dayOf(n) },
    }),
  },
];

/** What clients and assistants ask for by name, on one day after another. */
export const PUBLISHED: readonly Costly[] = operationsOf(buildApi()).map(({ name, text, example }) => ({
  name,
  body: (n) => ({
    query: text,
    variables: {
      ...example,
      ...("query" in example && { query: `${PHRASES[n % PHRASES.length]} ${placeOf(n)}` }),
      ...(text.includes("$asOf") && { asOf: dayOf(n) }),
    },
  }),
}));
