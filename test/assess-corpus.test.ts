import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { loadPlaces } from "../src/law/jurisdiction/place-index.js";
import type { Rule } from "../src/law/rule/rule.type.js";
import { momentOf } from "../src/platform/graphql/context.js";
import { assess } from "../src/questions/assessment/assess.js";
import { loadLaw } from "../src/questions/assessment/assessment.reads.js";
import { CompiledLaw } from "../src/questions/assessment/compiled-law.js";
import { knownOf } from "../src/questions/assessment/miner.js";
import { inSeason } from "../src/questions/assessment/season.js";
import { openApi, type TestApi } from "./support/api.js";
import { LAW, outcomeByBruteForce } from "./support/brute-force.js";
import { facts, placeOf, who } from "./support/random-law.js";

describe("an assessment over the corpus", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  test.each(["RU", "RU-IRK.south", "KZ", "US", "US-AR", "UZ.besqala", "CA-QC", "VE", "EU"])(
    "%s: findings equal those of the brute-force evaluator, whatever is said",
    async (code) => {
      const day = "2026-11-22";
      const context = api.newContext();
      const moment = momentOf(context, { asOf: day });
      const places = await loadPlaces(context, moment);
      const place = placeOf({ jurisdiction: code }, places);
      const { rules, offences } = await loadLaw(context, moment, place);
      const inForce = rules.filter(({ legalForce }) => LAW.includes(legalForce));
      fc.assert(
        fc.property(facts, who, ({ otherFacts: _, ...said }, { subject }) => {
          const miner = { ...said, jurisdiction: code, subject };
          const law = new CompiledLaw({ day, subject, place, places, rules, offences, statuses: [] });
          const { findings } = assess({ law, known: knownOf(miner, place, []), presume: false });
          for (const { rule, outcome } of findings) {
            const exceptions = inForce.filter(({ row }) => row.except_to.includes(rule.address));
            const season = (each: Rule) => inSeason(each.row.seasons, day);
            expect([rule.address, outcome]).toEqual([rule.address, outcomeByBruteForce(rule, exceptions, miner, place, season)]);
          }
          expect(findings.length).toBe(inForce.length);
        }),
        { numRuns: 40 },
      );
    },
  );
});
