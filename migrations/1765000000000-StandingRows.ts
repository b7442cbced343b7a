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

interface Index {
  readonly name: string;
  /** What it is made of, after its name. */
  readonly made: string;
  readonly unique?: boolean;
}

/**
 * An index says when its rows ceased: with a thousand releases most rows of a record have, and to find the one that stands each was looked at.
 */
export class StandingRows1765000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of SEARCHED) await create(runner, searched(column, "_of_ceased", " WHERE ceased IS NOT NULL"));
    await replace(runner, [
      ...lookups((columns) => `${columns}, ${UNTIL}`, { name: "statute_position", columns: `statute_id, ${UNTIL}, position` }),
      ...Object.keys(LOOKED_UP).map((table) => standsOnce(table, `(id, ${UNTIL})`)),
      ...SEARCHED.map((column) => searched(column, "", " WHERE ceased IS NULL")),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replace(runner, [
      ...lookups((columns) => columns, { name: "statute_position", columns: "statute_id, position" }),
      ...Object.keys(LOOKED_UP).map((table) => standsOnce(table, "(id) WHERE ceased IS NULL")),
      ...SEARCHED.map((column) => searched(column, "", "")),
    ]);
    for (const column of SEARCHED) await runner.query(`DROP INDEX ${searched(column, "_of_ceased", "").name}`);
  }
}

function lookups(
  content: (columns: string) => string,
  ofProvision: { readonly name: string; readonly columns: string },
): Index[] {
  const by = (table: string, name: string, columns: string) => ({
    name: `${table}_by_${name}`,
    made: `ON ${table} (${columns})`,
  });
  return [
    ...Object.entries(LOOKED_UP).flatMap(([table, columns]) =>
      columns.map((column) => by(table, column.replace(/_id$/, ""), content(column))),
    ),
    by("provision", ofProvision.name, ofProvision.columns),
    by("text_expression", "work", content("work")),
    by("text_expression", "place_number_key", content("place, number_key")),
  ];
}

const standsOnce = (table: string, made: string): Index => ({
  name: `${table}_stands_once`,
  made: `ON ${table} ${made}`,
  unique: true,
});

const searched = (column: string, suffix: string, condition: string): Index => ({
  name: `search_document_${column}${suffix}`,
  made: `ON search_document USING gin (${column})${condition}`,
});

async function create(runner: QueryRunner, { name, made, unique = false }: Index): Promise<void> {
  await runner.query(`CREATE ${unique ? "UNIQUE " : ""}INDEX ${name} ${made}`);
}

/** All are made before the first is replaced: nodes go on to read meanwhile, and wait for that alone. */
async function replace(runner: QueryRunner, indexes: readonly Index[]): Promise<void> {
  for (const index of indexes) await create(runner, { ...index, name: `${index.name}_anew` });
  for (const { name } of indexes) {
    await runner.query(`DROP INDEX ${name}`);
    await runner.query(`ALTER INDEX ${name}_anew RENAME TO ${name}`);
  }
}
