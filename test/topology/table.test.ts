import { expect, test } from "@jest/globals";
import { faultsOf, type Row } from "./table.js";

const seen = (changes: Partial<Row["seen"]>): Row["seen"] => ({
  asked: 10,
  right: 10,
  wrong: 0,
  refused: {},
  lost: 0,
  losses: new Set(),
  longestGap: 1,
  releases: new Set([1, 2]),
  perSecond: 1,
  ...changes,
});
const row = (changes: Partial<Row["seen"]>, expected: Partial<Row["expected"]> = {}, recovered = true): Row => ({
  fault: "a fault",
  seen: seen(changes),
  recovered,
  expected: { releases: [1, 2], ...expected },
});

test("a row of the table of faults is judged by what those who ask may have to bear", () => {
  expect(faultsOf(row({}))).toEqual([]);
  expect(faultsOf(row({ refused: { 503: 3 }, lost: 2 }, { refused: ["503"], lost: 2 }))).toEqual([]);
  for (const wrong of [
    row({ wrong: 1 }),
    row({ right: 0 }),
    row({ lost: 1 }),
    row({ refused: { 503: 1 } }),
    row({ refused: { 500: 1 } }, { refused: ["503"] }),
    row({ releases: new Set([1]) }),
    row({ releases: new Set([1, 2, 3]) }),
    row({}, {}, false),
  ]) {
    expect(faultsOf(wrong)).toHaveLength(1);
  }
});
