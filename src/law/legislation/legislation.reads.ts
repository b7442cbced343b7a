import sql, { type Sql } from "sql-template-tag";
import { oneOf } from "../../platform/database/filter.sql.js";
import { holds, stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { allOf, byId, type RowMapping } from "../../platform/database/row-mapping.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { BY_ID, listOf } from "../../platform/graphql/list.js";
import type { Loader } from "../../platform/kernel/loader.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { ReviewedList } from "../jurisdiction/reviewed-list.type.js";
import { namesPlaces, ofPlaces, type PlacedFilter, reachOfRules } from "../jurisdiction/scope.sql.js";
import type { LegalForce } from "../source/source.vocabulary.js";
import { FORCE_COLUMNS, type Forced, joinForce, ofForce } from "./force.sql.js";
import { type NumberedVersion, Provision, type ProvisionOnDay, ProvisionVersion, Statute } from "./legislation.type.js";
import type { StatuteKind } from "./legislation.vocabulary.js";
import type { StatuteRow } from "./statute.row.js";

const statute: RowMapping<StatuteRow & Forced, Statute> = {
  table: "statute",
  join: joinForce,
  columns: FORCE_COLUMNS,
  build: (row, moment) => new Statute(row, moment),
};

const version = (kind: Sql) => (moment: Moment) =>
  sql`${joinForce(moment)}
    ${kind} provision_version v ON v.provision_id = t.id AND ${stands("v", moment)} AND ${holds("v", moment)}`;

const provision: RowMapping<ProvisionOnDay & Forced, Provision> = {
  table: "provision",
  join: version(sql`LEFT JOIN`),
  columns: sql`${FORCE_COLUMNS}, v.e_id AS version_e_id, v.texts, v.proposed, v.valid, v.from_precision, v.until_precision`,
  build: (row, moment) => new Provision(row, moment),
};

/** Maps only provisions that exist on the day. */
const standingProvision = { ...provision, join: version(sql`JOIN`) };

export const statuteById = byId("statute", statute);
export const provisionById = byId("provision", provision);
export const childProvisionsOf = allOf("provision.children", standingProvision, sql`t.parent_id = k.key`, sql`t.position`);

export const versionsOf = allOf<NumberedVersion, ProvisionVersion>(
  "provision-version.of",
  {
    table: "provision_version",
    join: (moment) => sql`JOIN provision p ON p.id = t.provision_id AND ${stands("p", moment)}`,
    // The recorded number belongs to the eId under which the provision was first recorded.
    columns: sql`CASE WHEN p.e_id = t.e_id THEN p.number END AS number`,
    build: (row, moment) => new ProvisionVersion(row, moment),
  },
  sql`t.provision_id = k.key`,
  sql`t.valid`,
);

/** The languages of the texts that a statute's provisions have on the day, in order. */
export const textLanguagesOf: Loader<Database, readonly string[]> = {
  name: "statute.text-languages",
  async read(database, moment, keys) {
    const rows = await database.rows<{ of: string; languages: string[] }>(sql`
      SELECT t.statute_id AS of, array_agg(DISTINCT text->>'language' ORDER BY text->>'language') AS languages
      FROM provision t ${version(sql`JOIN`)(moment)} CROSS JOIN LATERAL jsonb_array_elements(v.texts) text
      WHERE t.statute_id = ANY(${keys}::text[]) AND ${stands("t", moment)} GROUP BY t.statute_id`);
    return new Map(rows.map(({ of, languages }) => [of, languages]));
  },
};

export const StatuteConnection = connectionOf(() => Statute, "Statute", ReviewedList);
export const ProvisionConnection = connectionOf(() => Provision, "Provision", ReviewedList);

export interface StatuteConditions extends PlacedFilter {
  readonly kinds?: readonly StatuteKind[] | null;
  readonly legalForce?: readonly LegalForce[] | null;
  readonly numberContains?: string | null;
  readonly titleContains?: string | null;
}

/** A statute holds where its rules do. */
const REACH_OF_STATUTES = reachOfRules(sql`r.statute_id = t.id`);

/** A LIKE pattern that finds a text anywhere; wildcards in the text are taken literally. */
const anywhere = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

export const statutes = listOf<StatuteRow & Forced, Statute, StatuteConditions>({
  name: "statutes",
  mapping: statute,
  order: BY_ID,
  connection: StatuteConnection,
  links: { jurisdiction: sql`t.jurisdiction_id = k.key`, here: sql`t.jurisdiction_id = ANY(k.key::text[])` },
  leavesFew: namesPlaces,
  where: (filter, moment) => [
    ofForce(filter.legalForce),
    ...ofPlaces(filter, moment, REACH_OF_STATUTES),
    ...oneOf(sql`t.kind`, filter.kinds),
    ...(filter.numberContains
      ? [sql`array_to_string(t.number || t.other_numbers, ' ') ILIKE ${anywhere(filter.numberContains)}`]
      : []),
    ...(filter.titleContains
      ? [sql`EXISTS (SELECT FROM jsonb_each_text(t.titles) title WHERE title.value ILIKE ${anywhere(filter.titleContains)})`]
      : []),
  ],
});

export const provisions = listOf<ProvisionOnDay & Forced, Provision, object>({
  name: "provisions",
  mapping: standingProvision,
  order: [
    { column: "position", type: "integer" },
    { column: "id", type: "text" },
  ],
  connection: ProvisionConnection,
  links: { statute: sql`t.statute_id = k.key` },
  where: () => [],
});
