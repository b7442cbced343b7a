import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { load } from "../src/ingest/load/load.js";
import { openApi, type TestApi } from "./support/api.js";
import { type Files, GOOD, recordsIn } from "./support/corpus.js";

const ACT = "/akn/xa/act/law/2019-12-01/1";

/** The good corpus with what seeds may say beside the necessary. */
const FULL: Files = {
  ...GOOD,
  "xa/jurisdiction.yaml": (GOOD["xa/jurisdiction.yaml"] as string)
    .replace("    level: BASIC\n", "    level: BASIC\n    reviewedThrough: 2026-08\n")
    .replace(
      "      from: 2020-01-01\n      evidence: PRIMARY\n",
      `      from: 2020-01-01
      rules:
        - /rule/xa/licence
      unaddressed:
        code: RESERVED
        note: The Act names who may mine.
        evidence: PRIMARY
        citations:
          - source: /source/xa/gazette
            locator: art. 1
      evidence: PRIMARY
`,
    )
    .replace(
      "    kind: PRIMARY_LAW\n",
      "    kind: PRIMARY_LAW\n    retrieved: 2026-10\n    archived: https://archive.example/gazette\n",
    ),
  "xa/act-1.yaml": (GOOD["xa/act-1.yaml"] as string)
    .replace("    en: Mining Act\n", "    en: Mining Act\n  shortTitles:\n    - language: en\n      text: Pickaxe Statute\n")
    .replace(
      "    action: Hold a licence.\n",
      `    action: Hold a licence.
    conditions:
      - fact: FOREIGN
        operator: EQ
        values:
          - "true"
        text: The miner is foreign.
        extraordinary: Only foreigners are asked.
`,
    )
    .concat(`    discrepancies:
      - about: the first day
        readings:
          - says: The first of January.
            citations:
              - /source/xa/gazette
          - says: The first of February.
            kind: OUTDATED
            said: "2019"
            citations:
              - /source/xa/gazette
offences:
  - id: /offence/xa/unlicensed
    branch: ADMINISTRATIVE
    conduct: Mining without a licence.
    subjects:
      - ANYONE
    penaltyOptions:
      - - kind: FINE
          fineMultiple:
            minimum: "2"
            maximum: "5"
            of: the gain
          summary: Two to five times the gain.
    breaks:
      - /rule/xa/licence
    from: 2020-01-01
    evidence: PRIMARY
    citations:
      - /source/xa/gazette
`),
};

let api: TestApi;
beforeAll(async () => {
  api = await openApi("tables");
  await ingest(FULL);
});
afterAll(() => api.close());

async function ingest(files: Files): Promise<void> {
  await load(api.open.dataSource, recordsIn(files), { summary: "Seeds.", notice: 0 });
  await api.releases.refresh();
}

test("a source says when it was read, and where a copy is kept", async () => {
  expect(await api.ask(`{ node(id: "/source/xa/gazette") { ... on Source { retrieved retrievedPrecision archived } } }`)).toEqual(
    {
      node: { retrieved: "2026-10-01", retrievedPrecision: "MONTH", archived: "https://archive.example/gazette" },
    },
  );
});

test("a status says on which rules it rests, and what holds for those whom no rule addresses", async () => {
  const { jurisdiction } = await api.ask<{ jurisdiction: { miningStatusHistory: unknown[] } }>(
    `{ jurisdiction(code: "XA") { miningStatusHistory { rules { id } unaddressed { code note evidence citations { locator } } } } }`,
  );
  expect(jurisdiction.miningStatusHistory).toEqual([
    { rules: [], unaddressed: null },
    {
      rules: [{ id: "/rule/xa/licence" }],
      unaddressed: {
        code: "RESERVED",
        note: "The Act names who may mine.",
        evidence: "PRIMARY",
        citations: [{ locator: "art. 1" }],
      },
    },
  ]);
});

test("a reading says whether it is disputed, and when it was said", async () => {
  const { node } = await api.ask<{ node: unknown }>(
    `{ node(id: "/rule/xa/licence") { ... on Rule {
      conditions { extraordinary } discrepancies { readings { kind said saidPrecision } } } } }`,
  );
  expect(node).toEqual({
    conditions: [{ extraordinary: "Only foreigners are asked." }],
    discrepancies: [
      {
        readings: [
          { kind: "DISPUTED", said: null, saidPrecision: null },
          { kind: "OUTDATED", said: "2019-01-01", saidPrecision: "YEAR" },
        ],
      },
    ],
  });
});

test("a fine that is a multiple has no highest sum", async () => {
  expect(
    await api.ask(
      `{ offences { nodes { maximumFine { value } penalties { fine { maximum { value } } fineMultiple { minimum maximum of } } } } }`,
    ),
  ).toEqual({
    offences: {
      nodes: [{ maximumFine: null, penalties: [{ fine: null, fineMultiple: { minimum: "2", maximum: "5", of: "the gain" } }] }],
    },
  });
});

test("a statute is found by the name that practitioners use", async () => {
  const { search, statute } = await api.ask<{ search: { nodes: { node: { id: string } }[] }; statute: unknown }>(
    `{ search(query: "pickaxe statute") { nodes { node { id } } } statute(id: "${ACT}") { shortTitles { language text } } }`,
  );
  expect(search.nodes[0]?.node.id).toBe(ACT);
  expect(statute).toEqual({ shortTitles: [{ language: "en", text: "Pickaxe Statute" }] });
});

test("law is reviewed as far as its statute, or else as far as its jurisdiction", async () => {
  const question = `{ statute(id: "${ACT}") { reviewedThrough reviewedThroughPrecision }
    rules { nodes { reviewedThrough reviewedThroughPrecision } } }`;
  const reviewed = (reviewedThrough: string, reviewedThroughPrecision: string) => ({
    statute: { reviewedThrough, reviewedThroughPrecision },
    rules: { nodes: [{ reviewedThrough, reviewedThroughPrecision }] },
  });
  expect(await api.ask(question)).toEqual(reviewed("2026-08-01", "MONTH"));
  const act = (FULL["xa/act-1.yaml"] as string).replace("  lifecycle:\n", "  reviewedThrough: 2026-01-15\n  lifecycle:\n");
  await ingest({ ...FULL, "xa/act-1.yaml": act });
  expect(await api.ask(question)).toEqual(reviewed("2026-01-15", "DAY"));
});

test("a release tells its corrections from changes of the law, and keeps them", async () => {
  const before = api.releases.published().at(-1)?.number ?? 0;
  const corrections = (why: string) => `corrections:
  - id: licence
    records:
      - /rule/xa/licence
    was: Anyone may mine.
    now: Nobody may without a licence.
    why: ${why}
    citations:
      - /source/xa/gazette
`;
  await ingest({ ...FULL, "xa/corrections.yaml": corrections("The Act was read again.") });
  await ingest({ ...FULL, "xa/corrections.yaml": corrections("The Act was read once more.") });
  const { releases } = await api.ask<{ releases: { nodes: { number: number; corrections: unknown[] }[] } }>(
    `{ releases(first: 3) { nodes { number corrections { address was now why records { id } citations { source { id } } } } } }`,
  );
  expect(releases.nodes).toEqual([
    { number: before + 2, corrections: [] },
    {
      number: before + 1,
      corrections: [
        {
          address: "/akn/xa#correction-licence",
          was: "Anyone may mine.",
          now: "Nobody may without a licence.",
          why: "The Act was read again.",
          records: [{ id: "/rule/xa/licence" }],
          citations: [{ source: { id: "/source/xa/gazette" } }],
        },
      ],
    },
    { number: before, corrections: [] },
  ]);
});
