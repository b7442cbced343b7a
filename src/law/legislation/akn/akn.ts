import type { StatuteAnswer } from "../../../kits/answers.generated.js";
import { NOTICE } from "../../../kits/formats/json.js";
import { element, xmlDocument } from "../../../kits/formats/xml.js";
import type { PageRequest } from "../../../kits/page-request.js";
import { aknBody } from "./body.js";
import { analysis, identification, OWN_NAMESPACE, references, Times } from "./meta.js";

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
    element("notes", { source: "#minelaw" }, element("note", { eId: "note_1" }, element("p", {}, notice(statute)))),
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

/** A draft says so in its own text too. */
function notice({ legalForce, note }: StatuteAnswer): string {
  const draft = legalForce === "PROPOSED" || legalForce === "WITHDRAWN" ? "This is a draft, and not law. " : "";
  return `${draft}Force on this day: ${legalForce}. ${NOTICE}${note ? ` ${note}` : ""}`;
}
