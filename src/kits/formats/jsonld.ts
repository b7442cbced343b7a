import type { Days, LegalForce } from "../answers.generated.js";
import type { PageRequest } from "../page-request.js";
import { LICENCE, NOTICE } from "./json.js";

/** The prefixes of vocabularies. They stand in each document, so that a reader fetches nothing. */
const CONTEXT = {
  schema: "https://schema.org/",
  eli: "http://data.europa.eu/eli/ontology#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

export type Linked = Readonly<Record<string, unknown>>;

export const link = ({ base }: PageRequest, id: string) => ({ "@id": base + id });

export const date = (day: string | null) => (day === null ? undefined : { "@value": day, "@type": "xsd:date" });

export const inEnglish = (text: string | null | undefined) => (text ? { "@value": text, "@language": "en" } : undefined);

export const localized = (texts: readonly { readonly language: string; readonly text: string }[]) =>
  texts.map(({ language, text }) => ({ "@value": text, "@language": language }));

/** schema.org has three forces. A draft and suspended law are not in force; of unknown force nothing is said. */
const FORCES: Partial<Record<LegalForce, string>> = {
  IN_FORCE: "schema:InForce",
  PARTLY_IN_FORCE: "schema:PartiallyInForce",
  PROPOSED: "schema:NotInForce",
  WITHDRAWN: "schema:NotInForce",
  NOT_YET_MADE: "schema:NotInForce",
  NOT_YET_IN_FORCE: "schema:NotInForce",
  SUSPENDED: "schema:NotInForce",
  NO_LONGER_IN_FORCE: "schema:NotInForce",
};

const ELI_FORCES: Partial<Record<LegalForce, string>> = {
  IN_FORCE: "eli:InForce-inForce",
  PARTLY_IN_FORCE: "eli:InForce-partiallyInForce",
};

/** Force in the terms of schema.org and ELI, and in those of this API; an unknown force in those of this API alone. */
export function force(legalForce: LegalForce): Linked {
  const schemaForce = FORCES[legalForce];
  return {
    "schema:legislationLegalForce": schemaForce && { "@id": schemaForce },
    "eli:in_force": schemaForce && { "@id": ELI_FORCES[legalForce] ?? "eli:InForce-notInForce" },
    "schema:creativeWorkStatus": legalForce,
  };
}

export function days(period: Days | null): Linked {
  return {
    "eli:first_date_entry_in_force": date(period?.firstDay ?? null),
    "eli:date_no_longer_in_force": date(period?.lastDay ?? null),
  };
}

/** A JSON-LD document about one thing, with its context, notice, licence, day and release. */
export function linkedDocument(request: PageRequest, thing: Linked): string {
  const whole = {
    "@context": CONTEXT,
    ...thing,
    "schema:usageInfo": NOTICE,
    "schema:license": { "@id": LICENCE },
    "schema:temporalCoverage": request.day,
    "schema:version": `release ${request.release.number}`,
    "schema:sdDatePublished": { "@value": request.release.publishedAt.toISOString(), "@type": "xsd:dateTime" },
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
