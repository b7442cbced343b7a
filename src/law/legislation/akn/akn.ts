import type { StatuteAnswer } from "../../../kits/answers.generated.js";
import { privateIn, SOME_PRIVATE, termsOf } from "../../../kits/formats/notice.js";
import { element, type Xml, xmlDocument } from "../../../kits/formats/xml.js";
import type { PageRequest } from "../../../kits/page-request.js";
import { aknBody } from "./body.js";
import { analysis, identification, OWN_NAMESPACE, references, Times, textsOf } from "./meta.js";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** A statute on a day as Akoma Ntoso 3.0 (OASIS LegalDocML). */
export function printAkn(statute: StatuteAnswer, request: PageRequest): string {
  const kind = statute.address.split("/")[3] as "act" | "bill" | "doc";
  const times = new Times(statute);
  const body = aknBody(statute, (provision) => times.group(provision), kind === "doc" ? "mainBody" : "body");
  const meta = element(
    "meta",
    {},
    identification(statute, request),
    times.events.length > 0 && element("lifecycle", { source: "#minelaw" }, times.events),
    analysis(statute),
    times.groups.length > 0 && element("temporalData", { source: "#minelaw" }, times.groups),
    references(statute, times, request),
    element("notes", { source: "#minelaw" }, notes(statute)),
  );
  const title = statute.titles.find(({ language }) => language === request.language) ?? { language: "en", text: statute.title };
  const preface = element(
    "preface",
    {},
    element(
      "longTitle",
      {},
      element("p", {}, element("docTitle", title.language === "en" ? {} : { "xml:lang": title.language }, title.text)),
    ),
  );
  const name = statute.kind.toLowerCase();
  return xmlDocument(
    element(
      "akomaNtoso",
      { xmlns: NAMESPACE, [`xmlns:${OWN_NAMESPACE.prefix}`]: OWN_NAMESPACE.uri },
      element(kind, { name, contains: "singleVersion" }, meta, preface, body),
    ),
  );
}

/** What is said of the whole, and of each text that is not the project's own: whose it is, its terms, and where it is taken from. */
function notes(statute: StatuteAnswer): Xml[] {
  const origins = new Map<string, string[]>();
  for (const { eId, text, textKind, textLanguage, textEdition, textCitations } of statute.provisions.nodes) {
    if (!text || textKind === "RESTATEMENT") continue;
    const { publisher, url, retrieved, sha256 } = textEdition;
    const { notice: terms } = termsOf([{ kind: textKind, language: textLanguage, ...textEdition }]);
    const from = textCitations.map(({ source, locator }) => [source.title, locator, source.url].filter(Boolean).join(", "));
    const file = [publisher, url, retrieved && `retrieved ${retrieved}`, sha256 && `SHA-256 ${sha256}`]
      .filter(Boolean)
      .join(", ");
    const said = [terms, from.length > 0 && `Taken from: ${from.join("; ")}.`, file && `File: ${file}.`]
      .filter(Boolean)
      .join(" ");
    origins.set(said, [...(origins.get(said) ?? []), eId]);
  }
  const added = [...privateIn(statute)].filter((address) => address !== statute.address);
  const beside = added.length > 0 && !statute.private ? [`Private: ${added.join(", ")}. ${SOME_PRIVATE}`] : [];
  const said = [notice(statute), ...beside, ...[...origins].map(([origin, eIds]) => `${eIds.join(", ")}: ${origin}`)];
  return said.map((text, index) => element("note", { eId: `note_${index + 1}` }, element("p", {}, text)));
}

/** A draft says so in its own text too. */
function notice(statute: StatuteAnswer): string {
  const { legalForce, note } = statute;
  const draft = legalForce === "PROPOSED" || legalForce === "WITHDRAWN" ? "This is a draft, and not law. " : "";
  const terms = termsOf(textsOf(statute), { isPrivate: statute.private }).notice;
  return `${draft}Force on this day: ${legalForce}. ${terms}${note ? ` ${note}` : ""}`;
}
