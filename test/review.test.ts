import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { stringify } from "yaml";
import { ReviewKind } from "../src/questions/review/review.vocabulary.js";
import { TODAY } from "./support/api.js";
import { type Files, GOOD, seedFolder } from "./support/corpus.js";
import { runCli } from "./support/run-cli.js";
import { openServer, type TestServer } from "./support/server.js";

const EVIDENCE = { evidence: "PRIMARY", citations: ["/source/xa/gazette"] };
const rule = (id: string, more: object) => ({
  id: `/rule/xa/${id}`,
  subjects: ["ANYONE"],
  action: "Mine.",
  ofMining: true,
  ...EVIDENCE,
  ...more,
});
const bill = (number: string, more: object) =>
  stringify({
    statute: { id: `/akn/xa/bill/${number}`, kind: "BILL", number, titles: { en: `Bill ${number}` }, ...EVIDENCE, ...more },
  });

const SOURCES = [
  { id: "/source/xa/unread", title: "Unread", kind: "NEWS", url: "https://example.org/unread" },
  {
    id: "/source/xa/old",
    title: "Old",
    kind: "NEWS",
    url: "https://example.org/old",
    retrieved: "2020-01-01",
    archived: "https://archive.example.org/old",
  },
  { id: "/source/xa/fresh", title: "Fresh", kind: "NEWS", url: "https://example.org/fresh", retrieved: "2026-11-01" },
  { id: "/source/xa/dead", title: "Dead", kind: "NEWS", url: "https://example.org/dead", dead: "2026-01-01" },
];

/** One fault of each kind, and beside most something that is like it and none. */
const FILES: Files = {
  ...GOOD,
  "vocabulary/legislatures.yaml": stringify({
    legislatures: [
      {
        code: "XA",
        lasts: "P4Y",
        billsLapse: true,
        sessions: [{ name: "the first session", from: "2020-01-01", until: "2022-01-01" }],
        source: "https://example.org/sessions",
      },
    ],
  }),
  "xa/jurisdiction.yaml": `${(GOOD["xa/jurisdiction.yaml"] as string).replace("    level: BASIC", "    level: DEEP\n    reviewedThrough: 2025-01-01").replace("LEGAL_REGULATED\n", "LEGAL_UNREGULATED\n").replace("    - code: LEGAL_UNREGULATED\n      note: The Act", "    - code: LEGAL_UNREGULATED\n      note: The Act")}${stringify(SOURCES).replace(/^/gm, "  ").trimEnd()}\n`,
  "xa/rules.yaml": stringify({
    statute: {
      id: "/akn/xa/act/law/2021-05-01/2",
      kind: "ACT",
      number: "2/2021",
      titles: { en: "Second Act" },
      lifecycle: [
        { event: "SIGNED", date: "2021" },
        { event: "COMMENCED", date: "2021-05-01" },
      ],
      evidence: "SECONDARY",
      citations: SOURCES.map(({ id }) => id),
    },
    rules: [
      rule("ban", { modality: "PROHIBITION", from: "2021-05-01" }),
      rule("allowed", { modality: "PERMISSION", from: "2022-05-01" }),
      rule("lifted", { modality: "PERMISSION", from: "2022-05-01", exceptTo: ["/rule/xa/ban"] }),
      rule("elsewhere", { modality: "PERMISSION", from: "2022-05-01", seasons: [{ from: "05-01", to: "08-31" }] }),
    ],
  }),
  "xa/doubtful.yaml": stringify({
    statute: {
      id: "/akn/xa/act/law/2018-05-01/3",
      kind: "ACT",
      titles: { en: "Doubtful Act" },
      lifecycle: [
        { event: "SIGNED", date: "2018-05-01" },
        { event: "COMMENCED", date: "2018-06-01" },
      ],
      forceUnknownSince: "2023-01-01",
      ...EVIDENCE,
    },
  }),
  "xa/bill-1.yaml": bill("1", { lifecycle: [{ event: "INTRODUCED", date: "2021-05-01" }] }),
  "xa/bill-2.yaml": bill("2", { lifecycle: [{ event: "INTRODUCED", date: "2022-05-01" }] }),
  "xa/bill-3.yaml": bill("3", {
    lifecycle: [
      { event: "INTRODUCED", date: "2021-05-01" },
      { event: "FAILED", date: "2021-12-01" },
    ],
  }),
  "xa/bill-4.yaml": bill("4", { lifecycle: [{ event: "INTRODUCED", date: "2022-05-01" }], reviewedThrough: "2026-10-01" }),
  "xb/jurisdiction.yaml": (GOOD["xa/jurisdiction.yaml"] as string)
    .replaceAll("/xa/", "/xb/")
    .replace("XA", "XB")
    .replace("    level: BASIC", "    level: BASIC\n    reviewedThrough: 2026-11"),
  "xb/act-1.yaml": (GOOD["xa/act-1.yaml"] as string).replaceAll("/xa/", "/xb/"),
};

