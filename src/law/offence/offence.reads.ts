import sql from "sql-template-tag";
import { anyOf, oneOf } from "../../platform/database/filter.sql.js";
import { stands } from "../../platform/database/moment.sql.js";
import { allOf, byId, type RowMapping } from "../../platform/database/row-mapping.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { BY_ID, listOf } from "../../platform/graphql/list.js";
import { ReviewedList } from "../jurisdiction/reviewed-list.type.js";
import { namesPlaces, ofPlaces, reachOfRules } from "../jurisdiction/scope.sql.js";
import { joinForce, ofForce } from "../legislation/force.sql.js";
import { addressedTo } from "../rule/rule.reads.js";
import type { Subject } from "../rule/rule.vocabulary.js";
import { type StatementConditions, statementReads } from "../statement/statement.reads.js";
import type { OffenceRow } from "./offence.row.js";
import { Offence, Penalty } from "./offence.type.js";
import type { ConductKind, OffenceBranch, PenaltyKind } from "./offence.vocabulary.js";
import type { PenaltyRow } from "./penalty.row.js";

export const OffenceConnection = connectionOf(() => Offence, "Offence", ReviewedList);
export const PenaltyConnection = connectionOf(() => Penalty, "Penalty", ReviewedList);

export interface OffenceConditions extends StatementConditions {
  readonly branches?: readonly OffenceBranch[] | null;
  readonly penaltyKinds?: readonly PenaltyKind[] | null;
  readonly subjects?: readonly Subject[] | null;
  readonly conductKinds?: readonly ConductKind[] | null;
}

export const offences = statementReads<OffenceRow, Offence, OffenceConditions>({
  table: "offence",
  list: "offences",
  type: Offence,
  connection: OffenceConnection,
  reach: reachOfRules(sql`r.id = ANY(t.breaks)`),
  where: (filter, moment) => [
    ...oneOf(sql`t.branch`, filter.branches),
    ...addressedTo(sql`t.subjects`, filter.subjects),
    ...anyOf(sql`t.conduct_kinds`, filter.conductKinds),
    ...(filter.penaltyKinds
      ? [
          sql`EXISTS (SELECT FROM penalty p WHERE p.offence_id = t.id AND ${stands("p", moment)}
          AND p.kind = ANY(${filter.penaltyKinds}::text[]))`,
        ]
      : []),
  ],
});
export const offenceById = offences.byId;

/** The offences that a breach of a rule can be, of every force; each says its force. */
export const offencesByRule = allOf("offence.by-rule", offences.mapping, sql`t.breaks @> ARRAY[k.key]`, sql`t.id`);

const penalty: RowMapping<PenaltyRow, Penalty> = { table: "penalty", build: (row, moment) => new Penalty(row, moment) };

export const penaltyById = byId("penalty", penalty);
export const penaltiesOf = allOf("penalty.of", penalty, sql`t.offence_id = k.key`, sql`t.option, t.position`);

export interface PenaltyConditions extends StatementConditions {
  readonly kinds?: readonly PenaltyKind[] | null;
}

/** A penalty holds where its offence does. */
const REACH_OF_PENALTIES = reachOfRules(sql`r.id IN (SELECT unnest(o.breaks) FROM offence o WHERE o.id = t.offence_id)`);

/** Penalties are filtered by the force of their offence. */
export const penalties = listOf<PenaltyRow, Penalty, PenaltyConditions>({
  name: "penalties",
  mapping: {
    ...penalty,
    join: (moment) => joinForce(moment, sql`t.offence_id`),
  },
  order: BY_ID,
  connection: PenaltyConnection,
  links: {},
  leavesFew: namesPlaces,
  where: (filter, moment) => [
    ofForce(filter.legalForce),
    ...ofPlaces(filter, moment, REACH_OF_PENALTIES),
    ...oneOf(sql`t.kind`, filter.kinds),
  ],
});
