import sql, { join, raw, type Sql } from "sql-template-tag";
import { groupBy } from "../kernel/group.js";
import type { Loader } from "../kernel/loader.js";
import type { Moment } from "../kernel/moment.js";
import { stands } from "./moment.sql.js";
import type { Database } from "./query.js";

/** How the records of one table, called t, become what the API shows of them at a moment. */
export interface Shape<Row extends object, T> {
  readonly table: string;
  /** Joins beside t, and the columns that they add. */
  readonly join?: (moment: Moment) => Sql;
  readonly columns?: Sql;
  /** Whether the day of the moment makes no difference. */
  readonly timeless?: boolean;
  readonly build: (row: Row, moment: Moment) => T;
}

/** SELECT of a shape's rows that stand at the moment; `more` continues the WHERE clause. */
export function selectRows<Row extends object, T>(shape: Shape<Row, T>, moment: Moment, more: Sql, extra?: Sql): Sql {
  const columns = [sql`t.*`, shape.columns, extra].filter((column) => column !== undefined);
  const joins = shape.join ? shape.join(moment) : sql``;
  return sql`SELECT ${join(columns)} FROM ${raw(shape.table)} t ${joins} WHERE ${stands("t", moment)} AND ${more}`;
}

/** Reads records by id. */
export function byId<Row extends { id: string }, T>(name: string, shape: Shape<Row, T>): Loader<Database, T> {
  return {
    name,
    timeless: shape.timeless,
    async read(database, moment, ids) {
      const rows = await database.rows<Row>(selectRows(shape, moment, sql`t.id = ANY(${ids}::text[])`));
      return new Map(rows.map((row) => [row.id, shape.build(row, moment)]));
    },
  };
}

/**
 * Reads all records of each key, in order. `link` ties t to the key, which SQL calls k.key; for what hangs on a record
 * and is bounded by nature (the events of a statute, the penalties of an offence).
 */
export function allOf<Row extends object, T>(
  name: string,
  shape: Shape<Row, T>,
  link: Sql,
  order: Sql,
): Loader<Database, readonly T[]> {
  return {
    name,
    timeless: shape.timeless,
    async read(database, moment, keys) {
      const rows = await database.rows<Row & { of: string }>(sql`
        SELECT k.key AS of, t.* FROM unnest(${keys}::text[]) AS k(key) CROSS JOIN LATERAL (
          ${selectRows(shape, moment, link)} ORDER BY ${order}
        ) t`);
      const groups = groupBy(rows, (row) => row.of);
      return new Map(keys.map((key) => [key, (groups.get(key) ?? []).map((row) => shape.build(row, moment))]));
    },
  };
}
