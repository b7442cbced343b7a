import type { MigrationInterface, QueryRunner } from "typeorm";
import { cited, indexes, recordTable, refersTo } from "./ddl.js";

/**
 * When sources were read, how far statutes were followed and what they are called, what a mining status rests on, fines that
 * are multiples of something, and corrections of the dataset itself.
 */
export class ReadAndReviewed1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE source ADD COLUMN retrieved date, ADD COLUMN retrieved_precision text, ADD COLUMN archived text",
    );
    await runner.query(
      `ALTER TABLE statute ADD COLUMN short_titles jsonb NOT NULL DEFAULT '[]', ADD COLUMN reviewed_through date,
       ADD COLUMN reviewed_through_precision text`,
    );
    await runner.query("ALTER TABLE statute ALTER COLUMN short_titles DROP DEFAULT");
    await runner.query("ALTER TABLE mining_status ADD COLUMN rules text[] NOT NULL DEFAULT '{}', ADD COLUMN unaddressed jsonb");
    await runner.query("ALTER TABLE mining_status ALTER COLUMN rules DROP DEFAULT");
    await runner.query(
      `ALTER TABLE penalty ADD COLUMN fine_multiple_minimum numeric, ADD COLUMN fine_multiple_maximum numeric,
       ADD COLUMN fine_multiple_of text, ADD CONSTRAINT penalty_fine_multiple_is_of_something
       CHECK (fine_multiple_of IS NOT NULL OR (fine_multiple_minimum IS NULL AND fine_multiple_maximum IS NULL))`,
    );
    await runner.query(
      recordTable(
        "correction",
        `jurisdiction_id text NOT NULL, records text[] NOT NULL, was text NOT NULL, now text NOT NULL, why text NOT NULL,
        citations jsonb NOT NULL`,
        [refersTo("correction", "jurisdiction_id"), cited("correction")],
      ),
    );
    await runner.query(indexes("correction", ["jurisdiction_id"]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE correction");
    await runner.query(
      "ALTER TABLE penalty DROP COLUMN fine_multiple_minimum, DROP COLUMN fine_multiple_maximum, DROP COLUMN fine_multiple_of",
    );
    await runner.query("ALTER TABLE mining_status DROP COLUMN rules, DROP COLUMN unaddressed");
    await runner.query(
      "ALTER TABLE statute DROP COLUMN short_titles, DROP COLUMN reviewed_through, DROP COLUMN reviewed_through_precision",
    );
    await runner.query("ALTER TABLE source DROP COLUMN retrieved, DROP COLUMN retrieved_precision, DROP COLUMN archived");
  }
}
