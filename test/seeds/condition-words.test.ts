import { expect, test } from "@jest/globals";
import { seedRecords } from "../support/seed-records.js";

interface Worded {
  readonly text: string;
}
const { rule, offence } = seedRecords();
const conditions = [...rule.values(), ...offence.values()].flatMap(({ id, conditions }) =>
  (conditions as readonly Worded[]).map(({ text }) => `${id}: ${text}`),
);

/** Words that point at something said before, at the beginning of the condition, or a kind that only the rule names. */
const POINTING =
  /: (It|They|He|She|This|That|These|Those|Such) (?!is (a|no) )|\b(uses|runs|has|owns|for) it\b|\bsuch (a|an) |\bso listed\b/;

test("a condition can be asked by itself: its words point at nothing that stands in the rule alone", () => {
  expect(conditions.length).toBeGreaterThan(300);
  expect(conditions.filter((each) => POINTING.test(each))).toEqual([]);
});
