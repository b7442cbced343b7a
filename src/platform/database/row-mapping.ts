import sql, { join, raw, type Sql } from "sql-template-tag";
import { groupBy } from "../kernel/group.js";
import type { Loader } from "../kernel/loader.js";
import type { Moment } from "../kernel/moment.js";
import { stands } from "./moment.sql.js";
import type { Database, ReadOptions } from "./query.js";

/** How rows of one table become objects of the API at a moment. SQL calls the table t. */
export interface RowMapping<Row extends object, T> {
  readonly table: string;
  /** Joins to t, and the columns that they add. */
  readonly join?: (moment: Moment) => Sql;
  readonly columns?: Sql;
  /** Whether the objects are the same on every day. */
  readonly timeless?: boolean;
  readonly build: (row: Row, moment: Moment) => T;
}

/** SELECT of the rows that stand at the moment; `more` continues the WHERE clause. */
export function selectRows<Row extends object, T>(mapping: RowMapping<Row, T>, moment: Moment, more: Sql): Sql {
  const columns = [sql`t.*`, mapping.columns].filter((column) => column !== undefined);
  const joins = mapping.join ? mapping.join(moment) : sql``;
  return sql`SELECT ${join(columns)} FROM ${raw(mapping.table)} t ${joins} WHERE ${stands("t", moment)} AND ${more}`;
}

/** How rows are read that become records. */
export const RECORDS: ReadOptions = { undecoded: true };

/** Reads records by id. */
export function byId<Row extends { id: string }, T>(name: string, mapping: RowMapping<Row, T>): Loader<Database, T> {
  return {
    name,
    timeless: mapping.timeless,
    async read(database, moment, ids) {
      const rows = await database.rows<Row>(selectRows(mapping, moment, sql`t.id = ANY(${ids}::text[])`), RECORDS);
      return new Map(rows.map((row) => [row.id, mapping.build(row, moment)]));
    },
  };
}

/**
 * Reads all records that belong to each key, in order. `link` ties t to the key, which SQL calls k.key. For lists that are
 * short by nature: the events of a statute, the penalties of an offence.
 */
export function allOf<Row extends object, T>(
  name: string,
  mapping: RowMapping<Row, T>,
  link: Sql,
  order: Sql,
): Loader<Database, readonly T[]> {
  return {
    name,
    timeless: mapping.timeless,
    async read(database, moment, keys) {
      const rows = await database.rows<Row & { of: string }>(
        sql`
        SELECT k.key AS of, t.* FROM unnest(${keys}::text[]) AS k(key) CROSS JOIN LATERAL (
          ${selectRows(mapping, moment, link)} ORDER BY ${order}
        ) t`,
        RECORDS,
      );
      const groups = groupBy(rows, (row) => row.of);
      return new Map(keys.map((key) => [key, (groups.get(key) ?? []).map((row) => mapping.build(row, moment))]));
    },
  };
}
