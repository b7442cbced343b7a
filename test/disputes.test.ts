import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Files, faultsOf, GOOD } from "./support/corpus.js";
import { openServer, type TestServer } from "./support/server.js";

const disputed = (alsoAt: string): Files => ({
  ...GOOD,
  "xa/act-1.yaml": `${GOOD["xa/act-1.yaml"]}    discrepancies:
      - about: whether a permit is enough
        alsoAt:
          - ${alsoAt}
        readings:
          - says: It is.
            said: 2021-05
            citations:
              - /source/xa/gazette
          - says: It was not.
            kind: OUTDATED
            citations:
              - /source/xa/gazette
`,
});

const STATUTE = "/akn/xa/act/law/2019-12-01/1";

let site: TestServer;
beforeAll(async () => {
  site = await openServer(disputed(STATUTE));
});
afterAll(() => site.close());

test("a dispute about several records is shown at each, with the kind and the day of each reading", async () => {
  const { nodes } = await site.ask<{ nodes: { discrepancies: object[] }[] }>(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Rule { discrepancies { ...D } } ... on Statute { discrepancies { ...D } } } }
     fragment D on Discrepancy { about readings { says kind said saidPrecision } records { address } }`,
    { ids: ["/rule/xa/licence", STATUTE] },
  );
  const dispute = {
    about: "whether a permit is enough",
    readings: [
      { says: "It is.", kind: "DISPUTED", said: "2021-05-01", saidPrecision: "MONTH" },
      { says: "It was not.", kind: "OUTDATED", said: null, saidPrecision: null },
    ],
    records: [{ address: STATUTE }, { address: "/rule/xa/licence" }],
  };
  expect(nodes.map(({ discrepancies }) => discrepancies)).toEqual([[dispute], [dispute]]);
  const others = { "/rule/xa/licence": STATUTE, [STATUTE]: "/rule/xa/licence" };
  for (const [path, other] of Object.entries(others)) {
    const [, dispute] = (await site.text(path)).split("whether a permit is enough");
    const also = dispute?.split("It is a point of these too:")[1]?.split("</section>")[0] ?? "";
    expect([...also.matchAll(/href="([^"]+)"/g)].map(([, to]) => to)).toEqual([other]);
  }
});

test("it is of records that are there, and that show disputes", () => {
  expect(faultsOf(disputed("/rule/xa/none"))).toMatch(/act-1\.yaml:\d+: \/rule\/xa\/none is nowhere declared/);
  expect(faultsOf(disputed("/source/xa/gazette"))).toMatch(/alsoAt\[0\]: is no id of a place, a statute or what one lays down/);
});
