import type { MigrationInterface, QueryRunner } from "typeorm";

/** For which class of offender a penalty is: until now that stood in its words alone. */
export class ClassesOfOffenders1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE penalty ADD COLUMN subjects text[] NOT NULL DEFAULT '{}', ADD COLUMN applies_to text");
    await runner.query("ALTER TABLE penalty ALTER COLUMN subjects DROP DEFAULT");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE penalty DROP COLUMN subjects, DROP COLUMN applies_to");
  }
}
