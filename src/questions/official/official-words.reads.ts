import sql, { empty } from "sql-template-tag";
import { CONFIGURATIONS, searchConfiguration } from "../../law/wording/search-language.js";
import { searchQuery } from "../../law/wording/search-words.js";
import { type FoundUnit, UNIT_COLUMNS, withWords } from "../../law/wording/wording.reads.js";
import { Wording } from "../../law/wording/wording.type.js";
import { holdsIfBounded, onRecord } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { type Loader, readEach } from "../../platform/kernel/loader.js";
import type { Moment } from "../../platform/kernel/moment.js";

/** Units that are weighed against each other: where more are found, their words are in too many to tell the best. */
const WEIGHED = 2_000;

export interface OfficialWordsQuery {
  readonly query: string;
  readonly language: string | null;
  readonly first: number;
  /** The import whose texts are searched. */
  readonly number: number;
}

/** Units whose own words hold all words of a query, as the law stood on the day; the best first. A key is a query as JSON. */
export const officialWords: Loader<Database, readonly Wording[]> = {
  name: "officialWords",
  read: readEach((database, moment, key) => find(database, moment, JSON.parse(key) as OfficialWordsQuery)),
};

async function find(
  database: Database,
  moment: Moment,
  { query, language, first, number }: OfficialWordsQuery,
): Promise<readonly Wording[]> {
  const configurations = language ? [searchConfiguration(language)] : ["simple", ...new Set(Object.values(CONFIGURATIONS))];
  const units = await database.rows<FoundUnit>(sql`
    WITH asked AS (
      SELECT DISTINCT websearch_to_tsquery(c::regconfig, ${searchQuery(query)}) AS words FROM unnest(${configurations}::text[]) AS c
    ), found AS (
      SELECT w.hash, max(ts_rank(w.words, a.words)) AS rank FROM asked a JOIN text_wording w ON w.words @@ a.words
      GROUP BY w.hash LIMIT ${WEIGHED}
    )
    SELECT ${UNIT_COLUMNS}
    FROM found f JOIN text_unit u ON u.wording_hash = f.hash JOIN text_expression e ON e.id = u.expression_id
    WHERE ${onRecord("e", sql`${number}::int`)} AND e.valid_from <= ${moment.day}::date AND ${holdsIfBounded("u", moment)}
      ${language ? sql`AND e.language = ${language}` : empty}
      AND NOT EXISTS (SELECT FROM text_expression x WHERE x.collection = e.collection AND x.work = e.work AND x.language = e.language
        AND x.kind = e.kind AND x.valid_from > e.valid_from AND x.valid_from <= ${moment.day}::date AND ${onRecord("x", sql`${number}::int`)})
    ORDER BY f.rank DESC, e.work, e.language, u.position LIMIT ${first}`);
  const whole = await withWords(database, units, number, moment);
  return whole.map((row) => new Wording({ ...row, fit: null }, moment));
}
