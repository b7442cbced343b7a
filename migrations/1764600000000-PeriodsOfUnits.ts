import type { MigrationInterface, QueryRunner } from "typeorm";

/** Periods that a source gives single units of a text. Texts that are there have them with the next import of their files. */
export class PeriodsOfUnits1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE text_expression ADD COLUMN periods jsonb NOT NULL DEFAULT '{}'");
    await runner.query("ALTER TABLE text_expression ALTER COLUMN periods DROP DEFAULT");
    await runner.query("ALTER TABLE text_unit ADD COLUMN valid daterange");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE text_unit DROP COLUMN valid");
    await runner.query("ALTER TABLE text_expression DROP COLUMN periods");
  }
}
