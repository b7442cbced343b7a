import type { DataSource } from "typeorm";
import { alpha3Of } from "../../kits/formats/languages.js";
import { element, Xml, xmlDocument } from "../../kits/formats/xml.js";
import { type UnitContent, wholeOf } from "../../kits/unit-text.js";
import type { TextExpressionRow } from "../../law/wording/text-overlay.row.js";

type Exported = Pick<
  TextExpressionRow,
  "id" | "work" | "place" | "number_key" | "language" | "title" | "valid_from" | "days_rest_on" | "edition"
>;

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
const OWN = "urn:minelaw:texts";
const EDITOR = "#minelaw";

/** A document of Akoma Ntoso, and the name of the file that it goes into. */
export interface ExportedText {
  readonly name: string;
  readonly xml: string;
}

/** The texts of a collection that stand, one after another, each as a document of Akoma Ntoso 3.0. */
export async function* exportTexts(dataSource: DataSource, collection: string): AsyncGenerator<ExportedText> {
  const rows = await dataSource.query<Exported[]>(
    `SELECT id, work, place, number_key, language, title, valid_from::text AS valid_from, days_rest_on, edition FROM text_expression
     WHERE collection = $1 AND ceased IS NULL
     ORDER BY work, language, kind, text_expression.valid_from`,
    [collection],
  );
  for (const row of rows) {
    const units = await dataSource.query<UnitContent[]>(
      `SELECT u.position, u.parent, w.content FROM text_unit u JOIN text_wording w ON w.hash = u.wording_hash
       WHERE u.expression_id = $1 ORDER BY u.position`,
      [row.id],
    );
    const name = `${row.work} ${row.language} ${row.valid_from}`.replace(/[^\p{L}\p{N}.]+/gu, "-").replace(/^[-.]+/, "");
    yield { name: `${name}.xml`, xml: documentOf(row, wholeOf(units)) };
  }
}

function documentOf(row: Exported, whole: string): string {
  const start = /^<\w+[^>]*>/.exec(whole)?.[0] ?? "";
  const inner = new Xml(start + metaOf(row).text + whole.slice(start.length));
  return xmlDocument(element("akomaNtoso", { xmlns: NAMESPACE }, inner));
}

function metaOf({ work, place, number_key, language, title, valid_from, days_rest_on, edition }: Exported): Xml {
  const expression = `${work}/${alpha3Of(language)}@${valid_from}`;
  const country = (place ?? "/akn/xx").split("/")[2]?.slice(0, 2);
  const author = element("FRBRauthor", { href: EDITOR, as: "#editor" });
  const day = element("FRBRdate", { date: valid_from, name: days_rest_on.toLowerCase() });
  const level = (name: string, uri: string, ...more: (Xml | null)[]) =>
    element(name, {}, element("FRBRthis", { value: uri }), element("FRBRuri", { value: uri }), ...more);
  return element(
    "meta",
    {},
    element(
      "identification",
      { source: EDITOR },
      level(
        "FRBRWork",
        work,
        element("FRBRalias", { name: "title", value: title }),
        day,
        author,
        element("FRBRcountry", { value: country }),
        number_key ? element("FRBRnumber", { value: number_key }) : null,
      ),
      level("FRBRExpression", expression, day, author, element("FRBRlanguage", { language: alpha3Of(language) ?? "und" })),
      level("FRBRManifestation", `${expression}.xml`, day, author),
    ),
    element(
      "references",
      { source: EDITOR },
      element("TLCOrganization", { eId: "minelaw", href: "/ontology/organization/minelaw", showAs: "Minelaw" }),
      element("TLCRole", { eId: "editor", href: "/ontology/role/editor", showAs: "Editor" }),
    ),
    element(
      "proprietary",
      { source: EDITOR, "xmlns:minelaw": OWN },
      element("minelaw:edition", { ...edition, restsOn: days_rest_on }),
    ),
  );
}
