import sql from "sql-template-tag";
import { allOf } from "../database/shape.js";
import type { Context } from "../graphql/context.js";
import { jurisdictionShape, statusOf } from "../jurisdiction/jurisdiction.reads.js";
import type { Jurisdiction, MiningStatus } from "../jurisdiction/jurisdiction.type.js";
import { andThen, type Maybe } from "../kernel/maybe.js";
import type { Moment } from "../kernel/moment.js";
import { offences } from "../offence/offence.reads.js";
import type { Offence } from "../offence/offence.type.js";
import { rules } from "../rule/rule.reads.js";
import type { Rule } from "../rule/rule.type.js";

/** One key, "": every place, for they are few and assessments look up and down among them. */
const allPlaces = allOf("assessment.places", jurisdictionShape, sql`TRUE`, sql`t.id`);
const rulesOfPlace = allOf("assessment.rules", rules.shape, sql`t.jurisdiction_id = k.key`, sql`t.id`);
const offencesOfPlace = allOf("assessment.offences", offences.shape, sql`t.jurisdiction_id = k.key`, sql`t.id`);

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
