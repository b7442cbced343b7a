import type { MigrationInterface, QueryRunner } from "typeorm";
import { recordTable, refersTo } from "./ddl.js";

/** Ids that records once had become records of a release themselves, so that an earlier release answers as it did. */
export class MovedAddresses1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE address DROP COLUMN moved_to");
    await runner.query(recordTable("moved_address", "moved_to text NOT NULL", [refersTo("moved_address", "moved_to")]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE moved_address");
    await runner.query(`ALTER TABLE address ADD COLUMN moved_to text COLLATE "C"`);
    await runner.query("ALTER TABLE address ADD CONSTRAINT address_moved_to_fkey FOREIGN KEY (moved_to) REFERENCES address (id)");
    await runner.query("CREATE INDEX address_by_moved_to ON address (moved_to)");
  }
}
