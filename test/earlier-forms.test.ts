import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { OpenDatabase } from "../src/platform/database/data-source.js";
import { bringUpToDate } from "../src/platform/database/migrating.js";
import { MIGRATIONS } from "../src/platform/database/migrations.generated.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { openCopy } from "./support/template.js";

/** Tables that migrations made before they were edited, and migrations that nobody may edit any more. */
let database: OpenDatabase;
beforeEach(async () => {
  database = await openCopy("tables");
});
afterEach(() => database.close());

const run = async (...statements: string[]) => {
  for (const statement of statements) await database.dataSource.query(statement);
};
const forgetLast = [
  "DELETE FROM migration WHERE name IN ('TextsOfEarlierForms1764500000000', 'PeriodsOfUnits1764600000000')",
  "ALTER TABLE text_expression DROP COLUMN periods",
  "ALTER TABLE text_unit DROP COLUMN valid",
];

async function differences(): Promise<string[]> {
  const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

test("texts whose words stood in their units keep them", async () => {
  await run(
    ...forgetLast,
    "DROP TABLE text_unit",
    "DROP TABLE text_wording",
    "ALTER TABLE text_expression DROP COLUMN text_hash",
    `CREATE TABLE text_unit (
      expression_id text COLLATE "C" NOT NULL, "position" integer NOT NULL, e_id text NOT NULL, path text COLLATE "C" NOT NULL,
      element text NOT NULL, number text, heading text, plain text NOT NULL, content text NOT NULL,
      CONSTRAINT text_unit_pkey PRIMARY KEY (expression_id, "position"),
      CONSTRAINT text_unit_expression_id_fkey FOREIGN KEY (expression_id) REFERENCES text_expression (id))`,
    "CREATE INDEX text_unit_by_expression_path ON text_unit (expression_id, path)",
    "INSERT INTO text_import VALUES (1, now(), 'laws')",
    `INSERT INTO text_expression (id, collection, path, work, language, kind, title, valid_from, days_rest_on, edition, source_key, appeared)
     VALUES ('x-1', 'laws', 'x.xml', '/akn/kz/act/1', 'en', 'OFFICIAL', 'Law', '2026-01-01', 'STATED', '{}', 'key', 1)`,
    `INSERT INTO text_unit VALUES ('x-1', 1, 'art_1', '1', 'article', '1', NULL, 'Mining & 2 < 3', 'of another form'),
       ('x-1', 2, 'art_2', '2', 'article', '2', NULL, 'Mining & 2 < 3', 'of another form')`,
  );
  await bringUpToDate(database.dataSource);
  expect(await differences()).toEqual([]);
  const found = await database.dataSource.query(
    `SELECT u.e_id, u.last, w.content, w.words::text AS words FROM text_unit u JOIN text_wording w ON w.hash = u.wording_hash ORDER BY 1`,
  );
  const wording = { content: "<p>Mining &amp; 2 &lt; 3</p>", words: "'2':2 '3':3 'mine':1" };
  expect(found).toEqual([
    { e_id: "art_1", last: 1, ...wording },
    { e_id: "art_2", last: 2, ...wording },
  ]);
});

test("texts that were taken for records are told from them again", async () => {
  await run(
    ...forgetLast,
    "ALTER TABLE text_expression RENAME COLUMN text_hash TO content_hash",
    "ALTER TABLE text_expression ADD COLUMN private boolean",
  );
  await bringUpToDate(database.dataSource);
  expect(await differences()).toEqual([]);
});

test("tables of other forms under the same names are refused, and stay", async () => {
  await run(
    ...forgetLast,
    "ALTER TABLE statute DROP COLUMN short_titles",
    "ALTER TABLE rule ADD COLUMN enacted_by text NOT NULL",
    "ALTER TABLE rule ADD COLUMN remarks text",
  );
  await expect(bringUpToDate(database.dataSource)).rejects.toMatchObject({
    code: "DATABASE_UNFIT",
    message: expect.stringContaining("(statute.short_titles missing; rule.enacted_by not known here); make the law again"),
  });
  expect(await database.dataSource.query(`SELECT FROM migration WHERE name LIKE 'TextsOfEarlierForms%'`)).toEqual([]);
});

test("so are those that a migration finds otherwise than it must", async () => {
  await run(...forgetLast, "DELETE FROM migration WHERE name = 'Review1764200000000'", "DROP TABLE review_item CASCADE");
  await expect(bringUpToDate(database.dataSource)).rejects.toMatchObject({
    code: "DATABASE_UNFIT",
    message: expect.stringMatching(/no way to this one \(column "dead".*already exists\); make the law again/),
  });
});

/** Digests of the SQL of every migration on record. UPDATE_LANDED=1 adds those of new ones, and changes none. */
const LANDED = join(PACKAGE_ROOT, "test", "landed-migrations.json");

async function digestOf(migration: MigrationInterface): Promise<string> {
  const statements: string[] = [];
  const query = async (text: string) => {
    statements.push(text.replace(/\s+/g, " ").trim());
    return [];
  };
  await migration.up({ query } as unknown as QueryRunner);
  await migration.down({ query } as unknown as QueryRunner);
  return createHash("sha256").update(statements.join(";\n")).digest("hex").slice(0, 32);
}

test("a migration that is on record is never edited: databases that ran it would not change", async () => {
  const read = () => JSON.parse(readFileSync(LANDED, "utf8")) as Record<string, string>;
  const now: Record<string, string> = {};
  for (const Migration of MIGRATIONS) now[Migration.name] = await digestOf(new Migration());
  if (process.env.UPDATE_LANDED) writeFileSync(LANDED, `${JSON.stringify({ ...now, ...read() }, null, 2)}\n`);
  // A new migration joins with UPDATE_LANDED=1; a change of an old one is a new migration.
  expect(now).toEqual(read());
});
