import type { MigrationInterface, QueryRunner } from "typeorm";

/** By what the seeds that were ingested last are known again, so that a start need not read them. */
export class IngestedSeeds1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ingested_seeds (
        digest text NOT NULL,
        release integer NOT NULL,
        CONSTRAINT ingested_seeds_pkey PRIMARY KEY (digest),
        CONSTRAINT ingested_seeds_release_fkey FOREIGN KEY (release) REFERENCES release (number)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE ingested_seeds");
  }
}
