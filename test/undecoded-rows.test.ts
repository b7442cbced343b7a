import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import sql, { raw } from "sql-template-tag";
import type { OpenDatabase } from "../src/platform/database/data-source.js";
import type { Database } from "../src/platform/database/query.js";
import { TABLES } from "../src/platform/database/tables.js";
import { databaseOf } from "./support/open.js";
import { openSharedCorpus } from "./support/shared-corpus.js";

let open: OpenDatabase;
let database: Database;
beforeAll(async () => {
  open = await openSharedCorpus();
  database = await databaseOf(open);
});
afterAll(() => open.close());

test.each(TABLES)(
  "rows of %s say the same, decoded at once or when they are looked at, and when they are looked at again",
  async (table) => {
    const read = (undecoded: boolean) =>
      database.rows<Record<string, unknown>>(sql`SELECT t.* FROM ${raw(table)} t ORDER BY t::text COLLATE "C" LIMIT 200`, {
        undecoded,
      });
    const [decoded, undecoded] = [await read(false), await read(true)];
    expect(undecoded.length).toBe(decoded.length);
    for (const [at, row] of decoded.entries()) {
      const looked = () => Object.fromEntries(Object.keys(row).map((column) => [column, undecoded[at]?.[column]]));
      expect(looked()).toEqual(row);
      expect(looked()).toEqual(row);
      for (const column of Object.keys(row)) expect(undecoded[at]?.[column]).toBe(undecoded[at]?.[column]);
    }
  },
);

const LETTERS = fc.constantFrom("a", "0", "'", "\\", "é", "я", "қ", "€", "\u{1f600}", "\u{7f}", "\u{80}", "\u{ff}");
/** Some fill several parts in which the network brings them. */
const TEXTS = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: LETTERS, maxLength: 40 }) },
  fc.string({ unit: LETTERS, minLength: 1, maxLength: 3 }).map((letters) => letters.repeat(30_000)),
);

test("texts come as they were given, of whatever letters and length, beside what is null or empty", async () => {
  const column = fc.oneof({ weight: 4, arbitrary: TEXTS }, fc.constantFrom(null, ""));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ a: column, b: column, c: column }), { minLength: 1, maxLength: 6 }), async (given) => {
      const [a, b, c] = (["a", "b", "c"] as const).map((name) => given.map((row) => row[name]));
      const statement = sql`SELECT * FROM unnest(${a}::text[], ${b}::text[], ${c}::text[]) AS t(a, b, c)`;
      for (const undecoded of [true, false]) {
        const rows = await database.rows<(typeof given)[number]>(statement, { undecoded });
        // The last is looked at first.
        expect(rows.map((row) => ({ c: row.c, b: row.b, a: row.a }))).toEqual(given);
      }
    }),
    { numRuns: 60 },
  );
});

test("a statement that is sent often has its columns each time, also where others beside it fail or find nothing", async () => {
  const statement = (n: number) =>
    sql`SELECT g AS n, ARRAY['a', g::text] AS list, NULL::text AS nothing, jsonb_build_object('g', g) AS json
      FROM generate_series(1, ${n}::int) g WHERE 10 / (${n}::int - 7) IS NOT NULL`;
  const rowsOf = (n: number) =>
    Array.from({ length: n }, (_, at) => ({ n: at + 1, list: ["a", String(at + 1)], nothing: null, json: { g: at + 1 } }));
  for (let round = 0; round < 3; round++) {
    const asked = Array.from({ length: 60 }, (_, n) => n % 9);
    const read = (n: number) => database.rows<ReturnType<typeof rowsOf>[number]>(statement(n), { undecoded: true });
    const answers = await Promise.allSettled(asked.map(read));
    for (const [at, answer] of answers.entries()) {
      const n = asked[at] as number;
      if (n === 7) expect([n, answer.status]).toEqual([7, "rejected"]);
      else if (answer.status === "rejected") throw answer.reason;
      else
        expect(answer.value.map(({ n: number, list, nothing, json }) => ({ n: number, list, nothing, json }))).toEqual(rowsOf(n));
    }
  }
});
