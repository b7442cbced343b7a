import type { StatuteName } from "../../kits/answers.generated.js";
import { force, type Linked, link } from "../../kits/formats/jsonld.js";
import type { PageRequest } from "../../kits/page-request.js";

/** A statute by its name, as JSON-LD. */
export const namedStatute = (statute: StatuteName, request: PageRequest): Linked => ({
  ...link(request, statute.address),
  "@type": ["schema:Legislation", "eli:LegalResource"],
  "schema:name": statute.title,
  "schema:legislationIdentifier": statute.number ?? undefined,
  ...force(statute.legalForce),
});

/** A text in its language. */
export const worded = (text: string | null, { textLanguage }: { readonly textLanguage: string }) =>
  text ? { "@value": text, "@language": textLanguage } : undefined;
