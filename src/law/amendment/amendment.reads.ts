import sql from "sql-template-tag";
import { isOneOf } from "../../platform/database/filter.sql.js";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { allOf, byId, type RowMapping } from "../../platform/database/row-mapping.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { listOf } from "../../platform/graphql/list.js";
import { groupBy } from "../../platform/kernel/group.js";
import type { Loader } from "../../platform/kernel/loader.js";
import { ReviewedList } from "../jurisdiction/reviewed-list.type.js";
import { namesPlaces } from "../jurisdiction/scope.sql.js";
import { FORCE_COLUMNS, type Forced, joinForce, ofForce } from "../legislation/force.sql.js";
import type { LifecycleEventRow } from "../legislation/lifecycle-event.row.js";
import type { LegalForce } from "../source/source.vocabulary.js";
import type { AmendmentRow } from "./amendment.row.js";
import { Amendment, LifecycleEvent } from "./amendment.type.js";

const lifecycleEvent: RowMapping<LifecycleEventRow, LifecycleEvent> = {
  table: "lifecycle_event",
  build: (row, moment) => new LifecycleEvent(row, moment),
};

export const lifecycleOf = allOf("lifecycle-event.of", lifecycleEvent, sql`t.statute_id = k.key`, sql`t.position`);
export const lifecycleEventById = byId("lifecycle-event", lifecycleEvent);

const amendment: RowMapping<AmendmentRow & Forced, Amendment> = {
  table: "amendment",
  join: joinForce,
  columns: FORCE_COLUMNS,
  build: (row, moment) => new Amendment(row, moment),
};

export const amendmentById = byId("amendment", amendment);
export const AmendmentConnection = connectionOf(() => Amendment, "Amendment", ReviewedList);

export interface AmendmentConditions {
  readonly jurisdictions?: readonly string[] | null;
  readonly statutes?: readonly string[] | null;
  readonly legalForce?: readonly LegalForce[] | null;
  readonly effectiveFrom?: string | null;
  readonly effectiveTo?: string | null;
  /** Lists amendments of every force. The history of a statute shows bills too, each with its force. */
  readonly anyForce?: boolean;
}

export const amendments = listOf<AmendmentRow & Forced, Amendment, AmendmentConditions>({
  name: "amendments",
  mapping: amendment,
  order: [
    { column: "sort_day", type: "date" },
    { column: "position", type: "integer" },
    { column: "id", type: "text" },
  ],
  connection: AmendmentConnection,
  links: { target: sql`t.target_id = k.key`, amending: sql`t.amending_id = k.key` },
  leavesFew: namesPlaces,
  where: (filter, moment) => [
    ...(filter.anyForce ? [] : [ofForce(filter.legalForce)]),
    ...(filter.jurisdictions
      ? [
          sql`EXISTS (SELECT FROM statute s WHERE s.id = t.target_id AND ${stands("s", moment)}
            AND ${isOneOf(sql`s.jurisdiction_id`, filter.jurisdictions)})`,
        ]
      : []),
    ...(filter.statutes
      ? [sql`(t.target_id = ANY(${filter.statutes}::text[]) OR t.amending_id = ANY(${filter.statutes}::text[]))`]
      : []),
    ...(filter.effectiveFrom ? [sql`t.effective >= ${filter.effectiveFrom}::date`] : []),
    ...(filter.effectiveTo ? [sql`t.effective <= ${filter.effectiveTo}::date`] : []),
  ],
});

/** The days on which a statute's text changed: versions of its provisions begin or end, and amendments take effect. */
export const versionDatesOf: Loader<Database, readonly string[]> = {
  name: "statute.version-dates",
  timeless: true,
  async read(database, moment, ids) {
    const rows = await database.rows<{ of: string; day: string }>(sql`
      SELECT DISTINCT x.statute_id AS of, x.day FROM (
        SELECT p.statute_id, unnest(ARRAY[lower(v.valid), upper(v.valid)]) AS day
        FROM provision p JOIN provision_version v ON v.provision_id = p.id AND ${stands("v", moment)}
        WHERE p.statute_id = ANY(${ids}::text[]) AND ${stands("p", moment)}
        UNION
        SELECT a.target_id, a.effective FROM amendment a
        WHERE a.target_id = ANY(${ids}::text[]) AND ${stands("a", moment)}
        UNION
        SELECT s.id, lower(s.valid) FROM statute s
        WHERE s.id = ANY(${ids}::text[]) AND s.from_precision IS NOT NULL AND ${stands("s", moment)}
      ) x WHERE x.day IS NOT NULL ORDER BY x.statute_id, x.day`);
    const groups = groupBy(rows, (row) => row.of);
    return new Map(ids.map((id) => [id, (groups.get(id) ?? []).map((row) => row.day)]));
  },
};
