import sql, { join, raw, type Sql } from "sql-template-tag";
import { pathOfEId } from "../../kits/unit-path.js";
import { type UnitContent, wholeOf } from "../../kits/unit-text.js";
import { holdsIfBounded, onRecord, stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import type { Loader } from "../../platform/kernel/loader.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { Wording, type WordingRow } from "./wording.type.js";

/** What is read of a unit before its words are put together. */
export interface FoundUnit extends Omit<WordingRow, "fit" | "fragment" | "changed_on"> {
  readonly expression_id: string;
  readonly position: number;
  readonly path: string;
}

interface Asked extends FoundUnit {
  readonly key: string;
}

/** The key of a provision's wordings: the import, its statute, and its eId on the day. */
export const wordingKey = (number: number, statute: string, eId: string) => `${number} ${statute} ${eId}`;

/** The columns of a unit `u` of an expression `e`, for FoundUnit. */
export const UNIT_COLUMNS = raw(`e.id AS expression_id, e.work, e.language, e.kind, e.title, e.valid_from::text, e.days_rest_on,
  e.edition, e.appeared, u.position, u.path, u.e_id, u.number, u.heading, u.valid::text AS valid`);

/**
 * The official words of provisions, by path and number and never by likeness. A law is found by its id, or by its number in its
 * place, unless two statutes have that number; of its wordings in a language the last that began by the day stands.
 */
export const wordingsOf: Loader<Database, readonly Wording[]> = {
  name: "provision.wordings",
  async read(database, moment, keys) {
    const asked = keys.map((key) => {
      const [number = "0", statute = "", eId = ""] = key.split(" ");
      return { key, number: Number(number), statute, path: pathOfEId(eId) };
    });
    const rows = await database.rows<Asked>(sql`
      WITH asked AS (
        SELECT * FROM unnest(${asked.map(({ key }) => key)}::text[], ${asked.map(({ number }) => number)}::int[],
          ${asked.map(({ statute }) => statute)}::text[], ${asked.map(({ path }) => path)}::text[]) AS k(key, import, statute, path)
      ), ${worksOf(sql`SELECT DISTINCT statute FROM asked`, moment)}, standing AS (
        SELECT DISTINCT ON (a.key, e.collection, e.work, e.language, e.kind) a.key, a.path AS wanted, e.*
        FROM asked a JOIN works w ON w.statute = a.statute JOIN text_expression e ON e.id = w.expression
        WHERE ${onRecord("e", sql`a.import`)} AND e.valid_from <= ${moment.day}::date
        ORDER BY a.key, e.collection, e.work, e.language, e.kind, e.valid_from DESC
      )
      SELECT e.key, ${UNIT_COLUMNS}
      FROM standing e JOIN text_unit u ON u.expression_id = e.id
      WHERE e.wanted <> '' AND u.path <> '' AND ${holdsIfBounded("u", moment)}
        AND (u.path = e.wanted OR starts_with(e.wanted, u.path || '/') OR starts_with(u.path, e.wanted || '/'))
      ORDER BY e.language, e.kind, e.work, e.id, u.position`);
    const fitting = asked.flatMap(({ key, path }) => {
      const found = rows.filter((row) => row.key === key);
      const expressions = [...new Set(found.map((row) => row.expression_id))];
      return expressions.flatMap((id) => {
        const units = found.filter((row) => row.expression_id === id);
        return nearest(units, path);
      });
    });
    const whole = await withWords(database, fitting, asked[0]?.number ?? 0, moment);
    return new Map(asked.map(({ key }) => [key, whole.filter((row) => row.key === key).map((row) => new Wording(row, moment))]));
  },
};

/** The statute of each expression, by its address, or by its number where one statute alone has it in its place. */
export const worksOf = (statutes: Sql, moment: Moment) => sql`numbered AS (
    SELECT s.id, s.jurisdiction_id, regexp_replace(lower(n.number), '[^[:alnum:]]', '', 'g') AS number_key
    FROM statute s CROSS JOIN LATERAL unnest(s.other_numbers || s.number) AS n(number)
    WHERE n.number IS NOT NULL AND ${stands("s", moment)}
  ), works AS (
    SELECT s.statute, e.id AS expression FROM (${statutes}) s JOIN text_expression e ON e.work = s.statute
    UNION
    SELECT n.id, e.id FROM numbered n JOIN text_expression e ON e.place = n.jurisdiction_id AND e.number_key = n.number_key
      AND NOT EXISTS (SELECT FROM numbered s WHERE s.id = e.work)
    WHERE n.id IN (${statutes}) AND NOT EXISTS (SELECT FROM numbered o WHERE o.id <> n.id
      AND o.jurisdiction_id = n.jurisdiction_id AND o.number_key = n.number_key)
  )`;

/** Puts the words of units together, and tells since when they stand. */
export async function withWords<Row extends FoundUnit>(
  database: Database,
  units: readonly Row[],
  number: number,
  moment: Moment,
): Promise<(Row & { fragment: string; changed_on: string | null })[]> {
  if (units.length === 0) return [];
  const places = join(units.map((unit, index) => sql`(${index}::int, ${unit.expression_id}::text, ${unit.position}::int)`));
  const found = await database.rows<{ place: number; parts: UnitContent[]; history: { from: string; same: boolean }[] }>(sql`
    SELECT k.place, (
      SELECT json_agg(json_build_object('position', p.position, 'parent', p.parent,
        'content', CASE WHEN ${holdsIfBounded("p", moment)} OR p.position = u.position THEN w.content ELSE '' END) ORDER BY p.position)
      FROM text_unit p JOIN text_wording w ON w.hash = p.wording_hash
      WHERE p.expression_id = u.expression_id AND p.position BETWEEN u.position AND u.last
    ) AS parts, (
      SELECT json_agg(json_build_object('from', greatest(x.valid_from, lower(o.valid))::text,
        'same', o.words_hash IS NOT DISTINCT FROM u.words_hash) ORDER BY greatest(x.valid_from, lower(o.valid)) DESC)
      FROM text_expression x LEFT JOIN LATERAL (
        SELECT DISTINCT ON (lower(o.valid)) o.words_hash, o.valid FROM text_unit o WHERE o.expression_id = x.id AND o.path = u.path
          AND (o.valid IS NULL OR (lower(o.valid) IS NULL OR lower(o.valid) <= greatest(e.valid_from, lower(u.valid)))
            AND (upper(o.valid) IS NULL OR upper(o.valid) > x.valid_from))
        ORDER BY lower(o.valid), o.position) o ON true
      WHERE u.path <> '' AND x.collection = e.collection AND x.work = e.work AND x.language = e.language AND x.kind = e.kind
        AND x.valid_from <= e.valid_from AND ${onRecord("x", number)}
    ) AS history
    FROM (VALUES ${places}) AS k(place, expression_id, position)
    JOIN text_unit u ON u.expression_id = k.expression_id AND u.position = k.position JOIN text_expression e ON e.id = u.expression_id`);
  const byPlace = new Map(found.map((row) => [row.place, row]));
  return units.map((unit, index) => {
    const { parts, history } = byPlace.get(index) ?? { parts: [], history: [] };
    return { ...unit, fragment: wholeOf(parts), changed_on: changedOn(history ?? []) };
  });
}

/** The day on which words replaced others that are known; null where none are. */
function changedOn(history: readonly { readonly from: string; readonly same: boolean }[]): string | null {
  const other = history.findIndex(({ same }) => !same);
  return other > 0 ? (history[other - 1]?.from ?? null) : null;
}

/** The unit of the path; else the nearest above; else all that lie next below it. */
function nearest<Row extends FoundUnit>(units: readonly Row[], path: string): (Row & Pick<WordingRow, "fit">)[] {
  const same = units.filter((unit) => unit.path === path);
  if (same.length > 0) return same.map((unit) => ({ ...unit, fit: "SAME" }));
  const above = units.filter((unit) => unit.path.length < path.length).sort((a, b) => b.path.length - a.path.length);
  if (above[0]) return [{ ...above[0], fit: "WIDER" }];
  const levels = (each: string) => each.split("/").length;
  const next = Math.min(...units.map((unit) => levels(unit.path)));
  return units.filter((unit) => levels(unit.path) === next).map((unit) => ({ ...unit, fit: "NARROWER" }));
}
