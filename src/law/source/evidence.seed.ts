import { z } from "zod";
import { idOf, words } from "../../kits/seeds/primitives.js";
import type { StoredCitation } from "../../platform/database/record.row.js";
import { Evidence } from "./source.vocabulary.js";

/** A source, alone or with the place in it. */
const citation = z.union([idOf("source"), z.strictObject({ source: idOf("source"), locator: words.optional() })], {
  error: "is no source; write its id, or source and locator",
});

export const citations = z.array(citation).min(1, "at least one citation is needed");

const evidence = z.enum(Evidence);

export type CitationSeed = z.infer<typeof citation>;

/** What every record that says how well it is supported, and by what, carries in the seeds. */
export const evidenced = { evidence, citations };

export function storedCitations(seeds: readonly CitationSeed[]): StoredCitation[] {
  return seeds.map((seed) => (typeof seed === "string" ? { source: seed } : seed));
}

export function evidenceColumns(seed: { readonly evidence: Evidence; readonly citations: readonly CitationSeed[] }) {
  return { evidence: seed.evidence, citations: storedCitations(seed.citations) };
}
