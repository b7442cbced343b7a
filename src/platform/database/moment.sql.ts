import sql, { raw, type Sql } from "sql-template-tag";
import type { Moment } from "../kernel/moment.js";

/** Record time: the row was on record in the release. */
export function stands(alias: string, { release }: Moment): Sql {
  return sql`${raw(alias)}.appeared <= ${release} AND (${raw(alias)}.ceased IS NULL OR ${raw(alias)}.ceased > ${release})`;
}

/** Legal time: the row holds on the day. A row without a period holds on every day. */
export function holds(alias: string, { day }: Moment): Sql {
  return sql`${raw(alias)}.valid @> ${day}::date`;
}
