import type { MigrationInterface, QueryRunner } from "typeorm";

/** What an editor should look at, also as a sentence that can be said in other languages. */
export class ReviewWords1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE review_item ADD COLUMN told jsonb");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE review_item DROP COLUMN told");
  }
}
