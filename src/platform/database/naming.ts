import { DefaultNamingStrategy, type Table } from "typeorm";

/** Names keys and indexes as the hand-written migrations do, so that entities and migrations can be compared. */
export class ExplicitNames extends DefaultNamingStrategy {
  override primaryKeyName(table: Table | string): string {
    return `${nameOf(table)}_pkey`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `${nameOf(table)}_${columns.join("_")}_fkey`;
  }

  override indexName(table: Table | string, columns: string[]): string {
    if (columns.join() === "id") return `${nameOf(table)}_stands_once`;
    return `${nameOf(table)}_by_${columns.map((column) => column.replace(/_id$/, "")).join("_")}`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `${nameOf(table)}_${columns.join("_")}_key`;
  }
}

function nameOf(table: Table | string): string {
  return typeof table === "string" ? table : table.name;
}
