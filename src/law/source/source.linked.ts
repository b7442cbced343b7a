import type { Cited } from "../../kits/answers.generated.js";
import type { PageRequest } from "../../kits/page-request.js";

/** Citations as JSON-LD. */
export const cited = (request: PageRequest, citations: readonly Cited[]) =>
  citations.map(({ source, locator }) => {
    const whole = {
      "@id": request.base + source.address,
      "@type": "schema:CreativeWork",
      "schema:name": source.title,
      "schema:url": source.url ?? undefined,
    };
    // Where in the source is said of the citation alone: another cites another place.
    return locator ? { "@type": "schema:CreativeWork", "schema:isPartOf": whole, "schema:pagination": locator } : whole;
  });
