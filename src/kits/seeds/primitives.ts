import { z } from "zod";
import { isCurrency } from "../../platform/kernel/currency.js";
import { parsePartialDay } from "../../platform/kernel/day.js";
import { DURATION } from "../../platform/kernel/duration.js";
import { kindOfId } from "../../platform/kernel/id.js";
import type { Kind } from "../../platform/kernel/kinds.js";

/*
 * What seed schemas of all rooms are made of. What a schema refuses is said as the end of a sentence that begins with the
 * place in the file: "rules[0].from: is no date".
 */

/** Prose for readers: one line or more, no blanks at either end. */
export const prose = z
  .string()
  .min(1)
  .max(6000)
  .refine((text) => text.trim() === text, "has blanks at an end");

/** A word or a few that are shown as they are. */
export const words = z.string().min(1);

/** A date of day, month or year precision. A year stands in quotes, or YAML reads it as a number. */
export const partialDay = z
  .string({ error: "is no date; write 2024-11-01, '2024-11' or '2024' in quotes" })
  .refine((text) => parsePartialDay(text) !== null, "is no date; write 2024-11-01, 2024-11 or 2024");

export const currency = z.string().refine(isCurrency, "is no ISO 4217 code; write one such as KZT");

/** What a sum of the law is in: a currency, or a reckoning unit. */
export const unitOfSum = z
  .string()
  .refine(
    (text) => isCurrency(text) || kindOfId(text) === "unit",
    "is neither an ISO 4217 code, such as KZT, nor the id of a unit",
  );

/** What a figure is counted in, in words in which currencies go by their codes: percent, MW, KZT per kWh. */
export const countedIn = words.superRefine((text, { addIssue }) => {
  const unknown = (text.match(/\b[A-Z]{3}\b/g) ?? []).filter((code) => !isCurrency(code));
  if (unknown.length > 0) {
    addIssue({
      code: "custom",
      message: `is counted in ${unknown.join(", ")}, which is no ISO 4217 code; write one such as KZT`,
    });
  }
});

/** Days on which something holds: `from` the first, `until` the first on which it no longer does. */
export const span = { from: partialDay.optional(), until: partialDay.optional() };

/** The address of a record of one kind. */
export const idOf = (kind: Kind) =>
  z.string().refine((text) => kindOfId(text) === kind, `is not the id of a ${kind.replace("_", " ")}`);

/** The address of a record of any kind. */
export const anyId = z.string().refine((text) => kindOfId(text) !== null, "is not the id of a record");

export const slug = z.string().regex(/^[a-z0-9-]+$/, "is no slug");

export const language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, "is no BCP 47 language tag");

/** Texts by language; English is always among them. */
const inLanguages = (refusal: string) => z.record(language, words).refine((texts) => texts.en !== undefined, refusal);

export const names = inLanguages("needs a name in English (en)");

export const labels = inLanguages("needs a label in English (en)");

export const localizedText = z.strictObject({ language, text: words });

export const decimal = z.string().regex(/^\d+(\.\d+)?$/, "is no decimal number; write it in quotes: '1500000'");

export const signedDecimal = z.string().regex(/^-?\d+(\.\d+)?$/, "is no decimal number; write it in quotes: '0.04'");

export const duration = z.string().regex(DURATION, "is no ISO 8601 duration: P5Y, P6M, P90D, PT480H");

export const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "is no month and day: '11-15'");

/** An address on the web, which pages lead to. */
export const webAddress = z.url({ protocol: /^https?$/, error: "is no address on the web; write https://…" });
