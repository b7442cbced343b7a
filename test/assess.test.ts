import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Jurisdiction } from "../src/law/jurisdiction/jurisdiction.type.js";
import { Offence } from "../src/law/offence/offence.type.js";
import { Rule } from "../src/law/rule/rule.type.js";
import { momentOf } from "../src/platform/graphql/context.js";
import { assess, type Matter, type Result } from "../src/questions/assessment/assess.js";
import { loadLaw, loadPlaces } from "../src/questions/assessment/assessment.reads.js";
import type { MinerInput } from "../src/questions/assessment/miner.input.js";
import { checkMiner, knownOf } from "../src/questions/assessment/miner.js";
import { type Place, placeIn } from "../src/questions/assessment/place.js";
import { inSeason } from "../src/questions/assessment/season.js";
import { openApi, type TestApi } from "./support/api.js";
import { outcomeByBruteForce } from "./support/brute-force.js";

const MOMENT = { release: 1, day: "2026-01-10", chosen: "" };
const LAW = ["IN_FORCE", "PARTLY_IN_FORCE", "UNKNOWN"];

/** A country with two regions, one of which has a part that law singles out. */
const PLACES = [
  ["/akn/xx", "XX", null],
  ["/akn/xx-a", "XX-A", "/akn/xx"],
  ["/akn/xx-a.south", "XX-A.south", "/akn/xx-a"],
  ["/akn/xx-b", "XX-B", "/akn/xx"],
].map(([id, code, parent_id]) => new Jurisdiction({ id, code, parent_id, names: { en: code } } as never, MOMENT));

const condition = fc.oneof(
  fc.record({
    fact: fc.constantFrom("FOREIGN", "REGISTERED", "LICENSED"),
    operator: fc.constantFrom("EQ", "NE"),
    values: fc.constantFrom(["true"], ["false"]),
    text: fc.constant("A fact that is true or false."),
  }),
  fc.record({
    fact: fc.constant("ELECTRICITY_KWH_PER_MONTH"),
    operator: fc.constantFrom("LT", "LTE", "GT", "GTE", "EQ", "NE"),
    values: fc.constantFrom(["6000"], ["6000.01"], ["200"]),
    unit: fc.constant("kWh/month"),
    text: fc.constant("A bound."),
  }),
  fc.record({
    fact: fc.constant("ENERGY_SOURCE"),
    operator: fc.constantFrom("IN", "NOT_IN"),
    values: fc.subarray(["NATIONAL_GRID", "OWN_OFF_GRID", "RENEWABLE", "COAL", "CARBON_BASED_FUEL"], { minLength: 1 }),
    text: fc.constant("A source."),
  }),
  fc.record({
    fact: fc.constant("OTHER"),
    operator: fc.constant("EQ"),
    values: fc.constant(["true"]),
    text: fc.constantFrom("The one thing.", "The other thing."),
  }),
);

const ruleRow = fc.record({
  modality: fc.constantFrom("OBLIGATION", "PROHIBITION", "PERMISSION", "EXEMPTION"),
  of_mining: fc.boolean(),
  subjects: fc.constantFrom(["ANYONE"], ["INDIVIDUAL"], ["LEGAL_ENTITY"], ["INDIVIDUAL", "SOLE_TRADER"]),
  conditions: fc.array(condition, { maxLength: 3 }),
  met_when: fc.constantFrom([], [{ fact: "REGISTERED", operator: "EQ", values: ["true"], text: "Registered." }]),
  jurisdiction_id: fc.constantFrom("/akn/xx", "/akn/xx", "/akn/xx-a", "/akn/xx-b"),
  territories: fc.constantFrom([], [], ["/akn/xx-a.south"], ["/akn/xx-a", "/akn/xx-b"]),
  seasons: fc.constantFrom([], [], [{ from: "11-15", to: "03-15" }], [{ from: "04-01", to: "09-30" }]),
  legal_force: fc.constantFrom("IN_FORCE", "IN_FORCE", "IN_FORCE", "PARTLY_IN_FORCE", "UNKNOWN", "PROPOSED", "SUSPENDED"),
});

const rules = fc.array(ruleRow, { minLength: 1, maxLength: 6 }).chain((rows) =>
  fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 4 }).map((links) => {
    const ids = rows.map((_, index) => `/rule/xx/${index}`);
    return rows.map((row, index) => {
      const lifts = ["PERMISSION", "EXEMPTION"].includes(row.modality);
      const lifted = links
        .filter(([from, to]) => lifts && from === index && ["OBLIGATION", "PROHIBITION"].includes(rows[to]?.modality ?? ""))
        .map(([, to]) => ids[to] as string);
      return new Rule({ ...row, id: ids[index], except_to: [...new Set(lifted)] } as never, MOMENT);
    });
  }),
);

