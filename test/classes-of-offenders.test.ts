import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Subject } from "../src/law/rule/rule.vocabulary.js";
import { compareDecimals } from "../src/platform/kernel/decimal.js";
import { openApi, type TestApi } from "./support/api.js";
import { seedRecords } from "./support/seed-records.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const records = seedRecords();
const penalties = [...records.penalty.values()];
const offences = [...records.offence.values()];
const SUBJECTS = Object.keys(Subject) as Subject[];
const ROLES = ["INFRASTRUCTURE_OPERATOR", "MINING_POOL_ORGANISER", "ANYONE"];

/** Whose penalties these are, told from the rows alone. */
const suffered = (offence: string, subject: Subject) =>
  penalties
    .filter(({ offence_id }) => offence_id === offence)
    .filter(({ subjects }) => subjects.length === 0 || ROLES.includes(subject) || subjects.includes(subject))
    .sort((a, b) => a.option - b.option || a.position - b.position);

interface Answer {
  readonly node: { readonly maximumFine: { readonly value: string } | null } & Record<
    Subject,
    readonly { readonly address: string }[]
  >;
}

const QUERY = `query ($id: ID!) { node(id: $id) { ... on Offence {
  ${SUBJECTS.map((each) => `${each}: penalties(subject: ${each}) { address }`).join("\n")} } } }`;

test("every offence has for each kind of offender the penalties that its rows say, and for each who can commit it at least one", async () => {
  expect(penalties.filter(({ subjects }) => subjects.length > 0).length).toBeGreaterThan(30);
  for (const { id, subjects } of offences) {
    const { node } = await api.ask<Answer>(QUERY, { id });
    for (const subject of SUBJECTS) {
      const told = node[subject].map(({ address }) => address);
      expect([id, subject, told]).toEqual([id, subject, suffered(id, subject).map((each) => each.id)]);
      if (subjects.includes(subject)) expect([id, subject, told.length > 0]).toEqual([id, subject, true]);
    }
  }
});

test("the highest fine of a kind of offender is the highest of the classes that it can be of", async () => {
  const classed = offences.filter(({ id }) => penalties.some((each) => each.offence_id === id && each.subjects.length > 0));
  expect(classed.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["/offence/kz/koap-no-licence", "/offence/uz/power-connection-2026"]),
  );
  for (const { id } of classed) {
    for (const subject of SUBJECTS) {
      const { node } = await api.ask<Answer>(
        "query ($id: ID!, $s: Subject) { node(id: $id) { ... on Offence { maximumFine(subject: $s) { value } } } }",
        { id, s: subject },
      );
      const fines = suffered(id, subject).flatMap((each) => (each.on_repetition ? [] : (each.fine_maximum ?? [])));
      expect([id, subject, node.maximumFine?.value]).toEqual([id, subject, fines.sort(compareDecimals).at(-1)]);
    }
  }
});

interface Exposed {
  readonly assessMining: {
    readonly exposure: readonly {
      readonly offence: { readonly address: string };
      readonly penaltyOptions: readonly {
        readonly penalties: readonly { readonly subjects: readonly string[]; readonly appliesTo: string | null }[];
      }[];
    }[];
  };
}

const EXPOSURE = `query ($miner: MinerInput!) { assessMining(miner: $miner, asOf: "2026-07-01") {
  exposure { offence { address } penaltyOptions { penalties { subjects appliesTo } } } } }`;

const NO_LICENCE = "/offence/kz/koap-no-licence";
const CONNECTION = "/offence/uz/power-connection-2026";

test.each([
  ["KZ", NO_LICENCE, "INDIVIDUAL", ["individuals"]],
  ["KZ", NO_LICENCE, "SOLE_TRADER", ["officials, small business and non-commercial bodies", "medium business", "large business"]],
  [
    "KZ",
    NO_LICENCE,
    "LEGAL_ENTITY",
    ["officials, small business and non-commercial bodies", "medium business", "large business"],
  ],
  ["UZ", CONNECTION, "INDIVIDUAL", ["individuals"]],
  ["UZ", CONNECTION, "LEGAL_ENTITY", ["officials"]],
  // What a miner does says nothing of its class: each penalty is there, with its class.
  ["UZ", CONNECTION, "INFRASTRUCTURE_OPERATOR", ["individuals", "officials"]],
] as const)("an assessment in %s shows what %s costs %s", async (jurisdiction, offence, subject, classes) => {
  const { assessMining } = await api.ask<Exposed>(EXPOSURE, { miner: { jurisdiction, subject, licensed: false } });
  const found = assessMining.exposure.find((each) => each.offence.address === offence);
  const told = (found?.penaltyOptions ?? []).flatMap((option) => option.penalties.map(({ appliesTo }) => appliesTo));
  expect([...new Set(told)]).toEqual(classes);
});
