import type { Change, StatuteName } from "../../kits/answers.js";
import type { Visit } from "../../kits/page-request.js";
import { textLanguagesOf } from "../../law/legislation/akn/meta.js";
import { onDay } from "../address.js";
import type { ProvisionAnswer } from "../operations/provision.js";
import type { AmendmentAnswer } from "../operations/records.js";
import type { StatuteAnswer } from "../operations/statute.js";
import { cited, date, days, force, inEnglish, type Linked, link, localized } from "./terms.js";

/** A statute as it stood on the day, and the work that it is a version of. */
export function linkedStatute(statute: StatuteAnswer, visit: Visit): Linked {
  const effective = (changes: readonly Change[]) => changes.filter(({ legalForce }) => legalForce === "IN_FORCE");
  const languages = textLanguagesOf(statute);
  return {
    "@id": visit.base + onDay(statute.id, visit.day, languages.includes(visit.language ?? "en") ? visit.language : null),
    "@type": ["schema:Legislation", "eli:LegalExpression"],
    "schema:legislationIdentifier": statute.number ?? undefined,
    "schema:name": localized(statute.titles),
    "eli:title": localized(statute.titles),
    "schema:legislationType": statute.kind,
    "schema:inLanguage": languages,
    "eli:realizes": work(statute, visit),
    "schema:legislationDateVersion": date(visit.day),
    "eli:version_date": date(visit.day),
    "schema:legislationPassedBy": statute.adoptedBy && link(visit, statute.adoptedBy.id),
    "schema:legislationJurisdiction": link(visit, statute.jurisdiction.id),
    ...force(statute.legalForce),
    ...days(statute.inForce),
    "schema:legislationChanges": effective(statute.amends.nodes).map(({ target }) => link(visit, target.id)),
    "eli:amended_by": effective(statute.amendedBy.nodes).map(({ amending }) => link(visit, amending.id)),
    "schema:hasPart": statute.provisions.nodes.map((provision) => ({
      "@id": visit.base + provision.id,
      "@type": ["schema:Legislation", "eli:LegalResourceSubdivision"],
      "schema:name": worded(provision.heading, provision),
      "schema:text": worded(provision.text, provision),
      ...force(provision.legalForce),
      ...days(provision.inForce),
    })),
    "schema:citation": cited(visit, statute.citations),
  };
}

const worded = (text: string | null, { textLanguage }: { readonly textLanguage: string }) =>
  text ? { "@value": text, "@language": textLanguage } : undefined;

function work(statute: StatuteAnswer, visit: Visit): Linked {
  return {
    ...link(visit, statute.id),
    "@type": ["schema:Legislation", "eli:LegalResource"],
    "schema:legislationDate": statute.enactedPrecision === "DAY" ? date(statute.enacted) : undefined,
    "eli:date_document": statute.enactedPrecision === "DAY" ? date(statute.enacted) : undefined,
    "eli:id_local": statute.number ?? undefined,
    "eli:passed_by": statute.adoptedBy && link(visit, statute.adoptedBy.id),
    "schema:sameAs": statute.officialUrl ? { "@id": statute.officialUrl } : undefined,
  };
}

export const namedStatute = (statute: StatuteName, visit: Visit): Linked => ({
  ...link(visit, statute.id),
  "@type": ["schema:Legislation", "eli:LegalResource"],
  "schema:name": statute.title,
  "schema:legislationIdentifier": statute.number ?? undefined,
  ...force(statute.legalForce),
});

export function linkedProvision(provision: ProvisionAnswer, visit: Visit): Linked {
  return {
    ...link(visit, provision.id),
    "@type": ["schema:Legislation", "eli:LegalResourceSubdivision"],
    "schema:legislationIdentifier": provision.eId,
    "schema:name": worded(provision.heading, provision),
    "schema:text": worded(provision.text, provision),
    "schema:legislationDateVersion": date(visit.day),
    "schema:isPartOf": namedStatute(provision.statute, visit),
    "schema:hasPart": provision.children.map(({ id }) => link(visit, id)),
    ...force(provision.legalForce),
    ...days(provision.inForce),
    "schema:citation": cited(visit, provision.citations),
  };
}

export function linkedAmendment(amendment: AmendmentAnswer, visit: Visit): Linked {
  return {
    ...link(visit, amendment.id),
    "@type": "schema:UpdateAction",
    "schema:additionalType": amendment.operation,
    "schema:name": inEnglish(amendment.summary),
    "schema:instrument": namedStatute(amendment.amending, visit),
    "schema:object": amendment.targetProvision
      ? link(visit, amendment.targetProvision.id)
      : namedStatute(amendment.target, visit),
    "schema:startTime": date(amendment.effective),
    "schema:creativeWorkStatus": amendment.legalForce,
    "schema:citation": cited(visit, amendment.citations),
  };
}