const offences = fc.array(
  fc
    .record({
      conduct_kinds: fc.constantFrom(["UNREGISTERED_MINING"], ["MINING_WHERE_BANNED"], ["FAILURE_TO_REPORT"]),
      subjects: fc.constantFrom(["ANYONE"], ["LEGAL_ENTITY"]),
      conditions: fc.array(condition, { maxLength: 2 }),
      breaks: fc.subarray(["/rule/xx/0", "/rule/xx/1", "/rule/xx/2"]),
      jurisdiction_id: fc.constantFrom("/akn/xx", "/akn/xx-a"),
      legal_force: fc.constantFrom("IN_FORCE", "PROPOSED"),
    })
    .map((row) => row),
  { maxLength: 2 },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const facts = fc.record({
  foreign: maybe(fc.boolean()),
  registered: maybe(fc.boolean()),
  licensed: maybe(fc.boolean()),
  electricityKwhPerMonth: maybe(fc.constantFrom(0, 199, 200, 6000, 6000.01, 6000.02, 100000)),
  energySource: maybe(fc.constantFrom("NATIONAL_GRID", "OWN_OFF_GRID", "RENEWABLE", "CARBON_BASED_FUEL", "OWN_OFF_GRID,COAL")),
  outsideRecordedParts: maybe(fc.constant(true)),
  otherFacts: maybe(fc.boolean().map((holds) => [{ text: "The one thing.", holds }])),
});
const who = fc.record({
  jurisdiction: fc.constantFrom("XX", "XX-A", "XX-A.south", "XX-B"),
  subject: fc.constantFrom("INDIVIDUAL", "LEGAL_ENTITY", "SOLE_TRADER") as fc.Arbitrary<"INDIVIDUAL">,
});
const day = fc.constantFrom("2026-01-10", "2026-03-15", "2026-03-16", "2026-07-01", "2026-11-14", "2026-11-15");
const world = fc.record({
  rules,
  offences: offences.map((rows) =>
    rows.map((row, index) => new Offence({ ...row, id: `/offence/xx/${index}` } as never, MOMENT)),
  ),
  day,
  status: fc.constantFrom("LEGAL_REGULATED", "LEGAL_UNREGULATED", "RESTRICTED", "BANNED", "UNCLEAR", null),
});

function placeOf(miner: MinerInput, all: readonly Jurisdiction[] = PLACES): Place {
  const id = all.find(({ code }) => code === miner.jurisdiction)?.id ?? "";
  return placeIn(all, id, miner.outsideRecordedParts ?? null) as Place;
}

function assessIn(given: { rules: Rule[]; offences: Offence[]; day: string; status: unknown }, miner: MinerInput): Result {
  checkMiner(miner);
  const place = placeOf(miner);
  return assess({
    day: given.day,
    subject: miner.subject,
    known: knownOf(miner, place),
    place,
    places: new Map(PLACES.map((each) => [each.id, each])),
    rules: given.rules,
    offences: given.offences,
    statuses: [given.status] as Matter["statuses"],
  });
}

/** What is settled, by id: the verdict too. */
function settled(result: Result): Map<string, string> {
  const all: [string, string][] = [
    ...result.findings.map(({ rule, outcome }): [string, string] => [rule.id, outcome]),
    ...result.exposure.map(({ offence, outcome }): [string, string] => [offence.id, outcome]),
    ["verdict", result.verdict],
  ];
  return new Map(all.filter(([, outcome]) => outcome !== "UNDETERMINED"));
}

describe("an assessment over random law", () => {
  test("finds what a brute-force evaluator finds over all completions of the unknown facts", () => {
    fc.assert(
      fc.property(world, who, facts, (given, person, said) => {
        const miner = { ...person, ...said };
        const found = new Map(assessIn(given, miner).findings.map(({ rule, outcome }) => [rule.id, outcome]));
        const law = given.rules.filter(({ legalForce }) => LAW.includes(legalForce));
        expect(found.size).toBe(law.length);
        for (const rule of law) {
          const exceptions = law.filter(({ row }) => row.except_to.includes(rule.id));
          const season = (each: Rule) => inSeason(each.row.seasons, given.day);
          expect([rule.id, found.get(rule.id)]).toEqual([
            rule.id,
            outcomeByBruteForce(rule, exceptions, miner, placeOf(miner), season),
          ]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("adding a fact never turns what is settled into something else, and the verdict neither", () => {
    fc.assert(
      fc.property(world, who, facts, facts, (given, person, said, more) => {
        const before = assessIn(given, { ...person, ...said });
        const kept = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
        const miner = { ...person, ...more, ...kept };
        const after = settled(assessIn(given, miner));
        for (const [id, outcome] of settled(before)) expect([id, after.get(id)]).toEqual([id, outcome]);
      }),
      { numRuns: 600 },
    );
  });

  test("with every fact taken away, what is settled rests on none", () => {
    fc.assert(
      fc.property(world, who, facts, (given, person, said) => {
        const bare = settled(assessIn(given, person));
        const full = settled(assessIn(given, { ...person, ...said }));
        for (const [id, outcome] of bare) expect([id, full.get(id)]).toEqual([id, outcome]);
      }),
      { numRuns: 300 },
    );
  });

  test("the order of rules and offences does not matter", () => {
    fc.assert(
      fc.property(world, who, facts, (given, person, said) => {
        const turned = { ...given, rules: [...given.rules].reverse(), offences: [...given.offences].reverse() };
        const miner = { ...person, ...said };
        const shown = (result: Result) => ({
          ...result,
          findings: result.findings.map(({ rule, liftedBy, ...rest }) => ({
            ...rest,
            id: rule.id,
            by: liftedBy.map(({ id }) => id).sort(),
          })),
          exposure: result.exposure.map(({ offence, ...rest }) => ({ ...rest, id: offence.id })),
          ifProposalsPass: null,
        });
        expect(shown(assessIn(turned, miner))).toEqual(shown(assessIn(given, miner)));
      }),
      { numRuns: 200 },
    );
  });

  test("proposals never move findings, exposure or verdict", () => {
    fc.assert(
      fc.property(world, who, facts, (given, person, said) => {
        const law = {
          ...given,
          rules: given.rules.filter(({ legalForce }) => legalForce !== "PROPOSED"),
          offences: given.offences.filter(({ legalForce }) => legalForce !== "PROPOSED"),
        };
        const miner = { ...person, ...said };
        const { ifProposalsPass: without, ...plain } = assessIn(law, miner);
        const { ifProposalsPass: drafts, ...withDrafts } = assessIn(given, miner);
        expect(withDrafts).toEqual(plain);
        expect(without).toEqual({ findings: [], exposure: [] });
        expect(drafts.findings.every(({ rule }) => rule.legalForce === "PROPOSED")).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("law of unknown force is never settled as applying", () => {
    fc.assert(
      fc.property(world, who, facts, (given, person, said) => {
        for (const { rule, outcome } of assessIn(given, { ...person, ...said }).findings) {
          if (rule.legalForce === "UNKNOWN") expect(outcome).not.toBe("APPLIES");
        }
      }),
    );
  });
});

describe("an assessment over the corpus", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  test.each(["RU", "RU-IRK.south", "KZ", "US", "US-AR", "UZ.besqala", "CA-QC", "VE", "EU"])(
    "%s: findings equal those of the brute-force evaluator, whatever is said",
    async (code) => {
      const asOf = "2026-11-22";
      const context = api.newContext();
      const moment = momentOf(context, { asOf });
      const all = await loadPlaces(context, moment);
      const whole = placeOf({ jurisdiction: code, subject: "INDIVIDUAL" }, all);
      const law = await loadLaw(
        context,
        moment,
        [...whole.chain, ...whole.parts].map(({ id }) => id),
      );
      const inForce = law.rules.filter(({ legalForce }) => LAW.includes(legalForce));
      fc.assert(
        fc.property(facts, who, ({ otherFacts: _, ...said }, { subject }) => {
          const miner = { ...said, jurisdiction: code, subject };
          const place = placeOf(miner, all);
          const { findings } = assess({
            day: asOf,
            subject,
            known: knownOf(miner, place),
            place,
            places: new Map(all.map((each) => [each.id, each])),
            ...law,
            statuses: [null],
          });
          for (const { rule, outcome } of findings) {
            const exceptions = inForce.filter(({ row }) => row.except_to.includes(rule.id));
            const season = (each: Rule) => inSeason(each.row.seasons, asOf);
            expect([rule.id, outcome]).toEqual([rule.id, outcomeByBruteForce(rule, exceptions, miner, place, season)]);
          }
          expect(findings.length).toBe(inForce.length);
        }),
        { numRuns: 40 },
      );
    },
  );
});
