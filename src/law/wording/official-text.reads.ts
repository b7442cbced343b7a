import sql from "sql-template-tag";
import type { UnitContent } from "../../kits/unit-text.js";
import { holdsIfBounded, onRecord, stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { groupBy } from "../../platform/kernel/group.js";
import { type Loader, readEach } from "../../platform/kernel/loader.js";
import { documentOf } from "./akn-document.js";
import { OfficialText, type OfficialTextRow, TextUnit, type TextUnitRow } from "./official-text.type.js";
import type { TextExpressionRow } from "./text-overlay.row.js";
import { type FoundUnit, UNIT_COLUMNS, withWords, worksOf } from "./wording.reads.js";
import { Wording } from "./wording.type.js";

export const OfficialTextConnection = connectionOf(() => OfficialText, "OfficialText");
export const TextUnitConnection = connectionOf(() => TextUnit, "TextUnit");

/** By what texts are in order, and known in a list. */
export const keyOfText = ({ row }: OfficialText) => [row.work, row.language, row.kind, row.collection].join("\u0001");

/** By what the units of a text are in order. */
export const keyOfUnit = ({ row }: TextUnit) => String(row.position).padStart(6, "0");

/** All texts that stand on the day, each work in each language once a collection. A key is the number of an import. */
export const officialTexts: Loader<Database, readonly OfficialText[]> = {
  name: "official-texts",
  read: readEach(async (database, moment, key) => {
    const rows = await database.rows<OfficialTextRow>(sql`
        SELECT DISTINCT ON (e.collection, e.work, e.language, e.kind) e.id, e.collection, e.work, e.place, e.number_key, e.language,
          e.kind, e.title, e.valid_from::text, e.days_rest_on, e.edition, e.appeared, ${key}::int AS shown
        FROM text_expression e
        WHERE ${onRecord("e", sql`${key}::int`)} AND e.valid_from <= ${moment.day}::date
        ORDER BY e.collection, e.work, e.language, e.kind, e.valid_from DESC`);
    const texts = rows.map((row) => new OfficialText(row, moment));
    return texts.sort((a, b) => (keyOfText(a) < keyOfText(b) ? -1 : 1));
  }),
};

/** The statutes of the dataset that texts are of. A key is the id of an expression. */
export const statuteOfText: Loader<Database, string> = {
  name: "official-text.statute",
  async read(database, moment, keys) {
    const rows = await database.rows<{ expression: string; statute: string }>(sql`
      WITH ${worksOf(sql`SELECT a.id AS statute FROM statute a WHERE ${stands("a", moment)}`, moment)}
      SELECT expression, min(statute) AS statute FROM works WHERE expression = ANY(${keys}::text[]) GROUP BY expression`);
    return new Map(rows.map(({ expression, statute }) => [expression, statute]));
  },
};

/** A key of units: the text as JSON, and which of its units: those right under one, or one by its eId. */
export const unitsKey = (text: OfficialTextRow, which: "under" | "is", eId: string) => JSON.stringify([which, eId, text]);

/** The units right under a unit of a text, or the unit itself, without their words. */
export const textUnits: Loader<Database, readonly TextUnit[]> = {
  name: "official-text.units",
  read: readEach(async (database, moment, key) => {
    const [which, eId, text] = JSON.parse(key) as ["under" | "is", string, OfficialTextRow];
    const tie =
      which === "is" ? sql`u.e_id = ${eId} AND u.parent IS NOT NULL` : sql`a.e_id = ${eId} AND ${holdsIfBounded("u", moment)}`;
    const rows = await database.rows<Omit<TextUnitRow, "text">>(sql`
        SELECT u.position, nullif(a.e_id, '') AS above, u.last - u.position AS parts, u.e_id, u.element, u.number, u.heading,
          u.valid::text AS valid
        FROM text_unit u JOIN text_unit a ON a.expression_id = u.expression_id AND a.position = u.parent
        WHERE u.expression_id = ${text.id} AND ${tie} ORDER BY u.position`);
    return rows.map((row) => new TextUnit({ ...row, text }, moment));
  }),
};

/** The words of units. A key is the import, the expression and the position. */
export const wordingOfUnit: Loader<Database, Wording> = {
  name: "official-text.wording",
  async read(database, moment, keys) {
    const asked = keys.map((key) => key.split(" ") as [string, string, string]);
    const byImport = groupBy(asked, ([number]) => number);
    const found = new Map<string, Wording>();
    for (const [number, units] of byImport) {
      const rows = await database.rows<FoundUnit>(sql`
        SELECT ${UNIT_COLUMNS}
        FROM unnest(${units.map(([, id]) => id)}::text[], ${units.map(([, , position]) => Number(position))}::int[]) AS k(id, position)
        JOIN text_unit u ON u.expression_id = k.id AND u.position = k.position JOIN text_expression e ON e.id = k.id`);
      for (const row of await withWords(database, rows, Number(number), moment))
        found.set(`${number} ${row.expression_id} ${row.position}`, new Wording({ ...row, fit: null }, moment));
    }
    return found;
  },
};

/** Whole texts as documents of Akoma Ntoso. A key is the row of an expression as JSON. */
export const documentOfText: Loader<Database, string> = {
  name: "official-text.akn",
  read: readEach(async (database, _moment, key) => {
    const text = JSON.parse(key) as OfficialTextRow;
    const [found] = await database.rows<{ periods: TextExpressionRow["periods"] }>(
      sql`SELECT periods FROM text_expression WHERE id = ${text.id}`,
    );
    return documentOf({ ...text, periods: found?.periods ?? {} }, await contentOf(database, text.id));
  }),
};

const contentOf = (database: Database, id: string) =>
  database.rows<UnitContent>(sql`
    SELECT u.position, u.parent, w.content FROM text_unit u JOIN text_wording w ON w.hash = u.wording_hash
    WHERE u.expression_id = ${id} ORDER BY u.position`);