interface Line {
  readonly kind: string;
  readonly subject: { readonly address: string };
  readonly jurisdiction: { readonly code: string };
  readonly file: string;
  readonly line: number;
  readonly settledBy: string;
}

let site: TestServer;
beforeAll(async () => {
  site = await openServer(FILES);
});
afterAll(() => site.close());

const lines = async (query = "") => JSON.parse(await site.text(`/review.json${query}`)).review as Line[];
const told = (all: readonly Line[], kind: string) =>
  all.filter((each) => each.kind === kind).map(({ subject }) => subject.address.slice(subject.address.lastIndexOf("/") + 1));

test("every kind of what should be looked at is found, and nothing that is merely like it", async () => {
  const all = await lines();
  expect(Object.fromEntries(Object.keys(ReviewKind).map((kind) => [kind, told(all, kind).sort()]))).toEqual({
    CONTRADICTION: ["allowed"],
    STATUS_AGAINST_RULES: ["xa"],
    BILL_PAST_SESSION: ["1"],
    BILL_WITHOUT_NEWS: ["2"],
    FORCE_UNKNOWN: ["3"],
    COVERAGE_OLD: ["xa"],
    SOURCE_DEAD: ["dead"],
    WEAK_EVIDENCE: ["2"],
    STATUS_WITHOUT_RULE: ["xb"],
    DAY_COARSE: ["2"],
    SOURCE_UNREAD: ["old", "unread"],
    SOURCE_UNARCHIVED: ["fresh"],
  });
  const order = all.map(({ kind }) => Object.keys(ReviewKind).indexOf(kind));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("each line names a line of a file that is about its record, and what would settle it", async () => {
  const folder = seedFolder(FILES);
  const printed = await runCli(["review"], { MINELAW_SEEDS_DIR: folder.path }, { cwd: folder.path });
  folder.remove();
  expect(printed.code).toBe(0);
  for (const { file, line, subject, settledBy } of await lines()) {
    expect(settledBy).not.toBe("");
    expect(printed.out).toContain(`  ${file}:${line}: ${subject.address}: `);
  }
  expect(printed.out).toMatch(/xa\/bill-1\.yaml:\d+: /);
});

test("the list narrows to places and reasons, on its page, as JSON and CSV, and below the coverage of a place", async () => {
  expect((await lines("?jurisdiction=XB")).every(({ jurisdiction }) => jurisdiction.code === "XB")).toBe(true);
  expect(told(await lines("?kind=BILL_PAST_SESSION,SOURCE_DEAD"), "SOURCE_DEAD")).toEqual(["dead"]);
  expect((await lines("?kind=BILL_PAST_SESSION,SOURCE_DEAD")).length).toBe(2);
  expect((await site.text("/review.csv")).trim().split("\r\n")).toHaveLength((await lines()).length + 1);
  const page = await site.text("/review?jurisdiction=XA");
  expect(page).toContain("xa/bill-1.yaml:");
  expect((await site.get("/review.json?kind=BORING", { accept: "*/*" })).status).toBe(400);
  const { jurisdiction } = await site.ask<{
    jurisdiction: { coverage: { notice: string; review: { totalCount: number; nodes: { kind: string }[] } } };
  }>(
    '{ jurisdiction(code: "XA") { coverage { notice review(first: 1, kinds: [BILL_PAST_SESSION]) { totalCount nodes { kind } } } } }',
  );
  expect(jurisdiction.coverage.review).toEqual({ totalCount: 1, nodes: [{ kind: "BILL_PAST_SESSION" }] });
  expect(jurisdiction.coverage.notice).toMatch(/reviewed through 2025-01-01, \d+ months ago/);
  expect(await site.text("/akn/xa")).toContain("months ago");
});

test("what comes due only later is not listed before, and an assessment says how old the review is", async () => {
  expect(TODAY < "2027-01-01").toBe(true);
  expect(told(await lines("?jurisdiction=XB"), "COVERAGE_OLD")).toEqual([]);
  const { assessMining } = await site.ask<{ assessMining: { notice: string } }>(
    '{ assessMining(miner: { jurisdiction: "XA", subject: INDIVIDUAL }) { notice } }',
  );
  expect(assessMining.notice).toMatch(/reviewed through 2025-01-01, 22 months ago/);
});

test("a file of which only the lines move is no release, and unreadable YAML is one error that changes nothing", async () => {
  expect(await site.ask<unknown>("{ releases(first: 5) { totalCount } }")).toEqual({ releases: { totalCount: 1 } });
  const folder = seedFolder(
    { ...GOOD, "xa/bad.yaml": "statute: [unclosed\n  - x: 'y\n", "xa/act-1.yaml": `${GOOD["xa/act-1.yaml"]}` },
    { canonical: false },
  );
  const { code, error: err } = await runCli(["format"], { MINELAW_SEEDS_DIR: folder.path }, { cwd: folder.path });
  folder.remove();
  expect([code, err.split("\n")[0]]).toEqual([1, expect.stringMatching(/^SEEDS_INVALID: .*nothing was written/)]);
  expect(err).toContain("xa/bad.yaml:");
  expect(err).not.toContain("INTERNAL");
});
