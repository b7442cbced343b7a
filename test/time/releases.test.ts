import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readCorpus } from "../../src/ingest/corpus.js";
import { compare, load, NOTICE_MILLISECONDS } from "../../src/ingest/load/load.js";
import type { Contents, Records } from "../../src/ingest/rows.js";
import { databaseOver } from "../../src/platform/database/query.js";
import { ReleaseWatch } from "../../src/platform/database/release-watch.js";
import { openApi, type TestApi } from "../support/api.js";
import { type Files, GOOD, seedFolder } from "../support/corpus.js";
import { poolOf } from "../support/open.js";
import { SERVER } from "../support/template.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi("tables");
  await load(api.open.dataSource, recordsOf(GOOD), { summary: "The beginning." });
});
afterAll(() => api.close());

function recordsOf(files: Files): Records {
  const folder = seedFolder(files);
  const { records, faults } = readCorpus(folder.path, { counts: false });
  folder.remove();
  if (!records) throw new Error(JSON.stringify(faults));
  return records;
}

const ACT = "xa/act-1.yaml";
const edited = (from: string, to: string): Files => ({ ...GOOD, [ACT]: (GOOD[ACT] as string).replace(from, to) });
const LICENCE = '{ node(id: "/rule/xa/licence") { ... on Rule { action } } }';

test("the same seeds make no release, and rows that did not change are not touched", async () => {
  expect((await load(api.open.dataSource, recordsOf(GOOD), { summary: "Again." })).release).toBeNull();
  await load(api.open.dataSource, recordsOf(edited("Hold a licence.", "Hold a licence of the Assembly.")), {
    summary: "One word more.",
    notice: 0,
  });
  const [row] = await api.open.dataSource.query<{ rows: number }[]>("SELECT count(*)::int AS rows FROM rule");
  const [untouched] = await api.open.dataSource.query<{ rows: number }[]>(
    "SELECT count(*)::int AS rows FROM provision WHERE appeared > 1",
  );
  expect([row?.rows, untouched?.rows]).toEqual([2, 0]);
});

test("a running node takes up a release by itself, and not before it counts", async () => {
  const watch = new ReleaseWatch(databaseOver(poolOf(api.open)));
  await watch.start();
  const before = watch.at(null).number;
  const { release, publishedAt } = await load(api.open.dataSource, recordsOf(edited("Hold a licence.", "Hold two licences.")), {
    summary: "Two.",
  });
  expect(watch.snapshot(new Date((publishedAt as Date).getTime() - 1)).at(null).number).toBe(before);
  await sleep(NOTICE_MILLISECONDS + 900);
  expect(watch.at(null).number).toBe(release);
  watch.stop();
});

test("a release says what it did, record by record, before and after", async () => {
  await api.releases.refresh();
  const { releases } = await api.ask<{ releases: { nodes: { added: number; changed: number; changes: unknown }[] } }>(
    "{ releases(first: 1) { nodes { added changed removed changes { totalCount nodes { address record kind fields { field before after } } } } } }",
  );
  expect(releases.nodes[0]).toEqual({
    added: 0,
    changed: 1,
    removed: 0,
    changes: {
      totalCount: 1,
      nodes: [
        {
          address: "/rule/xa/licence",
          record: "rule",
          kind: "CHANGED",
          fields: [{ field: "action", before: '"Hold a licence of the Assembly."', after: '"Hold two licences."' }],
        },
      ],
    },
  });
});

test("a mistake is corrected by a new release, and the earlier answer stays what it was", async () => {
  const knownAt = new Date().toISOString();
  const { number } = api.releases.at(new Date(knownAt));
  const earlier = await api.ask(LICENCE);
  await load(api.open.dataSource, recordsOf(GOOD), { summary: "Back.", notice: 0 });
  await api.releases.refresh();
  expect(await api.ask(LICENCE)).toEqual({ node: { action: "Hold a licence." } });
  expect(await api.ask(LICENCE.replace('licence")', `licence@r${number}")`))).toEqual(earlier);
});

test("before the first release there is nothing to know, and in the future nothing is known", async () => {
  for (const [instant, code] of [
    ["2001-01-01T00:00:00Z", "BEFORE_FIRST_RELEASE"],
    ["2199-01-01T00:00:00Z", "BAD_USER_INPUT"],
  ]) {
    const { errors } = await api.answer(`{ jurisdiction(code: "XA", knownAt: "${instant}") { name } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code, argument: "knownAt" });
  }
});

test("of two ingests at once the second waits, and finds its own truth", async () => {
  const one = recordsOf(edited("Hold a licence.", "Hold licence one."));
  const two = recordsOf(edited("Hold a licence.", "Hold licence two."));
  const [a, b] = await Promise.all([
    load(api.open.dataSource, one, { summary: "One.", notice: 0 }),
    load(api.open.dataSource, two, { summary: "Two.", notice: 0 }),
  ]);
  expect(Math.abs((a.release as number) - (b.release as number))).toBe(1);
  const last = (a.release as number) > (b.release as number) ? one : two;
  expect((await compare(api.open.dataSource, last)).changed).toBe(0);
  const same = await Promise.all([1, 2].map(() => load(api.open.dataSource, recordsOf(GOOD), { summary: "Same.", notice: 0 })));
  expect(same.filter(({ release }) => release !== null)).toHaveLength(1);
});

test("an ingest under a clock that was set back is refused", async () => {
  const ahead =
    "UPDATE release SET published_at = published_at + $1 * interval '1 day' WHERE number = (SELECT max(number) FROM release)";
  await api.open.dataSource.query(ahead, [1]);
  const other = recordsOf(edited("Hold a licence.", "Hold licence three."));
  await expect(load(api.open.dataSource, other, { summary: "Late." })).rejects.toMatchObject({ code: "DATABASE_UNFIT" });
  await api.open.dataSource.query(ahead, [-1]);
  expect((await compare(api.open.dataSource, recordsOf(GOOD))).changed).toBe(0);
});

test("an ingest that fails in the middle leaves the release before, whole", async () => {
  const records = recordsOf(GOOD);
  const rule = records.rule.get("/rule/xa/licence") as Contents["rule"];
  const source = records.source.get("/source/xa/gazette") as Contents["source"];
  const broken: Records = {
    ...records,
    rule: new Map([[rule.id, { ...rule, modality: null as never }]]),
    source: new Map([[source.id, { ...source, title: "Half done" }]]),
  };
  const before = await api.open.dataSource.query("SELECT number FROM release ORDER BY number");
  await expect(load(api.open.dataSource, broken, { summary: "Broken." })).rejects.toThrow("modality");
  expect(await api.open.dataSource.query("SELECT number FROM release ORDER BY number")).toEqual(before);
  expect((await compare(api.open.dataSource, records)).changed).toBe(0);
});

test(`the tests ran on ${SERVER ? "PostgreSQL" : "the embedded database"}`, () => {
  expect(api.open.embedded).toBe(SERVER === null);
});
