import fc from "fast-check";
import { PlaceIndex, type PlaceRow } from "../../src/law/jurisdiction/place-index.js";
import { Offence } from "../../src/law/offence/offence.type.js";
import { Rule } from "../../src/law/rule/rule.type.js";
import { assess, type Result } from "../../src/questions/assessment/assess.js";
import { CompiledLaw } from "../../src/questions/assessment/compiled-law.js";
import type { MinerInput } from "../../src/questions/assessment/miner.input.js";
import { checkMiner, knownOf } from "../../src/questions/assessment/miner.js";
import { othersSaid } from "../../src/questions/assessment/other-facts.js";
import { type Place, placeIn } from "../../src/questions/assessment/place.js";
import type { Status } from "../../src/questions/assessment/verdict.js";

const MOMENT = { release: 1, day: "2026-01-10", chosen: "", publicOnly: false };

/** A country with two regions, one of which has a part that law singles out. */
export const PLACES = new PlaceIndex(
  [
    ["/akn/xx", "XX", null],
    ["/akn/xx-a", "XX-A", "/akn/xx"],
    ["/akn/xx-a.south", "XX-A.south", "/akn/xx-a"],
    ["/akn/xx-b", "XX-B", "/akn/xx"],
  ].map(([id, code, parent_id]) => ({ id, code, parent_id, names: { en: code } }) as never),
);

const extraordinary = fc.option(fc.constant("Only an exception makes it true."), { nil: undefined, freq: 3 });
const condition = fc.oneof(
  fc.record({
    fact: fc.constantFrom("FOREIGN", "REGISTERED", "LICENSED"),
    operator: fc.constantFrom("EQ", "NE"),
    values: fc.constantFrom(["true"], ["false"]),
    text: fc.constant("A fact that is true or false."),
    extraordinary,
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
    extraordinary,
  }),
  fc.record({
    fact: fc.constant("OTHER"),
    operator: fc.constant("EQ"),
    values: fc.constant(["true"]),
    text: fc.constantFrom("The one thing.", "The other thing."),
    extraordinary,
  }),
);

const ruleRow = fc.record({
  modality: fc.constantFrom("OBLIGATION", "PROHIBITION", "PERMISSION", "EXEMPTION"),
  action: fc.constant("Do as the rule says."),
  of_mining: fc.boolean(),
  subjects: fc.constantFrom(["ANYONE"], ["INDIVIDUAL"], ["LEGAL_ENTITY"], ["INDIVIDUAL", "SOLE_TRADER"]),
  conditions: fc.array(condition, { maxLength: 3 }),
  met_when: fc.constantFrom([], [{ fact: "REGISTERED", operator: "EQ", values: ["true"], text: "Registered." }]),
  jurisdiction_id: fc.constantFrom("/akn/xx", "/akn/xx", "/akn/xx-a", "/akn/xx-b"),
  territories: fc.constantFrom([], [], ["/akn/xx-a.south"], ["/akn/xx-a", "/akn/xx-b"]),
  seasons: fc.constantFrom([], [], [{ from: "11-15", to: "03-15" }], [{ from: "04-01", to: "09-30" }]),
  legal_force: fc.constantFrom("IN_FORCE", "IN_FORCE", "IN_FORCE", "PARTLY_IN_FORCE", "UNKNOWN", "PROPOSED", "SUSPENDED"),
});

/** A rule for anyone in the whole country, but for what is said of it. */
export function ruleOf(row: object): Rule {
  const plain = { subjects: ["ANYONE"], conditions: [], met_when: [], territories: [], seasons: [], except_to: [] };
  const here = { id: "/rule/xx/told", action: "Do as the rule says.", jurisdiction_id: "/akn/xx", legal_force: "IN_FORCE" };
  return new Rule({ ...plain, ...here, ...row } as never, MOMENT);
}

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
  fc.record({
    conduct: fc.constant("Do what is punished."),
    conduct_kinds: fc.constantFrom(["UNREGISTERED_MINING"], ["MINING_WHERE_BANNED"], ["FAILURE_TO_REPORT"]),
    subjects: fc.constantFrom(["ANYONE"], ["LEGAL_ENTITY"]),
    conditions: fc.array(condition, { maxLength: 2 }),
    breaks: fc.subarray(["/rule/xx/0", "/rule/xx/1", "/rule/xx/2"]),
    jurisdiction_id: fc.constantFrom("/akn/xx", "/akn/xx-a"),
    legal_force: fc.constantFrom("IN_FORCE", "PROPOSED"),
  }),
  { maxLength: 2 },
);

