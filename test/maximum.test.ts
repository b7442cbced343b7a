import { describe, expect, test } from "@jest/globals";
import { maximumFine, maximumImprisonment } from "../src/law/offence/maximum.js";
import { Penalty } from "../src/law/offence/offence.type.js";
import type { PenaltyRow } from "../src/law/offence/penalty.row.js";

const MOMENT = { release: 1, day: "2026-11-22" } as unknown as ConstructorParameters<typeof Penalty>[1];
const penalty = (row: Partial<PenaltyRow>) =>
  new Penalty(
    {
      on_repetition: false,
      fine_minimum: null,
      fine_maximum: null,
      fine_unit: null,
      fine_per: null,
      fine_multiple_of: null,
      ...row,
    } as PenaltyRow,
    MOMENT,
  );
const fine = (fine_maximum: string | null, fine_unit: string | null = "RUB", row: Partial<PenaltyRow> = {}) =>
  penalty({ kind: "FINE", fine_maximum, fine_unit, ...row });
const prison = (duration_maximum: string | null) => penalty({ kind: "IMPRISONMENT", duration_minimum: null, duration_maximum });

describe("the highest fine", () => {
  const told = (penalties: Penalty[], onRepetition: boolean) => {
    const amount = maximumFine(penalties, onRepetition);
    return amount && [amount.value, amount.unit, amount.per];
  };
  const highest = (...penalties: Penalty[]) => told(penalties, false);

  test("for a first offence is told apart from that on repetition, and neither hides the other", () => {
    const both = [fine("150000"), fine("1500000", "RUB", { on_repetition: true })];
    expect(told(both, false)).toEqual(["150000", "RUB", null]);
    expect(told(both, true)).toEqual(["1500000", "RUB", null]);
    const open = [fine("150000"), fine(null, null, { on_repetition: true })];
    expect([told(open, false), told(open, true)]).toEqual([["150000", "RUB", null], null]);
    expect(told([fine("150000")], true)).toBeNull();
  });

  test("is that of any option, compared as numbers", () => {
    expect(highest(fine("9.5"), fine("10"), fine("1"))).toEqual(["10", "RUB", null]);
    expect(highest(prison("P1Y"))).toBeNull();
  });

  test("is not told where a fine is open above, for instance a share of something", () => {
    expect(highest(fine("1000000", "USD"), fine(null, null))).toBeNull();
    expect(highest(fine("1000000"), fine(null))).toBeNull();
  });

  test("is not told where a fine is a multiple of something, whatever the multiple", () => {
    expect(highest(fine("1000000"), fine("5", "RUB", { fine_multiple_of: "the gain", fine_multiple_maximum: "3" }))).toBeNull();
    expect(highest(fine(null, null, { fine_multiple_of: "the gain" }))).toBeNull();
  });

  test("says what it is counted by; bounds in other units, or counted by something else, are not compared", () => {
    const machine = { fine_per: "machine" };
    expect(highest(fine("20000", "RUB", machine), fine("5000", "RUB", machine))).toEqual(["20000", "RUB", "machine"]);
    expect(highest(fine("20000", "RUB", machine), fine("50000"))).toBeNull();
    expect(highest(fine("100", "/unit/uz/base-calculation-amount"), fine("50", "UZS"))).toBeNull();
  });
});

test("the longest imprisonment is that of any option, and is not told where one is open above", () => {
  expect(maximumImprisonment([prison("P6M"), prison("P1Y"), fine("1")], false)).toBe("P1Y");
  expect(maximumImprisonment([prison("P6M"), prison(null)], false)).toBeNull();
  expect(maximumImprisonment([fine("1")], false)).toBeNull();
  const repeated = penalty({ kind: "IMPRISONMENT", duration_minimum: null, duration_maximum: "P2Y", on_repetition: true });
  expect([false, true].map((again) => maximumImprisonment([prison("P6M"), repeated], again))).toEqual(["P6M", "P2Y"]);
});
