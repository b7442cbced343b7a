import type { MigrationInterface, QueryRunner } from "typeorm";

/** When a penalty is imposed, and per what its fine is reckoned: until now both stood in its words alone. */
export class WhenAndPerWhat1764000001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE penalty ADD COLUMN fine_per text, ADD COLUMN on_repetition boolean NOT NULL DEFAULT false");
    await runner.query("ALTER TABLE penalty ALTER COLUMN on_repetition DROP DEFAULT");
    await runner.query(
      "ALTER TABLE penalty ADD CONSTRAINT penalty_fine_per_has_a_unit CHECK (fine_unit IS NOT NULL OR fine_per IS NULL)",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE penalty DROP COLUMN fine_per, DROP COLUMN on_repetition");
  }
}
