import sql, { join, raw, type Sql } from "sql-template-tag";
import { countryNameIn } from "../../law/jurisdiction/local-name.js";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { tableOf } from "../../platform/database/tables.js";
import type { RecordedKind } from "../../platform/kernel/kinds.js";
import { type Loader, readEach } from "../../platform/kernel/loader.js";
import type { Moment } from "../../platform/kernel/moment.js";

type Columns = Partial<Readonly<Record<RecordedKind, string>>>;

/** The columns of names that records have in several languages, and of those that they have in one beside the dataset's English. */
const IN_SEVERAL: Columns = {
  jurisdiction: "names",
  authority: "names",
  unit: "names",
  statute: "titles",
  concept: "pref_labels",
};
const IN_ONE: Columns = { definition: "local_term", token_class: "local_name" };

/**
 * What records of a release are called in a language, by address, where that is recorded and is not what they are called in
 * English; a country by the name in use. The key is the language. Days do not change names.
 */
export const namesInLanguage: Loader<Database, ReadonlyMap<string, string>> = {
  name: "names.in-language",
  timeless: true,
  index: true,
  read: readEach(async (database: Database, moment: Moment, language: string) => {
    const several = (names: Sql) => sql`${names} ->> ${language} AS name, ${names} ->> 'en' AS english`;
    const one = (local: Sql) =>
      sql`CASE WHEN ${local} ->> 'language' = ${language} THEN ${local} ->> 'text' END AS name, NULL AS english`;
    const asked = [...namesIn(IN_SEVERAL, moment, several), ...namesIn(IN_ONE, moment, one)];
    const rows = await database.rows<{ id: string; name: string | null; english: string | null }>(
      sql`${join(asked, " UNION ALL ")}`,
    );
    const named = rows.flatMap(({ id, name, english }) => {
      const shown = countryNameIn(countryOf(id), language) ?? name;
      return shown !== null && shown !== english ? [[id, shown] as const] : [];
    });
    return new Map(named);
  }),
};

/** The code of the country that an address is of; empty where it is of something else. */
const countryOf = (address: string) => /^\/akn\/([a-z]{2})$/.exec(address)?.[1]?.toUpperCase() ?? "";

function namesIn(columns: Columns, moment: Moment, namesOf: (column: Sql) => Sql): Sql[] {
  return Object.entries(columns).map(
    ([kind, column]) => sql`
      SELECT t.id, ${namesOf(sql`t.${raw(column)}`)} FROM ${raw(tableOf(kind as RecordedKind))} t WHERE ${stands("t", moment)}`,
  );
}
