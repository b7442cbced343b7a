import sql from "sql-template-tag";
import { definitions } from "../../law/definition/definition.reads.js";
import { coveredIds, jurisdictionById, jurisdictionMapping } from "../../law/jurisdiction/jurisdiction.reads.js";
import type { Jurisdiction } from "../../law/jurisdiction/jurisdiction.type.js";
import { offences } from "../../law/offence/offence.reads.js";
import { stands } from "../../platform/database/moment.sql.js";
import { allOf } from "../../platform/database/row-mapping.js";
import type { Context } from "../../platform/graphql/context.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";

/** By concept: its definitions, of whatever force. */
export const definitionsOfConcept = allOf(
  "comparison.definitions",
  definitions.mapping,
  sql`t.concept_id = k.key`,
  sql`t.jurisdiction_id, t.id`,
);

/** By kind of conduct: the offences that are of it, of whatever force. */
export const offencesOfConduct = allOf(
  "comparison.offences",
  offences.mapping,
  sql`t.conduct_kinds @> ARRAY[k.key]`,
  sql`t.jurisdiction_id, t.id`,
);

/** By code of a place, or "" for all: places with statutes of their own, parts that a statute merely singles out left aside. */
const placesWithStatutes = allOf(
  "comparison.places",
  {
    ...jurisdictionMapping,
    join: (moment) =>
      sql`JOIN (SELECT DISTINCT s.jurisdiction_id FROM statute s WHERE ${stands("s", moment)}) own ON own.jurisdiction_id = t.id`,
  },
  sql`k.key = '' AND t.kind <> 'AREA'`,
  sql`t.id`,
);

/** The places to compare: those asked for, in their order, or all that have statutes. */
export function placesToCompare(
  context: Context,
  moment: Moment,
  codes: readonly string[] | null,
): Maybe<readonly Jurisdiction[]> {
  if (!codes) return andThen(context.library.load(placesWithStatutes, moment, ""), (places) => places ?? []);
  return andThen(coveredIds(context, moment, "jurisdictions", [...new Set(codes)]), (ids) =>
    context.library.loadMany(jurisdictionById, moment, ids),
  );
}
