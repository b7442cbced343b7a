import sql, { type Sql } from "sql-template-tag";

/** Narrows by a column that must be one of the values asked for; by nothing where none are asked for. */
export function oneOf(column: Sql, values: readonly string[] | null | undefined): readonly Sql[] {
  return values ? [sql`${column} = ANY(${values}::text[])`] : [];
}

/** Narrows by a list column that must share a value with those asked for. */
export function anyOf(column: Sql, values: readonly string[] | null | undefined): readonly Sql[] {
  return values ? [sql`${column} && ${values}::text[]`] : [];
}
