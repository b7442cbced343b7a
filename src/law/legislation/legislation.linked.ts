import { onDay } from "../../kits/address.js";
import type { StatuteName } from "../../kits/answers.generated.js";
import { force, type Linked, link } from "../../kits/formats/jsonld.js";
import type { PageRequest } from "../../kits/page-request.js";

/** A statute by its name and its force on the day, as JSON-LD. */
export const namedStatute = (statute: StatuteName, request: PageRequest): Linked => ({
  "@id": request.base + onDay(statute.address, request.day),
  "@type": ["schema:Legislation", "eli:LegalExpression"],
  "eli:realizes": link(request, statute.address),
  "schema:name": statute.title,
  "schema:legislationIdentifier": statute.number ?? undefined,
  ...force(statute.legalForce),
});

/** A text in its language. */
export const worded = (text: string | null, { textLanguage }: { readonly textLanguage: string }) =>
  text ? { "@value": text, "@language": textLanguage } : undefined;

/** That something is a provision as it stands on a day. */
export const expressionOf = ({ address }: { readonly address: string }, request: PageRequest): Linked => ({
  "@type": ["schema:Legislation", "eli:LegalExpression"],
  "eli:realizes": { ...link(request, address), "@type": ["schema:Legislation", "eli:LegalResourceSubdivision"] },
});
