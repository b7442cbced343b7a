import type { DataSource, EntityManager } from "typeorm";
import { Refusal } from "../kernel/errors.js";

const SHOWN = 5;

/** Refuses tables that other migrations made under the names of these: rows could be neither read from them nor written. */
export async function requireForms({ entityMetadatas }: DataSource, manager: EntityManager): Promise<void> {
  const found = await manager.query<{ table: string; column: string; needed: boolean }[]>(
    `SELECT table_name AS table, column_name AS column, is_nullable = 'NO' AND column_default IS NULL AND is_generated = 'NEVER' AS needed
     FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  const there = new Set(found.map(({ table, column }) => `${table}.${column}`));
  const known = new Set(
    entityMetadatas.flatMap(({ tableName, columns }) => columns.map(({ databaseName }) => `${tableName}.${databaseName}`)),
  );
  const tables = new Set(entityMetadatas.map(({ tableName }) => tableName));
  const missing = [...known].filter((column) => !there.has(column));
  const strange = found
    .filter(({ table, column, needed }) => needed && tables.has(table) && !known.has(`${table}.${column}`))
    .map(({ table, column }) => `${table}.${column}`);
  if (missing.length + strange.length === 0) return;
  const few = (what: string, columns: readonly string[]) =>
    columns.length === 0
      ? []
      : [`${columns.slice(0, SHOWN).join(", ")}${columns.length > SHOWN ? ` and ${columns.length - SHOWN} more` : ""} ${what}`];
  throw noWay([...few("missing", missing), ...few("not known here", strange)].join("; "));
}

/** What a migration meets where tables or columns are not as those before it make them: missing, or there already. */
const OTHERWISE: ReadonlySet<unknown> = new Set(["42P01", "42703", "42P07", "42701", "42710"]);

/** The error of a migration; that there is no way, where it met tables of another form. */
export function errorOfMigration(error: unknown): unknown {
  const { code, message } = ((error as { driverError?: unknown }).driverError ?? error) as { code?: unknown; message?: string };
  return OTHERWISE.has(code) ? noWay(message ?? "") : error;
}

const noWay = (why: string) =>
  new Refusal(
    "DATABASE_UNFIT",
    `the tables are of a version from which there is no way to this one (${why}); make the law again in a new database, of the seeds; nothing has changed`,
  );
