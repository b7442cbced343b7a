import type { Visit } from "../../kits/page-request.js";
import type { JurisdictionAnswer } from "../operations/jurisdiction.js";
import type {
  AuthorityAnswer,
  ConceptAnswer,
  ElementAnswer,
  IndicatorAnswer,
  PenaltyAnswer,
  ReleaseAnswer,
  SourceAnswer,
  UnitAnswer,
} from "../operations/records.js";
import { cited, date, inEnglish, type Linked, link, localized } from "./terms.js";

export function linkedJurisdiction(place: JurisdictionAnswer, visit: Visit): Linked {
  return {
    ...link(visit, place.id),
    "@type": "schema:AdministrativeArea",
    "schema:identifier": place.code,
    "schema:name": localized(place.names),
    "schema:containedInPlace": place.parent ? link(visit, place.parent.id) : undefined,
    "schema:containsPlace": place.children.map(({ id }) => link(visit, id)),
    "schema:subjectOf": place.statutes.nodes.map(({ id }) => link(visit, id)),
    "schema:description": inEnglish(place.miningStatus?.note),
    "schema:citation": cited(visit, place.miningStatus?.citations ?? []),
  };
}

export function linkedConcept(concept: ConceptAnswer, visit: Visit): Linked {
  return {
    ...link(visit, concept.id),
    "@type": "skos:Concept",
    "skos:notation": concept.code,
    "skos:inScheme": link(visit, "/concepts"),
    "skos:prefLabel": localized(concept.prefLabels),
    "skos:altLabel": localized(concept.altLabels),
    "skos:scopeNote": inEnglish(concept.scopeNote),
    "skos:broader": concept.broader ? link(visit, concept.broader.id) : undefined,
    "skos:narrower": concept.narrower.map(({ id }) => link(visit, id)),
    "skos:related": concept.related.map(({ id }) => link(visit, id)),
    "skos:narrowMatch": concept.definitions.nodes.map(({ id }) => link(visit, id)),
  };
}

export function linkedElement(element: ElementAnswer, visit: Visit): Linked {
  return {
    ...link(visit, element.id),
    "@type": "skos:Concept",
    "skos:notation": element.code,
    "skos:prefLabel": inEnglish(element.label),
    "skos:scopeNote": inEnglish(element.note),
    "skos:related": element.concepts.map(({ id }) => link(visit, id)),
  };
}

export function linkedAuthority(authority: AuthorityAnswer, visit: Visit): Linked {
  return {
    ...link(visit, authority.id),
    "@type": "schema:GovernmentOrganization",
    "schema:name": localized(authority.names),
    "schema:areaServed": link(visit, authority.jurisdiction.id),
    "schema:description": inEnglish(authority.note),
  };
}

export function linkedSource(source: SourceAnswer, visit: Visit): Linked {
  return {
    ...link(visit, source.id),
    "@type": "schema:CreativeWork",
    "schema:name": source.language ? { "@value": source.title, "@language": source.language } : source.title,
    "schema:publisher": source.publisher ? { "@type": "schema:Organization", "schema:name": source.publisher } : undefined,
    "schema:datePublished": source.publishedPrecision === "DAY" ? date(source.published) : undefined,
    "schema:inLanguage": source.language ?? undefined,
    "schema:url": source.url ? { "@id": source.url } : undefined,
    "schema:additionalType": source.kind,
  };
}

export function linkedIndicator(indicator: IndicatorAnswer, visit: Visit): Linked {
  return {
    ...link(visit, indicator.id),
    "@type": "schema:Observation",
    "schema:name": inEnglish(indicator.name),
    "schema:value": { "@value": indicator.value, "@type": "xsd:decimal" },
    "schema:unitText": indicator.unit,
    "schema:observationDate": indicator.precision === "DAY" ? date(indicator.date) : undefined,
    "schema:observationAbout": link(visit, indicator.jurisdiction.id),
    "schema:citation": cited(visit, indicator.citations),
  };
}

export function linkedUnit(unit: UnitAnswer, visit: Visit): Linked {
  return {
    ...link(visit, unit.id),
    "@type": "schema:DefinedTerm",
    "schema:name": localized(unit.names),
    "schema:description": inEnglish(unit.note),
    "schema:spatialCoverage": link(visit, unit.jurisdiction.id),
    "schema:citation": cited(visit, unit.citations),
  };
}

export function linkedPenalty(penalty: PenaltyAnswer, visit: Visit): Linked {
  return {
    ...link(visit, penalty.id),
    "@type": "schema:CreativeWork",
    "schema:additionalType": penalty.kind,
    "schema:name": inEnglish(penalty.summary),
    "schema:isPartOf": link(visit, penalty.offence.id),
    "schema:creativeWorkStatus": penalty.offence.legalForce,
  };
}

export function linkedRelease(release: ReleaseAnswer, visit: Visit): Linked {
  return {
    ...link(visit, release.id),
    "@type": "schema:Dataset",
    "schema:name": `Minelaw, release ${release.number}`,
    "schema:description": release.summary,
    "schema:datePublished": { "@value": new Date(release.publishedAt).toISOString(), "@type": "xsd:dateTime" },
    "schema:distribution": link(visit, `${release.id}/bulk/manifest.json`),
  };
}
