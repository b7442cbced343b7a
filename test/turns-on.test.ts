import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Result } from "../src/questions/assessment/assess.js";
import type { MinerInput } from "../src/questions/assessment/miner.input.js";
import type { MinerAnswer, MinerQuestion } from "../src/questions/assessment/questions.js";
import { mayMine } from "../src/questions/assessment/turns-on.js";
import { answered } from "./support/answered.js";
import { assessIn, facts, ruleOf, who, world } from "./support/random-law.js";
import { type MayMine, verdictByBruteForce } from "./support/verdict-by-brute-force.js";

const asked = (result: Result) => result.turnsOn.map(({ fact, question }) => (fact === "OTHER" ? question : fact)).sort();
const shortly = ({ verdict }: Pick<Result, "verdict">): MayMine => {
  const may = mayMine(verdict);
  return may === null ? "OPEN" : may ? "MAY" : "MAY NOT";
};
const nameOfFact = (fact: string) => fact.replace("OTHER ", "Is this so: ");

describe("the verdict and what it turns on, over random law", () => {
  test.each([false, true])("are those of a brute-force evaluator (presuming: %s)", (presume) => {
    let compared = 0;
    fc.assert(
      fc.property(world, who, facts, (given, person, said) => {
        const miner = { ...person, ...said };
        const expected = verdictByBruteForce(given, miner, presume);
        if (!expected) return;
        compared++;
        const result = assessIn(given, miner, presume);
        expect([shortly(result), asked(result)]).toEqual([expected.verdict, expected.deciding.map(nameOfFact).sort()]);
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  test("each answer leads to the verdict that it says, and following the answers ends", () => {
    let deepest = 0;
    const walk = (given: Parameters<typeof assessIn>[0], miner: MinerInput, result: Result, depth: number): void => {
      deepest = Math.max(deepest, depth);
      if (result.verdict === "UNDETERMINED" && result.turnsOn.length === 0) {
        expect(result.because).toMatch(/not known|No source/);
      }
      for (const question of result.turnsOn) {
        for (const answer of question.answers) {
          const then = answered(miner, question, answer);
          const after = assessIn(given, then, true);
          expect([question.fact, answer.label, after.verdict]).toEqual([question.fact, answer.label, answer.verdict]);
          // A place that was named may have parts of its own to ask for, and no fact else is asked twice.
          if (question.fact !== "AREA") expect(asked(after)).not.toContain(asked({ ...after, turnsOn: [question] })[0]);
          if (question === result.turnsOn[0]) walk(given, then, after, depth + 1);
        }
      }
    };
    fc.assert(
      fc.property(world, who, facts, (given, person, said) => {
        const miner = { ...person, ...said };
        walk(given, miner, assessIn(given, miner, true), 0);
      }),
      { numRuns: 150 },
    );
    // Random law seldom asks two things in a row, so one that does is always walked.
    deepest = 0;
    const told = { rules: [FOREIGN_ABOVE_LIMIT], offences: [], day: "2026-01-10", statuses: FREE };
    const miner = { jurisdiction: "XX", subject: "INDIVIDUAL" } as const;
    walk(told, miner, assessIn(told, miner, true), 0);
    expect(deepest).toBe(2);
  });

  test("answers cover every value of a number once", () => {
    fc.assert(
      fc.property(world, who, facts, fc.double({ min: 0, max: 20_000, noNaN: true }), (random, person, said, number) => {
        const given = { ...random, rules: [...random.rules, LIMIT], statuses: FREE };
        const { turnsOn } = assessIn(given, { ...person, ...said }, true);
        const question = turnsOn.find(({ fact }) => fact === "ELECTRICITY_KWH_PER_MONTH");
        fc.pre(question !== undefined);
        const bands = (question as MinerQuestion).answers.filter(({ label }) => isIn(number, label));
        expect(bands.map(({ label }) => label)).toHaveLength(1);
        const then = assessIn(given, { ...person, ...said, electricityKwhPerMonth: number }, true);
        expect(then.verdict).toBe((bands[0] as MinerAnswer).verdict);
      }),
      { numRuns: 200 },
    );
  });

  test("the first question leaves no more to ask than any other", () => {
    const left = (given: Parameters<typeof assessIn>[0], miner: MinerInput, question: MinerQuestion) => {
      const open = question.answers.map((answer) => assessIn(given, answered(miner, question, answer), true).turnsOn.length);
      return open.reduce((sum, each) => sum + each, 0) / open.length;
    };
    fc.assert(
      fc.property(world, who, (given, person) => {
        const { turnsOn } = assessIn(given, person, true);
        // A place that is named is asked again of its own parts; such questions are counted otherwise.
        const comparable = turnsOn.filter(({ fact }) => fact !== "AREA");
        const counts = comparable.map((question) => left(given, person, question));
        expect(counts).toEqual([...counts].sort((a, b) => a - b));
      }),
      { numRuns: 150 },
    );
  });
});

/** A ban above a limit, in a country that leaves free what is not banned. */
const LIMIT = ruleOf({
  modality: "PROHIBITION",
  of_mining: true,
  conditions: [{ fact: "ELECTRICITY_KWH_PER_MONTH", operator: "GT", values: ["750"], unit: "kWh/month", text: "A bound." }],
});
const FOREIGN_ABOVE_LIMIT = ruleOf({
  modality: "PROHIBITION",
  of_mining: true,
  conditions: [
    { fact: "FOREIGN", operator: "EQ", values: ["true"], text: "A fact that is true or false." },
    { fact: "ELECTRICITY_KWH_PER_MONTH", operator: "GT", values: ["750"], unit: "kWh/month", text: "A bound." },
  ],
});
const FREE = Array.from({ length: 4 }, () => ({ code: "LEGAL_UNREGULATED" as const, note: "Lawful.", unaddressed: null }));

/** Whether a number is in a band that is told in words. */
function isIn(number: number, label: string): boolean {
  const bounds = [...label.matchAll(/(exactly|more than|less than|up to) ([\d,.]+)|([\d,.]+) or more/g)];
  expect(bounds.length).toBeGreaterThan(0);
  return bounds.every(([, how, bound, least]) => {
    const value = Number((bound ?? (least as string)).replaceAll(",", ""));
    if (least) return number >= value;
    return { exactly: number === value, "more than": number > value, "less than": number < value, "up to": number <= value }[
      how as "exactly"
    ];
  });
}

describe("what is presumed, over random law", () => {
  test("stands only where nothing was said, and only where something is presumed at all", () => {
    fc.assert(
      fc.property(world, who, facts, (given, person, said) => {
        const miner: MinerInput = { ...person, ...said };
        expect(assessIn(given, miner, false).presumed).toEqual([]);
        for (const { condition, field } of assessIn(given, miner, true).presumed) {
          const others = miner.otherFacts?.map(({ text }) => text) ?? [];
          if (field === "otherFacts") expect(others).not.toContain(condition.text);
          else expect([field, miner[field as keyof MinerInput] ?? null]).toEqual([field, null]);
          expect(condition.extraordinary).not.toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  test("settles nothing against what the strict reading has settled", () => {
    fc.assert(
      fc.property(world, who, facts, (given, person, said) => {
        const strict = assessIn(given, { ...person, ...said }, false);
        const ordinary = assessIn(given, { ...person, ...said }, true);
        if (strict.verdict !== "UNDETERMINED") expect(shortly(ordinary)).toBe(shortly(strict));
        const outcomes = new Map(ordinary.findings.map(({ rule, outcome }) => [rule.address, outcome]));
        for (const { rule, outcome } of strict.findings) {
          if (outcome !== "UNDETERMINED") expect([rule.address, outcomes.get(rule.address)]).toEqual([rule.address, outcome]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("obligations never move a verdict: without them it is the same, less what they add to a permission", () => {
  fc.assert(
    fc.property(world, who, facts, fc.boolean(), (given, person, said, presume) => {
      const isBeside = ({ row }: (typeof given.rules)[number]) => !row.of_mining && row.except_to.length === 0;
      const without = { ...given, rules: given.rules.filter((rule) => !isBeside(rule)) };
      const punished = new Set(given.offences.flatMap(({ row }) => row.breaks));
      fc.pre(![...punished].some((id) => given.rules.some((rule) => rule.address === id && isBeside(rule))));
      const miner = { ...person, ...said, otherFacts: undefined };
      const strict = assessIn(given, miner, false);
      expect(shortly(assessIn(without, miner, false))).toBe(shortly(strict));
      if (!presume) expect(asked(assessIn(without, miner, false))).toEqual(asked(strict));
    }),
    { numRuns: 200 },
  );
});
