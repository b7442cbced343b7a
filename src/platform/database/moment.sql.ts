import sql, { raw, type Sql } from "sql-template-tag";
import type { Moment } from "../kernel/moment.js";

/** Record time: the row was on record in the release, and is for whoever reads. */
export function stands(alias: string, moment: Moment): Sql {
  return forReader(alias, moment, onRecord(alias, moment.release));
}

/** What stands for rows that have not ceased: greater than the number of any release. Indexes hold the same (migrations/). */
const NEVER = raw("2147483647");

/** The row had appeared by a number of its series, a release or an import, and had not ceased: of rows that are nobody's in particular. */
export function onRecord(alias: string, number: number | Sql): Sql {
  return sql`${appearedBy(alias, number)} AND coalesce(${raw(alias)}.ceased, ${NEVER}) > ${number}`;
}

/** Nearly all rows have: the sum keeps a plan that knows no number from looking for them in the index by which a release finds its own. */
const appearedBy = (alias: string, number: number | Sql) => sql`${raw(alias)}.appeared + 0 <= ${number}`;

const forReader = (alias: string, { publicOnly }: Moment, condition: Sql) =>
  publicOnly ? sql`${condition} AND ${raw(alias)}.private IS NULL` : condition;

/**
 * The rows of a table that stand, as a table: what still stands apart from what ceased later, since indexes of words and lists hold the one or the other.
 * Beside it, `stands` would be found in an index of all rows.
 */
export function standing(table: string, alias: string, moment: Moment): { readonly rows: Sql; readonly condition: Sql } {
  const all = sql`SELECT * FROM ${raw(table)} WHERE`;
  return {
    rows: sql`(${all} ceased IS NULL UNION ALL ${all} ceased > ${moment.release}) ${raw(alias)}`,
    condition: forReader(alias, moment, appearedBy(alias, moment.release)),
  };
}

/** What is bookkeeping in a row of a record, and no content of it. */
export const BOOKKEEPING = sql`'{appeared,ceased,content_hash,private}'::text[]`;

/**
 * Legal time: the row holds on the day. Most rows do; as an operator alone, a plan that knows no day would take it for one row in two hundred,
 * and begin with all that hold.
 */
export function holds(alias: string, { day }: Moment): Sql {
  return sql`coalesce(${raw(alias)}.valid @> ${day}::date, FALSE)`;
}

/** The same of a row that may have no period, and then holds on every day. */
export function holdsIfBounded(alias: string, moment: Moment): Sql {
  return sql`(${raw(alias)}.valid IS NULL OR ${holds(alias, moment)})`;
}
