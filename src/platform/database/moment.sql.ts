import sql, { raw, type Sql } from "sql-template-tag";
import type { Moment } from "../kernel/moment.js";

/** Record time: the row was on record in the release, and is for whoever reads. */
export function stands(alias: string, moment: Moment): Sql {
  const recorded = onRecord(alias, moment.release);
  return moment.publicOnly ? sql`${recorded} AND ${raw(alias)}.private IS NULL` : recorded;
}

/**
 * The row had appeared by a number of its series, a release or an import, and had not ceased: of rows that are nobody's in particular.
 * Nearly all rows have: the sum keeps a plan that knows no number from looking for them in the index by which a release finds its own.
 */
export function onRecord(alias: string, number: number | Sql): Sql {
  return sql`${raw(alias)}.appeared + 0 <= ${number} AND (${raw(alias)}.ceased IS NULL OR ${raw(alias)}.ceased > ${number})`;
}

/** What is bookkeeping in a row of a record, and no content of it. */
export const BOOKKEEPING = sql`'{appeared,ceased,content_hash,private}'::text[]`;

/** The same of a row that may have no period, and then holds on every day. */
export function holdsIfBounded(alias: string, moment: Moment): Sql {
  return sql`(${raw(alias)}.valid IS NULL OR ${holds(alias, moment)})`;
}

/**
 * Legal time: the row holds on the day. Most rows do; as an operator alone, a plan that knows no day would take it for one row in two hundred,
 * and begin with all that hold.
 */
export function holds(alias: string, { day }: Moment): Sql {
  return sql`coalesce(${raw(alias)}.valid @> ${day}::date, FALSE)`;
}
