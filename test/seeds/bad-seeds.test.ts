import { expect, test } from "@jest/globals";
import { printFaults, readCorpus } from "../../src/ingest/corpus.js";
import { faultsOf, GOOD, seedFolder } from "../support/corpus.js";

/** One mistake in the good corpus: what is replaced in which file, and the fault that must be named at which line. */
interface Mistake {
  readonly mistake: string;
  readonly file: keyof typeof GOOD & string;
  readonly replace: string;
  readonly by: string;
  readonly fault: RegExp;
  readonly canonical?: boolean;
}

const ACT = "xa/act-1.yaml";
const PLACE = "xa/jurisdiction.yaml";
const WORDS = "vocabulary/vocabulary.yaml";

const MISTAKES: readonly Mistake[] = [
  {
    mistake: "an unknown key",
    file: ACT,
    replace: "  number: 1/2019",
    by: "  numer: 1/2019",
    fault: /act-1\.yaml:4: statute: unknown key numer/,
  },
  {
    mistake: "a tab",
    file: ACT,
    replace: "  kind: ACT",
    by: "\tkind: ACT",
    fault: /act-1\.yaml:[23]: no YAML: .*[Tt]ab/,
    canonical: false,
  },
  {
    mistake: "a key twice",
    file: ACT,
    replace: "  kind: ACT",
    by: "  kind: ACT\n  kind: CODE",
    fault: /act-1\.yaml:4: no YAML: .*unique/,
    canonical: false,
  },
  {
    mistake: "a day that is none",
    file: ACT,
    replace: "date: 2020-01-01",
    by: "date: 2023-02-30",
    fault: /act-1\.yaml:11: statute\.lifecycle\[1\]\.date: is no date/,
  },
  {
    mistake: "a year without quotes",
    file: ACT,
    replace: "date: 2020-01-01",
    by: "date: 2020",
    fault: /act-1\.yaml:11: .*in quotes/,
  },
  {
    mistake: "versions that overlap",
    file: ACT,
    replace: "until: 2022-01-01",
    by: "until: 2022-06-01",
    fault: /act-1\.yaml:23: overlaps the one before it/,
  },
  {
    mistake: "statuses that overlap",
    file: PLACE,
    replace: "until: 2020-01-01",
    by: "until: 2020-02-01",
    fault: /jurisdiction\.yaml:\d+: overlaps the one before it/,
  },
  {
    mistake: "a reference to nothing",
    file: ACT,
    replace: "authority: /authority/xa/assembly",
    by: "authority: /authority/xa/senate",
    fault: /act-1\.yaml:36: \/authority\/xa\/senate is nowhere declared/,
  },
  {
    mistake: "no citation",
    file: ACT,
    replace: "    from: 2020-01-01\n    evidence: PRIMARY\n    citations:\n      - /source/xa/gazette\n",
    by: "    from: 2020-01-01\n    evidence: PRIMARY\n",
    fault: /act-1\.yaml:30: rules\[0\]\.citations: is missing/,
  },
  {
    mistake: "an empty list of citations",
    file: ACT,
    replace: "    from: 2020-01-01\n    evidence: PRIMARY\n    citations:\n      - /source/xa/gazette\n",
    by: "    from: 2020-01-01\n    evidence: PRIMARY\n    citations: []\n",
    fault: /rules\[0\]\.citations: at least one citation is needed/,
  },
  {
    mistake: "an id twice",
    file: PLACE,
    replace: "sources:\n",
    by: "sources:\n  - id: /source/xa/gazette\n    title: The same again\n    kind: NEWS\n",
    fault: /jurisdiction\.yaml:\d+: \/source\/xa\/gazette is declared already, in xa\/jurisdiction\.yaml line \d+/,
  },
  {
    mistake: "an id of another place",
    file: ACT,
    replace: "id: /rule/xa/licence",
    by: "id: /rule/xb/licence",
    fault: /\/rule\/xb\/licence belongs to another jurisdiction/,
  },
  {
    mistake: "an id of no form",
    file: ACT,
    replace: "id: /rule/xa/licence",
    by: "id: licence",
    fault: /rules\[0\]\.id: is not the id of a rule/,
  },
  {
    mistake: "a source that nothing cites",
    file: PLACE,
    replace: "sources:\n",
    by: "sources:\n  - id: /source/xa/unread\n    title: Unread\n    kind: NEWS\n",
    fault: /\/source\/xa\/unread is cited by nothing/,
  },
  {
    mistake: "an end before the start",
    file: ACT,
    replace: "    from: 2020-01-01\n    evidence",
    by: "    from: 2020-01-01\n    until: 2019-01-01\n    evidence",
    fault: /ends before it begins/,
  },
  {
    mistake: "law outside the life of its statute",
    file: ACT,
    replace: "    from: 2020-01-01\n    evidence",
    by: "    from: 2018-01-01\n    evidence",
    fault: /runs outside the life of its statute/,
  },
  {
    mistake: "a law of which nobody says whether it is in force",
    file: ACT,
    replace: "    - event: COMMENCED\n      date: 2020-01-01\n",
    by: "",
    fault: /enacted, but nothing says whether it is in force/,
  },
  {
    mistake: "a bill that is in force",
    file: ACT,
    replace: "  kind: ACT",
    by: "  kind: BILL\n  inForce: {}",
    fault: /a bill is in force on no day/,
  },
  {
    mistake: "a rule of a bill with days",
    file: ACT,
    replace: "  kind: ACT",
    by: "  kind: BILL",
    fault: /is only proposed and has no days in force/,
  },
  {
    mistake: "events out of order",
    file: ACT,
    replace: "    - event: SIGNED\n      date: 2019-12-01\n    - event: COMMENCED\n      date: 2020-01-01\n",
    by: "    - event: COMMENCED\n      date: 2020-01-01\n    - event: SIGNED\n      date: 2019-12-01\n",
    fault: /comes before the event above it/,
  },
  {
    mistake: "a concept that is none",
    file: ACT,
    replace: "rules:\n",
    by: "tokenClasses:\n  - id: /token-class/xa/coin\n    concept: coin\n    name: coin\n    criteria: Being one.\n    evidence: PRIMARY\n    citations:\n      - /source/xa/gazette\nrules:\n",
    fault: /no such concept: coin/,
  },
  {
    mistake: "an element without a label",
    file: WORDS,
    replace: "      - electricity\n",
    by: "      - electricity\n      - water\n",
    fault: /no such element: water/,
  },
  {
    mistake: "a stance on a foreign element",
    file: ACT,
    replace: "rules:\n",
    by: "definitions:\n  - id: /definition/xa/mining\n    concept: digital-mining\n    term: mining\n    meaning: Computing.\n    stances:\n      - element: water\n        stance: INCLUDED\n    evidence: PRIMARY\n    citations:\n      - /source/xa/gazette\nrules:\n",
    fault: /water is none of the elements of digital-mining/,
  },
  {
    mistake: "a condition without a unit",
    file: ACT,
    replace: "    action: Hold a licence.\n",
    by: '    action: Hold a licence.\n    conditions:\n      - fact: CAPACITY_MW\n        operator: GT\n        values:\n          - "1"\n        text: More than one megawatt.\n',
    fault: /CAPACITY_MW needs a unit/,
  },
  {
    mistake: "a condition in a unit that its fact is not counted in",
    file: ACT,
    replace: "    action: Hold a licence.\n",
    by: '    action: Hold a licence.\n    conditions:\n      - fact: CAPACITY_MW\n        operator: GT\n        values:\n          - "1"\n        unit: kW\n        text: More than one kilowatt.\n',
    fault: /CAPACITY_MW is counted in MW, and not in kW/,
  },
  {
    mistake: "a source of energy that is none",
    file: ACT,
    replace: "    action: Hold a licence.\n",
    by: "    action: Hold a licence.\n    conditions:\n      - fact: ENERGY_SOURCE\n        operator: EQ\n        values:\n          - SUNSHINE\n        text: The power comes from the sun.\n",
    fault: /no such source of energy: SUNSHINE/,
  },
  {
    mistake: "a prohibition that can be met",
    file: ACT,
    replace: "  - id: /rule/xa/licence\n    modality: OBLIGATION\n",
    by: '  - id: /rule/xa/licence\n    modality: PROHIBITION\n    metWhen:\n      - fact: LICENSED\n        operator: EQ\n        values:\n          - "true"\n        text: The miner holds the licence.\n',
    fault: /only an obligation can be met, and this is of modality PROHIBITION/,
  },
  {
    mistake: "a truth value that is none",
    file: ACT,
    replace: "    action: Hold a licence.\n",
    by: "    action: Hold a licence.\n    conditions:\n      - fact: FOREIGN\n        operator: EQ\n        values:\n          - yes\n        text: The miner is foreign.\n",
    fault: /FOREIGN is true or false/,
  },
  {
    mistake: "an obligation that excepts",
    file: ACT,
    replace: "    action: Hold a licence.\n",
    by: "    action: Hold a licence.\n    exceptTo:\n      - /rule/xa/licence\n",
    fault: /OBLIGATION can be no exception/,
  },
  {
    mistake: "another form than the canonical one",
    file: ACT,
    replace: "  kind: ACT",
    by: "  kind:   ACT",
    fault: /act-1\.yaml:1: is not in canonical form/,
    canonical: false,
  },
  {
    mistake: "a folder that is not its jurisdiction's",
    file: PLACE,
    replace: "code: XA",
    by: "code: XB",
    fault: /XB lies in the folder xa/,
  },
];