const status: fc.Arbitrary<Status | null> = fc.option(
  fc.record({
    code: fc.constantFrom("LEGAL_REGULATED", "LEGAL_UNREGULATED", "RESTRICTED", "BANNED", "UNCLEAR"),
    note: fc.constant("The status in words."),
    unaddressed: fc.option(
      fc.record({
        code: fc.constantFrom("RESERVED", "FREE", "UNKNOWN"),
        note: fc.constant("What holds for the others."),
        evidence: fc.constantFrom("PRIMARY", "UNVERIFIED"),
      }),
    ),
  }) as fc.Arbitrary<Status>,
  { freq: 6 },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
export const facts = fc.record({
  foreign: maybe(fc.boolean()),
  registered: maybe(fc.boolean()),
  licensed: maybe(fc.boolean()),
  electricityKwhPerMonth: maybe(fc.constantFrom(0, 199, 200, 6000, 6000.01, 6000.02, 100000)),
  energySource: maybe(
    fc.constantFrom("NATIONAL_GRID", "OWN_OFF_GRID", "RENEWABLE", "CARBON_BASED_FUEL", "OWN_OFF_GRID,COAL", "NOT_OWN_OFF_GRID"),
  ),
  outsideRecordedParts: maybe(fc.constant(true)),
  otherFacts: maybe(fc.boolean().map((holds) => [{ text: "The one thing.", holds }])),
});
export const who = fc.record({
  jurisdiction: fc.constantFrom("XX", "XX-A", "XX-A.south", "XX-B"),
  subject: fc.constantFrom("INDIVIDUAL", "LEGAL_ENTITY", "SOLE_TRADER") as fc.Arbitrary<"INDIVIDUAL">,
});

const day = fc.constantFrom("2026-01-10", "2026-03-15", "2026-03-16", "2026-07-01", "2026-11-14", "2026-11-15");
export const world = fc.record({
  rules,
  offences: offences.map((rows) =>
    rows.map((row, index) => new Offence({ ...row, id: `/offence/xx/${index}` } as never, MOMENT)),
  ),
  day,
  /** The status of each of the places, by their order. */
  statuses: fc.tuple(status, status, status, status),
});

export interface World {
  readonly rules: readonly Rule[];
  readonly offences: readonly Offence[];
  readonly day: string;
  readonly statuses: readonly (Status | null)[];
}

export function placeOf(miner: { jurisdiction: string }, all: PlaceIndex = PLACES): Place {
  return placeIn(all, all.byId(`/akn/${miner.jurisdiction.toLowerCase()}`) as PlaceRow);
}

/** The status that a test gives each spot of the place asked for. */
export function statusesOf(given: World, miner: MinerInput): (Status | null)[] {
  return placeOf(miner).spots.map(({ chain: [place] }) => given.statuses[PLACES.all.indexOf(place)] ?? null);
}

export function assessIn(given: World, miner: MinerInput, presume = false): Result {
  checkMiner(miner);
  const place = placeOf(miner);
  const { rules, offences, day } = given;
  const statuses = statusesOf(given, miner);
  const law = new CompiledLaw({ day, subject: miner.subject, place, places: PLACES, rules, offences, statuses }).opened();
  // A fact that no random law asks for is no fault of the test's.
  const asked = [...rules, ...offences].flatMap(({ row }) => row.conditions.map(({ text }) => text));
  const otherFacts = miner.otherFacts?.filter(({ id, text }) => id || asked.includes(text as string));
  const known = knownOf(miner, place, othersSaid({ ...miner, otherFacts }, [...rules, ...offences]));
  return assess({ law, known, presume });
}
