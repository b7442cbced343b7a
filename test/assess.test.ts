import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Rule } from "../src/law/rule/rule.type.js";
import type { Result } from "../src/questions/assessment/assess.js";
import { inSeason } from "../src/questions/assessment/season.js";
import { LAW, outcomeByBruteForce } from "./support/brute-force.js";
import { assessIn, facts, placeOf, who, world } from "./support/random-law.js";

/** What may be refined when more is said: a permission turns out to come with obligations, or to be of the unregulated kind. */
const REFINED: Readonly<Record<string, readonly string[]>> = { PERMITTED: ["PERMITTED_WITH_OBLIGATIONS", "NOT_REGULATED"] };

/** What is settled, by id: the verdict too. */
function settled(result: Result): Map<string, string> {
  const all: [string, string][] = [
    ...result.findings.map(({ rule, outcome }): [string, string] => [rule.address, outcome]),
    ...result.exposure.map(({ offence, outcome }): [string, string] => [offence.address, outcome]),
    ["verdict", result.verdict],
  ];
  return new Map(all.filter(([, outcome]) => outcome !== "UNDETERMINED"));
}

function expectStillSettled(before: Result, after: Map<string, string>): void {
  for (const [id, outcome] of settled(before)) {
    const kept = id === "verdict" ? [outcome, ...(REFINED[outcome] ?? [])] : [outcome];
    expect([id, kept]).toEqual([id, expect.arrayContaining([after.get(id)])]);
  }
}

/** What can be compared of an answer. */
const shown = ({ verdict, because, turnsOn, missingFacts, findings, exposure, presumed }: Result) => ({
  verdict,
  because,
  turnsOn: turnsOn.map(({ fact, conditionId, field, unit, question, answers }) => ({
    asked: { fact, conditionId, field, unit, question },
    answers: answers.map(({ label, value, verdict, ends, outsideRecordedParts }) => [
      label,
      value,
      verdict,
      ends,
      outsideRecordedParts,
    ]),
  })),
  missingFacts,
  presumed: presumed.map(({ text, rule, offence }) => [text, rule?.address ?? offence?.address]).sort(),
  findings: findings.map(({ rule, outcome, reason, liftedBy, tests }) => ({
    id: rule.address,
    outcome,
    reason,
    by: liftedBy.map(({ address }) => address).sort(),
    tests: tests.map((each) => [each.condition.text, each.outcome, each.given, each.presumed]),
  })),
  exposure: exposure.map(({ offence, outcome }) => ({ id: offence.address, outcome })),
});

describe("an assessment over random law", () => {
  test("finds what a brute-force evaluator finds over all completions of the unknown facts", () => {
    fc.assert(
      fc.property(world, who, facts, (given, person, said) => {
        const miner = { ...person, ...said };
        const found = new Map(assessIn(given, miner).findings.map(({ rule, outcome }) => [rule.address, outcome]));
        const law = given.rules.filter(({ legalForce }) => LAW.includes(legalForce));
        expect(found.size).toBe(law.length);
        for (const rule of law) {
          const exceptions = law.filter(({ row }) => row.except_to.includes(rule.address));
          const season = (each: Rule) => inSeason(each.row.seasons, given.day);
          expect([rule.address, found.get(rule.address)]).toEqual([
            rule.address,
            outcomeByBruteForce(rule, exceptions, miner, placeOf(miner), season),
          ]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("adding a fact never turns what is settled into something else; a permission is only refined", () => {
    fc.assert(
      fc.property(world, who, facts, facts, (given, person, said, more) => {
        const before = assessIn(given, { ...person, ...said });
        const kept = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
        expectStillSettled(before, settled(assessIn(given, { ...person, ...more, ...kept })));
      }),
      { numRuns: 600 },
    );
  });

  test("with every fact taken away, what is settled rests on none", () => {
    fc.assert(
      fc.property(world, who, facts, (given, person, said) => {
        expectStillSettled(assessIn(given, person), settled(assessIn(given, { ...person, ...said })));
      }),
      { numRuns: 300 },
    );
  });

  test("the order of rules and offences does not matter", () => {
    fc.assert(
      fc.property(world, who, facts, fc.boolean(), (given, person, said, presume) => {
        const turned = { ...given, rules: [...given.rules].reverse(), offences: [...given.offences].reverse() };
        const miner = { ...person, ...said };
        const { because: _, ...one } = shown(assessIn(turned, miner, presume));
        expect(one).toEqual({ ...shown(assessIn(given, miner, presume)), because: undefined });
      }),
      { numRuns: 200 },
    );
  });

  test("proposals never move findings, exposure or verdict, nor what is presumed or asked", () => {
    fc.assert(
      fc.property(world, who, facts, fc.boolean(), (given, person, said, presume) => {
        const law = {
          ...given,
          rules: given.rules.filter(({ legalForce }) => legalForce !== "PROPOSED"),
          offences: given.offences.filter(({ legalForce }) => legalForce !== "PROPOSED"),
        };
        // What only a proposal asks for cannot be said where there is none.
        const miner = { ...person, ...said, otherFacts: undefined };
        const without = assessIn(law, miner, presume);
        const withDrafts = assessIn(given, miner, presume);
        expect(shown(withDrafts)).toEqual(shown(without));
        expect(without.ifProposalsPass).toEqual({ findings: [], exposure: [] });
        expect(withDrafts.ifProposalsPass.findings.every(({ rule }) => rule.legalForce === "PROPOSED")).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("law of unknown force is never settled as applying", () => {
    fc.assert(
      fc.property(world, who, facts, fc.boolean(), (given, person, said, presume) => {
        for (const { rule, outcome } of assessIn(given, { ...person, ...said }, presume).findings) {
          if (rule.legalForce === "UNKNOWN") expect(outcome).not.toBe("APPLIES");
        }
      }),
    );
  });
});
