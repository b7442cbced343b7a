import sql, { type Sql } from "sql-template-tag";

/**
 * A column is one of the values. A single one is said as such: a plan that knows no values takes a list for ten of them, and may then go through
 * all records in their order to find a page of a place that has few.
 */
export function isOneOf(column: Sql, values: readonly string[]): Sql {
  return values.length === 1 ? sql`${column} = ${values[0]}::text` : sql`${column} = ANY(${values}::text[])`;
}

/** Narrows by a column that must be one of the values asked for; by nothing where none are asked for. */
export function oneOf(column: Sql, values: readonly string[] | null | undefined): readonly Sql[] {
  return values ? [isOneOf(column, values)] : [];
}

/** Narrows by a list column that must share a value with those asked for. */
export function anyOf(column: Sql, values: readonly string[] | null | undefined): readonly Sql[] {
  return values ? [sql`${column} && ${values}::text[]`] : [];
}
