import type { SeedFile } from "../read/read.js";
import type { VocabularyFile } from "../shapes/vocabulary.js";
import type { Put } from "./build.js";

export function buildVocabulary(files: readonly SeedFile<VocabularyFile>[], put: Put): void {
  for (const { content } of files) {
    for (const concept of content.concepts) {
      put("concept", {
        id: `/concept/${concept.code}`,
        code: concept.code,
        pref_labels: concept.prefLabels,
        alt_labels: concept.altLabels,
        scope_note: concept.scopeNote,
        broader_id: concept.broader ? `/concept/${concept.broader}` : null,
        related: concept.related.map((code) => `/concept/${code}`),
        elements: concept.elements,
      });
    }
    for (const element of content.elements) {
      put("element", {
        id: `/element/${element.code}`,
        code: element.code,
        label: element.label,
        scope_note: element.scopeNote ?? null,
      });
    }
  }
}
