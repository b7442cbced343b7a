import type { MigrationInterface, QueryRunner } from "typeorm";

/** What stands for rows that have not ceased. */
const UNTIL = "coalesce(ceased, 2147483647)";

/** Tables of records, and the columns by which their rows are looked up. */
const LOOKED_UP: Readonly<Record<string, readonly string[]>> = {
  amendment: ["amending_id", "target_id", "target_provision_id"],
  authority: ["jurisdiction_id"],
  concept: ["broader_id"],
  correction: ["jurisdiction_id"],
  definition: ["concept_id", "jurisdiction_id", "statute_id"],
  discrepancy: ["subject_id"],
  element: [],
  indicator: ["converts", "jurisdiction_id"],
  jurisdiction: ["code", "parent_id"],
  law_change: ["amendment_id", "jurisdiction_id", "statute_id"],
  legal_force: ["subject_id"],
  lifecycle_event: ["authority_id", "date", "statute_id"],
  mining_status: ["jurisdiction_id"],
  moved_address: [],
  offence: ["jurisdiction_id", "statute_id"],
  penalty: ["jurisdiction_id", "offence_id"],
  provision: ["parent_id"],
  provision_version: ["brought_by_id", "provision_id"],
  remark: ["jurisdiction_id"],
  review_item: ["jurisdiction_id"],
  rule: ["authority_id", "jurisdiction_id", "statute_id"],
  search_document: ["jurisdiction_id", "subject_id"],
  search_term: [],
  source: [],
  statute: ["adopted_by_id", "jurisdiction_id"],
  tax: ["jurisdiction_id", "statute_id"],
  token_class: ["concept_id", "jurisdiction_id", "parent_id", "statute_id"],
  unit: ["jurisdiction_id"],
};

/** Lists by which documents are searched: PostgreSQL cannot keep another column in such an index, so each is in two. */
const SEARCHED = ["words", "places"];

/**
 * An index says when its rows ceased: with a thousand releases most rows of a record have, and to find the one that stands each was looked at.
 */
export class StandingRows1765000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(LOOKED_UP)) {
      await runner.query(`DROP INDEX ${table}_stands_once`);
      await runner.query(`CREATE UNIQUE INDEX ${table}_stands_once ON ${table} (id, ${UNTIL})`);
      for (const column of columns) await indexBy(runner, table, column, `${column}, ${UNTIL}`);
    }
    await indexBy(runner, "provision", "statute_position", `statute_id, ${UNTIL}, position`);
    await indexBy(runner, "text_expression", "work", `work, ${UNTIL}`);
    await indexBy(runner, "text_expression", "place_number_key", `place, number_key, ${UNTIL}`);
    for (const column of SEARCHED) {
      const index = `search_document_${column}`;
      await runner.query(`DROP INDEX ${index}`);
      await runner.query(`CREATE INDEX ${index} ON search_document USING gin (${column}) WHERE ceased IS NULL`);
      await runner.query(`CREATE INDEX ${index}_of_ceased ON search_document USING gin (${column}) WHERE ceased IS NOT NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of SEARCHED) {
      const index = `search_document_${column}`;
      await runner.query(`DROP INDEX ${index}, ${index}_of_ceased`);
      await runner.query(`CREATE INDEX ${index} ON search_document USING gin (${column})`);
    }
    await indexBy(runner, "text_expression", "place_number_key", "place, number_key");
    await indexBy(runner, "text_expression", "work", "work");
    await indexBy(runner, "provision", "statute_position", "statute_id, position");
    for (const [table, columns] of Object.entries(LOOKED_UP)) {
      for (const column of columns) await indexBy(runner, table, column, column);
      await runner.query(`DROP INDEX ${table}_stands_once`);
      await runner.query(`CREATE UNIQUE INDEX ${table}_stands_once ON ${table} (id) WHERE ceased IS NULL`);
    }
  }
}

async function indexBy(runner: QueryRunner, table: string, name: string, content: string): Promise<void> {
  const index = `${table}_by_${name.replace(/_id$/, "")}`;
  await runner.query(`DROP INDEX ${index}`);
  await runner.query(`CREATE INDEX ${index} ON ${table} (${content})`);
}
