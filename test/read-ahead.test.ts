import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readCorpus } from "../src/ingest/corpus.js";
import { load } from "../src/ingest/load/load.js";
import { AnswerBytes } from "../src/platform/cache/answer-bytes.js";
import { AnswerCache } from "../src/platform/cache/answer-cache.js";
import type { OpenDatabase } from "../src/platform/database/data-source.js";
import type { Reader } from "../src/platform/database/reader.js";
import { Library } from "../src/platform/kernel/loader.js";
import { type Files, GOOD, seedFolder } from "./support/corpus.js";
import { openNodeOver, type TestNode } from "./support/node.js";
import { readerOf } from "./support/open.js";
import { openCopy } from "./support/template.js";

const RULES = '{ rules(filter: { jurisdictions: ["XA"] }) { totalCount nodes { action citations { source { title } } } } }';
const ON_A_DAY = '{ node(id: "/rule/xa/licence@2026-01-01") { id ... on Rule { action } } }';
const SEARCH = '{ search(query: "licence") { nodes { node { address } } } }';
const NEVER = '{ offences(filter: { jurisdictions: ["XA"] }) { nodes { conduct } } }';
const ONCE = '{ definitions(filter: { jurisdictions: ["XA"] }) { nodes { meaning } } }';

/** Longer than an ingest gives: a machine with much to do hears late and reads slowly. */
const NOTICE_MILLISECONDS = 6_000;

/** A node, and the statements that its reader was given. */
interface Counted {
  readonly node: TestNode;
  readonly statements: string[];
}

let open: OpenDatabase;
let ahead: Counted;
let late: Counted;
/** Keeps answers too, as nodes do unless they are told otherwise. */
let keeping: Counted;
beforeAll(async () => {
  open = await openCopy("tables");
  await publish(GOOD, 0);
  [ahead, late, keeping] = [await start(5_000), await start(0), await start(5_000, 16_000_000)];
});
afterAll(async () => {
  for (const { node } of [ahead, late, keeping]) await node.close();
  await open.close();
});

async function start(readAhead: number, answerBytes = 0): Promise<Counted> {
  const statements: string[] = [];
  const reader = await readerOf(open);
  const counted: Reader = {
    ...reader,
    rows: (statement, options) => {
      // Nodes ask for releases all the time.
      if (!statement.text.includes("FROM release")) statements.push(statement.text);
      return reader.rows(statement, options);
    },
  };
  return { node: await openNodeOver(counted, { readAhead, answerBytes }), statements };
}

async function publish(files: Files, notice: number): Promise<Date> {
  const folder = seedFolder(files);
  const { records } = readCorpus(folder.path, { counts: false });
  folder.remove();
  if (!records) throw new Error("the seeds are faulty");
  const { publishedAt } = await load(open.dataSource, records, { summary: "Small seeds.", notice });
  return publishedAt as Date;
}

/** How many statements an answer takes, and the answer. */
async function asked({ node, statements }: Counted, query: string): Promise<{ read: number; data: unknown }> {
  const before = statements.length;
  const { body } = await node.post(query);
  if (!body.data) throw new Error(JSON.stringify(body));
  return { read: statements.length - before, data: body.data };
}

const edited = (to: string): Files => ({
  ...GOOD,
  "xa/act-1.yaml": (GOOD["xa/act-1.yaml"] as string).replace("Hold a licence.", to),
});

test("what was asked for is read for a release before it counts", async () => {
  for (const counted of [ahead, late]) {
    for (const query of [RULES, ON_A_DAY, SEARCH, ONCE]) expect((await asked(counted, query)).read).toBeGreaterThan(0);
    for (const query of [RULES, ON_A_DAY, SEARCH]) expect((await asked(counted, query)).read).toBe(0);
  }
  const publishedAt = await publish(edited("Hold two licences."), NOTICE_MILLISECONDS);
  await sleep(publishedAt.getTime() + 100 - Date.now());
  const action = { action: "Hold two licences." };
  for (const [query, data] of [
    [RULES, { rules: { totalCount: 1, nodes: expect.arrayContaining([expect.objectContaining(action)]) } }],
    [ON_A_DAY, { node: { id: "/rule/xa/licence@2022-01-01", ...action } }],
    [SEARCH, { search: { nodes: expect.arrayContaining([{ node: { address: "/rule/xa/licence" } }]) } }],
  ] as const) {
    expect([query, await asked(ahead, query)]).toEqual([query, { read: 0, data }]);
    const cold = await asked(late, query);
    expect([query, cold.data]).toEqual([query, data]);
    expect(cold.read).toBeGreaterThan(0);
  }
  expect((await asked(ahead, ONCE)).read).toBe(0);
  expect((await asked(ahead, NEVER)).read).toBeGreaterThan(0);
});

