import { z } from "zod";
import { Evidence } from "../../law/source/source.vocabulary.js";
import { parsePartialDay } from "../../platform/kernel/day.js";
import { kindOfId } from "../../platform/kernel/id.js";
import type { Kind } from "../../platform/kernel/kinds.js";

/** Prose for readers: one line or more, no blanks at either end. */
export const prose = z
  .string()
  .min(1)
  .max(6000)
  .refine((text) => text.trim() === text, "has blanks at an end");

/** A date of day, month or year precision. A year stands in quotes, or YAML reads it as a number. */
export const partialDay = z
  .string({ error: "is no date; write 2024-11-01, '2024-11' or '2024' in quotes" })
  .refine((text) => parsePartialDay(text) !== null, "is no date; write 2024-11-01, 2024-11 or 2024");

/** The address of a record of one kind. */
export const idOf = (kind: Kind) =>
  z.string().refine((text) => kindOfId(text) === kind, `is not the id of a ${kind.replace("_", " ")}`);

export const language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, "is no BCP 47 language tag");

/** Names by language; English is always among them. */
export const names = z
  .record(language, z.string().min(1))
  .refine((record) => record.en !== undefined, "needs a name in English (en)");

/** A source, alone or with the place in it. */
const citation = z.union([idOf("source"), z.strictObject({ source: idOf("source"), locator: z.string().min(1).optional() })], {
  error: "is no source; write its id, or source and locator",
});

export const citations = z.array(citation).min(1, "at least one citation is needed");

export const evidence = z.enum(Evidence);

export const localizedText = z.strictObject({ language, text: z.string().min(1) });

/** Two or more readings of one point by sources that disagree. */
export const discrepancy = z.strictObject({
  about: z.string().min(1),
  readings: z
    .array(
      z.strictObject({
        says: prose,
        /** DISPUTED left out: sources disagree; OUTDATED: it was so once; EARLIER_READING: this project said so before. */
        kind: z.enum({ OUTDATED: "OUTDATED", EARLIER_READING: "EARLIER_READING" }).optional(),
        /** The day on which it was said. */
        said: partialDay.optional(),
        citations,
      }),
    )
    .min(2, "a disagreement has two readings or more"),
});

/** Days on which something holds: `from` the first, `until` the first on which it no longer does. */
export const span = { from: partialDay.optional(), until: partialDay.optional() };

export type Citation = z.infer<typeof citation>;
