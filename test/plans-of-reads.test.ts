import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Sql } from "sql-template-tag";
import { buildApi } from "../src/app/schema.js";
import { KINDS, type RecordedKind } from "../src/platform/kernel/kinds.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { recordIds } from "../src/questions/node/record-ids.reads.js";
import { readExamples } from "../src/site/explorer/examples.js";
import { openApi, type TestApi } from "./support/api.js";
import { PLACED } from "./support/placed-lists.js";

const GOLDEN = join(PACKAGE_ROOT, "test", "golden");

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/** The statements of all examples and golden questions, each once. */
async function statementsAsked(): Promise<Sql[]> {
  const golden = readdirSync(GOLDEN).filter((file) => file.endsWith(".graphql"));
  for (const { query, variables } of readExamples(buildApi(), { texts: false })) await api.answer(query, { ...variables });
  for (const file of golden) await api.answer(readFileSync(join(GOLDEN, file), "utf8"));
  return [...new Map(api.statements.map((statement) => [statement.text, statement])).values()];
}

/** How statements are read whose values are not known, and where tables are large. */
function plansOf(statements: readonly Sql[]): Promise<string[]> {
  return api.open.dataSource.transaction(async (manager) => {
    await manager.query("SET LOCAL plan_cache_mode = force_generic_plan");
    await manager.query("SET LOCAL enable_seqscan = off");
    const plans: string[] = [];
    for (const { text, values } of statements) {
      await manager.query(`PREPARE asked AS ${text}`);
      const given = values.length > 0 ? `(${values.map(() => "NULL").join(", ")})` : "";
      const rows: Record<string, string>[] = await manager.query(`EXPLAIN EXECUTE asked ${given}`);
      await manager.query("DEALLOCATE asked");
      plans.push(`${text}\n${rows.map((row) => row["QUERY PLAN"]).join("\n")}`);
    }
    return plans;
  });
}

test("no read looks for what is on record in an index by release: nearly all of a table is", async () => {
  const statements = await statementsAsked();
  expect(statements.filter(({ text }) => text.includes(".appeared")).length).toBeGreaterThan(50);
  const plans = await plansOf(statements);
  expect(plans.some((plan) => plan.includes("Index Scan using statute_stands_once"))).toBe(true);
  expect(plans.filter((plan) => plan.includes("_by_appeared"))).toEqual([]);
});

test("an index by which rows of a record are looked up says until when they stand", async () => {
  const indexes: { name: string; columns: string }[] = await api.open.dataSource.query(`
    SELECT c.relname AS name, substring(pg_get_indexdef(i.indexrelid) FROM 'USING btree (.*)$') AS columns
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
    WHERE m.amname = 'btree' AND NOT i.indisprimary AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = i.indrelid AND attname = 'ceased')
    ORDER BY 1`);
  const ofLookups = indexes.filter(({ name }) => !/_(by_appeared|by_ceased|in_order)$/.test(name));
  expect(ofLookups.length).toBeGreaterThan(60);
  expect(ofLookups.filter(({ columns }) => !columns.includes("COALESCE(ceased, 2147483647)"))).toEqual([]);
});

test("a search goes through no index for all that stands: of a young table nearly all does", async () => {
  const plans = await plansOf(await statementsAsked());
  const searches = plans.filter((plan) => plan.includes("FROM search_document WHERE"));
  expect(searches.length).toBeGreaterThan(5);
  expect(searches.filter((plan) => !plan.includes("Bitmap Index Scan on search_document_words"))).toEqual([]);
  expect(searches.filter((plan) => / on search_document.*\n\s+(?:Recheck|Index) Cond: \(COALESCE\(/.test(plan))).toEqual([]);
});

test("the force of a record is looked up by the record: what is in force is nearly all there is", async () => {
  const plans = await plansOf(await statementsAsked());
  const scans = plans.flatMap((plan) => [...plan.matchAll(/ on legal_force .*\n.*Cond: .*/g)].map(([scan]) => scan));
  expect(scans.length).toBeGreaterThan(20);
  expect(plans.join().split(" on legal_force ").length - 1).toBe(scans.length);
  expect(scans.filter((scan) => !scan.includes("(subject_id = "))).toEqual([]);
});

test.each(PLACED)("a page of %s of one place is found by the place, and not among all in their order", async (list, narrowed) => {
  api.forget();
  await api.answer(`{ ${list}(${narrowed}, first: 1) { nodes { __typename } } }`);
  const pages = api.statements.filter(({ text }) => text.includes(" LIMIT "));
  const [plan, ...others] = await plansOf(pages);
  expect(others).toEqual([]);
  expect(plan).toMatch(/ on \w+ \w .*\n\s+(?:Recheck|Index) Cond: \(\(?jurisdiction_id = \$\d+\)/);
});

const MADE_OF_PARTS = Object.entries(KINDS).flatMap(([kind, { tables }]) =>
  tables.slice(1).map((table) => [kind as RecordedKind, table] as const),
);

test.each(MADE_OF_PARTS)("of a page of each %s, %s is looked at only as far as the page goes", async (kind, table) => {
  api.forget();
  const { library, releases, today } = api.newContext();
  const moment = { release: releases.at(null).number, day: today, chosen: "", publicOnly: false };
  await recordIds(library, moment, kind).next();
  const [plan] = await plansOf(api.statements);
  expect(plan).toMatch(new RegExp(`on ${table} p.*\\n\\s+(?:Recheck|Index) Cond: \\(\\(id > \\$\\d+\\) AND \\(id < `));
});
