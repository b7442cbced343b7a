import { addDays, type Day, type Precision } from "../../platform/kernel/day.js";
import { parseNodeId, printMoment } from "../../platform/kernel/node-id.js";
import type { Days, LegalForce } from "../answers.generated.js";
import type { PageRequest } from "../page-request.js";
import { printDay } from "../words.js";
import { noticeOf, PRIVATE_NOTICE, type Terms, termsOf } from "./notice.js";

/** The vocabularies that our terms come from. Their prefixes are written out, so that nothing is fetched to read them. */
const CONTEXT = {
  schema: "https://schema.org/",
  eli: "http://data.europa.eu/eli/ontology#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  spdx: "http://spdx.org/rdf/terms#",
};

export type Linked = Readonly<Record<string, unknown>>;

export const link = ({ base }: PageRequest, id: string) => ({ "@id": base + id });

/**
 * A record as it stands on the day of the document, under an IRI of its own: its id at that moment. What differs from day to day is said
 * of this, so that documents of several days can be merged in one graph.
 */
export const linkOnDay = ({ base, day, knownAt, release }: PageRequest, id: string) => ({
  "@id": base + id + printMoment(day, knownAt ? release.number : null),
});

const DATE_TYPES: Readonly<Record<Precision, string>> = { DAY: "xsd:date", MONTH: "xsd:gYearMonth", YEAR: "xsd:gYear" };

/** A date, with no more of it than is known. */
export const date = (day: Day | null, precision: Precision | null = "DAY") =>
  day === null ? undefined : { "@value": printDay(day, precision), "@type": DATE_TYPES[precision ?? "DAY"] };

export const inEnglish = (text: string | null | undefined) => (text ? { "@value": text, "@language": "en" } : undefined);

export const localized = (texts: readonly { readonly language: string; readonly text: string }[]) =>
  texts.map(({ language, text }) => ({ "@value": text, "@language": language }));

/** schema.org knows three forces; a draft, and what is suspended or doubtful, is not said to be in force. */
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

/** Force in the words of both vocabularies, and in our own; an unknown force says none of theirs. */
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
    "eli:first_date_entry_in_force": date(period?.firstDay ?? null, period?.firstDayPrecision),
    "eli:date_no_longer_in_force": period?.lastDay ? endOf(period.lastDay, period.lastDayPrecision) : undefined,
  };
}

/** The last day; of an end known to the month or year, that month or year, before which the last day of a period lies. */
function endOf(lastDay: Day, precision: Precision | null) {
  return precision === "DAY" || precision === null ? date(lastDay) : date(addDays(lastDay, 1), precision);
}

/** By what anybody can check what the release holds of a record, in the words that DCAT has for files. */
export function checksum(contentHash: string | null): Linked {
  const algorithm = { "@id": "spdx:checksumAlgorithm_sha256" };
  return contentHash ? { "spdx:checksum": { "spdx:algorithm": algorithm, "spdx:checksumValue": contentHash } } : {};
}

/** The same thing, in which all that is a private addition says so, wherever it is named and on whichever day; and whether any is. */
function marked(thing: Linked, { base, privateAddresses }: PageRequest): { readonly thing: Linked; readonly some: boolean } {
  let some = false;
  const isPrivate = (iri: unknown) => {
    const id = typeof iri === "string" && iri.startsWith(base) ? parseNodeId(iri.slice(base.length)) : null;
    return id !== null && privateAddresses?.has(id.address) === true;
  };
  const mark = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(mark);
    if (typeof each !== "object" || each === null) return each;
    const inside = Object.fromEntries(Object.entries(each).map(([name, member]) => [name, mark(member)]));
    if (!isPrivate(inside["@id"])) return inside;
    some = true;
    return { ...inside, "schema:conditionsOfAccess": PRIVATE_NOTICE };
  };
  if (!privateAddresses?.size) return { thing, some };
  const all = mark(thing) as Linked;
  return { thing: all, some };
}

/** A document about one thing: its context, its notice, and both times. What is said of a day says which. */
export function linkedDocument(
  request: PageRequest,
  about: Linked,
  ofDay: boolean,
  { notice, licence }: Terms = termsOf([]),
): string {
  const { thing, some } = marked(about, request);
  const whole = {
    "@context": CONTEXT,
    ...thing,
    "schema:usageInfo": noticeOf({ private: some }, notice),
    "schema:license": licence?.startsWith("http") ? { "@id": licence } : (licence ?? undefined),
    ...(ofDay && { "schema:temporalCoverage": request.day }),
    "schema:version": `release ${request.release.number}`,
    "schema:sdDatePublished": { "@value": request.release.publishedAt.toISOString(), "@type": "xsd:dateTime" },
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