test("the good corpus has no fault", () => {
  expect(faultsOf(GOOD)).toBe("");
});

test.each(MISTAKES)("$mistake is named", ({ file, replace, by, fault, canonical }) => {
  const good = GOOD[file] as string;
  expect(good).toContain(replace);
  expect(faultsOf({ ...GOOD, [file]: good.replace(replace, by) }, canonical)).toMatch(fault);
});

test("all faults come in one report", () => {
  const act = (GOOD[ACT] as string)
    .replace("  number: 1/2019", "  numer: 1/2019")
    .replace("date: 2020-01-01", "date: 2023-02-30");
  const place = (GOOD[PLACE] as string).replace("level: BASIC", "level: DEEPEST");
  const report = faultsOf({ ...GOOD, [ACT]: act, [PLACE]: place }).split("\n");
  expect(report).toHaveLength(3);
});

test("a file that has not the right form hides no fault, neither of another nor its own, and makes none", () => {
  const act = (GOOD[ACT] as string)
    .replace("  number: 1/2019", "  numer: 1/2019")
    .replace("assembly\n    from", "senate\n    from");
  const place = (GOOD[PLACE] as string).replace("until: 2020-01-01", "until: 2020-02-01");
  const report = faultsOf({ ...GOOD, [ACT]: act, [PLACE]: place }).split("\n");
  expect(report.map((line) => line.replace(/:\d+:/, ":"))).toEqual([
    "xa/act-1.yaml: statute: unknown key numer",
    "xa/act-1.yaml: /authority/xa/senate is nowhere declared",
    "xa/jurisdiction.yaml: overlaps the one before it (… to 2020-02-01 and 2020-01-01 to …)",
  ]);
});

test("counts that no longer hold are named", () => {
  const folder = seedFolder({ ...GOOD, "counts.yaml": "rule:\n  all: 2\n" });
  const report = printFaults(readCorpus(folder.path).faults);
  folder.remove();
  expect(report).toContain("rule of all: 2 are written down and there are 1");
});
