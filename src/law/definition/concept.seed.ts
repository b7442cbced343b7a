import { z } from "zod";
import type { RowsOf } from "../../kits/seeds/content.js";
import { labels, localizedText, prose, slug, words } from "../../kits/seeds/primitives.js";
import type { ConceptRow, ElementRow } from "./concept.row.js";

const concept = z.strictObject({
  code: slug,
  prefLabels: labels,
  altLabels: z.array(localizedText).default([]),
  scopeNote: prose,
  broader: slug.optional(),
  related: z.array(slug).default([]),
  /** The elements that definitions of this concept can turn on, in the order of the comparison's columns. */
  elements: z.array(slug).default([]),
});

export const conceptId = (code: string) => `/concept/${code}`;

function conceptRows(seed: z.infer<typeof concept>): RowsOf<{ concept: ConceptRow }> {
  return {
    concept: [
      {
        id: conceptId(seed.code),
        code: seed.code,
        pref_labels: seed.prefLabels,
        alt_labels: seed.altLabels,
        scope_note: seed.scopeNote,
        broader_id: seed.broader ? conceptId(seed.broader) : null,
        related: seed.related.map(conceptId),
        elements: seed.elements,
      },
    ],
  };
}

export const conceptSeeds = { file: "vocabulary", list: "concepts", schema: concept, rows: conceptRows } as const;

const element = z.strictObject({ code: slug, label: words, scopeNote: prose.optional() });

export const elementId = (code: string) => `/element/${code}`;

function elementRows({ code, label, scopeNote }: z.infer<typeof element>): RowsOf<{ element: ElementRow }> {
  return { element: [{ id: elementId(code), code, label, scope_note: scopeNote ?? null }] };
}

export const elementSeeds = {
  file: "vocabulary",
  list: "elements",
  after: "concepts",
  schema: element,
  rows: elementRows,
} as const;
