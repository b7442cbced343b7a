import { alpha3Of } from "../../kits/formats/languages.js";
import { element, Xml, xmlDocument } from "../../kits/formats/xml.js";
import { type UnitContent, wholeOf } from "../../kits/unit-text.js";
import type { TextExpressionRow } from "./text-overlay.row.js";

/** What of an expression its document tells. */
export type Described = Pick<
  TextExpressionRow,
  "work" | "kind" | "place" | "number_key" | "language" | "title" | "valid_from" | "days_rest_on" | "edition" | "periods"
>;

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
const OWN = "urn:minelaw:texts";
const EDITOR = "#minelaw";
const MAKER = "#maker";

/** An expression with all its units as a document of Akoma Ntoso 3.0. */
export function documentOf(row: Described, units: readonly UnitContent[]): string {
  const whole = wholeOf(units);
  const start = /^<\w+[^>]*>/.exec(whole)?.[0] ?? "";
  const inner = new Xml(start + metaOf(row, periodsOf(row.periods, whole)).text + whole.slice(start.length));
  return xmlDocument(element("akomaNtoso", { xmlns: NAMESPACE }, inner));
}

/** What a document says of the periods of its units: events, intervals between them, and of what they are. */
interface Periods {
  readonly lifecycle: Xml | null;
  readonly temporalData: Xml | null;
  readonly concept: Xml | null;
}

function periodsOf(periods: Described["periods"], whole: string): Periods {
  const entries = Object.entries(periods);
  if (entries.length === 0) return { lifecycle: null, temporalData: null, concept: null };
  const days = [...new Set(entries.flatMap(([, { from, until }]) => [from, until]))].filter((day) => day !== null).sort();
  let name = "event";
  while (whole.includes(`eId="${name}`) || entries.some(([reference]) => reference.startsWith(`#${name}`))) name += "-";
  const eventOf = (day: string | null) => (day ? `#${name}-${days.indexOf(day) + 1}` : null);
  const events = days.map((date, index) => element("eventRef", { eId: `${name}-${index + 1}`, date, source: MAKER }));
  const groups = entries.map(([reference, { from, until }]) =>
    element(
      "temporalGroup",
      { eId: reference.slice(1) },
      element("timeInterval", { refersTo: `#${name}-effect`, start: eventOf(from), end: eventOf(until) }),
    ),
  );
  return {
    lifecycle: element("lifecycle", { source: MAKER }, events),
    temporalData: element("temporalData", { source: MAKER }, groups),
    concept: element("TLCConcept", { eId: `${name}-effect`, href: "/ontology/concept/effect", showAs: "In effect" }),
  };
}

function metaOf(
  { work, kind, place, number_key, language, title, valid_from, days_rest_on, edition }: Described,
  { lifecycle, temporalData, concept }: Periods,
): Xml {
  const expression = `${work}/${alpha3Of(language)}@${valid_from}`;
  const country = (place ?? "/akn/xx").split("/")[2]?.slice(0, 2);
  const editor = element("FRBRauthor", { href: EDITOR, as: "#editor" });
  const author = element("FRBRauthor", { href: MAKER, as: "#author" });
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
      level("FRBRManifestation", `${expression}.xml`, day, editor),
    ),
    lifecycle,
    temporalData,
    element(
      "references",
      { source: EDITOR },
      element("TLCOrganization", { eId: "minelaw", href: "/ontology/organization/minelaw", showAs: "Minelaw" }),
      element("TLCOrganization", {
        eId: "maker",
        href: "/ontology/organization/maker",
        showAs: edition.publisher ?? "Whoever made the law",
      }),
      element("TLCRole", { eId: "author", href: "/ontology/role/author", showAs: "Author" }),
      element("TLCRole", { eId: "editor", href: "/ontology/role/editor", showAs: "Editor" }),
      concept,
    ),
    element(
      "proprietary",
      { source: EDITOR, "xmlns:minelaw": OWN },
      element("minelaw:edition", { ...edition, kind, restsOn: days_rest_on }),
    ),
  );
}
