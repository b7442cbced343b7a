import sql, { type Sql } from "sql-template-tag";
import { anyOf, oneOf } from "../../platform/database/filter.sql.js";
import { holds, stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { allOf, byId, type RowMapping } from "../../platform/database/row-mapping.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import type { Context } from "../../platform/graphql/context.js";
import { BY_ID, listOf } from "../../platform/graphql/list.js";
import { Refusal } from "../../platform/kernel/errors.js";
import type { Loader } from "../../platform/kernel/loader.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { message } from "../../platform/kernel/message.js";
import type { Moment } from "../../platform/kernel/moment.js";
import type { AuthorityRow } from "./authority.row.js";
import type { JurisdictionRow } from "./jurisdiction.row.js";
import { Authority, Jurisdiction, MiningStatus, Remark } from "./jurisdiction.type.js";
import type { AuthorityRole, JurisdictionKind, MiningStatusCode } from "./jurisdiction.vocabulary.js";
import type { MiningStatusRow } from "./mining-status.row.js";
import { loadPlaces, type PlaceIndex, type PlaceRow } from "./place-index.js";
import { nothingRecorded, type PlaceNames } from "./place-names.js";
import { loadPlaceNames } from "./place-names.reads.js";
import type { RemarkRow } from "./remark.row.js";
import { namesPlaces } from "./scope.sql.js";

export const jurisdictionMapping: RowMapping<JurisdictionRow, Jurisdiction> = {
  table: "jurisdiction",
  build: (row, moment) => new Jurisdiction(row, moment),
};
const authority: RowMapping<AuthorityRow, Authority> = { table: "authority", build: (row, moment) => new Authority(row, moment) };
const miningStatus: RowMapping<MiningStatusRow, MiningStatus> = {
  table: "mining_status",
  build: (row, moment) => new MiningStatus(row, moment),
};

export const jurisdictionById = byId("jurisdiction", jurisdictionMapping);
export const childrenOf = allOf("jurisdiction.children", jurisdictionMapping, sql`t.parent_id = k.key`, sql`t.id`);
export const authorityById = byId("authority", authority);
export const authoritiesOf = allOf("authority.of", authority, sql`t.jurisdiction_id = k.key`, sql`t.id`);
export const statusHistoryOf = allOf("mining-status.history", miningStatus, sql`t.jurisdiction_id = k.key`, sql`t.valid`);
export const remarksOf = allOf<RemarkRow, Remark>(
  "remark.of",
  { table: "remark", build: (row, moment) => new Remark(row, moment) },
  sql`t.jurisdiction_id = k.key`,
  sql`t.position`,
);

export const statusOf: Loader<Database, MiningStatus> = {
  name: "mining-status.on-day",
  async read(database, moment, ids) {
    const rows = await database.rows<MiningStatusRow>(sql`
      SELECT t.* FROM mining_status t
      WHERE t.jurisdiction_id = ANY(${ids}::text[]) AND ${stands("t", moment)} AND ${holds("t", moment)}`);
    return new Map(rows.map((row) => [row.jurisdiction_id, new MiningStatus(row, moment)]));
  },
};

export const AuthorityConnection = connectionOf(() => Authority, "Authority");

export interface AuthorityConditions {
  readonly jurisdictions?: readonly string[] | null;
  readonly roles?: readonly AuthorityRole[] | null;
}

export const authorities = listOf<AuthorityRow, Authority, AuthorityConditions>({
  name: "authorities",
  mapping: authority,
  order: BY_ID,
  connection: AuthorityConnection,
  links: {},
  leavesFew: namesPlaces,
  where: (filter) => [...oneOf(sql`t.jurisdiction_id`, filter.jurisdictions), ...anyOf(sql`t.roles`, filter.roles)],
});

export const JurisdictionConnection = connectionOf(() => Jurisdiction, "Jurisdiction");

export interface JurisdictionFilter {
  readonly kinds?: readonly JurisdictionKind[] | null;
  readonly miningStatus?: readonly MiningStatusCode[] | null;
}

const statusOnDay = (moment: Moment): Sql => sql`LEFT JOIN mining_status s ON s.jurisdiction_id = t.id
  AND ${stands("s", moment)} AND ${holds("s", moment)}`;

export const jurisdictions = listOf<JurisdictionRow, Jurisdiction, JurisdictionFilter>({
  name: "jurisdictions",
  mapping: { ...jurisdictionMapping, join: statusOnDay },
  order: BY_ID,
  connection: JurisdictionConnection,
  links: {},
  where: (filter) => [...oneOf(sql`t.kind`, filter.kinds), ...oneOf(sql`s.code`, filter.miningStatus)],
});

const partsBetweenCommas = (text: string) => text.split(",").map((part) => part.trim());

/** The ids of places that are all named by their codes, with commas between some or not; null where one is not. */
function idsByCodes(index: PlaceIndex, texts: readonly string[]): string[] | null {
  const places = texts.flatMap((text) => index.byCode(text) ?? partsBetweenCommas(text).map((part) => index.byCode(part)));
  return places.includes(null) ? null : places.map((place) => (place as PlaceRow).id);
}

/** The places that a text means, null where nothing is recorded: a place by its code or name, or several with commas between. */
function placesOfText(names: PlaceNames, argument: string, text: string): { said: string; id: string | null }[] {
  const parts = partsBetweenCommas(text);
  const whole = parts.length < 2 || parts.includes("") || names.isName(text);
  return (whole ? [text] : parts).map((said) => ({ said, id: names.read(argument, said)?.id ?? null }));
}

/**
 * The ids of the places that a filter names, by code or name. A place that the dataset does not cover is refused: an empty
 * list would read as "no law" where the truth is "no data".
 */
export function coveredIds(context: Context, moment: Moment, argument: string, texts: readonly string[]): Maybe<string[]> {
  return andThen(loadPlaces(context, moment), (index) => {
    const coded = idsByCodes(index, texts);
    if (coded) return [...new Set(coded)];
    return andThen(loadPlaceNames(context, moment), (names) => namedIds(names, argument, texts));
  });
}

function namedIds(names: PlaceNames, argument: string, texts: readonly string[]): string[] {
  const meant = texts.flatMap((text) => placesOfText(names, argument, text));
  const missing = meant.filter(({ id }) => id === null).map(({ said }) => said);
  if (missing.length === 0) return [...new Set(meant.map(({ id }) => id as string))];
  const [only, ...others] = missing;
  const told =
    others.length > 0 ? message`the dataset has no data on ${missing.join(", ")}` : nothingRecorded(names, only as string);
  throw new Refusal("JURISDICTION_NOT_COVERED", told, argument);
}
