import type { MigrationInterface, QueryRunner } from "typeorm";
import { indexes, recordTable, refersTo } from "./ddl.js";

/** What an editor should look at, and sources whose addresses no longer answer. */
export class Review1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE source ADD COLUMN dead date");
    await runner.query(
      recordTable(
        "review_item",
        `kind text NOT NULL, gravity integer NOT NULL, jurisdiction_id text NOT NULL, subject_id text NOT NULL, file text NOT NULL,
        line integer NOT NULL, says text NOT NULL, settled_by text NOT NULL, due date NOT NULL`,
        [refersTo("review_item", "jurisdiction_id"), refersTo("review_item", "subject_id")],
      ),
    );
    await runner.query(indexes("review_item", ["jurisdiction_id"]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE review_item");
    await runner.query("ALTER TABLE source DROP COLUMN dead");
  }
}
