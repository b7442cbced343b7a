import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { buildRecords } from "../../src/ingest/build/build-records.js";
import { checkSeeds } from "../../src/ingest/check/check-seeds.js";
import { load } from "../../src/ingest/load/load.js";
import { openApi, type TestApi } from "../support/api.js";
import { ARTICLE, anyDay, modelOf, RULE, type Said, STATUTE, seedsOf, type World, world } from "./history.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi("tables");
});
afterAll(() => api.close());

const QUERY = `query ($asOf: Date!, $knownAt: DateTime, $rule: ID!) {
  provision(id: "${ARTICLE}", asOf: $asOf, knownAt: $knownAt) { text legalForce versions { text inForce { firstDay lastDay } } }
  statute(id: "${STATUTE}", asOf: $asOf, knownAt: $knownAt) { legalForce }
  rule: node(id: $rule) { ... on Rule { legalForce action } }
}`;

interface Answer {
  readonly provision: {
    text: string | null;
    legalForce: string;
    versions: { text: string; inForce: { firstDay: string; lastDay: string | null } }[];
  };
  readonly statute: { legalForce: string };
  readonly rule: { legalForce: string; action: string };
}

const ask = (asOf: string, knownAt?: string) => {
  const release = knownAt && api.releases.at(new Date(knownAt)).number;
  return api.ask<Answer>(QUERY, { asOf, knownAt, rule: `${RULE}@${asOf}${release ? `,r${release}` : ""}` });
};
const said = ({ provision, statute, rule }: Answer): Said => ({
  text: provision.text,
  statute: statute.legalForce,
  rule: rule.legalForce,
});

/** Makes a release of a world, where it differs from the one before; says the instant from which it counts. */
async function release(state: World): Promise<string> {
  const records = buildRecords(seedsOf(state));
  await load(api.open.dataSource, records, { summary: "A state of the world.", notice: 0 });
  await api.releases.refresh();
  const instant = api.releases.published().at(-1)?.publishedAt as Date;
  // knownAt has milliseconds, the database microseconds: the next millisecond is surely after it.
  await new Promise((done) => setTimeout(done, 2));
  return new Date(instant.getTime() + 1).toISOString();
}

test("answers equal a plain model's, whatever is recorded later", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(world, { minLength: 2, maxLength: 4 }),
      fc.array(anyDay, { minLength: 3, maxLength: 6 }),
      async (worlds, days) => {
        const recorded: { state: World; knownAt: string; answers: Answer[] }[] = [];
        for (const state of worlds) {
          const knownAt = await release(state);
          recorded.push({ state, knownAt, answers: await Promise.all(days.map((on) => ask(on))) });
        }
        for (const { state, knownAt, answers } of recorded) {
          api.forget();
          const later = await Promise.all(days.map((on) => ask(on, knownAt)));
          expect(later).toEqual(answers);
          expect(later.map(said)).toEqual(days.map((on) => modelOf(state, on)));
        }
      },
    ),
    { numRuns: 15 },
  );
});

test("on every day exactly one version stands, or none, and it is the text", async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.array(anyDay, { minLength: 5, maxLength: 10 }), async (state, days) => {
      await release(state);
      for (const on of days) {
        const { provision } = await ask(on);
        const standing = provision.versions.filter(
          ({ inForce }) => inForce.firstDay <= on && (inForce.lastDay === null || on <= inForce.lastDay),
        );
        expect(standing.length).toBeLessThanOrEqual(1);
        expect(provision.text).toBe(standing[0]?.text ?? null);
        if (standing.length === 0) expect(provision.legalForce).not.toBe("IN_FORCE");
      }
    }),
    { numRuns: 15 },
  );
});

test("the difference applied to the text of the first day gives the text of the second", async () => {
  await fc.assert(
    fc.asyncProperty(world, anyDay, anyDay, async (state, a, b) => {
      await release(state);
      const [from, to] = a <= b ? [a, b] : [b, a];
      const { provision } = await api.ask<{ provision: { diff: { changes: { kind: string; text: string }[] } } }>(
        `query ($from: Date!, $to: Date!) { provision(id: "${ARTICLE}") { diff(from: $from, to: $to) { changes { kind text } } } }`,
        { from, to },
      );
      const { changes } = provision.diff;
      const text = (left: string) =>
        changes
          .filter(({ kind }) => kind !== left)
          .map((change) => change.text)
          .join("");
      expect(text("INSERTED")).toBe(modelOf(state, from).text ?? "");
      expect(text("DELETED")).toBe(modelOf(state, to).text ?? "");
    }),
    { numRuns: 20 },
  );
});

test("raw and snapped days give the same answer", async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.array(anyDay, { minLength: 5, maxLength: 10 }), async (state, days) => {
      await release(state);
      const latest = api.releases.published().at(-1);
      for (const on of days) {
        const snapped = latest?.changeDays.filter((change) => change <= on).at(-1) ?? "0001-01-01";
        api.forget();
        const raw = await ask(on);
        api.forget();
        expect(await ask(snapped)).toEqual(raw);
      }
    }),
    { numRuns: 10 },
  );
});

test("versions that overlap are refused, by the check and by the database", async () => {
  await fc.assert(
    fc.asyncProperty(world, async (state) => {
      const [first] = state.article;
      if (!first) return;
      const overlapping = {
        ...state,
        article: [
          { ...first, until: null },
          { ...first, text: `${first.text} again` },
        ],
      };
      const seeds = seedsOf(overlapping);
      expect(checkSeeds(seeds).faults.some(({ message }) => message.includes("overlaps"))).toBe(true);
      const shifted = {
        ...overlapping,
        article: [
          { ...first, until: null },
          { from: "2031-01-01", until: null, text: "again" },
        ],
      };
      await expect(load(api.open.dataSource, buildRecords(seedsOf(shifted)), { summary: "Never.", notice: 0 })).rejects.toThrow(
        "never_overlaps",
      );
    }),
    { numRuns: 5 },
  );
});

test("the same world makes no release", async () => {
  const [state] = fc.sample(world, 1) as [World];
  await release(state);
  const { release: made } = await load(api.open.dataSource, buildRecords(seedsOf(state)), { summary: "The same.", notice: 0 });
  expect(made).toBeNull();
});