/** What their answers depend on. */
const KEPT = {
  "of the law of a day": RULES,
  "of a chosen day": ON_A_DAY,
  "of a search": SEARCH,
  "of the day itself": '{ assessMining(miner: { jurisdiction: "XA", subject: INDIVIDUAL }) { verdict } }',
};

test("what was asked for most is answered for a release before it counts", async () => {
  const hits = () => keeping.node.figure("answer_hits");
  for (const query of Object.values(KEPT)) for (let time = 0; time < 3; time++) await asked(keeping, query);
  await asked(keeping, "{ rateLimit { remaining } }");
  const publishedAt = await publish(edited("Hold three licences."), NOTICE_MILLISECONDS);
  // Made, and not yet given: the release does not count.
  await sleep(publishedAt.getTime() - 300 - Date.now());
  expect(JSON.stringify((await asked(keeping, RULES)).data)).toContain("Hold two licences.");
  await sleep(publishedAt.getTime() + 100 - Date.now());
  for (const [what, query] of Object.entries(KEPT)) {
    const before = await hits();
    const { read, data } = await asked(keeping, query);
    expect([what, read, await hits()]).toEqual([what, 0, before + 1]);
    expect([what, data]).toEqual([what, (await asked(late, query)).data]);
  }
  expect(JSON.stringify((await asked(keeping, RULES)).data)).toContain("Hold three licences.");
  expect((await asked(keeping, NEVER)).read).toBeGreaterThan(0);
});

test("of answers that were made ahead those stay that were asked for most, where there is no room for all", async () => {
  const answer = () => AnswerBytes.of("x".repeat(2_000));
  const cache = new AnswerCache(100_000, null);
  cache.beginAhead(2);
  for (let n = 0; n < 10; n++) cache.keepAhead(2, `made ${n}`, answer(), { document: `{ a${n} }` });
  cache.keepAhead(3, "of another release", answer(), { document: "{ b }" });
  cache.turnTo(2);
  const isKept = (key: string) => cache.find({ ofLaw: key, ofDay: key }) !== null;
  expect(isKept("of another release")).toBe(false);
  for (let n = 0; n < 22; n++) cache.keep(`later ${n}`, answer());
  expect([isKept("made 0"), isKept("made 9")]).toEqual([true, false]);
});

test("where not all can be read ahead, that is which was asked for most, and of as much the latest", async () => {
  const index = { name: "index", index: true, read: async () => new Map([["", 1]]) };
  const records = {
    name: "records",
    read: async (_: unknown, __: unknown, keys: readonly string[]) => new Map(keys.map((key) => [key, key])),
  };
  const library = new Library({}, 1_000_000);
  const moment = { release: 1, day: "2026-01-01", chosen: "", publicOnly: false };
  await library.load(index, moment, "");
  for (const key of ["once", "thrice", "twice", "later", "thrice", "twice", "thrice"]) await library.load(records, moment, key);
  library.keep({ name: "brought" }, moment, "with another read", 1);
  const keys = async (most: number) => (await library.mostAsked(most)).map(({ loader, key }) => `${loader.name} ${key}`.trim());
  expect(await keys(3)).toEqual(["index", "records thrice", "records twice"]);
  expect(await keys(10)).toEqual(["index", "records thrice", "records twice", "records later", "records once"]);
});

test("what questions of a release are read by is read once, whatever of the release they chose", async () => {
  let times = 0;
  const index = { name: "index", timeless: true, index: true, read: async () => new Map([["", ++times]]) };
  const library = new Library({}, 1_000_000);
  for (const chosen of ["", "@2024-01-01", "@2025-01-01,r1"]) {
    await library.load(index, { release: 1, day: "2026-01-01", chosen, publicOnly: false }, "");
  }
  expect(times).toBe(1);
  // For the next release too, whoever asked first.
  expect((await library.mostAsked(1))[0]?.moment.chosen).toBe("");
});

test("figures of the library go on where its release changes", async () => {
  const hits = await ahead.node.figure("loader_hits");
  await asked(ahead, RULES);
  expect(await ahead.node.figure("loader_hits")).toBeGreaterThan(hits);
});
