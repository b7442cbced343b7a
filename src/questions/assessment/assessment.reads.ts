import sql from "sql-template-tag";
import { statusOf } from "../../law/jurisdiction/jurisdiction.reads.js";
import type { MiningStatus } from "../../law/jurisdiction/jurisdiction.type.js";
import { offences } from "../../law/offence/offence.reads.js";
import type { Offence } from "../../law/offence/offence.type.js";
import { rules } from "../../law/rule/rule.reads.js";
import type { Rule } from "../../law/rule/rule.type.js";
import { allOf } from "../../platform/database/row-mapping.js";
import type { Context } from "../../platform/graphql/context.js";
import { isPending, type Maybe } from "../../platform/kernel/maybe.js";
import type { Moment } from "../../platform/kernel/moment.js";
import type { Place } from "./place.js";

const rulesOfPlace = allOf("assessment.rules", rules.mapping, sql`t.jurisdiction_id = k.key`, sql`t.id`);
const offencesOfPlace = allOf("assessment.offences", offences.mapping, sql`t.jurisdiction_id = k.key`, sql`t.id`);

export interface LawOfPlaces {
  readonly rules: readonly Rule[];
  readonly offences: readonly Offence[];
  readonly statuses: readonly MiningStatus[];
}

/** The rules, the offences and the mining status of a place, of those it lies in and of its parts, whatever their force. */
export function loadLaw({ library }: Context, moment: Moment, place: Place): Maybe<LawOfPlaces> {
  const ids = [...place.chain, ...place.parts].map((each) => each.id);
  const rulesFound = library.loadMany(rulesOfPlace, moment, ids);
  const offencesFound = library.loadMany(offencesOfPlace, moment, ids);
  const statuses = library.loadMany(statusOf, moment, ids);
  if (isPending(rulesFound) || isPending(offencesFound) || isPending(statuses)) {
    return Promise.all([rulesFound, offencesFound, statuses]).then(([a, b, c]) => lawOf(a, b, c));
  }
  return lawOf(rulesFound, offencesFound, statuses);
}

function lawOf(
  rulesFound: readonly (readonly Rule[])[],
  offencesFound: readonly (readonly Offence[])[],
  statuses: readonly MiningStatus[],
): LawOfPlaces {
  return { rules: rulesFound.flat(), offences: offencesFound.flat(), statuses };
}
