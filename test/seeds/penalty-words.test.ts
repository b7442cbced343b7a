import { expect, test } from "@jest/globals";
import { compareDecimals } from "../../src/platform/kernel/decimal.js";
import { seedRecords } from "../support/seed-records.js";

const penalties = [...seedRecords().penalty.values()];

test("no penalty's words name a higher sum than its figures: each sum has a penalty of its own", () => {
  const bounded = penalties.filter(({ fine_maximum }) => fine_maximum !== null);
  expect(bounded.length).toBeGreaterThan(20);
  const beyond = bounded.flatMap(({ id, fine_maximum, summary }) =>
    sumsIn(summary)
      .filter((sum) => compareDecimals(sum, String(fine_maximum)) > 0)
      .map((sum) => `${id}: ${sum}`),
  );
  expect(beyond).toEqual([]);
});

test("words and the mark of repetition go together", () => {
  const marked = penalties.filter(({ on_repetition }) => on_repetition);
  expect(marked.length).toBeGreaterThan(0);
  const worded = penalties.filter(({ summary }) => /on repetition/.test(summary));
  expect(worded.map(({ id }) => id)).toEqual(marked.map(({ id }) => id));
});

test("a fine for a class of offender names the class, so that its words stand alone", () => {
  const classed = penalties.filter(({ kind, applies_to }) => kind === "FINE" && applies_to !== null);
  expect(classed.length).toBeGreaterThan(10);
  const silent = classed.filter(({ applies_to, summary }) => !summary.toLowerCase().includes(String(applies_to)));
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test("a fine whose words name one class of offender has that class as data", () => {
  const named = penalties.filter(
    ({ kind, summary }) => kind === "FINE" && /\b(individuals|citizens|officials|business)\b/i.test(summary),
  );
  expect(named.filter(({ applies_to }) => applies_to === null).map(({ id }) => id)).toEqual([]);
});

const sumsIn = (words: string) => [...words.matchAll(/\d[\d,]*/g)].map(([sum]) => sum.replaceAll(",", ""));
