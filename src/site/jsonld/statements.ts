import type { StatementAnswer } from "../../kits/answers.js";
import type { Visit } from "../../kits/page-request.js";
import type { DefinitionAnswer, OffenceAnswer, RuleAnswer, TaxAnswer, TokenClassAnswer } from "../operations/statements.js";
import { namedStatute } from "./legislation.js";
import { cited, days, force, inEnglish, type Linked, link } from "./terms.js";

/** What every statement of law says: where it stands, its force, its days, its sources. */
function statement(answer: StatementAnswer, visit: Visit): Linked {
  return {
    ...link(visit, answer.id),
    "dct:isPartOf": namedStatute(answer.statute, visit),
    "schema:isBasedOn": link(visit, answer.provision?.id ?? answer.statute.id),
    "schema:spatialCoverage": link(visit, answer.jurisdiction.id),
    ...force(answer.legalForce),
    ...days(answer.inForce),
    "schema:citation": cited(visit, answer.citations),
  };
}

export function linkedDefinition(answer: DefinitionAnswer, visit: Visit): Linked {
  const { localTerm } = answer;
  return {
    ...statement(answer, visit),
    "@type": ["skos:Concept", "schema:DefinedTerm"],
    "skos:prefLabel": [
      inEnglish(answer.term),
      ...(localTerm ? [{ "@value": localTerm.text, "@language": localTerm.language }] : []),
    ],
    "skos:definition": inEnglish(answer.meaning),
    "skos:broadMatch": link(visit, answer.concept.id),
  };
}

export function linkedTokenClass(answer: TokenClassAnswer, visit: Visit): Linked {
  const { localName } = answer;
  return {
    ...statement(answer, visit),
    "@type": ["skos:Concept", "schema:DefinedTerm"],
    "skos:prefLabel": [
      inEnglish(answer.name),
      ...(localName ? [{ "@value": localName.text, "@language": localName.language }] : []),
    ],
    "skos:definition": inEnglish(answer.criteria),
    "skos:broader": answer.parent ? link(visit, answer.parent.id) : undefined,
    "skos:narrower": answer.children.map(({ id }) => link(visit, id)),
    "skos:broadMatch": link(visit, answer.concept.id),
    "skos:example": answer.examples.map(inEnglish),
  };
}

export function linkedRule(answer: RuleAnswer, visit: Visit): Linked {
  return {
    ...statement(answer, visit),
    "@type": "schema:CreativeWork",
    "schema:additionalType": answer.modality,
    "schema:name": inEnglish(answer.action),
    "schema:audience": answer.subjects.map((subject) => ({ "@type": "schema:Audience", "schema:audienceType": subject })),
    "schema:abstract": answer.conditions.map(({ text }) => inEnglish(text)),
    "dct:relation": answer.punishableAs.map(({ id }) => link(visit, id)),
  };
}

export function linkedOffence(answer: OffenceAnswer, visit: Visit): Linked {
  return {
    ...statement(answer, visit),
    "@type": "schema:CreativeWork",
    "schema:additionalType": answer.branch,
    "schema:name": inEnglish(answer.conduct),
    "schema:audience": answer.subjects.map((subject) => ({ "@type": "schema:Audience", "schema:audienceType": subject })),
    "schema:hasPart": answer.penaltyOptions.flatMap(({ penalties }) =>
      penalties.map((penalty) => ({
        ...link(visit, penalty.id),
        "@type": "schema:CreativeWork",
        "schema:name": inEnglish(penalty.summary),
      })),
    ),
    "dct:relation": answer.breaks.map(({ id }) => link(visit, id)),
  };
}

export function linkedTax(answer: TaxAnswer, visit: Visit): Linked {
  return {
    ...statement(answer, visit),
    "@type": "schema:CreativeWork",
    "schema:additionalType": answer.event,
    "schema:name": inEnglish(answer.summary),
    "schema:audience": answer.taxpayers.map((subject) => ({ "@type": "schema:Audience", "schema:audienceType": subject })),
  };
}
