import { expect, test } from "@jest/globals";
import { printWarnings, readCorpus } from "../../src/ingest/corpus.js";
import { type Files, faultsOf, GOOD, seedFolder } from "../support/corpus.js";

const ACT = "xa/act-1.yaml";
const LIFECYCLE = "  lifecycle:\n    - event: SIGNED\n      date: 2019-12-01\n    - event: COMMENCED\n      date: 2020-01-01\n";
const RULE_FROM = "    authority: /authority/xa/assembly\n    from: 2020-01-01\n";
const ruleBy = (day: string) => `    authority: /authority/xa/assembly\n    inForceBy: ${day}\n`;

/** The good statute, edited in some places. */
function act(...edits: readonly (readonly [from: string, to: string])[]): Files {
  const edited = edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, GOOD[ACT] as string);
  return { ...GOOD, [ACT]: edited };
}

test.each<[string, Files, RegExp]>([
  [
    "a law of which nothing shows a day",
    act(
      [LIFECYCLE, "  inForce: {}\n"],
      ["      - from: 2020-01-01\n        until: 2022-01-01\n", "      - until: 2022-01-01\n"],
      ["      - from: 2022-01-01\n        heading: Licence\n        text: Nobody mines without a licence or a permit.\n", ""],
      [RULE_FROM, "    authority: /authority/xa/assembly\n"],
    ),
    /act-1\.yaml:\d+: nothing shows since when it is in force: add inForceBy/,
  ],
  [
    "a rule in a law older than mining, of which nothing shows a day",
    act(
      ["date: 2019-12-01", "date: 1999-12-01"],
      ["date: 2020-01-01", "date: 2000-01-01"],
      [RULE_FROM, "    authority: /authority/xa/assembly\n"],
    ),
    /act-1\.yaml:\d+: nothing shows since when it is in force: add inForceBy/,
  ],
  [
    "a law whose first day is known, and a day by which it was in force",
    act([LIFECYCLE, `${LIFECYCLE}  inForceBy: 2021-01-01\n`]),
    /act-1\.yaml:12: its first day in force is known: take out inForceBy/,
  ],
  [
    "a law that was in force by a day before it was made",
    act([LIFECYCLE, "  lifecycle:\n    - event: SIGNED\n      date: 2019-12-01\n  inForceBy: 2019-06-01\n"]),
    /act-1\.yaml:10: comes before the day on which it was made, 2019-12-01/,
  ],
  [
    "a bill that was in force by a day",
    act(
      ["  kind: ACT\n", "  kind: BILL\n"],
      [LIFECYCLE, "  inForceBy: 2021-01-01\n"],
      [RULE_FROM, "    authority: /authority/xa/assembly\n"],
    ),
    /act-1\.yaml:7: a bill is in force on no day/,
  ],
  [
    "a rule that is only proposed, and was in force by a day",
    act(["  kind: ACT\n", "  kind: BILL\n"], [RULE_FROM, ruleBy("2021-01-01")]),
    /act-1\.yaml:37: is only proposed: take out inForceBy/,
  ],
  [
    "a rule whose first day is known, and a day by which it was in force",
    act([RULE_FROM, `${RULE_FROM}    inForceBy: 2021-01-01\n`]),
    /act-1\.yaml:38: its first day in force is known: take out inForceBy, or from/,
  ],
  [
    "a rule that was in force by a day before its law",
    act([RULE_FROM, ruleBy("2019-06-01")]),
    /act-1\.yaml:37: comes before its statute, which is in force from 2020-01-01/,
  ],
  [
    "a rule about mining that was in force by a day before there was any",
    act([RULE_FROM, ruleBy("2008-06-01")]),
    /act-1\.yaml:37: there was no crypto-mining before 2009/,
  ],
  [
    "a rule that was in force by a day after its last",
    act([RULE_FROM, `${ruleBy("2021-06-01")}    until: 2021-01-01\n`]),
    /act-1\.yaml:37: comes after the last day on which it holds/,
  ],
  [
    "a rule of a year that begins before its law was made",
    act([RULE_FROM, RULE_FROM.replace("2020-01-01", '"2018"')]),
    /act-1\.yaml:37: is 2018, and the law was made on 2019-12-01: give the day, if it reaches back/,
  ],
])("%s is named", (_, files, fault) => {
  expect(faultsOf(files)).toMatch(fault);
});

test("a law of which no first day is known is good where a day is known by which it was in force", () => {
  expect(faultsOf(act([LIFECYCLE, "  lifecycle:\n    - event: SIGNED\n      date: 2019-12-01\n  inForceBy: 2020-01-01\n"]))).toBe(
    "",
  );
});

test("of a month in which its law came into force, what it lays down is that part which is left", () => {
  expect(
    faultsOf(act(["date: 2020-01-01", "date: 2020-01-15"], [RULE_FROM, RULE_FROM.replace("2020-01-01", "2020-01")])),
  ).not.toContain("runs outside");
});

test("what could be better is counted, listed on demand, and keeps no seeds out", () => {
  const source = "    title: Gazette of Testland\n    kind: PRIMARY_LAW\n";
  const place = (more: string): Files => ({
    ...GOOD,
    "xa/jurisdiction.yaml": (GOOD["xa/jurisdiction.yaml"] as string).replace(
      source,
      `${source}    url: https://example.org/\n${more}`,
    ),
  });
  const read = (files: Files) => {
    const folder = seedFolder(files);
    const outcome = readCorpus(folder.path, { counts: false });
    folder.remove();
    return outcome;
  };
  const { records, warnings } = read(place(""));
  expect(records).not.toBeNull();
  expect(printWarnings(warnings, { verbose: false })).toMatch(
    /^(?:Warning: sources with an address .*: 1\.\n){2}minelaw check --verbose/,
  );
  expect(printWarnings(warnings, { verbose: true })).toMatch(
    /\nxa\/jurisdiction\.yaml:\d+: \/source\/xa\/gazette has an address/,
  );
  const both = "    retrieved: 2026-10\n    archived: https://archive.example/1\n";
  expect(read(place("    retrieved: 2026-10\n")).warnings).toHaveLength(1);
  expect(read(place("    archived: https://archive.example/1\n")).warnings).toHaveLength(1);
  expect(read(place(both)).warnings).toEqual([]);
});
