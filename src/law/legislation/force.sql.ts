import sql, { type Sql } from "sql-template-tag";
import { holds, stands } from "../../platform/database/moment.sql.js";
import type { Moment } from "../../platform/kernel/moment.js";
import type { LegalForce } from "../source/source.vocabulary.js";

/** What a row carries that was read together with its force on the day. */
export interface Forced {
  readonly legal_force: LegalForce;
  readonly force_event_id: string | null;
}

/**
 * Joins the force in law on the day of what `subject` names, of t itself unless said, as f. Every statute, statement and amendment has exactly one, which
 * is looked up for each: a plan that knows no values may otherwise begin with all that is in force, and look for what is asked for among that.
 */
export function joinForce(moment: Moment, subject: Sql = sql`t.id`): Sql {
  return sql`CROSS JOIN LATERAL (SELECT f.force, f.event_id FROM legal_force f
    WHERE f.subject_id = ${subject} AND ${stands("f", moment)} AND ${holds("f", moment)} OFFSET 0) f`;
}

export const FORCE_COLUMNS = sql`f.force AS legal_force, f.event_id AS force_event_id`;

/** Law that has effect, wholly or in part. */
export const IN_FORCE: readonly LegalForce[] = ["IN_FORCE", "PARTLY_IN_FORCE"];

/** What is in force, unless the filter names something else: a draft is never shown as law by accident. */
export function ofForce(asked: readonly LegalForce[] | null | undefined): Sql {
  return sql`f.force = ANY(${asked ?? IN_FORCE}::text[])`;
}
