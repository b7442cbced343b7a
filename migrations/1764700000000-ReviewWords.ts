import type { MigrationInterface, QueryRunner } from "typeorm";

/** What an editor should look at, also as a sentence that can be said in other languages. */
export class ReviewWords1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE review_item ADD COLUMN told jsonb");
  }

  async down(runner: QueryRunner): Promise<void> {
    // They lose a part of their content: the next ingest, of this version or an earlier one, puts others in their place.
    await runner.query("UPDATE review_item SET content_hash = '' WHERE told IS NOT NULL");
    await runner.query("ALTER TABLE review_item DROP COLUMN told");
  }
}
