import sql from "sql-template-tag";
import { jurisdictionMapping, statusOf } from "../../law/jurisdiction/jurisdiction.reads.js";
import type { Jurisdiction, MiningStatus } from "../../law/jurisdiction/jurisdiction.type.js";
import { offences } from "../../law/offence/offence.reads.js";
import type { Offence } from "../../law/offence/offence.type.js";
import { rules } from "../../law/rule/rule.reads.js";
import type { Rule } from "../../law/rule/rule.type.js";
import { allOf } from "../../platform/database/row-mapping.js";
import type { Context } from "../../platform/graphql/context.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";

/** One key, "": every place, for they are few and assessments look up and down among them. */
const allPlaces = allOf("assessment.places", jurisdictionMapping, sql`TRUE`, sql`t.id`);
const rulesOfPlace = allOf("assessment.rules", rules.mapping, sql`t.jurisdiction_id = k.key`, sql`t.id`);
const offencesOfPlace = allOf("assessment.offences", offences.mapping, sql`t.jurisdiction_id = k.key`, sql`t.id`);

export function loadPlaces({ library }: Context, moment: Moment): Maybe<readonly Jurisdiction[]> {
  return andThen(library.load(allPlaces, moment, ""), (places) => places ?? []);
}

export interface LawOfPlaces {
  readonly rules: readonly Rule[];
  readonly offences: readonly Offence[];
  readonly statuses: readonly MiningStatus[];
}

/** The rules, the offences and the mining status of each of the places, whatever their force. */
export async function loadLaw({ library }: Context, moment: Moment, ids: readonly string[]): Promise<LawOfPlaces> {
  const [rulesFound, offencesFound, statuses] = await Promise.all([
    library.loadMany(rulesOfPlace, moment, ids),
    library.loadMany(offencesOfPlace, moment, ids),
    library.loadMany(statusOf, moment, ids),
  ]);
  return { rules: rulesFound.flat(), offences: offencesFound.flat(), statuses };
}
