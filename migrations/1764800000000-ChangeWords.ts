import type { MigrationInterface, QueryRunner } from "typeorm";

/** What happens to the law, also as a sentence that can be said in other languages. */
export class ChangeWords1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE law_change ADD COLUMN told jsonb");
  }

  async down(runner: QueryRunner): Promise<void> {
    // What it says is in English beside it, and no part of what an ingest compares.
    await runner.query("ALTER TABLE law_change DROP COLUMN told");
  }
}
