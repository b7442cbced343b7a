import type { DataSource } from "typeorm";
import type { UnitContent } from "../../kits/unit-text.js";
import { type Described, documentOf } from "../../law/wording/akn-document.js";

/** A document of Akoma Ntoso, and the name of the file that it goes into. */
export interface ExportedText {
  readonly name: string;
  readonly xml: string;
}

/** The texts of a collection that stand, one after another, each as a document of Akoma Ntoso 3.0. */
export async function* exportTexts(dataSource: DataSource, collection: string): AsyncGenerator<ExportedText> {
  const rows = await dataSource.query<(Described & { readonly id: string })[]>(
    `SELECT id, work, kind, place, number_key, language, title, valid_from::text AS valid_from, days_rest_on, edition, periods FROM text_expression
     WHERE collection = $1 AND ceased IS NULL
     ORDER BY work, language, kind, text_expression.valid_from`,
    [collection],
  );
  const names = new Map<string, number>();
  for (const row of rows) {
    const units = await dataSource.query<UnitContent[]>(
      `SELECT u.position, u.parent, w.content FROM text_unit u JOIN text_wording w ON w.hash = u.wording_hash
       WHERE u.expression_id = $1 ORDER BY u.position`,
      [row.id],
    );
    const name = fileName(row);
    const nth = (names.get(name) ?? 0) + 1;
    names.set(name, nth);
    yield { name: `${name}${nth > 1 ? `-${nth}` : ""}.xml`, xml: documentOf(row, units) };
  }
}

/** The most signs of a name of a file: file systems take 255 bytes, and a sign of a name has up to four. */
const NAME = 50;

/** Works that differ in marks alone, or far behind, have the same name. */
function fileName({ work, language, valid_from }: Described): string {
  const plain = work.replace(/[^\p{L}\p{N}.]+/gu, "-").replace(/^[-.]+/, "");
  return `${[...plain].slice(-NAME).join("").toLowerCase()}-${language}-${valid_from}`;
}
