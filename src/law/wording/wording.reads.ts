import sql from "sql-template-tag";
import { pathOfEId } from "../../kits/unit-path.js";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import type { Loader } from "../../platform/kernel/loader.js";
import { Wording, type WordingRow } from "./wording.type.js";

interface Found extends Omit<WordingRow, "fit"> {
  readonly key: string;
  readonly id: string;
  readonly path: string;
}

/** The key of a provision's wordings: the import, its statute, and its eId on the day. */
export const wordingKey = (number: number, statute: string, eId: string) => `${number} ${statute} ${eId}`;

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
    const rows = await database.rows<Found>(sql`
      WITH asked AS (
        SELECT * FROM unnest(${asked.map(({ key }) => key)}::text[], ${asked.map(({ number }) => number)}::int[],
          ${asked.map(({ statute }) => statute)}::text[], ${asked.map(({ path }) => path)}::text[]) AS k(key, import, statute, path)
      ), numbered AS (
        SELECT s.id, s.jurisdiction_id, regexp_replace(lower(n.number), '[^[:alnum:]]', '', 'g') AS number_key
        FROM statute s CROSS JOIN LATERAL unnest(s.other_numbers || s.number) AS n(number)
        WHERE n.number IS NOT NULL AND ${stands("s", moment)}
      ), works AS (
        SELECT s.id AS statute, e.id AS expression FROM (SELECT DISTINCT statute AS id FROM asked) s JOIN text_expression e ON e.work = s.id
        UNION
        SELECT n.id, e.id FROM numbered n JOIN text_expression e ON e.place = n.jurisdiction_id AND e.number_key = n.number_key
        WHERE n.id IN (SELECT statute FROM asked) AND NOT EXISTS (SELECT FROM numbered o WHERE o.id <> n.id
          AND o.jurisdiction_id = n.jurisdiction_id AND o.number_key = n.number_key)
      ), standing AS (
        SELECT DISTINCT ON (a.key, e.collection, e.work, e.language, e.kind) a.key, a.path AS wanted, e.*
        FROM asked a JOIN works w ON w.statute = a.statute JOIN text_expression e ON e.id = w.expression
        WHERE e.appeared <= a.import AND (e.ceased IS NULL OR e.ceased > a.import) AND e.valid_from <= ${moment.day}::date
        ORDER BY a.key, e.collection, e.work, e.language, e.kind, e.valid_from DESC
      )
      SELECT s.key, s.id, s.work, s.language, s.kind, s.title, s.valid_from::text, s.days_rest_on, s.edition, s.appeared,
        u.path, u.e_id, u.number, u.heading, u.plain
      FROM standing s JOIN text_unit u ON u.expression_id = s.id
      WHERE s.wanted <> '' AND u.path <> ''
        AND (u.path = s.wanted OR starts_with(s.wanted, u.path || '/') OR starts_with(u.path, s.wanted || '/'))
      ORDER BY s.language, s.kind, s.work, s.id, u.position`);
    return new Map(
      asked.map(({ key, path }) => {
        const found = rows.filter((row) => row.key === key);
        const expressions = [...new Set(found.map(({ id }) => id))];
        const fitting = expressions.flatMap((id) =>
          nearest(
            found.filter((row) => row.id === id),
            path,
          ),
        );
        return [key, fitting.map((row) => new Wording(row, moment))];
      }),
    );
  },
};

/** The unit of the path; else the nearest above; else all that lie next below it. */
function nearest(units: readonly Found[], path: string): WordingRow[] {
  const same = units.filter((unit) => unit.path === path);
  if (same.length > 0) return same.map((unit) => ({ ...unit, fit: "SAME" }));
  const above = units.filter((unit) => unit.path.length < path.length).sort((a, b) => b.path.length - a.path.length);
  if (above[0]) return [{ ...above[0], fit: "WIDER" }];
  const levels = (each: string) => each.split("/").length;
  const next = Math.min(...units.map((unit) => levels(unit.path)));
  return units.filter((unit) => levels(unit.path) === next).map((unit) => ({ ...unit, fit: "NARROWER" }));
}
