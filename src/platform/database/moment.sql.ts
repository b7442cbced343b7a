import sql, { raw, type Sql } from "sql-template-tag";
import type { Moment } from "../kernel/moment.js";

/** Record time: the row was on record in the release, and is for whoever reads. */
export function stands(alias: string, moment: Moment): Sql {
  return moment.publicOnly ? sql`${onRecord(alias, moment)} AND ${raw(alias)}.private IS NULL` : onRecord(alias, moment);
}

/** The same of rows that are nobody's in particular. */
export function onRecord(alias: string, { release }: Moment): Sql {
  return sql`${raw(alias)}.appeared <= ${release} AND (${raw(alias)}.ceased IS NULL OR ${raw(alias)}.ceased > ${release})`;
}

/** What is bookkeeping in a row of a record, and no content of it. */
export const BOOKKEEPING = sql`'{appeared,ceased,content_hash,private}'::text[]`;

/** Legal time: the row holds on the day. A row without a period holds on every day. */
export function holds(alias: string, { day }: Moment): Sql {
  return sql`${raw(alias)}.valid @> ${day}::date`;
}
