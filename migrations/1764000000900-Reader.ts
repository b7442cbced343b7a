import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The role that a server reads as: it sees every table and can change none. Roles belong to the whole cluster, so it may be
 * there already; one who may not make roles leaves that to whoever may.
 */
export class Reader1764000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'minelaw_reader') THEN
          CREATE ROLE minelaw_reader NOLOGIN;
        END IF;
        EXECUTE format('GRANT minelaw_reader TO %I', current_user);
      EXCEPTION WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN
        RAISE NOTICE 'the role minelaw_reader was not made here';
      END $$`);
    await runner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'minelaw_reader') THEN
          GRANT USAGE ON SCHEMA public TO minelaw_reader;
          GRANT SELECT ON ALL TABLES IN SCHEMA public TO minelaw_reader;
          ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO minelaw_reader;
        END IF;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'minelaw_reader') THEN
          ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM minelaw_reader;
          REVOKE SELECT ON ALL TABLES IN SCHEMA public FROM minelaw_reader;
          REVOKE USAGE ON SCHEMA public FROM minelaw_reader;
        END IF;
      END $$`);
  }
}
