import type { MigrationInterface, QueryRunner } from "typeorm";

/** The tables of records, by the column that they alone have. */
const EACH_RECORD_TABLE = (statement: string) => `DO $$
  DECLARE name text;
  BEGIN
    FOR name IN SELECT table_name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'content_hash' ORDER BY 1
    LOOP EXECUTE format('${statement}', name); END LOOP;
  END $$`;

/** Records that are no part of the public dataset. */
export class PrivateAdditions1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EACH_RECORD_TABLE("ALTER TABLE %I ADD COLUMN private boolean"));
  }

  async down(runner: QueryRunner): Promise<void> {
    // Without the column they would be public.
    await runner.query(EACH_RECORD_TABLE("DELETE FROM %I WHERE private"));
    await runner.query(EACH_RECORD_TABLE("ALTER TABLE %I DROP COLUMN private"));
  }
}
