import type { Client } from "pg";

/** A part of the schema that was left off, and the statement that puts it back as it was. */
export interface SlowPart {
  readonly name: string;
  readonly statement: string;
}

/**
 * Takes off what slows filling down: foreign keys, exclusion constraints and indexes other than those of keys. What is put
 * back afterwards is checked by PostgreSQL then, so a filled database has the product's schema to the last constraint.
 */
export async function dropSlowParts(database: Client): Promise<readonly SlowPart[]> {
  const { rows: constraints } = await database.query<{ table: string; name: string; definition: string }>(`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'x') ORDER BY contype DESC, conname`);
  for (const { table, name } of constraints) await database.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  const { rows: indexes } = await database.query<{ name: string; definition: string }>(`
    SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
    ORDER BY 1`);
  for (const { name } of indexes) await database.query(`DROP INDEX ${name}`);
  return [
    ...indexes.map(({ name, definition }) => ({ name, statement: definition })),
    ...constraints.map(({ table, name, definition }) => ({
      name,
      statement: `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`,
    })),
  ];
}
