import { z } from "zod";
import { language, prose } from "./common.js";

const slug = z.string().regex(/^[a-z0-9-]+$/, "is no slug");
const label = z.strictObject({ language, text: z.string().min(1) });

const concept = z.strictObject({
  code: slug,
  prefLabels: z.record(language, z.string().min(1)).refine((labels) => labels.en !== undefined, "needs a label in English (en)"),
  altLabels: z.array(label).default([]),
  scopeNote: prose,
  broader: slug.optional(),
  related: z.array(slug).default([]),
  /** The elements that definitions of this concept can turn on, in the order of the comparison's columns. */
  elements: z.array(slug).default([]),
});

const element = z.strictObject({ code: slug, label: z.string().min(1), scopeNote: prose.optional() });

export const vocabularyFile = z.strictObject({
  concepts: z.array(concept).default([]),
  elements: z.array(element).default([]),
});

export type VocabularyFile = z.infer<typeof vocabularyFile>;
