import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { buildLaw } from "../../src/ingest/build/build-records.js";
import { FILE_SCHEMAS } from "../../src/ingest/read/file-schemas.js";
import type { Seeds } from "../../src/ingest/read/seed-file.js";
import type { Records } from "../../src/ingest/rows.js";
import { addDays, type Day } from "../../src/platform/kernel/day.js";
import { groupBy } from "../../src/platform/kernel/group.js";
import { STATEMENT_KINDS } from "../../src/platform/kernel/kinds.js";
import { contains, parseRange } from "../../src/platform/kernel/period.js";
import { seedRecords } from "../support/seed-records.js";

/** Any day from the first of year 1 to the end of 2030; every other one of the years in which things happen. */
const anyDay: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: 0, max: 741_000 }).map((days) => addDays("0001-01-01", days)),
  fc.integer({ min: 0, max: 9_500 }).map((days) => addDays("2005-01-01", days)),
);

/** The force of every subject on a day; it has exactly one. */
function forceIn(records: Records): (subject: string, day: Day) => string {
  const spans = groupBy(
    [...records.legal_force.values()].map(({ subject_id, force, valid }) => ({ subject_id, force, span: parseRange(valid) })),
    ({ subject_id }) => subject_id,
  );
  return (subject, day) => {
    const [on, ...others] = (spans.get(subject) ?? []).filter(({ span }) => contains(span, day));
    if (!on || others.length > 0) throw new Error(`${subject} has not one force on ${day}, but ${on ? others.length + 1 : 0}`);
    return on.force;
  };
}

const isBy = (from: Day | null, day: Day) => from !== null && from <= day;

const IN_FORCE = ["IN_FORCE", "PARTLY_IN_FORCE"];

test("nothing in the seeds is in force before it was made, nor said of mining before there was any, on any day from year 1 on", () => {
  const records = seedRecords();
  const force = forceIn(records);
  const statutes = [...records.statute.values()];
  const statements = STATEMENT_KINDS.flatMap((kind) => [...records[kind].values()]);
  const begunBy = ({ valid }: { valid: string | null }, day: Day) => valid !== null && isBy(parseRange(valid).from, day);
  const versions = groupBy([...records.provision_version.values()], ({ provision_id }) => provision_id.split("/~")[0] as string);
  // A law may reach back before the day on which it was made: its stated first day is then the earlier one. Before that day it is
  // in force in part, where one of its provisions is.
  const hasBegun = (statute: (typeof statutes)[number], held: string, day: Day) =>
    begunBy(statute, day) ||
    (held === "PARTLY_IN_FORCE" && (versions.get(statute.id) ?? []).some((version) => begunBy(version, day)));
  const isEarly = (statute: (typeof statutes)[number], day: Day) =>
    statute.enacted !== null && statute.from_precision === null && day < statute.enacted;

  // Days on which something turns are where a fault shows; the others see that no kind of day is forgotten.
  const turning = [...new Set([...records.legal_force.values()].flatMap(({ valid }) => parseRange(valid).from ?? []))];
  fc.assert(
    fc.property(fc.oneof(anyDay, fc.constantFrom(...turning)), (day) => {
      const early = [
        ...statutes.filter((statute) => {
          const held = force(statute.id, day);
          return IN_FORCE.includes(held) && (!hasBegun(statute, held, day) || isEarly(statute, day));
        }),
        ...statements.filter(
          (statement) => IN_FORCE.includes(force(statement.id, day)) && !(begunBy(statement, day) && day >= "2009-01-01"),
        ),
      ];
      expect({ day, early: early.map(({ id }) => id) }).toEqual({ day, early: [] });
    }),
    { numRuns: 100, examples: [["2024-11-29"]] },
  );
});

/** What is known of a law and of a rule in it. */
interface Known {
  readonly enacted: Day | null;
  readonly inForceBy: Day | null;
  readonly published: Day | null;
  readonly ruleFrom: Day | null;
  readonly ruleBy: Day | null;
}

const dayBetween = (from: Day, days: number) =>
  fc.option(fc.integer({ min: 0, max: days }).map((offset) => addDays(from, offset)));

const known: fc.Arbitrary<Known> = fc.record({
  enacted: dayBetween("1950-01-01", 26_000),
  published: dayBetween("2010-01-01", 4_000),
  inForceBy: dayBetween("2021-06-01", 300),
  ruleFrom: dayBetween("2022-06-01", 300),
  ruleBy: dayBetween("2022-06-01", 300),
});

const STATUTE = "/akn/xa/act/law/mining-act";
const RULE = "/rule/xa/rule";

function recordsOf({ enacted, inForceBy, published, ruleFrom, ruleBy }: Known): Records {
  const evidence = { evidence: "PRIMARY", citations: ["/source/xa/gazette"] };
  const place = FILE_SCHEMAS.jurisdiction.parse({
    jurisdiction: { code: "XA", kind: "COUNTRY", names: { en: "Testland" }, coverage: { level: "BASIC" } },
    sources: [{ id: "/source/xa/gazette", title: "Gazette", kind: "PRIMARY_LAW", published: published ?? undefined }],
  });
  const act = FILE_SCHEMAS.statute.parse({
    statute: {
      id: STATUTE,
      kind: "ACT",
      titles: { en: "Mining Act" },
      lifecycle: enacted ? [{ event: "SIGNED", date: enacted }] : [],
      inForce: {},
      inForceBy: inForceBy ?? undefined,
      ...evidence,
    },
    rules: [
      {
        id: RULE,
        modality: "OBLIGATION",
        subjects: ["ANYONE"],
        action: "Hold a licence.",
        from: ruleFrom ?? undefined,
        inForceBy: ruleFrom ? undefined : (ruleBy ?? undefined),
        ...evidence,
      },
    ],
  });
  const file = <T>(content: T) => ({ file: "xa", folder: "xa", layer: 0, content, lineOf: () => 1 });
  const seeds: Seeds = { vocabulary: [], corrections: [], additions: [], jurisdictions: [file(place)], statutes: [file(act)] };
  return buildLaw(seeds);
}

const earliest = (...days: readonly (Day | null)[]) => days.filter((day) => day !== null).sort()[0] ?? null;

test("what has no known first day is in force from the earliest day that is shown, and unknown between that and its making", () => {
  fc.assert(
    fc.property(known, fc.array(anyDay, { minLength: 20, maxLength: 40 }), (state, days) => {
      const force = forceIn(recordsOf(state));
      const ruleShown = state.ruleFrom ?? state.ruleBy;
      const statuteFrom = state.inForceBy ?? state.enacted ?? earliest(state.published, ruleShown);
      const ofOlderLaw = statuteFrom !== null && statuteFrom < "2009-01-01" ? state.published : statuteFrom;
      const ruleFrom = ruleShown ?? ofOlderLaw;
      for (const day of days) {
        const made = state.enacted === null || state.enacted <= day;
        const expected = (from: Day | null) => (from !== null && from <= day ? "IN_FORCE" : made ? "UNKNOWN" : "NOT_YET_MADE");
        expect([day, force(STATUTE, day)]).toEqual([day, expected(statuteFrom)]);
        const rule = force(RULE, day);
        if (ruleFrom !== null && ruleFrom <= day) expect([day, rule]).toEqual([day, expected(statuteFrom)]);
        else expect(IN_FORCE).not.toContain(rule);
        if (state.ruleFrom === null && ruleFrom !== null && day < ruleFrom)
          expect([day, rule]).toEqual([day, made ? "UNKNOWN" : "NOT_YET_MADE"]);
      }
    }),
    { numRuns: 150 },
  );
});
